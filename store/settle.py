"""What findings and decisions come to: the effective columns, and the summaries that lists show.

A pure function of both, computed again for whatever was touched and in the same transaction. That is why undo brings
back exactly what was there: it changes decisions, and this does the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from store.connection import Connection, listed
from store.rows import ChangeRow, Subject

NAMINGS = """
UPDATE naming SET actor = coalesce(
    (SELECT CAST(value AS INTEGER) FROM decided
     WHERE subject = 'naming' AND item = naming.id AND field = 'actor'), found_actor)
WHERE id IN (SELECT value FROM json_each(?))
"""

# A speaker decided as 0 means that nobody fits; a mark decided as false, that this is no statement. A person's own
# statement stands for the one that the analysis finds in the same place.
STATEMENTS = """
UPDATE statement SET
    claim = coalesce(
        (SELECT CAST(value AS INTEGER) FROM decided
         WHERE subject = 'statement' AND item = statement.id AND field = 'claim'), found_claim),
    speaker = nullif(coalesce(
        (SELECT CAST(value AS INTEGER) FROM decided
         WHERE subject = 'statement' AND item = statement.id AND field = 'speaker'),
        (SELECT actor FROM naming WHERE naming.id = found_speaker)), 0),
    origin = CASE
        WHEN EXISTS (SELECT 1 FROM decided WHERE subject = 'statement' AND item = statement.id
                     AND field = 'mark' AND value = 'false') THEN 'gone'
        WHEN EXISTS (SELECT 1 FROM decided WHERE subject = 'statement' AND item = statement.id
                     AND field = 'mark') THEN 'person'
        WHEN EXISTS (SELECT 1 FROM statement AS own JOIN decided ON subject = 'statement' AND item = own.id
                     AND field = 'mark' AND value <> 'false'
                     WHERE own.article = statement.article AND own.start = statement.start
                     AND own.content = statement.content AND own.id <> statement.id) THEN 'gone'
        WHEN found THEN 'analysis'
        WHEN EXISTS (SELECT 1 FROM decided WHERE subject = 'statement' AND item = statement.id) THEN 'kept'
        WHEN EXISTS (SELECT 1 FROM conflict JOIN decided ON subject = 'conflict' AND item = conflict.id
                     WHERE conflict.a = statement.id OR conflict.b = statement.id) THEN 'kept'
        ELSE 'gone' END
WHERE id IN (SELECT value FROM json_each(?))
"""

CONFLICTS = """
UPDATE conflict SET decision = coalesce(
    (SELECT value FROM decided WHERE subject = 'conflict' AND item = conflict.id AND field = 'decision'), '')
WHERE id IN (SELECT value FROM json_each(?))
"""

# The text of a claim: the assertion whose length is nearest to that of a line (80), the earliest of several.
CLAIMS = """
WITH touched (id) AS (SELECT value FROM json_each(?)),
member AS (
    SELECT statement.id, claim, article, stance, quote, coalesce(speaker, -article) AS behind,
        row_number() OVER (PARTITION BY claim ORDER BY stance <> 'says', abs(length(quote) - 80), statement.id) AS rank
    FROM touched JOIN statement ON claim = touched.id WHERE origin <> 'gone'),
clash AS (
    SELECT member.claim, conflict.id FROM member JOIN conflict ON a = member.id JOIN statement ON statement.id = b
    WHERE origin <> 'gone' AND (conflict.found OR decision <> '') AND decision <> 'apparent'
    UNION
    SELECT member.claim, conflict.id FROM member JOIN conflict ON b = member.id JOIN statement ON statement.id = a
    WHERE origin <> 'gone' AND (conflict.found OR decision <> '') AND decision <> 'apparent'),
clashes AS (SELECT claim, count(*) AS number FROM clash GROUP BY claim),
summary AS (
    SELECT touched.id, count(member.id) AS statements, count(DISTINCT article) AS articles,
        count(DISTINCT behind) AS origins, coalesce(sum(stance IN ('says', 'hedges')), 0) AS says,
        coalesce(sum(stance IN ('denies', 'doubts')), 0) AS denies, coalesce(clashes.number, 0) AS conflicts,
        max(quote) FILTER (WHERE rank = 1) AS text
    FROM touched LEFT JOIN member ON member.claim = touched.id LEFT JOIN clashes ON clashes.claim = touched.id
    GROUP BY touched.id)
UPDATE claim SET
    found_text = coalesce(summary.text, found_text),
    text = coalesce(
        (SELECT value FROM decided WHERE subject = 'claim' AND item = claim.id AND field = 'text'),
        summary.text, found_text),
    verdict = coalesce(
        (SELECT value FROM decided WHERE subject = 'claim' AND item = claim.id AND field = 'verdict'), 'open'),
    statements = summary.statements, articles = summary.articles, origins = summary.origins,
    says = summary.says, denies = summary.denies, conflicts = summary.conflicts,
    disagreement = summary.conflicts + min(summary.says, summary.denies),
    noted = EXISTS (SELECT 1 FROM decided WHERE subject = 'claim' AND item = claim.id AND field = 'note'),
    touched = EXISTS (SELECT 1 FROM decided WHERE subject = 'claim' AND item = claim.id)
        OR EXISTS (SELECT 1 FROM decided WHERE subject = 'statement' AND field = 'claim'
                   AND value = CAST(claim.id AS TEXT))
FROM summary WHERE claim.id = summary.id
"""

ACTORS = """
UPDATE actor SET
    name = coalesce(
        (SELECT value FROM decided WHERE subject = 'actor' AND item = actor.id AND field = 'name'), found_name),
    statements = (SELECT count(*) FROM statement WHERE speaker = actor.id AND origin <> 'gone'),
    mentions = (SELECT coalesce(sum(count), 0) FROM naming WHERE naming.actor = actor.id AND found),
    articles = (SELECT count(DISTINCT article) FROM naming WHERE naming.actor = actor.id AND found),
    noted = EXISTS (SELECT 1 FROM decided WHERE subject = 'actor' AND item = actor.id AND field = 'note'),
    touched = EXISTS (SELECT 1 FROM decided WHERE subject = 'actor' AND item = actor.id)
        OR EXISTS (SELECT 1 FROM decided WHERE subject = 'naming' AND field = 'actor'
                   AND value = CAST(actor.id AS TEXT))
WHERE id IN (SELECT value FROM json_each(?))
"""


@dataclass(slots=True)
class Touched:
    """Ids of what may have changed; what follows from them is added by `settle`."""

    namings: set[int] = field(default_factory=set)
    statements: set[int] = field(default_factory=set)
    conflicts: set[int] = field(default_factory=set)
    claims: set[int] = field(default_factory=set)
    actors: set[int] = field(default_factory=set)

    @classmethod
    def by(cls, changes: Iterable[ChangeRow]) -> Touched:
        """What a journal entry's changes are about."""
        touched = cls()
        rooms = {
            Subject.NAMING: touched.namings,
            Subject.STATEMENT: touched.statements,
            Subject.CONFLICT: touched.conflicts,
            Subject.CLAIM: touched.claims,
            Subject.ACTOR: touched.actors,
        }
        for change in changes:
            if change.subject in rooms:
                rooms[change.subject].add(change.item)
        return touched


def settle(connection: Connection, touched: Touched) -> None:
    """Bring the effective columns and the summaries up to date; call it inside `Connection.writing`."""
    _settle_namings(connection, touched)
    _settle_conflicts(connection, touched)
    _settle_statements(connection, touched)
    connection.run(CLAIMS, [listed(touched.claims)])
    connection.run(ACTORS, [listed(touched.actors)])


def settle_all(connection: Connection) -> None:
    """Compute everything again, for repair."""
    tables = ("naming", "statement", "conflict", "claim", "actor")
    settle(connection, Touched(*(set(connection.ints(f"SELECT id FROM {table}")) for table in tables)))


def _settle_namings(connection: Connection, touched: Touched) -> None:
    ids = [listed(touched.namings)]
    actors = "SELECT DISTINCT actor FROM naming WHERE id IN (SELECT value FROM json_each(?))"
    touched.actors.update(connection.ints(actors, ids))
    connection.run(NAMINGS, ids)
    touched.actors.update(connection.ints(actors, ids))
    spoken = "SELECT id FROM statement WHERE found_speaker IN (SELECT value FROM json_each(?))"
    touched.statements.update(connection.ints(spoken, ids))


def _settle_conflicts(connection: Connection, touched: Touched) -> None:
    ids = [listed(touched.conflicts)]
    connection.run(CONFLICTS, ids)
    for side in ("a", "b"):
        sql = f"SELECT {side} FROM conflict WHERE id IN (SELECT value FROM json_each(?))"
        touched.statements.update(connection.ints(sql, ids))


def _settle_statements(connection: Connection, touched: Touched) -> None:
    twins = """SELECT twin.id FROM statement JOIN statement AS twin USING (article, start, content)
        WHERE statement.id IN (SELECT value FROM json_each(?))"""
    touched.statements.update(connection.ints(twins, [listed(touched.statements)]))
    ids = [listed(touched.statements)]
    _note_neighbours(connection, touched, ids)
    connection.run(STATEMENTS, ids)
    _note_neighbours(connection, touched, ids)
    for this, other in (("a", "b"), ("b", "a")):
        sql = f"""SELECT DISTINCT claim FROM conflict JOIN statement ON statement.id = {other}
            WHERE {this} IN (SELECT value FROM json_each(?))"""
        touched.claims.update(connection.ints(sql, ids))


def _note_neighbours(connection: Connection, touched: Touched, ids: list[str]) -> None:
    rows = connection.rows(
        "SELECT claim, speaker FROM statement WHERE id IN (SELECT value FROM json_each(?))", ids
    )
    touched.claims.update(claim for claim, _ in rows if claim is not None)
    touched.actors.update(speaker for _, speaker in rows if speaker is not None)
