"""Textual's bindings, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from tui.commands import BY_NAME, COMMANDS, MOVES, Command, Context, working


def bindings(*contexts: Context) -> list[BindingType]:
    """Textual bindings of the commands in `contexts`, carried out by the screen; their id is the name."""
    return _bound(c for c in COMMANDS if c.context in contexts and not c.moves)


def view_bindings(view: Context) -> list[BindingType]:
    """Textual bindings of all that a view can do, carried out by the view."""
    return _bound(c for c in working(view) if not c.moves)


def _bound(commands: Iterable[Command]) -> list[BindingType]:
    return [Binding(c.keys, f"screen.{c.action}", c.label, id=c.name, tooltip=c.help) for c in commands]


def moves(names: Iterable[str] = MOVES) -> list[BindingType]:
    """Bindings of the moves that a pane knows, carried out by the pane."""
    return [Binding(BY_NAME[n].keys, n, BY_NAME[n].label, id=n, tooltip=BY_NAME[n].help) for n in names]
