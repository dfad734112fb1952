"""Pictures of the search and of the saved filters, each looked at by a person before it was accepted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk_reader import Reader
from textual.pilot import Pilot

from store import Case, Subject
from tui.app import Rashomon

SIZES = [(80, 24), (120, 40)]
STATES = {
    "empty": "f",
    "typed": "f h u r t",
    "hits": "f b r i d g e enter j",
    "article": "f k i o s k enter",
    "regex": "f ctrl+r b [ a - z ] + s enter",
    "names": "f ctrl+r ctrl+r o k o r r o enter",
    "nothing": "f z e p p",
    "wrong": "f ( b ) )",
    "filters": "slash i s : o p e n enter F s o p e n enter",
    "no_filters": "F",
}

Compare = Callable[..., bool]


def look(snap_compare: Compare, case: Case, keys: str, size: tuple[int, int], theme: str = "dark") -> None:
    """Compare the screen after these keys with the picture on file."""
    case.notes.write(Subject.CLAIM, 1, "Ask who stood by the bridge")

    async def drive(pilot: Pilot[int]) -> None:
        reader = Reader(pilot)
        await reader.settle()
        await reader.press(*keys.split())

    assert snap_compare(Rashomon(case, theme=theme), run_before=drive, terminal_size=size)


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("state", STATES)
def test_search(snap_compare: Compare, case: Case, state: str, size: tuple[int, int]) -> None:
    look(snap_compare, case, STATES[state], size)


@pytest.mark.parametrize("theme", ["light", "terminal"])
def test_search_in_other_looks(snap_compare: Compare, case: Case, theme: str) -> None:
    look(snap_compare, case, STATES["hits"], SIZES[0], theme)


def test_search_without_colour(snap_compare: Compare, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, case, STATES["hits"], SIZES[0])
