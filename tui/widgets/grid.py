"""A grid of cells under sticky heads: a move repaints the cells, heads and labels that change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.bindings import moves
from tui.drawing import signs
from tui.drawing.grid import TOTALS, Shape
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.widgets.quiet import Quiet

_PLAIN = Style.null()


class Part(Widget):
    """The labels, the totals, or a column in the window.

    Widgets of their own, because Textual draws a line again from the left edge of the widget that it is in.
    """

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        """Which column from the left of the window; `LABELS` or `OVER_ALL`."""

    def render_line(self, y: int) -> Strip:
        """The line as the grid has it."""
        grid, width, base = self.parent, self.size.width, self.rich_style
        pieces = grid.draw(self.place, y, width) if isinstance(grid, Grid) else ()
        drawn = [Segment(text, base + own if own else base) for text, own, _ in pieces]
        return Strip(drawn).adjust_cell_length(width, base).simplify()


LABELS, OVER_ALL = -1, -2


class Grid(Quiet, can_focus=True):
    """Rows and columns by number. A subclass says how many there are by `recount`, and draws their parts."""

    BINDINGS = moves()
    DEFAULT_CSS = "Grid { layout: horizontal; } Part { height: 1fr; }"
    COMPONENT_CLASSES = {"grid--cursor", "grid--resting", "grid--here", "grid--gutter", "grid--empty"}

    @dataclass
    class Moved(Message):
        """The cursor stands on another cell."""

        def can_replace(self, message: Message) -> bool:
            """A later move makes an earlier one that still waits pointless."""
            return isinstance(message, Grid.Moved)

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.rows = self.columns = 0
        self.row = self.column = 0
        """Where the cursor stands."""
        self.top = self.left = 0
        """The first row and the first column in the window."""
        self.shape = Shape.of(0, 0)
        self.empty: Sequence[str] = ()
        """Lines to show where there are no rows: what is so, and what to press."""

    def compose(self) -> ComposeResult:
        """Labels and totals; columns come and go between them."""
        yield Part(LABELS)
        yield Part(OVER_ALL)

    # ------------------------------------------------------------ for subclasses

    @property
    def head_lines(self) -> int:
        """How many lines the heads take."""
        raise NotImplementedError

    def draw_corner(self, line: int) -> Iterable[Segment]:
        """A line of the head over the labels."""
        return ()

    def draw_head(self, column: int, line: int, width: int) -> Iterable[Segment]:
        """A line of a column's head, with the blank after it."""
        raise NotImplementedError

    def draw_over_all(self, line: int) -> Iterable[Segment]:
        """A line of the head over the totals."""
        return ()

    def draw_label(self, row: int) -> Segment:
        """What stands at the left of a row."""
        raise NotImplementedError

    def draw_cell(self, row: int, column: int, width: int) -> Segment:
        """A cell of at most `width`."""
        raise NotImplementedError

    def draw_totals(self, row: int) -> Iterable[Segment]:
        """What stands at the right of a row."""
        raise NotImplementedError

    def recount(self, rows: int, columns: int, row: int = 0, column: int = 0) -> None:
        """Say how many there are now and where the cursor stands; everything is drawn again."""
        self.rows, self.columns = rows, columns
        self.row, self.column = _within(row, rows), _within(column, columns)
        self._lay_out()

    # ------------------------------------------------------------ layout

    @property
    def page(self) -> int:
        """How many rows the window shows."""
        return max(1, self.size.height - self.head_lines)

    @property
    def window(self) -> range:
        """The rows in the window."""
        return range(self.top, min(self.rows, self.top + self.page))

    @property
    def shown(self) -> range:
        """The columns in the window."""
        return range(self.left, min(self.columns, self.left + self.shape.visible))

    def _lay_out(self) -> None:
        """Share out the width among as many parts as fit."""
        self.shape = Shape.of(self.size.width, self.columns)
        labels, *columns, over_all = self.query(Part)
        labels.styles.width, over_all.styles.width = self.shape.label, TOTALS
        for part in columns[self.shape.visible :]:
            part.remove()
        more = [Part(place) for place in range(len(columns), self.shape.visible)]
        for part in (*columns, *more):
            part.styles.width = self.shape.cell
        if more:
            self.mount(*more, before=over_all)
        self._scroll()
        self._refresh_parts()

    def _scroll(self) -> bool:
        """Bring the cursor into the window, by half of it; whether the window moved."""
        before = self.top, self.left
        self.top = _following(self.top, self.row, self.page, self.rows)
        self.left = _following(self.left, self.column, self.shape.visible, self.columns)
        return before != (self.top, self.left)

    # ------------------------------------------------------------ drawing

    def draw(self, place: int, y: int, width: int) -> Iterable[Segment]:
        """A line of one of the parts."""
        row, column = self.top + y - self.head_lines, self.left + place
        if not self.rows:
            return self._empty(y) if place == LABELS else ()
        if y < self.head_lines:
            if place < 0:
                return self.draw_corner(y) if place == LABELS else self.draw_over_all(y)
            return self.draw_head(column, y, width) if column in self.shown else ()
        if row >= self.rows:
            return ()
        if place < 0:
            return self._labelled(row, width) if place == LABELS else self.draw_totals(row)
        return self._cell(row, column, width) if column in self.shown else ()

    def _empty(self, y: int) -> Iterable[Segment]:
        if not 0 < y <= len(self.empty):
            return ()
        return (Segment(f"  {self.empty[y - 1]}", self._style("empty")),)

    def _labelled(self, row: int, width: int) -> Iterable[Segment]:
        here = row == self.row
        ground = self._style("here") if here else _PLAIN
        label = _sized(self.draw_label(row), width - 3, ground)
        if here:  # an unlit gutter is one piece with the words
            return Segment(f"{signs.CURSOR} ", self._style("gutter") + ground), label
        return (Segment(f"  {label.text}", label.style),)

    def _cell(self, row: int, column: int, width: int) -> Iterable[Segment]:
        lit = self._cursor if (row, column) == (self.row, self.column) else _PLAIN
        return (_sized(self.draw_cell(row, column, width - 1), width - 1, lit),)

    @property
    def _cursor(self) -> Style:
        return self._style("cursor" if self.has_focus else "resting")

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"grid--{part}", partial=True)

    def _refresh_parts(self) -> None:
        for part in self.query(Part):
            part.refresh()

    def _refresh_part(self, place: int, top: int, lines: int) -> None:
        for part in self.query(Part):
            if part.place == place:
                part.refresh(Region(0, top, max(1, part.size.width - 1), lines))

    def _refresh_cell(self, row: int, column: int) -> None:
        if row in self.window and column in self.shown:
            self._refresh_part(column - self.left, self.head_lines + row - self.top, 1)

    # ------------------------------------------------------------ moving

    def go(self, row: int, column: int) -> None:
        """Put the cursor on a cell, or as near as there is one."""
        before = self.row, self.column
        self.row, self.column = _within(row, self.rows), _within(column, self.columns)
        if before == (self.row, self.column):
            return
        if self._scroll():
            self._refresh_parts()
        else:
            self._refresh_move(*before)
        self.post_message(self.Moved())

    def _refresh_move(self, row: int, column: int) -> None:
        """Draw what changes when the cursor comes from this cell."""
        self._refresh_cell(row, column)
        self._refresh_cell(self.row, self.column)
        if row != self.row:
            for each in (row, self.row):
                self._refresh_part(LABELS, self.head_lines + each - self.top, 1)
        if column != self.column:
            for each in (column, self.column):
                self._refresh_part(each - self.left, 0, self.head_lines)

    def action_down(self) -> None:
        """A row down."""
        self.go(self.row + 1, self.column)

    def action_up(self) -> None:
        """A row up."""
        self.go(self.row - 1, self.column)

    def action_left(self) -> None:
        """A column to the left."""
        self.go(self.row, self.column - 1)

    def action_right(self) -> None:
        """A column to the right."""
        self.go(self.row, self.column + 1)

    def action_page_down(self) -> None:
        """A window down."""
        self.go(self.row + self.page, self.column)

    def action_page_up(self) -> None:
        """A window up."""
        self.go(self.row - self.page, self.column)

    def action_first(self) -> None:
        """To the first row."""
        self.go(0, self.column)

    def action_last(self) -> None:
        """To the last row."""
        self.go(self.rows - 1, self.column)

    # ------------------------------------------------------------ events

    def on_resize(self) -> None:
        """Share out the width anew; the cursor stays in sight."""
        self._lay_out()

    def focus_changed(self) -> None:
        """The cursor looks awake, or at rest."""
        self._refresh_cell(self.row, self.column)

    def on_click(self, event: Click) -> None:
        """A click moves the cursor to its cell."""
        row = self.top + event.y - self.head_lines
        if isinstance(event.widget, Part) and row in self.window:
            place = event.widget.place
            self.go(row, self.left + place if place >= 0 else self.column)


def _within(index: int, count: int) -> int:
    return max(0, min(index, count - 1))


def _following(first: int, index: int, room: int, count: int) -> int:
    """The first that is shown so that `index` is; a window moves by half of it, so that it does so rarely."""
    if not first <= index < first + room:
        first = index - room // 2
    return max(0, min(first, count - room))


def _sized(piece: Segment, width: int, over: Style) -> Segment:
    text = set_cell_size(clip(safe(piece.text), width), width)
    return Segment(text, (piece.style or _PLAIN) + over)
