"""Choose a claim: the nearest first, or all with the words that are typed; Enter takes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from store import Case, ClaimRow
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.screens.layer import Layer
from tui.widgets.ask import Words
from tui.widgets.bars import KeyBar, PaneTitle
from tui.widgets.fetched import FetchedList


class Choices(FetchedList[ClaimRow]):
    """Two lines each: the claim's wording, and who tells it."""

    ROW_HEIGHT = 2
    COMPONENT_CLASSES = {"claim--text", "claim--meta", "claim--gutter"}
    can_focus = False

    def row_style(self, index: int) -> Style:
        """The cursor is always awake: letters go to the line above, the moves come here."""
        return self.get_component_rich_style("row--cursor") if index == self.cursor else self.rich_style

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Wording; below it how many statements, and whose."""
        row = self.row(index)
        if row is None:
            return [[]]
        gutter, text, meta = (
            self.get_component_rich_style(f"claim--{part}", partial=True)
            for part in ("gutter", "text", "meta")
        )
        sign = signs.CURSOR if index == self.cursor else " "
        told = " · ".join([signs.counted(row.statements, "statement"), *map(safe, row.speakers)])
        return [
            [Segment(f"{sign} ", gutter), Segment(clip(safe(row.text), width - 3), text)],
            [Segment("    "), Segment(clip(told, width - 5), meta)],
        ]


class ClaimChooser(Layer[int | None]):
    """Over a view; it answers with the claim that was chosen, or None."""

    BINDINGS = [
        Binding("escape", "leave", "back"),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("pagedown", "step(8)", show=False, priority=True),
        Binding("pageup", "step(-8)", show=False, priority=True),
    ]

    def __init__(self, case: Case, title: str, find: Callable[[str], Sequence[int]]) -> None:
        super().__init__()
        self._case = case
        self._title = title
        self._find = find
        """Ids of the claims to offer for the words that were typed."""

    def compose(self) -> ComposeResult:
        """Line and list."""
        with Vertical(id="help"):
            yield PaneTitle(id="choosing-title")
            line = Words(placeholder="words of the claim; the nearest are below", id="choosing-words")
            line.cursor_blink = False
            yield line
            yield Choices(self._case.claims.rows, id="choices")
            yield KeyBar(id="choosing-keys")

    def on_mount(self) -> None:
        """Offer the nearest, and be ready for words that were typed ahead."""
        self.query_one(PaneTitle).say(self._title, strong=True)
        self.query_one(KeyBar).show([("↑ ↓", "choose"), ("Enter", "take it"), ("Esc", "back")])
        self.query_one(Choices).empty = (
            "No other claim has these words.",
            "Delete a few letters to see more.",
        )
        self._offer("")
        self.set_focus(self.query_one(Words), scroll_visible=False)

    def _offer(self, words: str) -> None:
        choices = self.query_one(Choices)
        choices.cursor = 0
        choices.show(self._find(words))

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Offer what has the words."""
        self._offer(event.value)

    @on(Input.Submitted)
    def take(self) -> None:
        """Answer with the claim under the cursor; where there is none, stay."""
        claim = self.query_one(Choices).here
        if claim is not None:
            self.dismiss(claim)

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self.query_one(Choices).cursor += by

    def action_leave(self) -> None:
        """Back, with nothing chosen."""
        self.dismiss(None)
