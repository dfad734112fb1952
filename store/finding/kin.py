"""The articles that share an origin, as `store.finding.copies` found it."""

from __future__ import annotations

from store.file.connection import Connection

ONE_TEXT = """SELECT article FROM wire
    WHERE first = (SELECT first FROM wire WHERE article = ?1) AND article <> ?1 ORDER BY article"""


def of_one_text(connection: Connection, article: int) -> list[int]:
    """Ids of the other articles of its origin, earlier revisions among them."""
    return connection.ints(ONE_TEXT, [article])
