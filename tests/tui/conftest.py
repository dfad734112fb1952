"""A desk with a small case on it, driven by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from desk_reader import Open, Reader
from hand_made_case import build

from store import Case
from tui.app import Rashomon
from tui.settings import Settings


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with build(tmp_path / "varn.rashomon") as case:
        yield case


@pytest.fixture
def open_desk(case: Case) -> Open:
    return _opening(case)


@pytest.fixture
def open_doubtful(tmp_path: Path) -> Iterator[Open]:
    with build(tmp_path / "doubts.rashomon", doubts=True) as case:
        yield _opening(case)


def _opening(case: Case) -> Open:
    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (120, 40), theme: str = "dark", keys: Mapping[str, str] | None = None
    ) -> AsyncIterator[Reader]:
        settings = Settings(keys=keys or {})
        async with Rashomon(case, settings, theme).run_test(size=size) as pilot:
            reader = Reader(pilot)
            await reader.settle()
            yield reader

    return opened
