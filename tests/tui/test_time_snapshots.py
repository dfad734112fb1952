"""Pictures of the timeline and of the copies, each looked at by a person before it was accepted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from case_in_time import build_in_time
from pictures import Compare, look

from store import Case

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
STATES = {
    "timeline": "T",
    "timeline_corrected": "T j n n n n",
    "timeline_undated": "T G g l l l l l l",
    "copies": "W",
    "copies_of_the_revision": "W right_square_bracket n n",
}


@pytest.fixture
def in_time(tmp_path: Path) -> Iterator[Case]:
    with build_in_time(tmp_path / "gate.rashomon") as case:
        yield case


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_states(snap_compare: Compare, in_time: Case, state: str, size: str) -> None:
    look(snap_compare, in_time, STATES[state], SIZES[size])


@pytest.mark.parametrize("theme", ["light", "terminal"])
@pytest.mark.parametrize("keys", ["T n", "W"], ids=["timeline", "copies"])
def test_other_looks(snap_compare: Compare, in_time: Case, keys: str, theme: str) -> None:
    look(snap_compare, in_time, keys, SIZES["80x24"], theme)


@pytest.mark.parametrize("keys", ["T n", "W"], ids=["timeline", "copies"])
def test_without_colour(
    snap_compare: Compare, in_time: Case, keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, in_time, keys, SIZES["80x24"])


@pytest.mark.parametrize("keys", ["T", "W"], ids=["timeline", "copies"])
def test_an_empty_case(snap_compare: Compare, tmp_path: Path, keys: str) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, keys, SIZES["80x24"])
