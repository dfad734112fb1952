"""What every screen on a case has: keys, a status line, the line that asks, decisions, the ways to views."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeVar

from textual.reactive import Reactive
from textual.suggester import Suggester
from textual.timer import Timer
from textual.widget import Widget

from store import Case, CaseError, Receipt
from tui import themes
from tui.commands import BY_NAME, Command, Context, shown
from tui.screens.guided import Guided
from tui.screens.small import SmallScreen, too_small
from tui.settings import update_state
from tui.views.place import Leave, Start
from tui.views.registry import view
from tui.widgets.ask import AskLine
from tui.widgets.bars import Bar, KeyBar

T = TypeVar("T")

_REST = 0.15
"""Seconds that a cursor rests before more than its list follows: holding a key down sends rows only."""


class Stage(Guided[T]):
    """A screen with a `Bar` called #status and a `KeyBar`; what it shows of a case is its subclass's."""

    AUTO_FOCUS = ""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Textual draws the whole screen when the focus moves; the panes here draw what changes themselves."""

    def __init__(self, case: Case, keys: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.case = case
        self.keys = keys or {}
        """Keys of the commands that the person remapped."""
        self._resting: Timer | None = None

    def on_resize(self) -> None:
        """Where there is too little room, another screen says so."""
        if too_small(self.app.size) and self.on_top:
            self.app.push_screen(SmallScreen())

    def reload(self) -> None:
        """Read everything from the case again, and stay where we are."""
        raise NotImplementedError

    # ------------------------------------------------------------ what follows a cursor

    def follow(self) -> None:
        """Show what goes with the cursor."""

    def follow_soon(self) -> None:
        """Follow once the cursor rests."""
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(_REST, self.follow_now)

    def follow_now(self) -> None:
        """Follow at once, if it waits to: what is decided is about what is on show."""
        if self._resting:
            self._resting.stop()
            self._resting = None
            self.follow()

    # ------------------------------------------------------------ keys

    @property
    def context(self) -> Context | None:
        """Where the person is, for help and keys."""
        raise NotImplementedError

    def key(self, command: str) -> str:
        """The key of a command as a person sees it, remapped or not."""
        return shown(self.keys.get(command, BY_NAME[command].keys)).split()[0]

    def show_keys(self, commands: Sequence[Command]) -> None:
        """The keys of these commands, at the foot of the screen."""
        self.query_one(KeyBar).show([(self.key(c.name), c.label) for c in commands])

    def action_help(self) -> None:
        """All keys."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.context, self.keys), self.give)

    def give(self, command: Command | None) -> None:
        """Carry out a command that was picked from help or palette."""
        if command is None:
            return
        where = self.focused if command.moves and self.focused else self
        self.call_later(where.run_action, command.action)

    def action_theme(self) -> None:
        """The next look."""
        if self.app.no_color:
            self.say("NO_COLOR is set: there is one look only.")
            return
        self.app.theme = themes.after(self.app.theme)
        with update_state() as state:
            state.theme = self.app.theme
        self.say(f"Theme: {self.app.theme}")

    # ------------------------------------------------------------ views

    @property
    def start(self) -> Start:
        """What a view that is opened here begins with."""
        raise NotImplementedError

    def action_open(self, name: str) -> Awaitable[None] | None:
        """Open the view of a context, on what is on show; keys that were typed ahead wait for it."""
        return self.open_view(Context[name], self.start)

    def open_view(self, context: Context, start: Start) -> Awaitable[None]:
        """Open a view on something; what is given back can be waited for."""

        def left(how: Leave | None) -> None:
            if how is not None:
                self.came_back(how)

        return self.app.push_screen(view(context)(self.case, self.keys, start), left)

    def came_back(self, left: Leave) -> None:
        """A view was left."""
        raise NotImplementedError

    # ------------------------------------------------------------ words

    @property
    def status(self) -> tuple[str, str]:
        """What the status line says."""
        return self.query_one("#status", Bar).words

    def say(self, words: str, right: str = "") -> None:
        """Say something on the status line."""
        self.query_one("#status", Bar).say(words, right)

    def tell(self) -> None:
        """Say what the status line says where nothing has happened."""
        self.say("")

    def question(
        self,
        label: str,
        then: Callable[[str], None],
        value: str = "",
        known: Sequence[str] = (),
        hint: str = "",
        changed: Callable[[str], object] | None = None,
        completes: Suggester | None = None,
        replace: bool = False,
        left: Callable[[], None] | None = None,
        lines: bool = False,
    ) -> None:
        """Ask for words on the last line: `then` gets them, `left` is called where the person steps back.

        With `replace` the first letter typed takes the place of `value`; with `lines` several can be typed.
        """

        def answered(words: str | None) -> None:
            self.tell()
            if words is not None:
                then(words)
            elif left:
                left()

        completion = "→ completes · " if known or completes else ""
        breaks = "^n new line · " if lines else ""
        self.say(hint, f"{completion}{breaks}Enter takes it · Esc leaves")

        def ask() -> None:
            self.query_one(AskLine).open(label, answered, value, known, changed, completes, replace, lines)

        if self.query(AskLine):
            ask()
        else:  # in the first moments
            self.get_ready()
            self.call_after_refresh(ask)

    def get_ready(self) -> None:
        """Load what the first question and the first decision would wait for; the first screen doesn't."""
        self.case.prepare()
        if not self.query(AskLine):
            self.mount(AskLine(id="ask"))

    # ------------------------------------------------------------ decisions

    def decide(self, act: Callable[[], Receipt | None], nothing: str = "", hint: str = "") -> None:
        """Carry out a decision, say what it did (`nothing` where it did nothing), draw what it changed."""
        try:
            receipt = act()
        except (CaseError, ValueError) as error:
            self.say(f"Not done: {error}")
            return
        if receipt is None:
            self.say(nothing)
            return
        self.redraw(receipt.regroups)
        hint = hint or f"{self.key('undo')} undoes"
        self.say(receipt.summary, hint if receipt.entry is not None else "")

    def redraw(self, regroups: bool) -> None:
        """Draw what a decision changed; with `regroups` statements or names may have changed groups."""
        raise NotImplementedError
