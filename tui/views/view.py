"""A view: a screen over the desk or another view; Escape leads back, Enter to the words in the article."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.widget import Widget

from store import Case, Receipt
from tui.commands import BY_NAME, COMMANDS, Context
from tui.screens.stage import Stage
from tui.views.place import Leave, Start
from tui.widgets.ask import AskLine
from tui.widgets.bars import Bar, KeyBar, PaneTitle


class View(Stage[Leave]):
    """A subclass gives its `CONTEXT`, its BINDINGS (`view_bindings(CONTEXT)`), its `body`, and `reload`."""

    CONTEXT: ClassVar[Context]

    def __init__(self, case: Case, keys: Mapping[str, str], start: Start) -> None:
        super().__init__(case, keys)
        self._start = start
        self._decided = False

    # ------------------------------------------------------------ for subclasses

    def body(self) -> ComposeResult:
        """The widgets between title and status line; the first that can have the focus gets it."""
        raise NotImplementedError

    @property
    def jump(self) -> int | None:
        """The statement under the cursor."""
        return None

    @property
    def start(self) -> Start:
        """What stands under the cursor; else what this view began with."""
        return self._start

    # ------------------------------------------------------------ the frame

    def compose(self) -> ComposeResult:
        """Title, body, status, keys, question: together, for what comes later paints the screen again."""
        self.add_class("view")
        yield PaneTitle(id="view-title")
        yield from self.body()
        yield Bar(id="status")
        yield KeyBar(id="keys")
        yield AskLine(id="ask")

    def on_mount(self) -> None:
        """Show what there is; what takes long is said to be on its way."""
        self.reload()
        self.show_here()
        first = next((widget for widget in self.query(Widget) if widget.focusable), None)
        self.set_focus(first, scroll_visible=False)
        self.call_after_refresh(self.get_ready)

    @property
    def context(self) -> Context:
        """The view's own."""
        return self.CONTEXT

    def head(self, words: str, right: str = "") -> None:
        """Say what the view shows."""
        self.query_one("#view-title", PaneTitle).say(words, right, strong=True)

    def show_here(self) -> None:
        """The ways out, then the keys of this view."""
        own = [c for c in COMMANDS if c.footer and c.context is self.CONTEXT]
        common = [c for c in COMMANDS if c.footer and c.context is Context.VIEW]
        self.show_keys([*common, *own, BY_NAME["help"]])

    def on_row_list_moved(self) -> None:
        """Something else is under the cursor."""
        self.follow_soon()

    # ------------------------------------------------------------ decisions

    def decide(self, act: Callable[[], Receipt | None], nothing: str = "", hint: str = "") -> None:
        """Carry out a decision, and remember that there was one."""

        def noting() -> Receipt | None:
            receipt = act()
            self._decided |= receipt is not None and receipt.entry is not None
            return receipt

        super().decide(noting, nothing, hint)

    def redraw(self, regroups: bool) -> None:
        """Show everything anew."""
        self.reload()

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.decide(self.case.journal.undo, "Nothing to undo.", f"{self.key('redo')} does it again")

    def action_redo(self) -> None:
        """Decide again what was undone."""
        self.decide(self.case.journal.redo, "Nothing to redo.")

    # ------------------------------------------------------------ ways on and out

    def action_open(self, name: str) -> Awaitable[None] | None:
        """Open another view on what is under the cursor; over itself none opens."""
        return super().action_open(name) if Context[name] is not self.CONTEXT else None

    def action_jump(self) -> None:
        """Leave for the exact words in the article."""
        if self.jump is None:
            self.say("No statement here to go to.")
        else:
            self.leave(statement=self.jump)

    def action_leave(self) -> None:
        """Back to where it was opened."""
        self.leave()

    def leave(
        self, statement: int | None = None, article: int | None = None, offset: int | None = None
    ) -> None:
        """Back, or on to a place in an article."""
        self.leave_for(Leave(statement, article, offset))

    def leave_for(self, where: Leave) -> None:
        """On to a place."""
        self.dismiss(replace(where, decided=self._decided))

    def came_back(self, left: Leave) -> None:
        """A view over this one was left: go on to where it leads, or show what it changed."""
        self._decided |= left.decided
        if left.leads_on and self.on_top:
            self.leave_for(left)
        elif left.decided:
            self.reload()
