"""Full-text search over statements, notes and articles."""

from __future__ import annotations

from store.connection import Connection
from store.fts import exact
from store.rows import Hit, Subject

STATEMENTS = """SELECT statement.id, article, snippet(statement_fts, 0, '', '', '…', 24)
    FROM statement_fts JOIN statement ON statement.id = statement_fts.rowid
    WHERE statement_fts MATCH ? AND origin <> 'gone' ORDER BY rank LIMIT ?"""
NOTES = """SELECT subject, item, snippet(note_fts, 0, '', '', '…', 24)
    FROM note_fts JOIN note ON note.id = note_fts.rowid WHERE note_fts MATCH ? ORDER BY rank LIMIT ?"""
ARTICLES = """SELECT rowid, snippet(article_fts, -1, '', '', '…', 24)
    FROM article_fts WHERE article_fts MATCH ? ORDER BY rank LIMIT ?"""


def search(connection: Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """Up to `limit` statements, notes and articles each that have all the words; none without a word."""
    wanted = exact(words)
    if not wanted:
        return ()
    params = [wanted, limit]
    return (
        *(Hit(Subject.STATEMENT, *row) for row in connection.rows(STATEMENTS, params)),
        *(Hit(Subject(about), item, None, text) for about, item, text in connection.rows(NOTES, params)),
        *(Hit(Subject.ARTICLE, item, item, text) for item, text in connection.rows(ARTICLES, params)),
    )
