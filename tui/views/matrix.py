"""The matrix: which article, speaker or outlet says, denies or doubts which claim, and who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from textual.app import ComposeResult

from store import Axis, Case, Column, Key, Order
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing.lines import Line
from tui.filter_line import narrows
from tui.telling.matrix import LEGEND, named, told_cell
from tui.views.place import Start
from tui.views.view import View
from tui.widgets.blocks import Panel
from tui.widgets.matrix import MatrixGrid

BLOCK = 500
"""Claims that have their columns in common: what tells of any of them."""


class MatrixView(View):
    """The grid above, the quotations of the cell under the cursor below."""

    CONTEXT = Context.MATRIX
    BINDINGS = view_bindings(Context.MATRIX)

    def __init__(self, case: Case, keys: Mapping[str, str], start: Start) -> None:
        super().__init__(case, keys, start)
        self._filter = start.filter
        self._axis = Axis.ARTICLES
        self._leading: Column | None = None
        """The column whose claims come first."""
        self._block = 0
        self._disagreeing: frozenset[int] | None = None
        self._picked = 0
        """Which of the cell's statements is meant."""

    def body(self) -> ComposeResult:
        """Grid and panel."""
        yield MatrixGrid(self.case, id="matrix")
        yield Panel(id="cell")

    @property
    def grid(self) -> MatrixGrid:
        """The grid."""
        return self.query_one(MatrixGrid)

    # ------------------------------------------------------------ what is shown

    def reload(self) -> None:
        """Read claims and columns again; the first time, begin with the claim and the article on show."""
        first = not self.grid.ids
        claim = super().start.claim if first else self._claim
        key = super().start.article if first else self._key
        self._show(claim, key)

    @property
    def _claim(self) -> int | None:
        return self.grid.ids[self.grid.row] if self.grid.rows else None

    @property
    def _key(self) -> Key | None:
        head = self.grid.head
        return head.key if head else None

    def _show(self, claim: int | None, key: Key | None) -> None:
        """Show everything anew, the cursor on a claim and on a column where these are there."""
        grid, ids = self.grid, self._ordered()
        row = ids.index(claim) if claim is not None and claim in ids else 0
        self._block, self._disagreeing = row // BLOCK, None
        grid.empty = self._why_empty()
        grid.corner = self._order()
        grid.show(ids, self._columns(ids), self._axis, row, key)
        self.tell()
        self.follow()

    def _ordered(self) -> Sequence[int]:
        ids = self.case.claims.ids(self._filter)
        if self._leading is None:
            return ids
        told = self.case.matrix.told_by(self._leading.key, self._axis)
        return [*(c for c in ids if c in told), *(c for c in ids if c not in told)]

    def _columns(self, ids: Sequence[int]) -> Sequence[Column]:
        start = self._block * BLOCK
        return self.case.matrix.columns(ids[start : start + BLOCK], self._axis)

    def _order(self) -> str:
        if self._leading:
            return f"{self._leading.name or 'this column'} first"
        return f"by {self._filter.order.value}"

    def _why_empty(self) -> Sequence[str]:
        if narrows(self._filter):
            return ("No claim passes the filter of the desk.", f"{self.key('leave')} leads back.")
        return ("No claims yet: there is nothing to compare.", f"{self.key('leave')} leads back.")

    # ------------------------------------------------------------ the cursor

    def on_grid_moved(self) -> None:
        """Another cell is under the cursor: its quotations follow once it rests."""
        self._renew_columns()
        self._picked = 0
        self.tell()
        self.follow_soon()

    def _renew_columns(self) -> None:
        """The columns of the claims around the cursor."""
        block = self.grid.row // BLOCK
        if block != self._block:
            self._block = block
            self.grid.show_heads(self._columns(self.grid.ids))

    def follow(self) -> None:
        """Title and quotations for the cell under the cursor."""
        self._show_title()
        self.query_one(Panel).show(list(self._told()))

    def _show_title(self) -> None:
        grid = self.grid
        filtered = "filtered claims" if narrows(self._filter) else "claims"
        name = f"{named(grid.head, self._axis)} · " if grid.head else ""
        at = f"{name}{grid.row + 1} of {grid.rows}" if grid.rows else ""
        self.head(f"Matrix · {filtered} × {len(grid.heads)} {self._axis.value}", at)

    def tell(self) -> None:
        """What the signs mean."""
        said = len(self.grid.here.statements)
        self.say(LEGEND, f"{self.key('next_said')} next quotation" if said > 1 else "")

    def _told(self) -> Iterable[Line]:
        grid = self.grid
        claim = grid.claim(grid.row) if grid.rows else None
        if claim is None or grid.head is None:
            return ()
        said = self.case.statements.rows(grid.here.statements)
        return told_cell(claim, named(grid.head, self._axis), grid.here, said, self._picked)

    @property
    def jump(self) -> int | None:
        """The statement of the cell that is meant."""
        said = self.grid.here.statements
        return said[self._picked] if said else None

    @property
    def start(self) -> Start:
        """The claim and the statement under the cursor, for views that are opened from here."""
        claim = self._claim
        if claim is None:
            return super().start
        for row in self.case.statements.rows([self.jump] if self.jump is not None else []):
            return Start(claim, row.id, row.article, row.speaker, self._filter)
        article = self._key if self._axis is Axis.ARTICLES else None
        return Start(claim, article=int(article) if article else None, filter=self._filter)

    # ------------------------------------------------------------ moving

    def action_next_cell(self) -> None:
        """The next cell that tells anything, in this row or the next."""
        self._seek(1)

    def action_previous_cell(self) -> None:
        """The last cell before this one that tells anything."""
        self._seek(-1)

    def _seek(self, step: int) -> None:
        grid = self.grid
        told = [column for column in self._telling() if (column - grid.column) * step > 0]
        if not told and 0 <= grid.row + step < grid.rows:
            grid.go(grid.row + step, grid.column)
            self._renew_columns()
            told = self._telling()
        if told:
            grid.go(grid.row, told[0] if step > 0 else told[-1])
        else:
            self.say("No more cells that tell anything.")

    def _telling(self) -> list[int]:
        """The columns that tell of the claim under the cursor."""
        return self.grid.telling(self.grid.row) if self.grid.rows else []

    def action_next_row(self) -> None:
        """The next claim with disagreement."""
        self._seek_row(1)

    def action_previous_row(self) -> None:
        """The last claim with disagreement before this one."""
        self._seek_row(-1)

    def _seek_row(self, step: int) -> None:
        grid = self.grid
        if self._disagreeing is None:
            self._disagreeing = self.case.matrix.disagreeing()
        rows = range(grid.row + 1, grid.rows) if step > 0 else range(grid.row - 1, -1, -1)
        row = next((n for n in rows if grid.ids[n] in self._disagreeing), None)
        if row is None:
            self.say("No more claims with disagreement that way.")
        else:
            grid.go(row, grid.column)

    def action_first_column(self) -> None:
        """To the first column."""
        self.grid.go(self.grid.row, 0)

    def action_last_column(self) -> None:
        """To the last column."""
        self.grid.go(self.grid.row, self.grid.columns - 1)

    def action_next_said(self) -> None:
        """The next of the cell's statements."""
        said = self.grid.here.statements
        self._picked = (self._picked + 1) % len(said) if said else 0
        self.follow()

    # ------------------------------------------------------------ what is compared

    def action_axis(self) -> None:
        """Articles, speakers, outlets along the top."""
        axes = list(Axis)
        self._axis = axes[(axes.index(self._axis) + 1) % len(axes)]
        self._leading = None
        self._show(self._claim, None)
        if told := self._telling():
            self.grid.go(self.grid.row, told[0])

    def action_matrix_order(self) -> None:
        """The next order of the claims."""
        orders = list(Order)
        self._leading = None
        self._filter = self._filter.ordered(orders[(orders.index(self._filter.order) + 1) % len(orders)])
        self.reload()

    def action_column_first(self) -> None:
        """What the column under the cursor tells of comes first, or in its place again."""
        head, before = self.grid.head, self._leading
        self._leading = None if head is None or (before and before.key == head.key) else head
        self._show(None if self._leading else self._claim, self._key)

    def action_row_first(self) -> None:
        """What tells of the claim under the cursor comes first."""
        grid = self.grid
        if told := self._telling():
            places = sorted(range(len(grid.heads)), key=lambda place: place not in told)
            grid.show_heads([grid.heads[place] for place in places])
            grid.go(grid.row, 0)
            self.follow()
