"""The matrix as a grid: claims fetched as they show, columns by name, cells by sign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style

from analysis.values import Stance, Verdict
from store import SILENT, Axis, Case, Cell, ClaimRow, Column, Key
from tui.drawing import signs
from tui.drawing.grid import HEAD_LINES, bracket, headed
from tui.drawing.safe import safe
from tui.telling.matrix import disagrees, sided, signed, totals
from tui.widgets.grid import Grid

_KEPT = 2000
"""Rows that are kept at most."""
_FULL_DATE = 10
"""From this width of a column on, days have their year."""


class MatrixGrid(Grid):
    """Claims at the left, articles, speakers or outlets along the top."""

    COMPONENT_CLASSES = {
        "matrix--says",
        "matrix--denies",
        "matrix--doubts",
        "matrix--silent",
        "matrix--head",
        "matrix--claim",
    }

    def __init__(self, case: Case, id: str) -> None:
        super().__init__(id=id)
        self._case = case
        self.axis = Axis.ARTICLES
        self.ids: Sequence[int] = ()
        self.heads: Sequence[Column] = ()
        self.corner = ""
        """What stands over the claims."""
        self._groups: Sequence[int | None] = ()
        """For each column the origin that it shares with others, where any does."""
        self._claims: dict[int, ClaimRow] = {}
        self._cells: dict[int, Mapping[Key, Cell]] = {}

    def show(
        self, ids: Sequence[int], heads: Sequence[Column], axis: Axis, row: int, key: Key | None
    ) -> None:
        """Show these claims and columns, the cursor on a row and on the column of `key`."""
        self.ids, self.axis = ids, axis
        self._claims.clear()
        self._cells.clear()
        self._take(heads)
        self.recount(len(ids), len(heads), row, self.column_of(key))

    def show_heads(self, heads: Sequence[Column]) -> None:
        """Show other columns of the same claims; the cursor stays on its own where that is among them."""
        key = self.head.key if self.head else None
        self._take(heads)
        self.recount(self.rows, len(heads), self.row, self.column_of(key))

    def _take(self, heads: Sequence[Column]) -> None:
        self.heads = heads
        origins = [head.origin for head in heads if head.origin is not None]
        self._groups = [head.origin for head in heads] if len(set(origins)) < len(origins) else ()

    def column_of(self, key: Key | None) -> int:
        """Where a column is, else the first."""
        return next((n for n, head in enumerate(self.heads) if head.key == key), 0)

    # ------------------------------------------------------------ what is where

    def claim(self, row: int) -> ClaimRow | None:
        """The claim of a row; None for one that is gone."""
        self._fetch(row)
        return self._claims.get(self.ids[row])

    def cell(self, row: int, column: int) -> Cell:
        """What a column tells of a row's claim."""
        self._fetch(row)
        return self._cells[self.ids[row]].get(self.heads[column].key, SILENT)

    def telling(self, row: int) -> list[int]:
        """The columns that tell of a row's claim."""
        self._fetch(row)
        cells = self._cells[self.ids[row]]
        return [n for n, head in enumerate(self.heads) if head.key in cells]

    @property
    def here(self) -> Cell:
        """The cell under the cursor."""
        return self.cell(self.row, self.column) if self.rows else SILENT

    @property
    def head(self) -> Column | None:
        """The column under the cursor."""
        return self.heads[self.column] if self.heads else None

    def _fetch(self, row: int) -> None:
        if self.ids[row] in self._cells:
            return
        if len(self._cells) > _KEPT:
            self._claims.clear()
            self._cells.clear()
        first = max(0, row - self.page)
        window = [c for c in self.ids[first : row + 2 * self.page] if c not in self._cells]
        self._claims.update((claim.id, claim) for claim in self._case.claims.rows(window))
        self._cells.update(self._case.matrix.cells(window, self.axis))

    # ------------------------------------------------------------ drawing

    @property
    def head_lines(self) -> int:
        """The lines of a name, one for the day, and one for brackets where articles print one text."""
        return HEAD_LINES + (2 if self._groups else 1)

    def draw_corner(self, line: int) -> Iterable[Segment]:
        """The order of the claims, on the last line."""
        return [Segment(f"  {safe(self.corner)}", self._look("head"))] if line == self.head_lines - 1 else ()

    def draw_over_all(self, line: int) -> Iterable[Segment]:
        """Words over the totals, on the last line."""
        return [Segment("in all", self._look("head"))] if line == self.head_lines - 1 else ()

    def draw_head(self, column: int, line: int, width: int) -> Iterable[Segment]:
        """Brackets over articles that print one text; names; days."""
        line -= self.head_lines - HEAD_LINES - 1
        if line < 0:
            return [Segment(bracket(self._groups, column, width, "copies"), self._look("head"))]
        style = self._look("here") if column == self.column else self._look("head")
        return [Segment(self._head_words(column, line, width - 1), style)]

    def _head_words(self, column: int, line: int, width: int) -> str:
        head = self.heads[column]
        if line < HEAD_LINES:
            return headed(safe(head.name) or "—", width)[line]
        day = head.published[:10] if width >= _FULL_DATE else head.published[5:10]
        return f"{safe(day)[:width]:{width}}"

    def draw_label(self, row: int) -> Segment:
        """The claim's words, after a sign where there is disagreement."""
        claim = self.claim(row)
        if claim is None:
            return Segment("")
        sign = signs.CONFLICT if disagrees(claim) else " "
        look = "silent" if claim.verdict is Verdict.DISMISSED else "claim"
        return Segment(f"{sign} {claim.text[:1].upper()}{claim.text[1:]}", self._look(look))

    def draw_cell(self, row: int, column: int, width: int) -> Segment:
        """The signs of a cell, in the look of its strongest."""
        cell = self.cell(row, column)
        told = [side for side, ids in sided(cell) if ids]
        look = "denies" if Stance.DENIES in told else told[0] if told else "silent"
        return Segment(signed(cell, width), self._look(look))

    def draw_totals(self, row: int) -> Iterable[Segment]:
        """How many statements stand on which side."""
        claim = self.claim(row)
        return [Segment(totals(claim), self._look("head"))] if claim else ()

    def _look(self, part: str) -> Style:
        kind = "grid" if part == "here" else "matrix"
        return self.get_component_rich_style(f"{kind}--{part}", partial=True)
