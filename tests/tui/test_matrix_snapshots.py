"""Pictures of the matrix, each looked at by a person before it was accepted."""

from __future__ import annotations

from pathlib import Path

import pytest
from many_accounts import build
from pictures import LARGE, SMALL, Compare, look

from store import Case

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


@SIZES
@pytest.mark.parametrize(
    "state", ["M", "M l l", "M a n n right_square_bracket"], ids=["open", "silent", "speakers"]
)
def test_few_articles(snap_compare: Compare, case: Case, state: str, size: tuple[int, int]) -> None:
    look(snap_compare, case, state.split(), size)


@SIZES
def test_many_articles(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    with build(tmp_path / "lamps.rashomon") as case:
        look(snap_compare, case, ["M", "G", "dollar_sign", "n"], size)


@pytest.mark.parametrize("theme", ["light", "terminal"])
def test_other_looks(snap_compare: Compare, case: Case, theme: str) -> None:
    look(snap_compare, case, ["M"], theme=theme)


def test_without_colour(snap_compare: Compare, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, case, ["M"])


def test_nothing_to_compare(snap_compare: Compare, tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, ["M"])
