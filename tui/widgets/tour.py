"""The strip that shows the tour: rows of its own above the status line, over nothing that it tells of."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.drawing.lines import Line
from tui.widgets.bars import PaneTitle
from tui.widgets.blocks import Panel


class TourStrip(Vertical):
    """A title on a rule, and the words of the step."""

    def compose(self) -> ComposeResult:
        """Title, words."""
        yield PaneTitle(id="tour-title")
        yield Panel(id="tour-words")

    def show(self, title: str, way_out: str, words: Line) -> None:
        """Show a step."""
        self.query_one(PaneTitle).say(title, way_out, strong=True)
        self.query_one(Panel).show([words])
