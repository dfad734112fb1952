"""The installed command in a real pseudo-terminal: what a person over SSH gets."""

from __future__ import annotations

import signal
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
from pseudo_terminal import Terminal

import sample_data
from exchange.readers import expand
from store import Case
from tui.workflow import take_in

SIZES = [(80, 24), (120, 40)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sample case, so that each test has a copy of its own."""
    path = tmp_path_factory.mktemp("case") / "benghazi.rashomon"
    with Case.create(path) as case:
        take_in(case, expand([sample_data.folder("benghazi")]))
    return path.read_bytes()


@pytest.fixture
def case(filled: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "benghazi.rashomon"
    path.write_bytes(filled)
    return path


@pytest.fixture(params=SIZES, ids=["80x24", "120x40"])
def desk(case: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    with Terminal([str(case)], *request.param) as terminal:
        terminal.until("Claims by")
        terminal.quiet()
        yield terminal


def largest(frames: list[bytes]) -> int:
    return max(map(len, frames))


def test_first_screen_shows_case_article_and_claims(desk: Terminal) -> None:
    assert "Rashomon · benghazi" in desk.text
    assert "6 accounts" in desk.text
    assert "2012-09-1" in desk.text
    assert "? help" in desk.text


def test_triage_is_there_after_a_restart(case: Path) -> None:
    with Terminal([str(case)]) as first:
        first.until("Claims by")
        first.press("c")
        first.until("Corroborated:")
        first.press("jd")
        first.until("Disputed:")
        first.press("q")
        assert first.wait() == 0
    with Terminal([str(case)]) as second:
        second.until(" 2 of ")
        assert "●" in second.text
        assert "◐" in second.text
        second.press("zz")
        second.until(" 0 of ")


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_signals_leave_the_terminal_as_it_was(case: Path, number: signal.Signals) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        terminal.press("c")
        terminal.until("Corroborated:")
        terminal.signal(number)
        assert terminal.wait() == 128 + number
        assert terminal.output.endswith(tuple(_endings(terminal.output)))
        assert termios.tcgetattr(terminal.master)[:4] == terminal.modes[:4]
    with Case.open(case) as again:
        assert again.claims.progress().triaged == 1


def _endings(output: bytes) -> list[bytes]:
    """The end of the output, if the screen was left and the cursor is back."""
    left = output.rpartition(b"\x1b[?1049l")
    assert left[1], "the alternate screen was not left"
    assert b"\x1b[?25h" in left[0][-200:] + left[2], "the cursor was not shown again"
    return [left[2]]


def test_cursor_down_sends_the_two_rows_only(desk: Terminal) -> None:
    desk.painted_by("j")
    rows, *following = desk.painted_by("j")
    assert len(rows) <= 1200
    assert all(len(frame) <= 12_000 for frame in following)


def test_page_of_the_article_stays_small(desk: Terminal) -> None:
    desk.painted_by("2")
    assert largest(desk.painted_by("\x1b[6~")) <= 12_000


def test_idle_sends_nothing(desk: Terminal) -> None:
    desk.quiet()
    assert desk.pump(1.5) == b""


def test_no_colour_is_kept_to(case: Path) -> None:
    with Terminal([str(case)], NO_COLOR="1") as terminal:
        terminal.until("Claims by")
        terminal.quiet()
        colours = {cell.fg for line in terminal.screen.buffer.values() for cell in line.values()}
        assert colours == {"default"}


def test_the_demo_opens_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with Terminal(["demo"], TMPDIR=str(tmp_path)) as terminal:
        terminal.until("Rashomon · benghazi")
        terminal.press("q")
        assert terminal.wait() == 0
    assert list(tmp_path.iterdir()) == []


def test_adding_shows_a_bar_while_it_works_and_a_line_for_each_account(tmp_path: Path) -> None:
    source = str(sample_data.folder("harbour-fire"))
    with Terminal(["add", str(tmp_path / "fire"), source], 120, 24) as terminal:
        assert terminal.wait() == 0
        assert "8 added" in terminal.text
        assert terminal.text.count("added      ") == 8
        assert "━".encode() in terminal.output
