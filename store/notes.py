"""Notes: a person's own words about an article, a statement, a claim, an actor or a conflict."""

from __future__ import annotations

from store.connection import Connection
from store.journal import Journal, Setting
from store.rows import Receipt, Subject
from store.summaries import brief


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
        text = text.strip()
        with self._connection.writing():
            settings = [Setting(subject, item, "note", text or None)]
            if subject is Subject.CLAIM and text:
                sql = "SELECT id FROM statement WHERE claim = ? AND origin <> 'gone'"
                members = self._connection.ints(sql, [item])
                settings += [Setting(Subject.STATEMENT, member, "claim", str(item)) for member in members]
            summary = f"Note: {brief(text)}" if text else f"Note on the {subject} taken away"
            return self._journal.decide("note", summary, settings)
