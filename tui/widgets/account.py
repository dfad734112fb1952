"""One of several accounts side by side: a text scrolled from outside, its statements marked by sign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from analysis.values import Span
from store import StatementRow
from tui.drawing import signs
from tui.drawing.layers import Layer, merge_spans, paint
from tui.drawing.page import Page
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.telling.comparison import SIGNS, Standing

_GUTTER = 3
_LOUDEST = (Standing.OTHERWISE, Standing.ALONE, Standing.SHARED)
"""Of several statements that begin on a line, the first of these is marked."""
_TITLE = 1
"""Lines of the title."""
_NARROWEST, _WIDEST = 20, 76
"""Cells of a line; longer ones are hard to read back to the next one's start."""


class Account(Widget):
    """A title that stays, and the text below it. The window may begin above the text, to align two texts."""

    COMPONENT_CLASSES = {
        "account--title",
        "account--active",
        "account--shared",
        "account--otherwise",
        "account--current",
        "account--gutter",
        "account--empty",
    }

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.top = 0
        """The row of the page that the window begins with."""
        self.empty: Sequence[str] = ()
        """Lines to show where there is no text: what is so, and what to press."""
        self._title = ""
        self._active = False
        self._standings: Mapping[int, Standing] = {}
        self._statements: Sequence[StatementRow] = ()
        self._current: Sequence[Span] = ()

    # ------------------------------------------------------------ what is shown

    def show(
        self,
        text: str,
        heading: Sequence[str],
        statements: Sequence[StatementRow],
        standings: Mapping[int, Standing],
    ) -> None:
        """Show an article from its beginning."""
        self._statements, self._standings, self._current = statements, standings, ()
        self.top = 0
        self._lay_out(text, heading)
        self.refresh()

    def entitle(self, title: str, active: bool) -> None:
        """Say which article it is, and whether keys go to it."""
        if (title, active) != (self._title, self._active):
            self._title, self._active = title, active
            self.refresh(Region(0, 0, self.size.width, _TITLE))

    def light(self, statement: StatementRow | None) -> None:
        """Light a statement, or none; only lines that change are drawn again."""
        current = merge_spans(statement.content) if statement else []
        if current != self._current:
            before, self._current = self._current, current
            self._refresh_spans([*before, *current])

    def scroll_text(self, top: int) -> None:
        """Let the window begin with another row of the page; it may lie before the first."""
        if top != self.top:
            self.top = top
            self.refresh(Region(0, _TITLE, self.size.width, self.lines))

    @property
    def lines(self) -> int:
        """Lines of the window."""
        return max(1, self.size.height - _TITLE)

    def row_of(self, statement: StatementRow) -> int:
        """The row of the page that a statement begins on."""
        return self.page.row_of(statement.content[0][0])

    def shows(self, statement: StatementRow) -> bool:
        """Whether the beginning of a statement is in the window."""
        return 0 <= self.row_of(statement) - self.top < self.lines

    def on_resize(self) -> None:
        """Wrap anew."""
        self._lay_out(self.page.text, self.page.heading)
        self.refresh()

    def _lay_out(self, text: str, heading: Sequence[str]) -> None:
        self.page = Page(text, heading, max(_NARROWEST, min(_WIDEST, self.size.width - _GUTTER - 1)))

    def _refresh_spans(self, spans: Iterable[Span]) -> None:
        row_of = self.page.row_of
        for row in {row for a, b in spans for row in range(row_of(a), row_of(max(a, b - 1)) + 1)}:
            if 0 <= row - self.top < self.lines:
                self.refresh(Region(0, _TITLE + row - self.top, self.size.width, 1))

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """The title, or one row of the window on the page."""
        width, base, page = self.size.width, self.rich_style, self.page
        row = self.top + y - _TITLE
        if y < _TITLE:
            look = "active" if self._active else "title"
            pieces = [Segment(clip(f" {safe(self._title)}", width), base + self._look(look))]
        elif not page.lines:
            words = self.empty[y - 2] if 0 < y - 1 <= len(self.empty) else ""
            pieces = [Segment(f"   {words}", base + self._look("empty"))]
        elif not 0 <= row < page.rows:
            pieces = []
        elif row < len(page.top):
            pieces = [Segment(f"{'':{_GUTTER}}{safe(page.top[row])}", base + self._look("title"))]
        else:
            line = page.lines[row - len(page.top)]
            pieces = [self._gutter(line), *paint(page.text, line, base, self._layers())]
        return Strip(pieces).adjust_cell_length(width, base).simplify()

    def _gutter(self, line: Span) -> Segment:
        """Whether the statement on show is on the line; how the statements stand that begin on it."""
        here = signs.CURSOR if any(a < line[1] and b > line[0] for a, b in self._current) else " "
        begin = {self._standings[s.id] for s in self._statements if line[0] <= s.content[0][0] < line[1]}
        loudest = next((standing for standing in _LOUDEST if standing in begin), None)
        within = any(a < line[1] and b > line[0] for s in self._statements for a, b in s.content)
        sign = SIGNS[loudest] if loudest else signs.SAID if within else " "
        return Segment(f"{here}{sign} ", self.rich_style + self._look("gutter"))

    def _layers(self) -> Sequence[Layer]:
        def spans(standing: Standing) -> list[Span]:
            chosen = (s for s in self._statements if self._standings[s.id] is standing)
            return merge_spans(span for s in chosen for span in s.content)

        return [
            Layer(spans(Standing.SHARED), self._look("shared")),
            Layer(spans(Standing.OTHERWISE), self._look("otherwise")),
            Layer(self._current, self._look("current")),
        ]

    def _look(self, part: str) -> Style:
        return self.get_component_rich_style(f"account--{part}", partial=True)
