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
        second.until("●")
        second.until("◐")
        second.press("zz")
        second.until(" 0 of ")


PYTHON_COULD_NOT_FLUSH = 120


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_signals_leave_the_terminal_as_it_was(case: Path, number: signal.Signals) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        terminal.press("c")
        terminal.until("Corroborated:")
        terminal.signal(number)
        assert terminal.wait() == 128 + number
        left, _, after = terminal.output.rpartition(b"\x1b[?1049l")
        assert left, "the alternate screen was not left"
        assert b"\x1b[?25h" in left[-200:] + after, "the cursor was not shown again"
        assert termios.tcgetattr(terminal.master)[:4] == terminal.modes[:4]
    with Case.open(case) as again:
        assert again.claims.progress().triaged == 1


def test_a_terminal_that_goes_away_ends_the_program(case: Path) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        terminal.press("c")
        terminal.until("Corroborated:")
        terminal.hang_up()
        assert terminal.wait() in (128 + signal.SIGHUP, PYTHON_COULD_NOT_FLUSH)
    with Case.open(case) as again:
        assert again.claims.progress().triaged == 1


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGTSTP])
def test_a_stopped_program_comes_back_as_it_was(case: Path, number: signal.Signals) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        terminal.signal(number)
        terminal.until_stopped()
        terminal.signal(signal.SIGCONT)
        terminal.press("c")
        terminal.until("Corroborated:")
        terminal.press("q")
        assert terminal.wait() == 0
        assert termios.tcgetattr(terminal.master)[:4] == terminal.modes[:4]


def test_cursor_down_sends_the_two_rows_and_a_page_once_it_rests(desk: Terminal) -> None:
    desk.painted_by("j")
    before = len(desk.output)
    rows, *following = desk.painted_by("j")
    assert len(rows) <= 1200
    assert sum(map(len, following)) <= 12_000
    assert len(desk.output) - before <= len(rows) + sum(map(len, following)) + 64, "bytes outside frames"


def test_a_held_key_sends_rows_only(desk: Terminal) -> None:
    painted = desk.painted_by("jjjj")
    assert sum(map(len, painted)) <= 4 * 1200 + 12_000
    assert len(painted) <= 4 * 2 + 3


def test_a_page_of_the_article_stays_small(desk: Terminal) -> None:
    desk.painted_by("2")
    before = len(desk.output)
    desk.painted_by("\x1b[6~")
    assert 0 < len(desk.output) - before <= 12_000


def test_moving_in_the_variants_sends_the_two_rows_and_the_panel(desk: Terminal) -> None:
    desk.painted_by("j")
    desk.painted_by("w")
    desk.painted_by("g")
    rows, *panel = desk.painted_by("j")
    assert "2 of 2" in desk.text
    assert len(rows) <= 1800
    assert sum(map(len, panel)) <= 4000


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


def test_the_demo_begins_with_the_tour_until_it_was_seen_or_skipped() -> None:
    for argv, begins in ((["demo"], True), (["demo"], False), (["demo", "--tour"], True)):
        with Terminal(argv) as terminal:
            terminal.until("Tour · 1 of" if begins else "Claims by")
            terminal.quiet()
            assert ("Tour · 1 of" in terminal.text) is begins
            terminal.press("\x1b" if begins else "j")
            terminal.until("shows the tour again" if begins else "2 of ")
            terminal.press("q")
            assert terminal.wait() == 0


def test_adding_shows_a_bar_while_it_works_and_a_line_for_each_account(tmp_path: Path) -> None:
    source = str(sample_data.folder("harbour-fire"))
    with Terminal(["add", str(tmp_path / "fire"), source], 120, 24) as terminal:
        assert terminal.wait() == 0
        assert "8 added" in terminal.text
        assert terminal.text.count("added      ") == 8
        assert "━".encode() in terminal.output


def test_words_typed_ahead_of_a_question_are_words_not_verdicts(case: Path) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        terminal.quiet()
        terminal.press("eworld hold, cdrux\r")
        terminal.until("Note: world hold, cdrux")
        terminal.press("q")
        assert terminal.wait() == 0
    with Case.open(case) as again:
        assert again.claims.progress().triaged == 0
        assert [entry.verb for entry in again.journal.entries()] == ["note"]


def test_words_typed_ahead_of_the_search_are_words_not_decisions(case: Path) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        terminal.quiet()
        terminal.press("cfzeppelin crux\r")
        terminal.until("zeppelin crux")
        terminal.until("Nothing has these words")
        terminal.press("\x1b")
        terminal.until("Claims by")
        terminal.press("q")
        assert terminal.wait() == 0
    with Case.open(case) as again:
        assert [entry.verb for entry in again.journal.entries()] == ["verdict"]


def test_the_cursor_in_the_hits_sends_two_rows_and_the_hit(case: Path) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        terminal.quiet()
        terminal.press("fguard")
        terminal.until("1 of 6")
        terminal.press("\r")
        terminal.quiet()
        rows, *following = terminal.painted_by("j")
        assert len(rows) <= 1200
        assert sum(map(len, following)) <= 3000


def test_a_case_deleted_under_the_screen_takes_no_decision(case: Path) -> None:
    with Terminal([str(case)]) as terminal:
        terminal.until("Claims by")
        case.unlink()
        terminal.press("c")
        terminal.until("Not done:")
        terminal.press("q")
        assert terminal.wait() == 0


def test_many_accounts_are_added_from_the_screen(tmp_path: Path) -> None:
    """More than a few are read in other processes, which the screen must not stand in the way of."""
    source = tmp_path / "in"
    source.mkdir()
    for number in range(12):
        (source / f"{number}.txt").write_text(f"Ilse Brandt said that {number + 2} lamps were lit.")
    case = tmp_path / "lamps.rashomon"
    Case.create(case).close()
    with Terminal([str(case)]) as terminal:
        terminal.until("No accounts yet.")
        terminal.press("\x0f")
        terminal.until("Add (file")
        terminal.press(f"{source}\r")
        terminal.until("12 added.")
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize(
    ("view", "title", "keys", "most", "panel"),
    [
        ("M", "Matrix ·", "jlkh", 600, 4000),
        ("C", "Conflicts ·", "jk", 1200, 6000),
        ("T", "Timeline ·", "jk", 1200, 4000),
    ],
)
def test_a_move_in_a_view_sends_what_changes_and_its_panel_once_it_rests(
    desk: Terminal, view: str, title: str, keys: str, most: int, panel: int
) -> None:
    desk.press(view)
    desk.until(title)
    for key in keys:
        cells, *following = desk.painted_by(key)
        assert len(cells) <= most
        assert sum(map(len, following)) <= panel


def test_articles_side_by_side_scroll_within_a_page_of_bytes(desk: Terminal) -> None:
    desk.press("=")
    desk.until("Side by side")
    for key in "jjn":
        assert sum(map(len, desk.painted_by(key))) <= 24_000
