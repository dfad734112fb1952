"""Claims that are worded like a statement, for a person who looks for the one that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from store.file.connection import Connection, listed
from store.file.fts import either

LOOKED_AT = 1_000
"""Claims whose wording is compared at most."""

LIKELY = """SELECT claim FROM statement_fts JOIN statement ON statement.id = statement_fts.rowid
    WHERE statement_fts MATCH ? AND origin <> 'gone' AND claim IS NOT NULL ORDER BY rank LIMIT ?"""
TEXTS = "SELECT id, text FROM claim WHERE id IN (SELECT value FROM json_each(?))"


def worth_a_look(connection: Connection, quote: str, limit: int) -> list[int]:
    """Claims with statements that share words of matter with a quotation, by BM25."""
    from analysis.claims.tokens import tokens  # the first screen does without

    wanted = either(token.text for token in tokens(quote) if token.matter)
    return list(dict.fromkeys(connection.ints(LIKELY, [wanted, limit]))) if wanted else []


def nearest(connection: Connection, quote: str, claims: Sequence[int], limit: int) -> list[int]:
    """Of these claims up to `limit`, that whose text has most of the quotation's words first."""
    from rapidfuzz import fuzz, process, utils  # where it is needed: the first screen does without

    texts: dict[int, str] = dict(connection.rows(TEXTS, [listed(claims)]))
    found = process.extract(
        quote, texts, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=limit
    )
    return [claim for _, _, claim in found]
