"""Pictures of the history, each looked at by a person before it was accepted."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import count
from pathlib import Path

import pytest
from pictures import LARGE, SMALL, Compare, look

from analysis.values import Verdict
from store import Case

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterable[None]:
    """Every decision comes 7 hours after the one before, in UTC."""
    ticks = count()

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls(2031, 4, 6, 9, tzinfo=UTC) + timedelta(hours=7 * next(ticks))

    monkeypatch.setattr("store.deciding.journal.datetime", Clock)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def worked(case: Case) -> Case:
    """Two people have worked on it."""
    case.claims.verdict([1, 2], Verdict.REFUTED)
    with Case.open(case.path, user="ben") as other:
        other.claims.verdict([1], Verdict.DISPUTED)
        other.claims.tag([3], "ask again")
    case.journal.undo()
    case.claims.split(case.claims.members([2])[:1])
    return case


@SIZES
@pytest.mark.parametrize("keys", ["H", "H G k p c", "H G u"], ids=["open", "narrowed", "asking"])
def test_history(snap_compare: Compare, worked: Case, keys: str, size: tuple[int, int]) -> None:
    look(snap_compare, worked, keys, size)


@pytest.mark.parametrize("theme", ["light", "terminal"])
def test_history_in_other_looks(snap_compare: Compare, worked: Case, theme: str) -> None:
    look(snap_compare, worked, "H j", theme=theme)


def test_no_history(snap_compare: Compare, tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, "H")


@SIZES
def test_a_split_claim(snap_compare: Compare, worked: Case, size: tuple[int, int]) -> None:
    look(snap_compare, worked, "g", size)
