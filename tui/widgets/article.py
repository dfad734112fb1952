"""The article: its text with the statements in it, a caret that goes by words, lines drawn one by one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from analysis.values import Span
from tui.commands import Context, bindings, moves
from tui.drawing.layers import Layer, merge_spans, paint
from tui.drawing.safe import safe
from tui.drawing.wrap import fold, wrap
from tui.widgets.quiet import QuietView

_WORD = re.compile(r"\S+")
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

        view: ArticleView
        """The view itself."""
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
        self.text = ""
        self.empty: Sequence[str] = ()
        self._heading: Sequence[str] = ()
        self._top: list[str] = []
        """The wrapped lines above the text: headline, byline, a blank one."""
        self._lines: list[Span] = []
        self._starts: list[int] = []
        self._statements: list[Span] = []
        self._current: list[Span] = []
        self._actor: list[Span] = []
        self._marked: list[Span] = []

    # ------------------------------------------------------------ what is shown

    def show(
        self, text: str, statements: Iterable[Span], heading: Sequence[str] = (), empty: Sequence[str] = ()
    ) -> None:
        """Show another article under its heading; `empty` is said where there is no text."""
        self.text, self.empty, self._heading = text, empty, heading
        self._statements = merge_spans(statements)
        self._current, self._actor, self._marked = [], [], []
        self._wrap()
        self.set_reactive(ArticleView.caret, self._word_at(0))
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
        self.set_reactive(ArticleView.caret, self._word_at(offset))
        self._refresh_spans([(old, old + 1), (self.caret, self.caret + 1)])
        line = self._row_of(self.caret)
        height = self.scrollable_content_region.height
        if height and not self.scroll_offset.y <= line < self.scroll_offset.y + height - 2:
            self.scroll_to(y=max(0, line - height // 3), animate=False, force=True)

    # ------------------------------------------------------------ geometry

    def _wrap(self) -> None:
        width = min(_WIDEST, self.scrollable_content_region.width - _GUTTER - 1)
        self._lines = wrap(self.text, width) if width > 0 else []
        self._starts = [start for start, _ in self._lines]
        self._top = [line for words in self._heading for line in fold(words, max(width, 1), 3)]
        self._top += [""] if self._top else []
        self.virtual_size = Size(self.size.width, len(self._top) + len(self._lines))

    def _line_of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _row_of(self, offset: int) -> int:
        """The row of the window's content that an offset is drawn on."""
        return len(self._top) + self._line_of(offset)

    def _word_at(self, offset: int) -> int:
        """Start of the word at or after `offset`, else of the last word before it."""
        start = offset
        while start > 0 and not self.text[start - 1 : start].isspace():
            start -= 1
        if match := _WORD.search(self.text, start):
            return match.start()
        return max((m.start() for m in _WORD.finditer(self.text[max(0, offset - 500) :])), default=0)

    def word_end(self, offset: int) -> int:
        """End of the word that starts at `offset`."""
        match = _WORD.match(self.text, offset)
        return match.end() if match else offset

    def _refresh_spans(self, spans: Iterable[Span]) -> None:
        """Draw again the lines that the spans touch."""
        lines = sorted(
            {n for a, b in spans for n in range(self._line_of(a), self._line_of(max(a, b - 1)) + 1)}
        )
        for line in lines:
            top = len(self._top) + line - self.scroll_offset.y
            if 0 <= top < self.size.height:
                self.refresh(Region(0, top, self.scrollable_content_region.width, 1))

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """One line of the window on the text."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        index = y + self.scroll_offset.y - len(self._top)
        if index < 0:
            return self._plain(self._top[index], "article--heading", width, base)
        if not self._lines and 0 < y <= len(self.empty):
            return self._plain(self.empty[y - 1], "article--empty", width, base)
        if index >= len(self._lines):
            return Strip.blank(width, base)
        line = self._lines[index]
        pieces = [self._gutter(line, base), *paint(self.text, line, base, self._layers())]
        return Strip(pieces).adjust_cell_length(width, base).simplify()

    def _plain(self, words: str, part: str, width: int, base: Style) -> Strip:
        style = base + self.get_component_rich_style(part, partial=True)
        return Strip([Segment(" " * _GUTTER + safe(words), style)]).adjust_cell_length(width, base)

    def _gutter(self, line: Span, base: Style) -> Segment:
        style = base + self.get_component_rich_style("article--gutter")
        for spans, sign in ((self._current, "▌ "), (self._statements, "┊ ")):
            if any(True for _ in Layer(spans, base).touching(*line)):
                return Segment(sign, style)
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
        elif self.has_focus and self.text:
            caret = [(self.caret, self.word_end(self.caret))]
            layers.append(Layer(caret, style("article--caret", partial=True)))
        return layers

    # ------------------------------------------------------------ moving

    @property
    def seen(self) -> str:
        """How much of the text lies above the window's end, as `40%`; empty where all is in the window."""
        height, lines = self.scrollable_content_region.height, len(self._top) + len(self._lines)
        return f"{min(100, (self.scroll_offset.y + height) * 100 // lines)}%" if lines > height else ""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the window, and tell."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())

    def watch_caret(self, before: int, now: int) -> None:
        """Draw the two words again and keep the caret in the window."""
        self._refresh_spans([(before, before + 1), (now, now + 1)])
        line, height, top = self._row_of(now), self.scrollable_content_region.height, self.scroll_offset.y
        if height and not top <= line < top + height:
            self.scroll_to(y=max(0, line - height // 2), animate=False, force=True)
        self.post_message(self.Moved(self, now))

    def action_right(self) -> None:
        """A word on."""
        if match := _WORD.search(self.text, self.word_end(self.caret)):
            self.caret = match.start()

    def action_left(self) -> None:
        """A word back."""
        before = self.text[: self.caret].rstrip()
        if before:
            self.caret = self._word_at(len(before) - 1)

    def move_lines(self, by: int) -> None:
        """Down by so many lines with words in them, to the word nearest below the caret."""
        if not self._lines:
            return
        here = self._line_of(self.caret)
        column = cell_len(self.text[self._lines[here][0] : self.caret])
        step = 1 if by > 0 else -1
        target = max(0, min(len(self._lines) - 1, here + by))
        while 0 < target < len(self._lines) - 1 and self._is_blank(target):
            target += step
        self.caret = self._nearest(target, column)

    def _is_blank(self, line: int) -> bool:
        start, end = self._lines[line]
        return start == end

    def _nearest(self, line: int, column: int) -> int:
        start, end = self._lines[line]
        words = [m.start() for m in _WORD.finditer(self.text, start, end)]
        return min(words, key=lambda at: abs(cell_len(self.text[start:at]) - column), default=self.caret)

    def action_down(self) -> None:
        """A line down."""
        self.move_lines(1)

    def action_up(self) -> None:
        """A line up."""
        self.move_lines(-1)

    def action_page_down(self) -> None:
        """A window down, with two lines of the last one."""
        self._page(1)

    def action_page_up(self) -> None:
        """A window up, with two lines of the last one."""
        self._page(-1)

    def _page(self, step: int) -> None:
        by = step * max(1, self.scrollable_content_region.height - 2)
        self.scroll_to(y=max(0, self.scroll_offset.y + by), animate=False, force=True)
        self.move_lines(by)

    def action_first(self) -> None:
        """To the first word, with the heading above it."""
        self.caret = self._word_at(0)
        self.scroll_to(y=0, animate=False, force=True)

    def action_last(self) -> None:
        """To the last word."""
        self.caret = self._word_at(len(self.text))

    # ------------------------------------------------------------ events

    def on_resize(self) -> None:
        """Wrap anew and keep the caret in sight."""
        self._wrap()
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
