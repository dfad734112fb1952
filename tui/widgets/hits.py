"""The line that a person searches by, and the list of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Label

from store import Hit
from tui.drawing import signs
from tui.drawing.lines import Line, folded
from tui.drawing.safe import safe
from tui.telling.hits import SIGNS, excerpt
from tui.widgets.ask import Words
from tui.widgets.blocks import LOOKS, segments
from tui.widgets.fetched import FetchedList

_GUTTER = 4


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit in the list."""

    id: int
    """Its place among all hits."""
    hit: Hit
    where: Line
    """Where it stands."""


class HitList(FetchedList[HitRow]):
    """Two lines each: the words that were found, and where they stand."""

    ROW_HEIGHT = 2
    COMPONENT_CLASSES = LOOKS

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Cursor and kind, the words; below them where they stand."""
        row = self.row(index)
        if row is None:
            return [[]]
        room = width - _GUTTER - 1
        key, faint = (
            self.get_component_rich_style(f"look--{look}", partial=True) for look in ("key", "faint")
        )
        here = index == self.cursor
        gutter = Segment(signs.CURSOR if here else " ", key if here else None)
        words = folded(excerpt(row.hit, room), room, most=1)[0]
        where = folded(row.where, room, most=1)[0]
        return [
            [gutter, Segment(f" {SIGNS[row.hit.kind]} ", faint), *segments(self, words)],
            [Segment(" " * _GUTTER), *segments(self, where)],
        ]

    def action_up(self) -> None:
        """A row up; from the first one to the line above."""
        if self.cursor == 0:
            self.screen.query_one(QueryLine).take_focus()
        else:
            super().action_up()


class QueryLine(Horizontal):
    """Label and input; down leads into the hits."""

    BINDINGS = [Binding("down", "screen.hits", "hits", show=False)]

    def compose(self) -> ComposeResult:
        """The label and its input."""
        yield Label("", markup=False)
        line = Words(select_on_focus=False)
        line.cursor_blink = False
        yield line

    @property
    def words(self) -> Words:
        """The input."""
        return self.query_one(Words)

    @property
    def value(self) -> str:
        """What was typed."""
        return self.words.value

    def put(self, text: str) -> None:
        """Put words there, without telling anyone."""
        with self.prevent(Words.Changed):
            self.words.value = safe(text)
        self.words.action_end()

    def call(self, label: str) -> None:
        """Say what is to be typed."""
        self.query_one(Label).update(label)

    def take_focus(self) -> None:
        """Let the letters go here."""
        self.screen.set_focus(self.words, scroll_visible=False)
