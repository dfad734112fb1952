"""Pictures of the view of an actor, each looked at by a person before it was accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from talked_about import build
from textual.pilot import Pilot

from tui.app import Rashomon

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
STATES = {
    "named": ("1 g enter", "dark"),
    "contradiction": ("1 g enter tab tab", "dark"),
    "said_of_them": ("1 g enter shift+tab j", "light"),
    "unnamed": ("1 g j j j enter tab", "terminal"),
    "offer": ("1 g enter tab j j", "dark"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_an_actor(snap_compare: Callable[..., bool], tmp_path: Path, state: str, size: str) -> None:
    keys, theme = STATES[state]

    async def drive(pilot: Pilot[int]) -> None:
        await pilot.pause()
        for key in keys.split():
            await pilot.press(key)
            await pilot.pause()

    with build(tmp_path / "boats.rashomon") as case:
        assert snap_compare(Rashomon(case, theme=theme), run_before=drive, terminal_size=SIZES[size])
