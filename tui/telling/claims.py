"""Claims in lines of words: verdict and support, then every statement, then every conflict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.values import Stance, Verdict
from store import Case, ClaimRow, ConflictRow, StatementRow, Subject
from tui.drawing.lines import Line, Look, Piece
from tui.drawing.quoting import quoted, where, who
from tui.drawing.signs import counted
from tui.supporting import divided
from tui.telling.conflicts import RULED
from tui.telling.labelled import fact, facts, heading

BATCH = 500
"""Claims that are fetched at a time: a large case is told without being held in memory."""


def whole(case: Case) -> Iterator[Line]:
    """All claims, those with the most disagreement first."""
    ids = case.claims.ids()
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        statements, conflicts = case.statements.by_claim(batch), case.conflicts.by_claim(batch)
        rows = case.claims.rows(batch)
        held = divided(case, rows)
        for row in rows:
            yield from told(case, row, statements[row.id], conflicts[row.id], held.get(row.id, {}))


def told(
    case: Case,
    row: ClaimRow,
    statements: Sequence[StatementRow],
    conflicts: Sequence[ConflictRow],
    held: Mapping[str, Verdict],
) -> Iterator[Line]:
    """A claim in full; `held` are the verdicts of people who differ."""
    yield heading("Claim", row.id, " ".join(row.text.split()))
    yield from facts(
        verdict=row.verdict.value if row.touched else f"{row.verdict.value}, nothing decided yet",
        verdicts_differ=", ".join(f"{person} {verdict}" for person, verdict in held.items()),
        support=support(row),
        tags=", ".join(row.tags),
        note=case.notes.text(Subject.CLAIM, row.id) if row.noted else "",
    )
    for statement in statements:
        yield from _statement(case, statement)
    for conflict in conflicts:
        yield from _conflict(conflict)


def support(row: ClaimRow) -> str:
    """`4 say, 1 denies, in 3 articles of 2 origins`."""
    sides = [f"{row.says:,} {'says' if row.says == 1 else 'say'}"]
    sides += [f"{row.denies:,} {'denies' if row.denies == 1 else 'deny'}"] if row.denies else []
    sides += [f"{row.perhaps:,} by likeness only"] if row.perhaps else []
    origins = f" of {counted(row.origins, 'origin')}" if row.origins < row.articles else ""
    return f"{', '.join(sides)}, in {counted(row.articles, 'article')}{origins}"


def _statement(case: Case, row: StatementRow) -> Iterator[Line]:
    """`  statement 12: Dana Okoro, said, The Ferry Post 2031-04-02: the words`."""
    told = [
        who(row),
        row.cue_text or "no cue",
        *([] if row.stance is Stance.SAYS or row.stance in row.cue_text else [row.stance.value]),
        where(row),
        *([] if row.tied else ["perhaps this claim"]),
        *([f"inside statement {row.parent}"] if row.parent is not None else []),
    ]
    yield fact(f"statement {row.id}", f"{', '.join(told)}: ", *quoted(row))
    if row.noted:
        yield fact(f"note on statement {row.id}", case.notes.text(Subject.STATEMENT, row.id))


def _conflict(row: ConflictRow) -> Iterator[Line]:
    """`  conflict 3: number, undecided, statement 5 has “two”, statement 9 has “five”`."""
    sides = [
        part
        for statement, word in ((row.a, row.words[0]), (row.b, row.words[1]))
        for part in (f", statement {statement.id} has ", Piece(f"“{word}”", Look.CLASH))
    ]
    yield fact(f"conflict {row.id}", f"{row.kind.value}, {RULED[row.decision]}", *sides)
