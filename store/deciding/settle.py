"""What findings and decisions come to: the effective columns, and the summaries that lists show.

A pure function of both, computed again for whatever was touched and in the same transaction. That is why undo
brings back exactly what was there: it changes decisions, and this does the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from store.deciding.effects import ACTORS, APPEARANCES, CLAIMS, CONFLICTS, NAMINGS, NO_APPEARANCES, STATEMENTS
from store.deciding.opinions import keep_all
from store.file.connection import Connection, listed
from store.rows.case import ChangeRow, Subject


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
    for sql in (NO_APPEARANCES, APPEARANCES):
        connection.run(sql, [listed(touched.claims)])
    connection.run(ACTORS, [listed(touched.actors)])


def settle_all(connection: Connection) -> None:
    """Compute everything again, for repair."""
    keep_all(connection)
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
