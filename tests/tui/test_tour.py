"""The tour: a value that goes on by commands, and the strip that shows it."""

from __future__ import annotations

import pytest
from desk_reader import Open, Reader

from analysis.values import Verdict
from tui.app import Rashomon
from tui.commands import BY_NAME, shown
from tui.drawing.lines import folded, words
from tui.settings import load_state
from tui.tour import STEPS, Tour, begun
from tui.widgets.blocks import Panel
from tui.widgets.tour import TourStrip

EVERY_VIEW = {*BY_NAME, "variants", "matrix"}


def first_key(command: str) -> str:
    return shown(BY_NAME[command].keys).split()[0] if command in BY_NAME else command[0]


def app(reader: Reader) -> Rashomon:
    assert isinstance(reader.pilot.app, Rashomon)
    return reader.pilot.app


def strip(reader: Reader) -> str:
    """What the strip on the screen says; empty where there is none."""
    found = reader.pilot.app.screen.query(TourStrip)
    return " ".join(map(words, found.first().query_one(Panel)._lines)) if found else ""


def test_a_step_goes_on_with_its_own_command_only() -> None:
    tour = begun()
    assert tour.at == 0
    assert tour.after("undo") == tour
    assert tour.after("against").at == 1
    for step in tour.steps:
        tour = tour.after(step.goes_on[-1])
    assert tour.step is None
    assert tour.after("against") == tour


def test_the_tour_has_the_steps_that_this_version_can_take() -> None:
    assert 5 <= len(begun().steps) <= 7
    assert begun(EVERY_VIEW).steps == STEPS
    assert [step.goes_on for step in begun({"against", "undo"}).steps] == [("against",), ("undo",)]
    assert Tour().step is None
    assert begun(()).step is None


@pytest.mark.parametrize("at", range(len(STEPS)))
def test_a_step_takes_two_lines_at_most_and_names_the_keys_that_go_on(at: int) -> None:
    told = Tour(STEPS, at).told(first_key)
    assert len(folded(told, 78, indent="  ")) <= 2
    named = [piece.text for piece in told if piece.text in map(first_key, STEPS[at].goes_on)]
    assert named == list(map(first_key, STEPS[at].goes_on))


async def test_each_step_goes_on_by_the_key_it_tells_of(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.press("ctrl+g")
        for number, step in enumerate(begun().steps):
            tour = app(reader).tour
            assert tour == Tour(begun().steps, number)
            assert strip(reader) == words(tour.told(first_key))
            await reader.press(BY_NAME[step.goes_on[0]].keys.split(",")[0])
        assert strip(reader) == ""
        assert app(reader).screen is reader.desk
        assert reader.desk.focused is reader.desk.article
        assert load_state().toured == "yes"
        assert {row.verdict for row in reader.case.claims.rows(reader.case.claims.ids())} == {Verdict.OPEN}


async def test_other_keys_work_and_leave_the_tour_where_it_is(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("ctrl+g", "j", "c")
        assert app(reader).tour == begun()
        assert reader.case.claims.progress().triaged == 1
        await reader.press("question_mark", "escape")
        assert "What accounts disagree on" in strip(reader)


async def test_escape_ends_it_for_good_and_does_nothing_else(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("O", "ctrl+g")
        assert load_state().toured == ""
        await reader.press("escape")
        assert strip(reader) == ""
        assert load_state().toured == "yes"
        assert reader.desk.status[0] == "^g shows the tour again, ? all keys."
        assert reader.desk.filter.verdicts == {Verdict.OPEN}
        await reader.press("escape")
        assert reader.desk.filter.verdicts != {Verdict.OPEN}


async def test_a_view_shows_the_step_and_its_way_back_ends_the_last_one(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("ctrl+g", "b", "d", "z")
        app(reader).tour = Tour(STEPS, len(STEPS) - 2)
        await reader.press("C")
        assert "rule on the conflict" in strip(reader)
        await reader.press("escape")
        assert strip(reader) == ""
        assert app(reader).screen is reader.desk


async def test_it_tells_remapped_keys(open_desk: Open) -> None:
    async with open_desk(keys={"against": "ctrl+u", "clear": "ctrl+e"}) as reader:
        await reader.press("ctrl+g")
        assert "Press ^u (but)" in strip(reader)
        await reader.press("ctrl+u")
        assert app(reader).tour == Tour(begun().steps, 1)
        await reader.press("ctrl+e")
        assert strip(reader) == ""


async def test_it_hides_nothing_that_is_under_the_cursor(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.press("G", "ctrl+g")
        rows, desk = reader.desk.claims, reader.desk
        below = desk.query_one(TourStrip).region.y
        assert rows.region.bottom <= below
        assert desk.query_one("#status").region.y == below + 3
        assert rows.top_of(rows.cursor + 1) <= rows.scroll_offset.y + rows.region.height
