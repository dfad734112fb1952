"""Conflicts in lines of words."""

from __future__ import annotations

from collections.abc import Iterator

from store import Case, ConflictRow, Ruling, StatementRow, Subject
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.quoting import quoted, said_by, where, who

RULED = {
    None: "undecided",
    Ruling.REAL: "real",
    Ruling.APPARENT: "both true",
    Ruling.MISTAKEN: "no conflict",
}
_NAMED = 4
"""Sources of a side that are named."""


def whole(case: Case) -> Iterator[Line]:
    """All conflicts, the undecided first."""
    for number, row in enumerate(case.conflicts.chosen(case.conflicts.ranked()), 1):
        if number > 1:
            yield ()
        yield line(Piece(f"Conflict {row.id}", Look.STRONG))
        yield from told(case, row)


def short(row: StatementRow) -> str:
    """Who said it, and in which outlet."""
    return f"{who(row)} ({row.outlet or row.title})"


def told(case: Case, row: ConflictRow) -> Iterator[Line]:
    """A conflict in full: kind and ruling, then each side's quotation and who stands with it."""
    note = case.notes.text(Subject.CONFLICT, row.id)
    yield line(Piece(f"{row.kind} · {RULED[row.decision]}", Look.KEY), Piece(f" · {note}" if note else ""))
    sides = case.conflicts.sides(row)
    for statement, word, side in ((row.a, row.words[0], sides.a), (row.b, row.words[1], sides.b)):
        yield said_by(statement, word)
        yield (Piece("  "), *quoted(statement, [word]))
        others = side[1:]
        if others:
            named = dict.fromkeys(f"{who(other)} ({where(other)})" for other in others)
            more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
            yield line(Piece(f"  with {', '.join(list(named)[:_NAMED])}{more}", Look.FAINT))
