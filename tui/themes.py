"""Three looks: ink on dark, ink on paper, and the terminal's own sixteen colours."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

from tui.settings import THEMES

# Variables of our own for desk.tcss: "said" is a statement's text, "current" the statement on show, "actor" a
# mention of the actor that was chosen.
_INK = {
    "said": "#9cc4d8",
    "said-style": "none",
    "current": "#fff3d6",
    "current-ground": "#4a3c1c",
    "current-style": "none",
    "actor": "#f2b85c",
    "actor-style": "bold underline",
    "caret": "#16181d",
    "caret-ground": "#c9c5ba",
    "caret-style": "none",
    "row-ground": "#2c303a",
    "row-ground-resting": "#22252c",
    "row-style": "none",
    "faint": "#8b8f98",
    "faint-style": "none",
    "rule": "#3a3e48",
    "clash": "#e8836f",
    "key": "#f2b85c",
    "footer-key-foreground": "#f2b85c",
    "border": "#3a3e48",
    "border-blurred": "#3a3e48",
}

DARK = Theme(
    name="dark",
    primary="#f2b85c",
    secondary="#9cc4d8",
    accent="#f2b85c",
    warning="#f2b85c",
    error="#e8836f",
    success="#9fc58a",
    foreground="#d8d4c9",
    background="#16181d",
    surface="#1c1f25",
    panel="#22252c",
    dark=True,
    variables=_INK,
)

LIGHT = Theme(
    name="light",
    primary="#8a4b00",
    secondary="#14567a",
    accent="#8a4b00",
    warning="#8a4b00",
    error="#a8301c",
    success="#2f6b2a",
    foreground="#2a2824",
    background="#faf7f0",
    surface="#f2eee4",
    panel="#e9e4d7",
    dark=False,
    variables={
        **_INK,
        "said": "#14567a",
        "current": "#2a2000",
        "current-ground": "#f6dfa4",
        "actor": "#8a4b00",
        "caret": "#faf7f0",
        "caret-ground": "#55514a",
        "row-ground": "#e6dfcd",
        "row-ground-resting": "#efeadd",
        "faint": "#6d6a62",
        "rule": "#cfc8b8",
        "clash": "#a8301c",
        "key": "#8a4b00",
        "footer-key-foreground": "#8a4b00",
        "border": "#cfc8b8",
        "border-blurred": "#cfc8b8",
    },
)

TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_yellow",
    secondary="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    accent="ansi_yellow",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    variables={
        "said": "ansi_cyan",
        "said-style": "none",
        "current": "ansi_default",
        "current-ground": "ansi_default",
        "current-style": "bold underline",
        "actor": "ansi_yellow",
        "actor-style": "bold underline",
        "caret": "ansi_default",
        "caret-ground": "ansi_default",
        "caret-style": "reverse",
        "row-ground": "ansi_default",
        "row-ground-resting": "ansi_default",
        "row-style": "bold",
        "faint": "ansi_default",
        "faint-style": "dim",
        "rule": "ansi_default",
        "clash": "ansi_red",
        "key": "ansi_yellow",
        "border": "ansi_default",
        "border-blurred": "ansi_default",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "input-selection-foreground": "ansi_white",
        "screen-selection-background": "ansi_blue",
        "screen-selection-foreground": "ansi_white",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "block-cursor-text-style": "none",
        "input-cursor-background": "ansi_white",
        "input-cursor-foreground": "ansi_black",
        "input-cursor-text-style": "none",
        "input-selection-background": "ansi_blue",
    },
)

LOOKS: tuple[Theme, ...] = (DARK, LIGHT, TERMINAL)


def fitting(environ: Mapping[str, str]) -> str:
    """The look for a terminal nothing was said about: its own colours where it has few or none are wanted."""
    if "NO_COLOR" in environ:
        return TERMINAL.name
    rich_in_colour = environ.get("COLORTERM", "") in ("truecolor", "24bit") or "256color" in environ.get(
        "TERM", ""
    )
    return DARK.name if rich_in_colour else TERMINAL.name


def after(name: str) -> str:
    """The next look's name, round and round."""
    return THEMES[(THEMES.index(name) + 1) % len(THEMES)] if name in THEMES else THEMES[0]
