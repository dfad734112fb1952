"""An app that can lead a person through the tour: it sees which commands are given, on whatever screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.app import App
from textual.dom import DOMNode
from textual.message import Message

from tui.commands import COMMANDS
from tui.settings import update_state

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

    from tui.tour import Tour

_BY_ACTION = {f"{prefix}{c.action}": c.name for c in COMMANDS for prefix in ("", "screen.")}


class Touring(App[int]):
    """Keeps the tour; screens show it when they hear `Moved`, and when they come up."""

    class Moved(Message, bubble=False):
        """The tour began, went on, or ended."""

    tour: Tour | None = None
    """Imported where there is one: few starts have it."""

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Carry out an action; the tour goes on where it waited for it."""
        handled = await super().run_action(action, default_namespace, namespaces)
        if self.tour and handled and isinstance(action, str):
            self._go_to(self.tour.after(_BY_ACTION.get(action, "")))
        return handled

    def begin_tour(self) -> None:
        """From the first step."""
        from tui.tour import begun

        self._go_to(begun())

    def end_tour(self) -> bool:
        """For good: the demo does not begin with it again; False where there is none."""
        if self.tour is None:
            return False
        self._go_to(None)
        return True

    def _go_to(self, tour: Tour | None) -> None:
        if tour == self.tour:
            return
        self.tour = tour if tour and tour.step else None
        if self.tour is None:
            with update_state() as state:
                state.toured = "yes"
        for screen in self.screen_stack:
            screen.post_message(self.Moved())
