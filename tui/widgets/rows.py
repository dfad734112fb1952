"""A list of rows, drawn line by line: it repaints no more than the two rows that change.

ListView holds a widget a row, OptionList repaints itself whole: with 100,000 rows over SSH neither will do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.bindings import moves
from tui.widgets.quiet import QuietView


class RowList(QuietView):
    """Rows under a cursor. A subclass gives `row_count` by `set_count` and draws a row by `draw_row`."""

    BINDINGS = moves(("down", "up", "page_down", "page_up", "first", "last"))
    ROW_HEIGHT = 1

    cursor: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        rows: RowList
        """The list itself."""

        def can_replace(self, message: Message) -> bool:
            """A later move makes an earlier one that still waits pointless."""
            return isinstance(message, RowList.Moved) and message.rows is self.rows

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.row_count = 0
        self.empty: Sequence[str] = ()
        """Lines to show where there are no rows: what is so, and what to press."""

    # ------------------------------------------------------------ for subclasses

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """The lines of a row, each at most `width` cells; colours come from the row's style."""
        raise NotImplementedError

    def top_of(self, index: int) -> int:
        """The line that a row begins on; for the index after the last row, the number of lines."""
        return index * self.ROW_HEIGHT

    def row_at(self, line: int) -> tuple[int, int]:
        """The row that a line belongs to, and which of the row's lines it is."""
        return divmod(line, self.ROW_HEIGHT)

    def row_style(self, index: int) -> Style:
        """The style that lies under a row's own."""
        if index == self.cursor:
            return self.get_component_rich_style("row--cursor" if self.has_focus else "row--resting")
        return self.rich_style

    def set_count(self, count: int, cursor: int = 0) -> None:
        """Say how many rows there are now and where the cursor stands; everything is drawn again."""
        self.row_count = count
        self.virtual_size = Size(self.size.width, self.top_of(count))
        self.set_reactive(RowList.cursor, self._within(cursor))
        self.show_cursor()
        self.refresh()

    # ------------------------------------------------------------ drawing

    COMPONENT_CLASSES = {"row--cursor", "row--resting", "row--empty"}

    def render_line(self, y: int) -> Strip:
        """One line of the window on the rows."""
        width = self.scrollable_content_region.width
        index, line = self.row_at(y + self.scroll_offset.y)
        if not self.row_count and 0 < y <= len(self.empty):
            style = self.rich_style + self.get_component_rich_style("row--empty", partial=True)
            return Strip([Segment(f"  {self.empty[y - 1]}", style)]).adjust_cell_length(
                width, self.rich_style
            )
        if index >= self.row_count:
            return Strip.blank(width, self.rich_style)
        style = self.row_style(index)
        lines = self.draw_row(index, width)
        pieces = lines[line] if line < len(lines) else []
        drawn = [Segment(text, style + own if own else style) for text, own, _ in pieces]
        return Strip(drawn).adjust_cell_length(width, style).simplify()

    def refresh_row(self, index: int) -> None:
        """Draw one row again."""
        top, bottom = (self.top_of(at) - self.scroll_offset.y for at in (index, index + 1))
        if top < self.size.height and bottom > 0:
            self.refresh(Region(0, top, self.scrollable_content_region.width, bottom - top))

    # ------------------------------------------------------------ moving

    def _within(self, index: int) -> int:
        return max(0, min(index, self.row_count - 1))

    def validate_cursor(self, index: int) -> int:
        """Keep the cursor on a row."""
        return self._within(index)

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows that changed, and scroll where the cursor left the window."""
        self.show_cursor()
        self.refresh_row(before)
        self.refresh_row(now)
        self.post_message(self.Moved(self))

    def show_cursor(self) -> None:
        """Bring the cursor into the window; leaving it by a row moves half a window, so that it is rare."""
        height = self.scrollable_content_region.height
        top, bottom = self.top_of(self.cursor), self.top_of(self.cursor + 1)
        seen = self.scroll_offset.y
        if height and not (seen <= top and bottom <= seen + height):
            middle = max(0, top - max(0, height - (bottom - top)) // 2)
            self.scroll_to(y=middle - self.row_at(middle)[1], animate=False, force=True)

    @property
    def page(self) -> int:
        """How many rows the window shows."""
        return max(1, self.scrollable_content_region.height // self.ROW_HEIGHT)

    def action_down(self) -> None:
        """Move a row down."""
        self.cursor += 1

    def action_up(self) -> None:
        """Move a row up."""
        self.cursor -= 1

    def action_page_down(self) -> None:
        """Move a window down."""
        self.cursor += self.page

    def action_page_up(self) -> None:
        """Move a window up."""
        self.cursor -= self.page

    def action_first(self) -> None:
        """Move to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move to the last row."""
        self.cursor = self.row_count - 1

    # ------------------------------------------------------------ events

    def on_resize(self) -> None:
        """Rows follow the width; the cursor stays in sight."""
        self.virtual_size = Size(self.size.width, self.top_of(self.row_count))
        self.show_cursor()

    def focus_changed(self) -> None:
        """The cursor looks awake, or at rest."""
        self.refresh_row(self.cursor)

    def on_click(self, event: object) -> None:
        """A click moves the cursor to its row."""
        index, _ = self.row_at(getattr(event, "y", 0) + self.scroll_offset.y)
        if index < self.row_count:
            self.cursor = index
