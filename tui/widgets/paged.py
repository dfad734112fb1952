"""A panel that is read page by page where its lines are more than it is high."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from tui.drawing.lines import Line
from tui.drawing.wrap import clip
from tui.widgets.blocks import Panel


class PagedPanel(Panel):
    """Its last line tells that more follows."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._top = 0
        self._hint = ""

    def tell(self, lines: Sequence[Line], more: str) -> None:
        """Show these lines from their first; `more` tells how to read on where they don't fit."""
        self._hint = more
        changed, paged = tuple(lines) != tuple(self._lines), self._top > 0 or self._rest > 0
        self._top = 0 if changed else self._top
        self.show(lines)
        if changed and (paged or self._rest > 0):
            self.refresh()

    def _lay_out(self) -> None:
        """All lines whole: what does not fit is on the next page."""
        self._folded = self.fold(self.size.width)

    @property
    def _rest(self) -> int:
        """Lines below the page."""
        return len(self._folded) - self._top - self.size.height

    def page(self) -> None:
        """The next lines; after the last the first."""
        height = self.size.height
        if len(self._folded) > height:
            step = self._top + height - 1
            self._top = step if step < len(self._folded) else 0
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the page."""
        if self._rest > 0 and y == self.size.height - 1:
            width = self.size.width
            words = clip(f" … {self._hint}", width)
            faint = self.get_component_rich_style("look--faint")
            return Strip([Segment(words, faint)]).adjust_cell_length(width, self.rich_style)
        return super().render_line(y + self._top)
