"""One line that asks for words; it takes the place of the status line while it is open."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.suggester import Suggester, SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Label


class AskLine(Horizontal):
    """Label and input. `ask` waits for Enter (the words) or Escape (None)."""

    BINDINGS = [Binding("escape", "cancel", "cancel", show=False)]
    DEFAULT_CSS = "AskLine { display: none; height: 1; }"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._answer: asyncio.Future[str | None] | None = None
        self._changed: Callable[[str], object] | None = None

    def compose(self) -> ComposeResult:
        """The label and its input."""
        yield Label("", id="ask-label", markup=False)
        line = Input(id="ask-input", select_on_focus=False)
        line.cursor_blink = False
        yield line

    @property
    def is_open(self) -> bool:
        """Whether a question waits for its answer."""
        return self._answer is not None

    async def ask(
        self,
        label: str,
        value: str = "",
        known: Sequence[str] = (),
        changed: Callable[[str], object] | None = None,
        completes: Suggester | None = None,
        replace: bool = False,
    ) -> str | None:
        """The words that were typed, stripped, or None.

        `known` words or a suggester complete what is typed; `changed` hears every change. With `replace`
        the first letter typed takes the place of `value`.
        """
        self.cancel()
        answer = self._answer = asyncio.get_running_loop().create_future()
        self.query_one(Label).update(label)
        line = self.query_one(Input)
        line.suggester = completes or (SuggestFromList(known, case_sensitive=False) if known else None)
        with self.prevent(Input.Changed):
            line.value = value
        line.cursor_position = len(value)
        before = self.screen.focused
        self.display = True
        line.focus()
        if replace:
            line.action_select_all()
        self._changed = changed
        try:
            typed: str | None = await answer
            return typed
        finally:
            if self._answer is answer:
                self._close(before)

    def _close(self, before: Widget | None) -> None:
        self._answer = self._changed = None
        if self.is_attached:  # not where the program ends while a question is open
            self.screen.set_focus(before)
            self.display = False

    def cancel(self) -> None:
        """Answer None."""
        if self._answer and not self._answer.done():
            self._answer.set_result(None)

    def action_cancel(self) -> None:
        """Escape was pressed."""
        self.cancel()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed."""
        event.stop()
        if self._answer and not self._answer.done():
            self._answer.set_result(event.value.strip())

    def on_input_changed(self, event: Input.Changed) -> None:
        """A letter more or less."""
        event.stop()
        if self._changed:
            self._changed(event.value)
