"""The words that things go by that something was decided about, as far as they stand in the case."""

from __future__ import annotations

from collections.abc import Sequence

from store.file.connection import Connection
from store.rows.case import Subject

ABOUT = """CASE subject
    WHEN 'claim' THEN (SELECT text FROM claim WHERE id = item AND statements > 0)
    WHEN 'statement' THEN (SELECT quote FROM statement WHERE id = item AND origin <> 'gone')
    WHEN 'actor' THEN (SELECT name FROM actor WHERE id = item AND (statements > 0 OR mentions > 0))
    WHEN 'article' THEN (SELECT title FROM article WHERE id = item)
    WHEN 'conflict' THEN (
        SELECT kind || ': ' || word_a || ' / ' || word_b FROM conflict
        WHERE id = item AND (found OR decision <> '')) END"""
"""The words for a row with `subject` and `item`; null for what stands no more: merged, or found no more."""


def words(connection: Connection, subject: Subject, items: Sequence[int]) -> list[str]:
    """The words for each of these in a summary; where they are several, their number tells enough."""
    if len(items) != 1:
        return [""] * len(items)
    sql = f"SELECT {ABOUT} FROM (SELECT ? AS subject, ? AS item)"
    return [connection.text(sql, [subject, items[0]]) or ""]
