"""What may be deleted: findings that are found no more, unless the journal speaks of them.

A row that the journal speaks of stays, so that undo and redo find it again.
"""

from __future__ import annotations

from collections.abc import Iterable

from store.deciding.settle import Touched
from store.file.connection import Connection, listed

STATEMENTS = """SELECT id FROM statement WHERE article = ? AND NOT found
    AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'statement' AND item = statement.id)
    AND NOT EXISTS (SELECT 1 FROM conflict JOIN change ON subject = 'conflict' AND item = conflict.id
                    WHERE a = statement.id OR b = statement.id)"""

NAMINGS = """DELETE FROM naming WHERE article = ? AND NOT found
    AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'naming' AND item = naming.id)
    AND NOT EXISTS (SELECT 1 FROM statement WHERE found_speaker = naming.id)"""

PARTNERS = """SELECT claim FROM statement WHERE id IN (
    SELECT a FROM conflict WHERE b IN (SELECT value FROM json_each(:ids))
    UNION SELECT b FROM conflict WHERE a IN (SELECT value FROM json_each(:ids)))"""

CLAIMS = """DELETE FROM claim WHERE id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM statement WHERE found_claim = claim.id)
    AND NOT EXISTS (SELECT 1 FROM statement WHERE statement.claim = claim.id)
    AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'claim' AND item = claim.id)
    AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'statement' AND field = 'claim'
                    AND after = CAST(claim.id AS TEXT))"""

ACTORS = """DELETE FROM actor WHERE id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM naming WHERE found_actor = actor.id)
    AND NOT EXISTS (SELECT 1 FROM naming WHERE naming.actor = actor.id)
    AND NOT EXISTS (SELECT 1 FROM statement WHERE speaker = actor.id)
    AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'actor' AND item = actor.id)
    AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'naming' AND field = 'actor'
                    AND after = CAST(actor.id AS TEXT))
    AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'statement' AND field = 'speaker'
                    AND after = CAST(actor.id AS TEXT))"""


def forget_findings(connection: Connection, article: int, touched: Touched) -> None:
    """Delete what is not found in an article any more; add to `touched` what stays and what it touches."""
    lost = "SELECT id, claim, speaker FROM statement WHERE article = ? AND NOT found"
    for item, claim, speaker in connection.rows(lost, [article]):
        touched.statements.add(item)
        touched.claims.update({claim} - {None})
        touched.actors.update({speaker} - {None})
    gone = listed(connection.ints(STATEMENTS, [article]))
    touched.claims.update(connection.ints(PARTNERS, {"ids": gone}))
    connection.run("DELETE FROM statement WHERE id IN (SELECT value FROM json_each(?))", [gone])
    unnamed = "SELECT id, actor FROM naming WHERE article = ? AND NOT found"
    for item, actor in connection.rows(unnamed, [article]):
        touched.namings.add(item)
        touched.actors.update({actor} - {None})
    connection.run(NAMINGS, [article])


def forget_claims(connection: Connection, claims: Iterable[int]) -> None:
    """Delete those of these claims that no statement belongs to."""
    connection.run(CLAIMS, [listed(claims)])


def forget_actors(connection: Connection, actors: Iterable[int]) -> None:
    """Delete those of these actors that no name and no statement belongs to."""
    connection.run(ACTORS, [listed(actors)])
