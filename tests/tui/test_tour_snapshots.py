"""Pictures of the tour, each looked at by a person before it was accepted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk_reader import Reader
from textual.pilot import Pilot

from store import Case
from tui.app import Rashomon

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
STATES = {
    "begun": "ctrl+g",
    "judged": "ctrl+g b d",
    "variants": "ctrl+g b d z w",
    "in_a_view": "ctrl+g b d z w M C",
    "over": "ctrl+g escape",
}


def look(snap_compare: Callable[..., bool], case: Case, keys: str, size: tuple[int, int]) -> None:
    """Compare the screen after these keys with the picture on file."""

    async def drive(pilot: Pilot[int]) -> None:
        reader = Reader(pilot)
        await reader.settle()
        for key in keys.split():
            await reader.press(key)

    assert snap_compare(Rashomon(case, theme="dark"), run_before=drive, terminal_size=size)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("state", STATES)
def test_tour(snap_compare: Callable[..., bool], case: Case, state: str, size: tuple[int, int]) -> None:
    look(snap_compare, case, STATES[state], size)


def test_tour_without_colour(
    snap_compare: Callable[..., bool], case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, case, "ctrl+g", SIZES["80x24"])
