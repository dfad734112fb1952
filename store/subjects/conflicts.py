"""Conflicts: pairs of statements that can't both hold, and what a person holds of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.values import ConflictKind, Stance
from store.deciding.journal import Journal, Setting
from store.deciding.summaries import brief, told
from store.file.connection import AMONG, Connection, listed
from store.rows.case import ConflictRow, Receipt, Ruling, StatementRow, Subject
from store.subjects.statements import Statements

PAIRS = "conflict JOIN statement AS one ON one.id = a JOIN statement AS other ON other.id = b"
HOLDS = "(conflict.found OR decision <> '') AND one.origin <> 'gone' AND other.origin <> 'gone'"
LIST = f"""SELECT conflict.id, a, b, conflict.kind, word_a, word_b, decision,
        EXISTS (SELECT 1 FROM decided WHERE subject = 'conflict' AND item = conflict.id AND field = 'note')
    FROM {PAIRS} WHERE {HOLDS}"""

WORDS = {
    Ruling.REAL: "A real conflict",
    Ruling.APPARENT: "Both true",
    Ruling.MISTAKEN: "No conflict",
    None: "Conflict undecided again",
}


class Conflicts:
    """Those that the analysis finds, and those that a person decided about."""

    def __init__(self, connection: Connection, journal: Journal, statements: Statements) -> None:
        self._connection = connection
        self._journal = journal
        self._statements = statements

    def rows(self) -> tuple[ConflictRow, ...]:
        """All conflicts of the case, by the order of their statements."""
        return self._rows("", [])

    def chosen(self, ids: Sequence[int]) -> tuple[ConflictRow, ...]:
        """These conflicts, in the same order; ids that do not stand are left out."""
        rows = self._rows("AND conflict.id IN (SELECT value FROM json_each(?))", [listed(ids)])
        found = {row.id: row for row in rows}
        return tuple(found[item] for item in ids if item in found)

    def count(self) -> int:
        """How many there are."""
        return self._connection.number(f"SELECT count(*) FROM {PAIRS} WHERE {HOLDS}") or 0

    def of_claim(self, claim: int) -> tuple[ConflictRow, ...]:
        """The conflicts that a claim's statements are in."""
        return self._rows("AND ? IN (one.claim, other.claim)", [claim])

    def by_claim(self, claims: Iterable[int]) -> dict[int, list[ConflictRow]]:
        """The conflicts of these claims, as `of_claim` gives them, in one query."""
        found: dict[int, list[ConflictRow]] = {claim: [] for claim in claims}
        wanted = listed(found)
        for row in self._rows(f"AND (one.claim {AMONG} OR other.claim {AMONG})", [wanted, wanted]):
            for claim in {row.a.claim, row.b.claim} & found.keys():
                if claim is not None:
                    found[claim].append(row)
        return found

    def rule(self, conflicts: Sequence[int], ruling: Ruling | None, about: str = "") -> Receipt:
        """Say whether conflicts are real; None leaves it open again. `about`: what several have in common."""
        with self._connection.writing():
            value = None if ruling is None else ruling.value
            settings = [Setting(Subject.CONFLICT, item, "decision", value) for item in conflicts]
            pairs = {row.id: f"{row.a.quote} / {row.b.quote}" for row in self.chosen(conflicts)}
            quotes = [pairs.get(item, "") for item in conflicts]
            summary = told(WORDS[ruling], quotes, "conflict")
            summary = f"{summary}: {brief(about)}" if about and len(quotes) > 1 else summary
            return self._journal.decide("rule", summary, settings)

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
                _words(ConflictKind(kind), (statements[a], word_a), (statements[b], word_b)),
                Ruling(decision) if decision else None,
                bool(noted),
            )
            for item, a, b, kind, word_a, word_b, decision, noted in rows
        )


def _words(kind: ConflictKind, *sides: tuple[StatementRow, str]) -> tuple[str, str]:
    """The words that clash; for who denies what the other affirms, the word that denies it."""
    one, other = (
        row.cue_text if kind is ConflictKind.DENIAL and row.stance is Stance.DENIES and row.cue_text else word
        for row, word in sides
    )
    return one, other
