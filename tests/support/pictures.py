"""The screen after some keys, compared with the picture on file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.pilot import Pilot

from store import Case
from tui.app import Rashomon
from tui.screens.stage import Stage

SMALL, LARGE = (80, 24), (120, 40)

Compare = Callable[..., bool]


def look(
    snap_compare: Compare,
    case: Case,
    keys: Iterable[str] | str = (),
    size: tuple[int, int] = SMALL,
    theme: str = "dark",
) -> None:
    """Press the keys (a string holds them parted by spaces), let what follows the cursor follow; compare."""

    async def drive(pilot: Pilot[int]) -> None:
        await pilot.pause()
        for key in keys.split() if isinstance(keys, str) else keys:
            await pilot.press(key)
            await pilot.pause()
            for screen in pilot.app.screen_stack:
                if isinstance(screen, Stage):
                    screen.follow_now()
        await pilot.pause()

    assert snap_compare(Rashomon(case, theme=theme), run_before=drive, terminal_size=size)
