"""Which articles have one origin because they print one text; a claim's support counts origins.

Kept in tables beside the articles: a text never changes, so two that were compared are never compared again.
A revision has the origin of the article that it revises.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.text.copies import COPIED, SHARED, containment, sample, shingles
from store.connection import AMONG, Connection, listed
from store.rows import CopyRow
from store.settle import Touched, settle

WAITING = "SELECT id FROM article WHERE id NOT IN (SELECT article FROM wire) ORDER BY id"
CANDIDATES = """SELECT other.article FROM shingle AS own JOIN shingle AS other USING (hash)
    WHERE own.article = ?1 AND other.article < ?1 GROUP BY other.article HAVING count(*) >= ?2"""
MEMBERS = "SELECT article FROM wire WHERE first IN (SELECT first FROM wire WHERE article = ?)"


class Copies:
    """The origins of the articles, brought up to date when there are new ones."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self) -> None:
        """Compare the articles that have not been, and count again the claims that this is about."""
        with self._connection.writing():
            moved: set[int] = set()
            for article in self._connection.ints(WAITING):
                moved |= self._place(article)
            sql = f"SELECT DISTINCT claim FROM statement WHERE article {AMONG}"
            settle(self._connection, Touched(claims=set(self._connection.ints(sql, [listed(moved)]))))

    def of(self, article: int) -> tuple[CopyRow, ...]:
        """The other articles of its origin, the most alike first; none for an article of its own."""
        others = [item for item in self._connection.ints(MEMBERS, [article]) if item != article]
        own = self._shingles(article)
        rows = [CopyRow(item, containment(own, self._shingles(item))) for item in others]
        return tuple(sorted(rows, key=lambda row: (-row.share, row.article)))

    def origins(self) -> dict[int, int]:
        """Article -> the first article of the same origin, for every article."""
        return dict(self._connection.rows("SELECT article, first FROM wire"))

    def _place(self, article: int) -> set[int]:
        """Find the origin of one article; ids of those whose origin is another now."""
        runs = self._shingles(article)
        kept = sample(runs)
        self._connection.run_many(
            "INSERT INTO shingle (hash, article) VALUES (?, ?)", [(run, article) for run in kept]
        )
        shared = min(SHARED, len(kept))
        near = self._connection.ints(CANDIDATES, [article, shared]) if kept else []
        alike = [other for other in near if containment(runs, self._shingles(other)) >= COPIED]
        revised = self._connection.ints("SELECT revises FROM article WHERE id = ?", [article])
        self._connection.run("INSERT INTO wire (article, first) VALUES (?, ?)", [article, article])
        return self._join([article, *alike, *revised])

    def _join(self, articles: Sequence[int]) -> set[int]:
        """Give all articles of these origins the first of them; ids of those that moved."""
        firsts = self._connection.ints(
            f"SELECT DISTINCT first FROM wire WHERE article {AMONG}", [listed(articles)]
        )
        first = min(firsts)
        later = [item for item in firsts if item != first]
        moved = set(self._connection.ints(f"SELECT article FROM wire WHERE first {AMONG}", [listed(later)]))
        self._connection.run(f"UPDATE wire SET first = ? WHERE first {AMONG}", [first, listed(later)])
        return moved

    def _shingles(self, article: int) -> frozenset[int]:
        return shingles(self._connection.text("SELECT text FROM article WHERE id = ?", [article]) or "")
