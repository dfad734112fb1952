"""Search by name, however it is spelt: the actors that are called nearly so, and what they said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from rapidfuzz import fuzz, process

from analysis.actors.folding import plain
from analysis.values import Span, Spans
from store.file.connection import AMONG, Connection, Row, listed
from store.rows.views import HitKind
from store.search.searching import Item, Part, Searching

SHORTEST = 3
"""Letters below which nearly every name is near."""
_NEAR = 72
"""Least likeness of a name, of 100."""
_PART = 0.95
"""What likeness to some of a name's words counts, beside likeness to all of it."""
_LIKELY = 400
"""Names that a quick comparison picks for a closer one."""
_ACTORS = 10
"""Actors that are shown at most."""

NAMES = """SELECT DISTINCT actor, name FROM naming WHERE found AND actor IS NOT NULL
    UNION SELECT id, name FROM actor WHERE statements > 0 OR mentions > 0"""
SAID = f"SELECT id FROM statement WHERE speaker {AMONG} AND origin <> 'gone' ORDER BY article, start, id"
NAMED = f"""SELECT DISTINCT mention.article FROM mention JOIN naming ON naming.id = mention.naming
    WHERE naming.actor {AMONG} ORDER BY mention.article"""
MENTIONS = f"""SELECT mention.article, start, stop FROM mention JOIN naming ON naming.id = mention.naming
    WHERE mention.article {AMONG} AND naming.actor {AMONG} ORDER BY mention.article, start, stop"""


class NameSearch(Searching):
    """Actors with a name that is nearly what was typed, their statements, and where they are named."""

    def __init__(self, connection: Connection, text: str) -> None:
        super().__init__(connection)
        self._wanted = folded(text)

    @cached_property
    def _nearest(self) -> Mapping[int, str]:
        """By actor, the likeliest first: the name that is nearest."""
        if len(self._wanted.replace(" ", "")) < SHORTEST:
            return {}
        named = self._connection.rows(NAMES)
        return nearest(self._wanted, named)

    def batches(self) -> Iterator[Sequence[Item]]:
        """One for each kind."""
        actors = listed(self._nearest)
        yield [(HitKind.ACTOR, actor) for actor in self._nearest]
        if self._nearest:
            yield [(HitKind.STATEMENT, item) for item in self._connection.ints(SAID, [actors])]
            yield [(HitKind.ARTICLE, item) for item in self._connection.ints(NAMED, [actors])]

    def rows(self, part: Part, ids: Sequence[int]) -> Sequence[Row]:
        """Actors under the name that is nearest."""
        rows = super().rows(part, ids)
        return [(*row[:4], self._nearest[row[0]]) for row in rows] if part is Part.NAME else rows

    def spans(self, part: Part, texts: Mapping[int, str]) -> Mapping[int, Spans]:
        """The actor's name; in an article, where it stands."""
        if part is Part.NAME:
            return {item: ((0, len(text)),) for item, text in texts.items()}
        if part is not Part.TEXT:
            return {}
        found: defaultdict[int, list[Span]] = defaultdict(list)
        rows = self._connection.rows(MENTIONS, [listed(texts), listed(self._nearest)])
        for article, start, stop in rows:
            if not found[article] or start >= found[article][-1][1]:
                found[article].append((start, stop))
        return {article: tuple(spans) for article, spans in found.items()}


def folded(name: str) -> str:
    """A name in plain letters, as likeness is measured in: `al-Sharīʿa` is `al sharia`."""
    return " ".join(filter(None, map(plain, name.replace("-", " ").split())))


def nearest(wanted: str, named: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The likeliest name of each actor, the likeliest first; `wanted` is folded, `named` are all names."""
    spelt = [folded(name) for _, name in named]
    likely = process.extract(wanted, spelt, scorer=fuzz.WRatio, limit=_LIKELY, score_cutoff=_NEAR * _PART)
    scored = sorted((-likeness(wanted, name), position) for name, _, position in likely)
    found: dict[int, str] = {}
    for score, position in scored:
        actor, name = named[position]
        if -score >= _NEAR and len(found) < _ACTORS:
            found.setdefault(actor, name)
    return found


def likeness(wanted: str, name: str) -> float:
    """How like two folded names are, of 100: to all of the name, or to as many of its words as were typed."""
    words, count = name.split(), len(wanted.split())
    runs = [" ".join(words[at : at + count]) for at in range(len(words) - count + 1)]
    part = max((100.0 if run.startswith(wanted) else fuzz.ratio(wanted, run) for run in runs), default=0.0)
    return max(fuzz.ratio(wanted, name), _PART * part)
