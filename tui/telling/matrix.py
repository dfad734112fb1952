"""The matrix in lines of words: signs, a cell with its quotations, who tells or is silent of each claim."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from analysis.values import Stance
from store import Axis, Case, Cell, ClaimRow, Column, Key, StatementRow
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.quoting import quoted, said_by, titled, where, who
from tui.drawing.wrap import clip

SIGNS = {Stance.SAYS: "+", Stance.DENIES: "−", Stance.DOUBTS: "?"}
SILENT_SIGN = "·"
LEGEND = "+ says   − denies   ? doubts   · silent"
_NOBODY = {Axis.ARTICLES: "untitled", Axis.SPEAKERS: "nobody named", Axis.OUTLETS: "no outlet named"}
_CLAIM = 150
"""Letters of a claim that are told above its quotations."""
_NAMED = 4
"""Of those who are silent, so many are named."""
_BATCH = 200
"""Claims that are asked for at once."""


def signed(cell: Cell, width: int) -> str:
    """`+`, `+2−`: each side with its number where it is more than one; signs alone where that is too wide."""
    sides = [(SIGNS[side], len(ids)) for side, ids in sided(cell) if ids]
    full = "".join(f"{sign}{number if number > 1 else ''}" for sign, number in sides)
    return (full if len(full) <= width else "".join(sign for sign, _ in sides)) or SILENT_SIGN


def totals(row: ClaimRow) -> str:
    """`+3 −1 ?1`: how many statements say, deny and doubt the claim."""
    return " ".join(f"{SIGNS[side]}{number}" for side, number in _counts(row))


def _counts(row: ClaimRow) -> list[tuple[Stance, int]]:
    numbers = (row.says, row.denies, row.statements - row.says - row.denies)
    return [(side, number) for side, number in zip(SIGNS, numbers, strict=True) if number]


def disagrees(row: ClaimRow) -> bool:
    """Whether the claim stands in a conflict, or some say and others deny it."""
    return bool(row.conflicts or (row.says and row.denies))


def sided(cell: Cell) -> tuple[tuple[Stance, tuple[int, ...]], ...]:
    """The sides of a cell, in the order of their signs."""
    return tuple(zip(SIGNS, (cell.says, cell.denies, cell.doubts), strict=True))


def named(column: Column, axis: Axis) -> str:
    """A column's name, and the day of an article."""
    return " ".join(filter(None, (column.name or _NOBODY[axis], column.published[:10])))


def told_cell(
    row: ClaimRow, name: str, cell: Cell, said: Sequence[StatementRow], picked: int
) -> Iterator[Line]:
    """The claim, and the quotations with which a column tells of it, from the one that is picked on."""
    yield line(Piece(clip(row.text[:1].upper() + row.text[1:], _CLAIM), Look.STRONG))
    if not said:
        yield line(Piece(name, Look.STRONG), " is silent on this.")
    side_of = {item: side for side, ids in sided(cell) for item in ids}
    numbered = list(enumerate(said, 1))
    for number, statement in (*numbered[picked:], *numbered[:picked]):
        at = f"{number} of {len(said)} · " if len(said) > 1 else ""
        loose = "" if statement.tied else f"{signs.PERHAPS} perhaps this claim · "
        yield (Piece(f"{SIGNS[side_of[statement.id]]} ", Look.KEY), Piece(at + loose), *said_by(statement))
        yield (Piece("  "), *quoted(statement))


# ------------------------------------------------------------ the whole


def whole(case: Case) -> Iterator[Line]:
    """Every claim, those with most disagreement first: who says, denies and doubts it, and who is silent."""
    articles = {row.id: titled(row) for row in case.articles.rows() if row.revised_by is None}
    claims = case.claims.ids()
    for start in range(0, len(claims), _BATCH):
        ids = claims[start : start + _BATCH]
        cells = case.matrix.cells(ids, Axis.ARTICLES)
        members = case.statements.by_claim(ids)
        for row in case.claims.rows(ids):
            spoken = ", ".join(f"{number} {side}" for side, number in _counts(row))
            yield line(Piece(row.text, Look.STRONG), Piece(f" · {totals(row)}", Look.FAINT, f" ({spoken})"))
            yield from _told({s.id: s for s in members[row.id]}, list(cells[row.id].values()))
            yield from _silent(articles, cells[row.id].keys())


def _told(members: Mapping[int, StatementRow], cells: Sequence[Cell]) -> Iterator[Line]:
    for side in SIGNS:
        ids = [item for cell in cells for each, ids in sided(cell) if each is side for item in ids]
        names = dict.fromkeys(f"{who(members[item])} ({where(members[item])})" for item in ids)
        if names:
            yield line(Piece(f"  {side}: ", Look.KEY), ", ".join(names))


def _silent(articles: Mapping[int, str], telling: Container[Key]) -> Iterator[Line]:
    silent = [name for item, name in articles.items() if item not in telling]
    if silent:
        more = f" and {len(silent) - _NAMED} more" if len(silent) > _NAMED else ""
        yield line(Piece(f"  silent: {', '.join(silent[:_NAMED])}{more}", Look.FAINT))
