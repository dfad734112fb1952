"""Panes that take and leave the focus without being drawn whole, which over SSH costs 10 kB a Tab."""

from __future__ import annotations

from textual import events
from textual.scroll_view import ScrollView
from textual.widget import Widget


class Quiet(Widget, can_focus=True):
    """A widget that draws on focus and blur only what `focus_changed` asks for."""

    def focus_changed(self) -> None:
        """Draw what looks otherwise with the focus than without."""

    def on_focus(self, event: events.Focus) -> None:
        """Take the focus."""
        event.prevent_default()
        self.has_focus = True
        self.focus_changed()
        if self.parent is not None:
            self.parent.post_message(events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """Leave it."""
        event.prevent_default()
        self.has_focus = False
        self.focus_changed()
        if self.parent is not None:
            self.parent.post_message(events.DescendantBlur(self))


class QuietView(ScrollView, Quiet, can_focus=True):
    """A quiet `ScrollView`.

    Without scroll bars, which are drawn whole at every step: the pane's title tells where one is.
    """

    DEFAULT_CSS = """
    QuietView { scrollbar-size: 0 0; overflow-x: hidden; }
    """
