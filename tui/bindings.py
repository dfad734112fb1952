"""Textual's bindings, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from tui.commands import BY_NAME, COMMANDS, MOVES, Context


def bindings(*contexts: Context) -> list[BindingType]:
    """Textual bindings of the commands in `contexts`, carried out by the screen; their id is the name."""
    return [
        Binding(c.keys, f"screen.{c.name}", c.label, id=c.name, tooltip=c.help)
        for c in COMMANDS
        if c.context in contexts and c.name not in MOVES
    ]


def moves(names: Iterable[str] = MOVES) -> list[BindingType]:
    """Bindings of the moves that a pane knows, carried out by the pane."""
    return [Binding(BY_NAME[n].keys, n, BY_NAME[n].label, id=n, tooltip=BY_NAME[n].help) for n in names]
