"""Conflicts: pairs of statements that can't both hold, and what a person holds of them."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.values import ConflictKind
from store.connection import Connection, listed
from store.journal import Journal, Setting
from store.rows import ConflictRow, Receipt, Ruling, Subject
from store.statements import Statements
from store.summaries import told

STANDING = """FROM conflict JOIN statement AS one ON one.id = a JOIN statement AS other ON other.id = b
    WHERE (conflict.found OR decision <> '') AND one.origin <> 'gone' AND other.origin <> 'gone'"""
LIST = f"""SELECT conflict.id, a, b, conflict.kind, word_a, word_b, decision,
        EXISTS (SELECT 1 FROM decided WHERE subject = 'conflict' AND item = conflict.id AND field = 'note')
    {STANDING}"""

WORDS = {Ruling.REAL: "A real conflict", Ruling.APPARENT: "Both can hold", None: "Conflict undecided again"}


class Conflicts:
    """Those that the analysis finds, and those that a person decided about."""

    def __init__(self, connection: Connection, journal: Journal, statements: Statements) -> None:
        self._connection = connection
        self._journal = journal
        self._statements = statements

    def rows(self) -> tuple[ConflictRow, ...]:
        """All conflicts of the case, by the order of their statements."""
        return self._rows("", [])

    def count(self) -> int:
        """How many there are."""
        return self._connection.number(f"SELECT count(*) {STANDING}") or 0

    def of_claim(self, claim: int) -> tuple[ConflictRow, ...]:
        """The conflicts that a claim's statements are in."""
        return self._rows("AND ? IN (one.claim, other.claim)", [claim])

    def rule(self, conflicts: Sequence[int], ruling: Ruling | None) -> Receipt:
        """Say whether conflicts are real; None leaves it open again."""
        with self._connection.writing():
            value = None if ruling is None else ruling.value
            settings = [Setting(Subject.CONFLICT, item, "decision", value) for item in conflicts]
            pairs = {
                row.id: f"{row.a.quote} / {row.b.quote}"
                for row in self._rows(
                    "AND conflict.id IN (SELECT value FROM json_each(?))", [listed(conflicts)]
                )
            }
            quotes = [pairs.get(item, "") for item in conflicts]
            return self._journal.decide("rule", told(WORDS[ruling], quotes, "conflict"), settings)

    def _rows(self, condition: str, params: Sequence[object]) -> tuple[ConflictRow, ...]:
        rows = self._connection.rows(f"{LIST} {condition} ORDER BY a, b, conflict.kind", params)
        sides = {item for _, a, b, *_ in rows for item in (a, b)}
        statements = {row.id: row for row in self._statements.rows(sides)}
        return tuple(
            ConflictRow(
                item,
                statements[a],
                statements[b],
                ConflictKind(kind),
                (word_a, word_b),
                Ruling(decision) if decision else None,
                bool(noted),
            )
            for item, a, b, kind, word_a, word_b, decision, noted in rows
        )
