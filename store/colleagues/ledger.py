"""The journal of a case as a whole, and what tells an entry from all others in whatever case it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from store.deciding.journal import ENTRY
from store.file.connection import Connection
from store.rows.case import ChangeRow, EntryRow, Subject

BRING = "bring"
"""The verb of an entry that brings in those of another case and has their effect."""

Print: TypeAlias = tuple[object, ...]

_OWN_TO_A_CASE = frozenset({"claim", "actor", "speaker", "mark"})
"""Fields whose values hold ids of one case."""


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry with its changes."""

    entry: EntryRow
    changes: tuple[ChangeRow, ...]

    def print(self) -> Print:
        """What is the same of an entry in every case that has it: all but ids."""
        entry = self.entry
        return entry.at, entry.who, entry.verb, entry.summary, *sorted(map(_print, self.changes), key=repr)

    def by(self, who: str) -> Noted:
        """The same, by somebody else."""
        return Noted(replace(self.entry, who=who), self.changes)


def ledger(connection: Connection) -> list[Noted]:
    """All entries of a journal, in order, without those that bring others in."""
    changes: defaultdict[int, list[ChangeRow]] = defaultdict(list)
    for entry, subject, *rest in connection.rows(
        "SELECT journal, subject, item, field, before, after FROM change ORDER BY id"
    ):
        changes[entry].append(ChangeRow(Subject(subject), *rest))
    rows = [EntryRow(*row) for row in connection.rows(f"{ENTRY} ORDER BY id")]
    gone = _not_told(connection, rows)
    return [Noted(row, tuple(changes[row.id])) for row in rows if row.id not in gone]


def owners(connection: Connection) -> frozenset[str]:
    """Who decided in a case itself."""
    return frozenset(
        who for (who,) in connection.rows("SELECT DISTINCT who FROM journal WHERE brought IS NULL")
    )


def _not_told(connection: Connection, rows: Sequence[EntryRow]) -> frozenset[int]:
    """Entries that are no decisions of the case's own people: those that bring others in, what walks these
    back and forth, and what came with one that was taken back.
    """
    brings = {row.id for row in rows if row.verb == BRING}
    undone = set(connection.ints("SELECT id FROM undone_bring"))
    gone = brings | {row.id for row in rows if row.target in brings or row.brought in undone}
    return frozenset(gone | {row.id for row in rows if row.target in gone})


def _print(change: ChangeRow) -> tuple[object, ...]:
    values: Iterable[object] = (change.before, change.after)
    if change.field in _OWN_TO_A_CASE:
        values = (value is None for value in (change.before, change.after))
    return change.subject.value, change.field, *values
