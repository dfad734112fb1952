"""A screen that can show the tour; it shows it when it comes up and whenever the tour goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tui.screens.layer import Layer
from tui.touring import Touring

if TYPE_CHECKING:
    from tui.tour import Tour

T = TypeVar("T")


class Guided(Layer[T]):
    """Has a status line called #status; the step of the tour stands above it."""

    def key(self, command: str) -> str:
        """The key of a command as a person sees it."""
        raise NotImplementedError

    def say(self, words: str, right: str = "") -> None:
        """Say something on the status line."""
        raise NotImplementedError

    @property
    def tour_exit(self) -> str:
        """How to end the tour from here; empty where one goes back first."""
        return ""

    def begin_tour(self) -> None:
        """From the first step."""
        if isinstance(self.app, Touring):
            self.app.begin_tour()

    def end_tour(self) -> bool:
        """For good; False where there is none."""
        ended = isinstance(self.app, Touring) and self.app.end_tour()
        if ended:
            self.say(f"{self.key('tour')} shows the tour again, {self.key('help')} all keys.")
        return ended

    def on_screen_resume(self) -> None:
        """Whatever screen comes up shows the tour."""
        self.show_tour()

    def on_touring_moved(self) -> None:
        """Show where the tour is now."""
        self.show_tour()

    def show_tour(self) -> None:
        """Show the step of the tour; where it is over, take its strip away."""
        tour = self.app.tour if isinstance(self.app, Touring) else None
        strips = self.query("#tour")
        if tour:
            self.call_next(self._show_step, tour)
        else:
            strips.remove()

    async def _show_step(self, tour: Tour) -> None:
        from tui.widgets.tour import TourStrip

        if not self.query(TourStrip):
            await self.mount(TourStrip(id="tour"), before="#status")
        self.query_one(TourStrip).show(tour.title, self.tour_exit, tour.told(self.key))
