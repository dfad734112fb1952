"""A person at the desk: presses keys, looks at what is there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from textual.pilot import Pilot

from store import Case
from tui.screens.reading import ReadingScreen
from tui.screens.stage import Stage


class Reader:
    """A person at the desk: presses keys, looks at what is there."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot

    @property
    def desk(self) -> ReadingScreen:
        screen = self.pilot.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def case(self) -> Case:
        return self.desk.case

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, words: str) -> None:
        await self.press(*words)

    async def settle(self) -> None:
        """Until messages are dealt with, all that follows a cursor has followed, and long work is done."""
        await self.pilot.pause()
        for screen in self.pilot.app.screen_stack:
            if isinstance(screen, Stage):
                screen.follow_now()
        work = [w for w in self.pilot.app.workers if w.group in ("work", "search") and not w.is_finished]
        if work:
            await self.pilot.app.workers.wait_for_complete(work)
        await self.pilot.pause()

    @property
    def status(self) -> str:
        return self.desk.status[0]

    @property
    def claim(self) -> str:
        claim = self.desk.claims.claim
        assert claim is not None
        return self.case.claims.row(claim).text

    def claims(self) -> list[str]:
        return [row.text for row in self.case.claims.rows(self.desk.claims.ids)]

    async def to_claim(self, words: str) -> None:
        """Move the cursor to the claim with these words."""
        await self.press("3", "g")
        for _ in range(self.desk.claims.row_count):
            if words in self.claim:
                return
            await self.press("j")
        raise AssertionError(f"no claim {words!r} in {self.claims()}")


Open = Callable[..., AbstractAsyncContextManager[Reader]]
