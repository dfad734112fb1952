"""Notes: a person's own words about an article, a statement, a claim, an actor or a conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.deciding.journal import Journal, Setting
from store.deciding.pinning import pins
from store.deciding.summaries import brief
from store.file.connection import Connection
from store.rows.case import Receipt, Subject


class Notes:
    """One note for each thing; writing is a decision like any other."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def text(self, subject: Subject, item: int) -> str:
        """The note, or an empty string."""
        return self._journal.decided(subject, item, "note") or ""

    def all(self, subject: Subject) -> dict[int, str]:
        """Every note about things of a sort, by their ids."""
        return dict(
            self._connection.rows("SELECT item, value FROM note WHERE subject = ? ORDER BY item", [subject])
        )

    def write(self, subject: Subject, item: int, text: str) -> Receipt:
        """Put a note in place of what was there; an empty one takes it away."""
        return self._decide(subject, {item: text.strip()}, text)

    def add(self, subject: Subject, items: Sequence[int], text: str) -> Receipt:
        """Put the same words on several things, below the notes that they have already."""
        notes = {item: self.text(subject, item) for item in items}
        lines = {item: note.split("\n") for item, note in notes.items()}
        text = text.strip()
        added = {
            item: note if text in lines[item] else f"{note}\n{text}".strip() for item, note in notes.items()
        }
        return self._decide(subject, added, text)

    def _decide(self, subject: Subject, notes: Mapping[int, str], text: str) -> Receipt:
        with self._connection.writing():
            settings = [Setting(subject, item, "note", note or None) for item, note in notes.items()]
            held = pins(self._connection, subject, [item for item, note in notes.items() if note])
            several = f" on {len(notes)} {subject}s" if len(notes) > 1 else ""
            gone = f"Note on the {subject} taken away"
            summary = f"Note{several}: {brief(text)}" if text.strip() else gone
            return self._journal.decide("note", summary, [*settings, *held])
