"""Pictures of articles side by side, each looked at by a person before it was accepted."""

from __future__ import annotations

from pathlib import Path

import pytest
from many_accounts import build
from pictures import LARGE, SMALL, Compare, look

from store import Case


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize(
    "state", ["equals_sign", "equals_sign n", "equals_sign 2 G"], ids=["open", "alone", "second"]
)
def test_few_statements(snap_compare: Compare, case: Case, state: str, size: tuple[int, int]) -> None:
    look(snap_compare, case, state.split(), size)


def test_long_articles_scrolled_together(snap_compare: Compare, tmp_path: Path) -> None:
    with build(tmp_path / "lamps.rashomon", articles=4, claims=120) as case:
        look(snap_compare, case, ["equals_sign", "pagedown", "j"])


@pytest.mark.parametrize("theme", ["light", "terminal"])
def test_other_looks(snap_compare: Compare, case: Case, theme: str) -> None:
    look(snap_compare, case, ["equals_sign"], theme=theme)


def test_without_colour(snap_compare: Compare, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, case, ["equals_sign"])


def test_no_accounts(snap_compare: Compare, tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, ["equals_sign"])
