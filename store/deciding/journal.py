"""The journal: what a person did, in order and for ever; undo and redo are entries like any other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from store.deciding.opinions import keep_after, opinion
from store.deciding.settle import Touched, settle
from store.errors import CaseError
from store.file.connection import Connection
from store.rows.case import ChangeRow, EntryRow, Receipt, Subject

Written: TypeAlias = tuple[int, list[ChangeRow]]
"""The id of a new entry, and its changes."""

FIELDS = "id, at, who, verb, summary, target, brought"
ENTRY = f"SELECT {FIELDS} FROM journal"

# What the last entry about a decision says decides whether it stands; what another case's journal says of it
# counts for whose verdict stands (`standing` in the schema), not for what can be undone here.
STANDS = """target IS NULL AND brought IS NULL AND 'undo' IS NOT (
    SELECT verb FROM journal AS later WHERE later.target = journal.id AND later.brought IS NULL
    ORDER BY later.id DESC LIMIT 1)"""

STANDING_AFTER = f"""{ENTRY} WHERE {STANDS}
    AND (id > ?1 OR EXISTS (SELECT 1 FROM journal AS again WHERE again.target = journal.id AND again.id > ?1))
    ORDER BY id DESC"""

# Undo takes the latest decision that stands, redo the earliest that was undone since the last one was made:
# so the last entry tells where to look.
LAST = "(SELECT verb, id, target FROM journal ORDER BY id DESC LIMIT 1)"
UNDOABLE = f"""{ENTRY} WHERE {STANDS}
    AND id <= (SELECT CASE verb WHEN 'undo' THEN target - 1 WHEN 'redo' THEN target ELSE id END FROM {LAST})
    ORDER BY id DESC LIMIT 1"""
REDOABLE = f"""{ENTRY} WHERE id = (SELECT CASE last.verb WHEN 'undo' THEN last.target WHEN 'redo' THEN (
        SELECT undo.target FROM journal AS undo WHERE undo.target > last.target AND undo.verb = 'undo'
        AND undo.id > (SELECT max(id) FROM journal WHERE target IS NULL)
        ORDER BY undo.target LIMIT 1) END
    FROM {LAST} AS last)"""


@dataclass(frozen=True, slots=True)
class Setting:
    """A field to set; None takes the decision back."""

    subject: Subject
    item: int
    field: str
    value: str | None


JUDGING = frozenset({"verdict", "note", "tag", "untag", "rule"})
"""Verbs that say something of a group as it stands; all others may change what belongs to it."""


class Journal:
    """Append decisions, walk them back and forth, list them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decide(self, verb: str, summary: str, settings: Iterable[Setting]) -> Receipt:
        """Write one entry with the settings that change something, and their effect, in one transaction.

        Raises CaseError for an item that does not exist.
        """
        with self._connection.writing():
            fields = {(setting.subject, setting.item, setting.field): setting for setting in settings}
            changes = [change for change in map(self._change, fields.values()) if self._is_news(change)]
            if not changes:
                return Receipt(None, f"Nothing to change: {summary}")
            return Receipt(self._append(verb, summary, None, changes), summary, verb not in JUDGING)

    def undo(self) -> Receipt | None:
        """Take the last standing decision back; None when there is none."""
        with self._connection.writing():
            entry = self.undoable()
            if entry is None:
                return None
            written = self._take_back(entry)
            self._settle([written])
            return Receipt(written[0], self._told("Undone", entry), entry.verb not in JUDGING)

    def undo_to(self, entry: int) -> Receipt | None:
        """Take back all decisions made or redone after an entry, the newest first; None when there is none.

        Each is undone by an entry of its own, so that redo brings them back one by one; all in one
        transaction. Raises CaseError for an entry that is not there or was brought in from another case.
        """
        with self._connection.writing():
            last = self.entry(entry)
            if last.brought is not None:
                raise CaseError("what came in with a merge is undone with the merge as a whole")
            later = self.after(entry)
            if not later:
                return None
            written = [self._take_back(each) for each in later]
            self._settle(written)
            number = "1 decision" if len(later) == 1 else f"{len(later)} decisions"
            regroups = any(each.verb not in JUDGING for each in later)
            return Receipt(written[-1][0], f"Undone: {number}, back to “{last.summary}”", regroups)

    def after(self, entry: int) -> tuple[EntryRow, ...]:
        """What `undo_to` takes back: the standing decisions made or redone after an entry, newest first."""
        return tuple(EntryRow(*row) for row in self._connection.rows(STANDING_AFTER, [entry]))

    def entry(self, entry: int) -> EntryRow:
        """One entry. Raises CaseError when there is none of that id."""
        row = self._connection.first(f"{ENTRY} WHERE id = ?", [entry])
        if row is None:
            raise CaseError(f"there is no entry {entry} in the journal", self._connection.path)
        return EntryRow(*row)

    def redo(self) -> Receipt | None:
        """Make the decision undone last stand again; None when there is none or another was made since."""
        with self._connection.writing():
            entry = self.redoable()
            if entry is None:
                return None
            told = self._told("Redone", entry)
            again = self._append("redo", told, entry.id, self.changes(entry.id))
            return Receipt(again, told, entry.verb not in JUDGING)

    def undoable(self) -> EntryRow | None:
        """What `undo` would take back."""
        row = self._connection.first(UNDOABLE)
        return EntryRow(*row) if row else None

    def redoable(self) -> EntryRow | None:
        """What `redo` would bring back."""
        row = self._connection.first(REDOABLE)
        return EntryRow(*row) if row else None

    def entries(self, limit: int = -1) -> tuple[EntryRow, ...]:
        """The audit trail, newest first; all of it unless there is a limit."""
        return tuple(
            EntryRow(*row) for row in self._connection.rows(f"{ENTRY} ORDER BY id DESC LIMIT ?", [limit])
        )

    def changes(self, entry: int) -> tuple[ChangeRow, ...]:
        """The fields that an entry set, in order."""
        sql = "SELECT subject, item, field, before, after FROM change WHERE journal = ? ORDER BY id"
        return tuple(
            ChangeRow(Subject(subject), *rest) for subject, *rest in self._connection.rows(sql, [entry])
        )

    def decided(self, subject: Subject, item: int, field: str) -> str | None:
        """What stands decided in a field, or None."""
        return decided(self._connection, subject, item, field)

    def bring(
        self,
        summary: str,
        brought: Iterable[tuple[EntryRow, Iterable[ChangeRow]]],
        changes: Iterable[ChangeRow],
    ) -> int:
        """Write the entries of another case as they are, then the entry that brings them in; gives its id.

        They come with the ids they are to have, the next ones of the journal, and set nothing; `changes` are
        what takes effect. Call it inside `Connection.writing`.
        """
        for entry, theirs in brought:
            self._connection.run(
                f"INSERT INTO journal ({FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?)", astuple(entry)
            )
            self._add_changes(entry.id, theirs)
        return self._append("bring", summary, None, changes)

    def _change(self, setting: Setting) -> ChangeRow:
        if self._connection.number(f"SELECT id FROM {setting.subject} WHERE id = ?", [setting.item]) is None:
            raise CaseError(
                f"there is no {setting.subject} {setting.item} in the case", self._connection.path
            )
        before = self.decided(setting.subject, setting.item, setting.field)
        return ChangeRow(setting.subject, setting.item, setting.field, before, setting.value)

    def _is_news(self, change: ChangeRow) -> bool:
        """Whether it says something new: who agrees with a verdict in force gives one all the same."""
        if change.before != change.after:
            return True
        if (change.subject, change.field) != (Subject.CLAIM, "verdict"):
            return False
        return opinion(self._connection, change.item, self._connection.user) != change.after

    def _take_back(self, entry: EntryRow) -> Written:
        inverse = [
            ChangeRow(done.subject, done.item, done.field, done.after, done.before)
            for done in reversed(self.changes(entry.id))
        ]
        return self._write("undo", self._told("Undone", entry), entry.id, inverse)

    def _told(self, verb: str, entry: EntryRow) -> str:
        """What is done to an entry, and whose it was where it was somebody else's."""
        whose = "" if entry.who == self._connection.user else f" ({entry.who}'s)"
        return f"{verb}{whose}: {entry.summary}"

    def _append(self, verb: str, summary: str, target: int | None, changes: Iterable[ChangeRow]) -> int:
        written = self._write(verb, summary, target, changes)
        self._settle([written])
        return written[0]

    def _write(self, verb: str, summary: str, target: int | None, changes: Iterable[ChangeRow]) -> Written:
        """An entry of its own, without what follows from it: `_settle` is to be called in the transaction."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        entry = self._connection.insert(
            "INSERT INTO journal (at, who, verb, summary, target) VALUES (?, ?, ?, ?, ?)",
            [now, self._connection.user, verb, summary, target],
        )
        changes = list(changes)
        self._add_changes(entry, changes)
        return entry, changes

    def _settle(self, written: Sequence[Written]) -> None:
        """Bring up to date what follows from new entries."""
        keep_after(self._connection, [entry for entry, _ in written])
        settle(self._connection, Touched.by(change for _, changes in written for change in changes))

    def _add_changes(self, entry: int, changes: Iterable[ChangeRow]) -> None:
        self._connection.run_many(
            "INSERT INTO change (journal, subject, item, field, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [(entry, row.subject, row.item, row.field, row.before, row.after) for row in changes],
        )


def decided(connection: Connection, subject: Subject, item: int, field: str) -> str | None:
    """What stands decided in a field of a case, or None."""
    sql = "SELECT value FROM decided WHERE subject = ? AND item = ? AND field = ?"
    return connection.text(sql, [subject, item, field])
