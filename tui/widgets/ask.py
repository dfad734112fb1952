"""One line that asks for words; it lies over the keys while it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.suggester import Suggester, SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Label

from tui.drawing.remarks import BREAK
from tui.drawing.safe import safe

Then = Callable[[str | None], None]


class Words(Input, inherit_bindings=False):
    """An input whose Enter waits for the letters before it.

    Textual carries out bindings at once while letters queue: of "no\\r" in one packet it took nothing.
    """

    BINDINGS = [
        *(b for b in Input.BINDINGS if isinstance(b, Binding) and b.key != "enter"),
        Binding("ctrl+n", "break_line", "new line", show=False),
    ]
    lines = False
    """Whether the words may be of several lines, each after the first begun by a sign."""

    def action_break_line(self) -> None:
        """Begin a new line where that is possible."""
        if self.lines:
            self.insert_text_at_cursor(f" {BREAK} ")

    def on_paste(self, event: events.Paste) -> None:
        """All lines that are pasted, not the first alone."""
        lines = [line.strip() for line in event.text.strip().splitlines()]
        if len(lines) > 1:
            event.prevent_default()
            event.stop()
            self.insert_text_at_cursor(safe((f" {BREAK} " if self.lines else " ").join(lines)))

    async def on_key(self, event: events.Key) -> None:
        """Enter, in its turn."""
        if event.key == "enter":
            event.stop()
            await self.action_submit()


class AskLine(Horizontal):
    """Label and input. Enter gives the words, Escape None; the focus goes back to where it was.

    It opens at once, not a turn of the event loop later: keys that were typed ahead are words, not commands.
    """

    BINDINGS = [Binding("escape", "cancel", "cancel", show=False)]
    DEFAULT_CSS = "AskLine { display: none; height: 1; }"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._then: Then | None = None
        self._changed: Callable[[str], object] | None = None
        self._before: Widget | None = None

    def compose(self) -> ComposeResult:
        """The label and its input."""
        yield Label("", id="ask-label", markup=False)
        line = Words(id="ask-input", select_on_focus=False)
        line.cursor_blink = False
        yield line

    def open(
        self,
        label: str,
        then: Then,
        value: str = "",
        known: Sequence[str] = (),
        changed: Callable[[str], object] | None = None,
        completes: Suggester | None = None,
        replace: bool = False,
        lines: bool = False,
    ) -> None:
        """Ask; `then` is called with the words that were typed, stripped, or with None.

        `known` words or a suggester complete what is typed; `changed` hears every change. With `replace`
        the first letter typed takes the place of `value`; with `lines` several lines can be typed.
        """
        self.query_one(Label).update(safe(label))
        line = self.query_one(Words)
        line.lines = lines
        known = [safe(word) for word in known]
        line.suggester = completes or (SuggestFromList(known, case_sensitive=False) if known else None)
        with self.prevent(Input.Changed):
            line.value = safe(value)
        line.cursor_position = len(line.value)
        self._then, self._changed, self._before = then, changed, self.screen.focused
        self.display = True
        self.screen.set_focus(line, scroll_visible=False)
        if replace:
            line.action_select_all()

    def _answer(self, words: str | None) -> None:
        then, self._then, self._changed = self._then, None, None
        self.screen.set_focus(self._before, scroll_visible=False)
        self.display = False
        if then:
            then(words)

    def action_cancel(self) -> None:
        """Escape was pressed."""
        self._answer(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed."""
        event.stop()
        self._answer(event.value.strip())

    def on_input_changed(self, event: Input.Changed) -> None:
        """A letter more or less."""
        event.stop()
        if self._changed:
            self._changed(event.value)
