"""What every screen here is: a layer that goes once, and only from the top."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

T = TypeVar("T")


class Layer(Screen[T]):
    """A screen of the stack. Textual's `dismiss` takes away whichever is on top, so it must be this one."""

    @property
    def on_top(self) -> bool:
        """Whether this is the screen that a person sees."""
        return self.app.screen is self

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Go, with an answer. Nothing happens where this has gone already, or another lies over it.

        Keys that were typed ahead ask for that: Enter twice, or Enter and the key of a view.
        """
        return super().dismiss(result) if self.on_top else AwaitComplete()
