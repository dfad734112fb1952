"""Claims in time: in the order of their first appearance, and what each article did with them.

Statements that a revision has from the text before it stand there by now; here both texts tell them.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from analysis.text.corrections import notices
from analysis.values import Spans, Stance, Verdict
from store.file.connection import AMONG, Connection, listed
from store.file.functions import tenor
from store.rows.views import DatedRow, TimelineRow
from store.subjects.claim_query import passing
from store.subjects.filters import ClaimFilter
from store.views.happenings import Calendar, Clashing, Telling, happenings

ARTICLES = """SELECT id, published, outlet, title, revises FROM article
    ORDER BY published = '', published, id"""

ALL = "SELECT claim FROM appearance ORDER BY published = '', published, claim"
SOME = """SELECT id FROM claim JOIN appearance ON claim = id WHERE {condition}
    ORDER BY published = '', published, id"""

TELLINGS = """WITH RECURSIVE telling (claim, statement, article, here) AS (
    SELECT claim, statement.id, article, 1
    FROM json_each(?) AS chosen JOIN statement ON claim = chosen.value
    WHERE origin <> 'gone'
    UNION
    SELECT telling.claim, statement.id, older.id, 0
    FROM telling JOIN article AS newer ON newer.id = telling.article
    JOIN article AS older ON older.id = newer.revises
    JOIN statement ON statement.id = telling.statement AND instr(older.text, quote) > 0)
    SELECT telling.claim, statement, telling.article, quote, statement.stance,
        CASE WHEN here THEN start ELSE -1 END
    FROM telling JOIN statement ON statement.id = statement ORDER BY telling.claim, start, statement"""

HEADS = f"SELECT id, text, verdict, text <> found_text FROM claim WHERE id {AMONG}"

# What clashes with a statement of the claim, and what is told in the other claim in the same tenor as that.
CLASHES = """SELECT one.claim, one.id, alike.id, alike.article, one.claim = other.claim
    FROM json_each(?) AS chosen JOIN statement AS one ON one.claim = chosen.value
    JOIN conflict ON one.id = conflict.{this} JOIN statement AS other ON other.id = conflict.{that}
    JOIN claim ON claim.id = other.claim JOIN statement AS alike ON alike.claim = claim.id
    WHERE 'gone' NOT IN (one.origin, other.origin, alike.origin)
    AND (conflict.found OR decision <> '') AND decision NOT IN ('apparent', 'mistaken')
    AND (alike.id = other.id OR one.claim <> other.claim
        AND side(alike.quote, alike.stance, claim.text) = side(other.quote, other.stance, claim.text))
    ORDER BY alike.id = other.id"""

NOTICES = """SELECT rowid FROM article_fts WHERE article_fts MATCH
    'correction* OR corrected OR clarification* OR errat* OR amended OR "the record" OR version OR note'"""


class Told(NamedTuple):
    """A statement of a claim, in an article that has it."""

    statement: int
    article: int
    quote: str
    stance: str
    carried: bool
    noticed: bool

    def telling(self, text: str) -> Telling:
        """What it tells of the claim, worded so."""
        side = Stance(tenor(self.quote, self.stance, text))
        return Telling(self.statement, self.article, side, Stance(self.stance), self.carried, self.noticed)


def _opening(told: Sequence[Told], calendar: Calendar) -> str:
    """The words of the first telling that has a date; empty where none has."""
    dated = [each for each in told if calendar.at(each.article).published]
    return min(dated, key=lambda each: calendar.place[each.article]).quote if dated else ""


class Timeline:
    """What the accounts told, and when."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._notices: dict[int, Spans] = {}

    def calendar(self) -> Calendar:
        """All articles, earlier revisions too, in the order of publication."""
        return Calendar([DatedRow(*row) for row in self._connection.rows(ARTICLES)])

    def claims(self, chosen: ClaimFilter | None = None) -> array[int]:
        """The claims that a filter lets through, by first appearance; last those without a date."""
        sql, params = ALL, list[object]()
        if chosen is not None and chosen != ClaimFilter(order=chosen.order):
            condition, params = passing(chosen)
            sql = SOME.format(condition=condition)
        return array("q", chain.from_iterable(self._connection.run(sql, params)))

    def rows(self, claims: Sequence[int], calendar: Calendar) -> tuple[TimelineRow, ...]:
        """These claims with their events, in the same order.

        A claim is worded as it was told first, so that what came later is seen from there.
        """
        wanted = listed(claims)
        heads = {row[0]: row[1:] for row in self._connection.rows(HEADS, [wanted])}
        told, clashes = self._told(wanted), self._clashes(wanted)
        rows = []
        for item in filter(heads.__contains__, claims):
            text, verdict, reworded = heads[item]
            text = text if reworded else _opening(told[item], calendar) or text
            events = happenings([each.telling(text) for each in told[item]], clashes[item], calendar)
            rows.append(TimelineRow(item, text, Verdict(verdict), events))
        return tuple(rows)

    def _told(self, wanted: str) -> defaultdict[int, list[Told]]:
        found: defaultdict[int, list[Told]] = defaultdict(list)
        for claim, statement, article, quote, stance, start in self._connection.rows(TELLINGS, [wanted]):
            noticed = any(a <= start < b for a, b in self._notices_of(article)) if start >= 0 else False
            found[claim].append(Told(statement, article, quote, stance, start < 0, noticed))
        return found

    def _clashes(self, wanted: str) -> defaultdict[int, list[Clashing]]:
        found: defaultdict[int, list[Clashing]] = defaultdict(list)
        for this, that in (("a", "b"), ("b", "a")):
            for claim, *row in self._connection.rows(CLASHES.format(this=this, that=that), [wanted]):
                found[claim].append(Clashing(*row))
        return found

    def _notices_of(self, article: int) -> Spans:
        """Correction notices of an article; only those are read that have such a word."""
        if article in self._with_notices and article not in self._notices:
            text = self._connection.text("SELECT text FROM article WHERE id = ?", [article]) or ""
            self._notices[article] = notices(text)
        return self._notices.get(article, ())

    @cached_property
    def _with_notices(self) -> frozenset[int]:
        return frozenset(self._connection.ints(NOTICES))
