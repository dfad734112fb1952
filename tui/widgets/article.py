"""The article: its text with the statements in it, a caret that goes by words, lines drawn one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from analysis.values import Span
from tui.bindings import bindings, moves
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.layers import Layer, merge_spans, paint
from tui.drawing.page import Page
from tui.drawing.safe import safe
from tui.widgets.quiet import QuietView

_GUTTER = 2
_WIDEST = 76
"""Cells of a line at most: longer lines are hard to read back to the next one's start."""


class ArticleView(QuietView):
    """One article's text. What is lit is given by `light`; the caret's moves are told by `Moved`."""

    BINDINGS = [*bindings(Context.ARTICLE), *moves()]
    COMPONENT_CLASSES = {
        "article--statement",
        "article--current",
        "article--actor",
        "article--caret",
        "article--marked",
        "article--gutter",
        "article--empty",
        "article--heading",
    }
    caret: reactive[int] = reactive(0, repaint=False)
    """Offset of the word that the caret stands on."""

    @dataclass
    class Moved(Message):
        """A person moved the caret."""

        offset: int
        """Where the caret stands now."""

        def can_replace(self, message: Message) -> bool:
            """Only the last place counts."""
            return isinstance(message, ArticleView.Moved)

    @dataclass
    class Scrolled(Message):
        """Another part of the text is in the window."""

        def can_replace(self, message: Message) -> bool:
            """Only the last place counts."""
            return isinstance(message, ArticleView.Scrolled)

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.page = Page()
        self.empty: Sequence[str] = ()
        """Lines to show where there is no text: what is so, and what to press."""
        self._statements: list[Span] = []
        self._current: list[Span] = []
        self._actor: list[Span] = []
        self._marked: list[Span] = []

    # ------------------------------------------------------------ what is shown

    def show(self, text: str, statements: Iterable[Span] = (), heading: Sequence[str] = ()) -> None:
        """Show another article under its heading."""
        self._statements = merge_spans(statements)
        self._current, self._actor, self._marked = [], [], []
        self._lay_out(text, heading)
        self.set_reactive(ArticleView.caret, self.page.word_at(0))
        self.scroll_to(y=0, animate=False, force=True)
        self.refresh()

    def light(self, current: Iterable[Span] = (), actor: Iterable[Span] = ()) -> None:
        """Light the statement on show and an actor's mentions; only lines that change are drawn again."""
        before = (self._current, self._actor)
        self._current, self._actor = merge_spans(current), merge_spans(actor)
        for old, new in zip(before, (self._current, self._actor), strict=True):
            if old != new:
                self._refresh_spans([*old, *new])

    def mark(self, span: Span | None) -> None:
        """Show the words that are being marked, or none."""
        old, self._marked = self._marked, [span] if span else []
        self._refresh_spans([*old, *self._marked])

    def go(self, offset: int) -> None:
        """Put the caret on the word at `offset` and bring it to the upper third, without telling anyone."""
        old = self.caret
        self.set_reactive(ArticleView.caret, self.page.word_at(offset))
        self._refresh_spans([(old, old + 1), (self.caret, self.caret + 1)])
        row, height = self.page.row_of(self.caret), self.scrollable_content_region.height
        if height and not self.scroll_offset.y <= row < self.scroll_offset.y + height - 2:
            self.scroll_to(y=max(0, row - height // 3), animate=False, force=True)

    def _lay_out(self, text: str, heading: Sequence[str]) -> None:
        width = min(_WIDEST, self.scrollable_content_region.width - _GUTTER - 1)
        self.page = Page(text, heading, max(1, width))
        self.virtual_size = Size(self.size.width, self.page.rows)

    def _refresh_spans(self, spans: Iterable[Span]) -> None:
        """Draw again the rows that the spans touch."""
        row_of = self.page.row_of
        rows = {row for a, b in spans for row in range(row_of(a), row_of(max(a, b - 1)) + 1)}
        for row in sorted(rows):
            top = row - self.scroll_offset.y
            if 0 <= top < self.size.height:
                self.refresh(Region(0, top, self.scrollable_content_region.width, 1))

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """One row of the window on the page."""
        width, base, page = self.scrollable_content_region.width, self.rich_style, self.page
        row = y + self.scroll_offset.y
        if not page.lines and 0 < y <= len(self.empty):
            return self._plain(self.empty[y - 1], "article--empty", width, base)
        if row < len(page.top):
            return self._plain(page.top[row], "article--heading", width, base)
        if row >= page.rows:
            return Strip.blank(width, base)
        line = page.lines[row - len(page.top)]
        pieces = [self._gutter(line, base), *paint(page.text, line, base, self._layers())]
        return Strip(pieces).adjust_cell_length(width, base).simplify()

    def _plain(self, words: str, part: str, width: int, base: Style) -> Strip:
        style = base + self.get_component_rich_style(part, partial=True)
        return Strip([Segment(" " * _GUTTER + safe(words), style)]).adjust_cell_length(width, base)

    def _gutter(self, line: Span, base: Style) -> Segment:
        style = base + self.get_component_rich_style("article--gutter")
        for spans, sign in ((self._current, signs.CURSOR), (self._statements, signs.SAID)):
            if any(True for _ in Layer(spans, base).touching(*line)):
                return Segment(f"{sign} ", style)
        return Segment("  ", base)

    def _layers(self) -> Sequence[Layer]:
        style = self.get_component_rich_style
        layers = [
            Layer(self._statements, style("article--statement", partial=True)),
            Layer(self._actor, style("article--actor", partial=True)),
            Layer(self._current, style("article--current", partial=True)),
        ]
        if self._marked:
            layers.append(Layer(self._marked, style("article--marked", partial=True)))
        elif self.has_focus and self.page.text:
            caret = [(self.caret, self.page.word_end(self.caret))]
            layers.append(Layer(caret, style("article--caret", partial=True)))
        return layers

    # ------------------------------------------------------------ moving

    @property
    def seen(self) -> str:
        """How much of the page lies above the window's end, as `40%`; empty where all is in the window."""
        height, rows = self.scrollable_content_region.height, self.page.rows
        return f"{min(100, (self.scroll_offset.y + height) * 100 // rows)}%" if rows > height else ""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the window, and tell."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())

    def watch_caret(self, before: int, now: int) -> None:
        """Draw the two words again and keep the caret in the window."""
        self._refresh_spans([(before, before + 1), (now, now + 1)])
        row, height, top = self.page.row_of(now), self.scrollable_content_region.height, self.scroll_offset.y
        if height and not top <= row < top + height:
            self.scroll_to(y=max(0, row - height // 2), animate=False, force=True)
        self.post_message(self.Moved(now))

    def _move(self, offset: int | None) -> None:
        if offset is not None:
            self.caret = offset

    def action_right(self) -> None:
        """A word on."""
        self._move(self.page.word_after(self.caret))

    def action_left(self) -> None:
        """A word back."""
        self._move(self.page.word_before(self.caret))

    def action_down(self) -> None:
        """A line down."""
        self._move(self.page.beside(self.caret, 1))

    def action_up(self) -> None:
        """A line up."""
        self._move(self.page.beside(self.caret, -1))

    def action_page_down(self) -> None:
        """A window down, with two rows of the last one."""
        self._turn(1)

    def action_page_up(self) -> None:
        """A window up, with two rows of the last one."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        by = step * max(1, self.scrollable_content_region.height - 2)
        self.scroll_to(y=max(0, self.scroll_offset.y + by), animate=False, force=True)
        self._move(self.page.beside(self.caret, by))

    def action_first(self) -> None:
        """To the first word, with the heading above it."""
        self._move(self.page.word_at(0))
        self.scroll_to(y=0, animate=False, force=True)

    def action_last(self) -> None:
        """To the last word."""
        self._move(self.page.word_at(len(self.page.text)))

    # ------------------------------------------------------------ events

    def on_resize(self) -> None:
        """Wrap anew and keep the caret in sight."""
        self._lay_out(self.page.text, self.page.heading)
        self.go(self.caret)
        self.refresh()

    def focus_changed(self) -> None:
        """The caret shows, or hides."""
        self._refresh_spans([(self.caret, self.caret + 1)])


def following(spans: Sequence[Span], offset: int, step: int) -> int | None:
    """Position of the next span that starts after `offset` (or the last before it), None at the end."""
    order = range(len(spans)) if step > 0 else range(len(spans) - 1, -1, -1)
    for position in order:
        start = spans[position][0]
        if (start > offset) if step > 0 else (start < offset):
            return position
    return None
