"""Help: every command that can be given from here, filtered as you type; Enter gives it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from tui.commands import COMMANDS, PANES, VIEWS, Command, Context, shown, working
from tui.drawing import signs
from tui.drawing.wrap import clip
from tui.screens.layer import Layer
from tui.widgets.bars import KeyBar, PaneTitle
from tui.widgets.rows import RowList

_KEY_WIDTH = 14
SIGNS: Mapping[Context | None, Mapping[str, str]] = {Context.VARIANTS: signs.VARIANTS}
"""What the signs of a view mean."""


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, a command with its keys, or a sign with its meaning."""

    heading: str = ""
    command: Command | None = None
    keys: str = ""
    sign: str = ""
    """Of a line that tells what a sign means, `words`."""
    words: str = ""


def lines(here: Context | None, keys: Mapping[str, str], words: str = "") -> list[Line]:
    """The lines of help: what works here, then in the other panes; `words` narrow them.

    `here` is the context of the pane with the focus or of the view, `keys` the remapped keys by command name.
    """
    elsewhere = [] if here in VIEWS else [pane for pane in PANES if pane is not here]
    offered = [*working(here), *(c for c in COMMANDS if c.context in elsewhere)]
    found: list[Line] = []
    for context in dict.fromkeys((here, *(c.context for c in offered))):
        wanted = [Line("", c, keys.get(c.name, c.keys)) for c in offered if c.context is context]
        wanted = [line for line in wanted if _matches(line, words)]
        if context and wanted:
            found += [Line(context.value), *wanted]
    return [*found, *_signs(here, words)]


def _signs(here: Context | None, words: str) -> Iterable[Line]:
    meant = {sign: told for sign, told in SIGNS.get(here, {}).items() if words.casefold() in told.casefold()}
    return [Line("Signs"), *(Line(sign=sign, words=told) for sign, told in meant.items())] if meant else ()


def _matches(line: Line, words: str) -> bool:
    command = line.command
    if command is None:
        return False
    text = f"{command.name} {command.label} {command.help}".casefold()
    return words.strip() == shown(line.keys) or all(word in text for word in words.casefold().split())


class HelpList(RowList):
    """The lines of help."""

    COMPONENT_CLASSES = {"help--heading", "help--key", "help--text"}
    can_focus = False

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.lines: Sequence[Line] = ()
        self.empty = ("No command is called that.", "Delete a few letters to see more.")

    def show(self, found: Sequence[Line]) -> None:
        """Show these lines, the cursor on the first command."""
        self.lines = found
        self.set_count(len(found), 1)

    def step(self, by: int) -> None:
        """Move by so many lines, over headings."""
        at = self.cursor + by
        if 0 <= at < self.row_count and self.lines[at].heading:
            at += 1 if by > 0 else -1
        self.cursor = max(1, at)

    @property
    def command(self) -> Command | None:
        """The command under the cursor."""
        return self.lines[self.cursor].command if self.row_count else None

    def row_style(self, index: int) -> Style:
        """The cursor is always awake: the keys go to the filter line, the moves come here."""
        return self.get_component_rich_style("row--cursor") if index == self.cursor else self.rich_style

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """A heading, keys and what they do, or a sign and what it means."""
        line = self.lines[index]
        style = self.get_component_rich_style
        if line.heading:
            return [[Segment(f"  {line.heading}", style("help--heading", partial=True))]]
        sign = signs.CURSOR if index == self.cursor else " "
        told = (shown(line.keys), line.command.help) if line.command else (line.sign, line.words)
        keys = Segment(f"{sign}  {told[0]:{_KEY_WIDTH}}", style("help--key", partial=True))
        words = clip(told[1], width - _KEY_WIDTH - 4)
        return [[keys, Segment(words, style("help--text", partial=True))]]


class HelpScreen(Layer[Command | None]):
    """The help over the desk; it answers with the command to give, or None."""

    BINDINGS = [
        Binding("escape", "leave", "back"),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("pagedown", "step(10)", show=False, priority=True),
        Binding("pageup", "step(-10)", show=False, priority=True),
    ]

    def __init__(self, here: Context | None, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._here = here
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Filter line and list."""
        with Vertical(id="help"):
            yield PaneTitle(id="help-title")
            line = Input(placeholder="type to filter: a word, or a key", id="help-filter")
            line.cursor_blink = False
            yield line
            yield HelpList(id="help-list")
            yield KeyBar(id="help-keys")

    def on_mount(self) -> None:
        """Show all."""
        self.query_one(PaneTitle).say("Help", "Rashomon", strong=True)
        self.query_one(KeyBar).show([("↑ ↓", "choose"), ("Enter", "do it"), ("Esc", "back")])
        self.query_one(HelpList).show(lines(self._here, self._keys))

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show what the words let through."""
        self.query_one(HelpList).show(lines(self._here, self._keys, event.value))

    @on(Input.Submitted)
    def give(self) -> None:
        """Give the command under the cursor."""
        self.dismiss(self.query_one(HelpList).command)

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self.query_one(HelpList).step(by)

    def action_leave(self) -> None:
        """Back to the desk."""
        self.dismiss(None)
