"""Pictures of the variants, each looked at by a person before it was accepted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from one_claim import build
from pictures import LARGE, SMALL, Compare, look

from store import Case


@pytest.fixture
def salt(tmp_path: Path) -> Iterator[Case]:
    with build(tmp_path / "salt.rashomon") as case:
        yield case


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("theme", ["dark", "light", "terminal"])
def test_variants(snap_compare: Compare, salt: Case, size: tuple[int, int], theme: str) -> None:
    look(snap_compare, salt, "w j", size, theme)


def test_without_colour(snap_compare: Compare, salt: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, salt, "w j j")


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
def test_another_base(snap_compare: Compare, salt: Case, size: tuple[int, int]) -> None:
    look(snap_compare, salt, "w G b", size)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
def test_moving(snap_compare: Compare, case: Case, size: tuple[int, int]) -> None:
    look(snap_compare, case, "j w m h u r t", size)


def test_told_once(snap_compare: Compare, case: Case) -> None:
    look(snap_compare, case, "G w")


def test_no_claim(snap_compare: Compare, tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, "w")


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
def test_help_narrowed(snap_compare: Compare, salt: Case, size: tuple[int, int]) -> None:
    look(snap_compare, salt, "w question_mark b a s e", size)
