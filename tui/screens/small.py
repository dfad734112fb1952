"""A window that is too small: nothing can be read, so nothing can be decided."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.widgets import Static

from tui.screens.layer import Layer

SMALLEST = Size(80, 24)


def too_small(size: Size) -> bool:
    """Whether the desk would not fit."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


class SmallScreen(Layer[None]):
    """Stands over the desk until there is room again."""

    BINDINGS = [Binding("q", "app.leave", "quit")]

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("", id="small", markup=False)

    def on_resize(self) -> None:
        """Say how large the window is, or go."""
        size = self.app.size
        if not too_small(size):
            self.dismiss()
            return
        words = f"Rashomon needs {SMALLEST.width}x{SMALLEST.height}; this is {size.width}x{size.height}."
        self.query_one(Static).update(words)
