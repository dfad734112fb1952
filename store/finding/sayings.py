"""The statements of a case as the comparison sees them: their words, who speaks, and the actors they name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from analysis.values import Form, Said, Spans, Stance
from store.file.connection import Connection, listed
from store.file.spans import GAP, unpacked

Mentions: TypeAlias = Sequence[tuple[int, int, str]]
"""Start and end of each mention of an article's actors, in order, with what stands for the actor."""

SAID = """SELECT statement.id, article, content, quote, CAST(speaker AS TEXT), stance, form, published, value
    FROM statement JOIN article ON article.id = statement.article
    LEFT JOIN decided ON subject = 'statement' AND item = statement.id AND field = 'claim'
    WHERE statement.origin <> 'gone'"""
CHOSEN = "AND statement.id IN (SELECT value FROM json_each(?))"

MENTIONED = """SELECT mention.article, start, stop, actor FROM mention JOIN naming ON naming.id = naming
    WHERE actor IS NOT NULL"""
THERE = "AND mention.article IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Sayings:
    """Statements of the case; `ids`, `values` and `pinned` (position -> claim) belong together."""

    ids: tuple[int, ...]
    values: tuple[Said, ...]
    """Speakers and the actors in the texts go by their ids, so that another name for one changes nothing."""
    pinned: Mapping[int, int]

    @property
    def by_id(self) -> dict[int, Said]:
        """The statements by their ids."""
        return dict(zip(self.ids, self.values, strict=True))


def sayings(connection: Connection, chosen: Iterable[int] | None = None) -> Sayings:
    """All statements that are not gone, or those `chosen` of them, in order of age."""
    from analysis.claims.days import day_of  # with words for days, which the first screen does not wait for

    if chosen is None:
        rows = connection.rows(f"{SAID} ORDER BY statement.id")
    else:
        rows = connection.rows(f"{SAID} {CHOSEN} ORDER BY statement.id", [listed(chosen)])
    mentions = _mentions(connection, None if chosen is None else {row[1] for row in rows})
    return Sayings(
        ids=tuple(row[0] for row in rows),
        values=tuple(
            Said(
                quote,
                speaker,
                str(article),
                Stance(stance),
                Form(form),
                named(quote, unpacked(content), mentions[article]),
                day_of(published),
            )
            for _, article, content, quote, speaker, stance, form, published, _ in rows
        ),
        pinned={position: int(row[-1]) for position, row in enumerate(rows) if row[-1] is not None},
    )


def named(quote: str, content: Spans, mentions: Mentions) -> tuple[tuple[str, str], ...]:
    """The forms of names in a statement, each with its actor, as far as its spans hold them whole."""
    found: dict[str, str] = {}
    offset = 0
    for start, end in content:
        for at in range(bisect_left(mentions, (start,)), len(mentions)):
            begin, stop, actor = mentions[at]
            if begin >= end:
                break
            if stop <= end:
                found.setdefault(quote[offset + begin - start : offset + stop - start], actor)
        offset += end - start + len(GAP)
    return tuple(sorted(found.items()))


def _mentions(connection: Connection, articles: Iterable[int] | None) -> Mapping[int, Mentions]:
    sql = MENTIONED if articles is None else f"{MENTIONED} {THERE}"
    rows = connection.rows(
        f"{sql} ORDER BY mention.article, start, stop, naming.id",
        [] if articles is None else [listed(articles)],
    )
    found: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for article, start, stop, actor in rows:
        found[article].append((start, stop, f"{actor:010}"))
    return found
