"""Claims in time: in the order of their first appearance, and what each article did with them.

Statements that a revision has from the text before it stand there by now; here both texts tell them.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from analysis.text.corrections import notices
from analysis.values import Spans, Stance, Verdict
from store.file.connection import AMONG, Connection, listed
from store.rows.views import DatedRow, TimelineRow
from store.subjects.claim_query import passing
from store.subjects.filters import ClaimFilter
from store.views.happenings import Calendar, Clashing, Telling, happenings

ARTICLES = """SELECT id, published, outlet, title, revises FROM article
    ORDER BY published = '', published, id"""

ALL = "SELECT claim FROM appearance ORDER BY published = '', published, claim"
SOME = """SELECT id FROM claim JOIN appearance ON claim = id WHERE {condition}
    ORDER BY published = '', published, id"""

TELLINGS = """WITH RECURSIVE telling (claim, statement, article, side, here) AS (
    SELECT claim, statement.id, article, side(quote, stance, text), 1
    FROM json_each(?) AS chosen JOIN claim ON claim.id = chosen.value JOIN statement ON claim = claim.id
    WHERE origin <> 'gone'
    UNION
    SELECT telling.claim, statement.id, older.id, side, 0
    FROM telling JOIN article AS newer ON newer.id = telling.article
    JOIN article AS older ON older.id = newer.revises
    JOIN statement ON statement.id = telling.statement AND instr(older.text, quote) > 0)
    SELECT telling.claim, statement, telling.article, side, CASE WHEN here THEN start ELSE -1 END
    FROM telling JOIN statement ON statement.id = statement ORDER BY telling.claim, start, statement"""

HEADS = f"SELECT id, text, verdict FROM claim WHERE id {AMONG}"

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
        """These claims with their events, in the same order."""
        wanted = listed(claims)
        heads = {row[0]: row for row in self._connection.rows(HEADS, [wanted])}
        tellings = self._tellings(wanted)
        clashes = self._clashes(wanted)
        return tuple(
            TimelineRow(
                item,
                heads[item][1],
                Verdict(heads[item][2]),
                happenings(tellings[item], clashes[item], calendar),
            )
            for item in claims
            if item in heads
        )

    def _tellings(self, wanted: str) -> defaultdict[int, list[Telling]]:
        found: defaultdict[int, list[Telling]] = defaultdict(list)
        for claim, statement, article, side, start in self._connection.rows(TELLINGS, [wanted]):
            noticed = any(a <= start < b for a, b in self._notices_of(article)) if start >= 0 else False
            found[claim].append(Telling(statement, article, Stance(side), start < 0, noticed))
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
