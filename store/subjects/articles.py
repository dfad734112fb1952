"""Articles: the list, a text, and where actors are named in it."""

from __future__ import annotations

import zlib

from store.errors import CaseError
from store.file.connection import Connection, Row
from store.file.records import Readers, records
from store.finding.kin import of_one_text
from store.rows.case import ArticleRow, MentionRow

LIST = """SELECT id, title, outlet, author, published, url, path, sha256, origin, media_type, added, revises,
        (SELECT newer.id FROM article AS newer WHERE newer.revises = article.id),
        (SELECT count(*) FROM statement WHERE statement.article = article.id AND statement.origin <> 'gone'),
        EXISTS (SELECT 1 FROM decided WHERE subject = 'article' AND item = article.id AND field = 'note')
    FROM article"""

READERS: Readers = {"noted": bool}


class Articles:
    """What was read in, as it was read in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self) -> tuple[ArticleRow, ...]:
        """Every article, in the order in which they came, earlier revisions among them."""
        return records(ArticleRow, self._connection.rows(f"{LIST} ORDER BY id"), READERS)

    def row(self, article: int) -> ArticleRow:
        """One article. Raises CaseError when there is none of that id."""
        return records(ArticleRow, [self._one(f"{LIST} WHERE id = ?", article)], READERS)[0]

    def text(self, article: int) -> str:
        """The stored text, which all spans count in. Raises CaseError when there is no such article."""
        return str(self._one("SELECT text FROM article WHERE id = ?", article)[0])

    def raw(self, article: int) -> bytes:
        """The bytes that the text was made from. Raises CaseError when there is no such article."""
        return zlib.decompress(self._one("SELECT raw FROM article WHERE id = ?", article)[0])

    def of_one_text(self, article: int) -> list[int]:
        """Ids of the other articles of its origin, earlier revisions among them; `Case.copies` tells more."""
        return of_one_text(self._connection, article)

    def mentions(self, article: int) -> tuple[MentionRow, ...]:
        """Where actors are named, in order."""
        sql = """SELECT start, stop, actor, naming.id FROM mention JOIN naming ON naming.id = mention.naming
            WHERE mention.article = ? ORDER BY start, stop"""
        return tuple(MentionRow(*row) for row in self._connection.rows(sql, [article]))

    def _one(self, sql: str, article: int) -> Row:
        row = self._connection.first(sql, [article])
        if row is None:
            raise CaseError(f"there is no article {article} in the case", self._connection.path)
        return row
