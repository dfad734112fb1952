"""Which articles have one origin because they print one text; a claim's support counts origins.

Kept in tables beside the articles: a text never changes, so two that were compared are never compared again.
A revision has the origin of the article that it revises.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.text.copies import Overlap, hinted, origins, overlap, runs, sample
from store.deciding.settle import Touched, settle
from store.file.connection import AMONG, Connection, listed
from store.finding.kin import of_one_text
from store.rows.views import CopyRow

WAITING = "SELECT id FROM article WHERE id NOT IN (SELECT article FROM wire) ORDER BY id"
CANDIDATES = """SELECT other.article, count(*), wire.kept
    FROM shingle AS own JOIN shingle AS other USING (hash) JOIN wire ON wire.article = other.article
    WHERE own.article = ?1 AND other.article <> ?1 GROUP BY other.article"""
OVERLAPS = f"""SELECT a, b, one.runs, other.runs, shared FROM overlap
    JOIN wire AS one ON one.article = a JOIN wire AS other ON other.article = b WHERE a {AMONG}"""
# All that hangs together with an article, by copies or revisions.
FAMILY = """WITH RECURSIVE family (id) AS (
    SELECT ? UNION
    SELECT b FROM family JOIN overlap ON a = family.id UNION
    SELECT a FROM family JOIN overlap ON b = family.id UNION
    SELECT revises FROM family JOIN article USING (id) WHERE revises IS NOT NULL UNION
    SELECT article.id FROM family JOIN article ON article.revises = family.id)
    SELECT family.id FROM family JOIN wire ON wire.article = family.id"""
REVISIONS = f"SELECT revises, id FROM article WHERE revises IS NOT NULL AND id {AMONG}"
FIRSTS = f"SELECT article, first FROM wire WHERE article {AMONG}"


class Copies:
    """The origins of the articles, brought up to date when there are new ones."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self) -> None:
        """Compare the articles that have not been, and count again the claims that this is about."""
        with self._connection.writing():
            moved: set[int] = set()
            for article in self._connection.ints(WAITING):
                self._compare(article)
                moved |= self._place(article)
            sql = f"SELECT DISTINCT claim FROM statement WHERE article {AMONG}"
            settle(self._connection, Touched(claims=set(self._connection.ints(sql, [listed(moved)]))))

    def of(self, article: int) -> tuple[CopyRow, ...]:
        """The other articles of its origin, the most alike first; none for an article of its own."""
        others = of_one_text(self._connection, article)
        own = self._runs(article) if others else frozenset()
        rows = [CopyRow(item, _share(own, self._runs(item))) for item in others]
        return tuple(sorted(rows, key=lambda row: (-row.share, row.article)))

    def origins(self, articles: Iterable[int] | None = None) -> dict[int, int]:
        """Article -> the first article of the same origin, for these articles or for all."""
        if articles is None:
            return dict(self._connection.rows("SELECT article, first FROM wire"))
        return dict(self._connection.rows(FIRSTS, [listed(articles)]))

    def _compare(self, article: int) -> None:
        """Keep what an article has in common with those before it."""
        own = runs(self._text(article))
        kept = sample(own)
        self._connection.run(
            "INSERT INTO wire (article, first, runs, kept) VALUES (?, ?, ?, ?)",
            [article, article, len(set(own)), len(kept)],
        )
        self._connection.run_many(
            "INSERT INTO shingle (hash, article) VALUES (?, ?)", [(run, article) for run in kept]
        )
        found = self._connection.rows(CANDIDATES, [article])
        near = [other for other, shared, there in found if hinted(shared, len(kept), there)]
        overlaps = [overlap(article, frozenset(own), other, self._runs(other)) for other in near]
        self._connection.run_many(
            "INSERT INTO overlap (a, b, shared) VALUES (?, ?, ?)",
            [(each.a, each.b, each.shared) for each in overlaps if each],
        )

    def _place(self, article: int) -> set[int]:
        """Find the origins of an article and all that it hangs together with; ids of those that moved."""
        family = self._connection.ints(FAMILY, [article])
        before = self.origins(family)
        after = self._origins(family)
        moved = {item for item in family if before[item] != after[item]}
        self._connection.run_many(
            "UPDATE wire SET first = ? WHERE article = ?", [(after[item], item) for item in moved]
        )
        return moved

    def _origins(self, family: Sequence[int]) -> dict[int, int]:
        """Article -> origin, where a revision goes with what it revises."""
        chosen = listed(family)
        overlaps = [Overlap(*row) for row in self._connection.rows(OVERLAPS, [chosen])]
        known = set(family)
        revisions = [pair for pair in self._connection.rows(REVISIONS, [chosen]) if known.issuperset(pair)]
        return origins(family, overlaps, revisions)

    def _text(self, article: int) -> str:
        return self._connection.text("SELECT text FROM article WHERE id = ?", [article]) or ""

    def _runs(self, article: int) -> frozenset[int]:
        return frozenset(runs(self._text(article)))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
