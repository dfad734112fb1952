"""Another program changes the case while a view lies over the desk."""

from __future__ import annotations

import pytest
from desk_reader import Open

from store import Case
from tui.commands import COMMANDS, VIEWS
from tui.screens.stage import Stage
from tui.workflow import analyse_again

OPENING = {command.opens: command.keys for command in COMMANDS if command.opens}


@pytest.mark.parametrize("context", VIEWS, ids=lambda context: context.name.lower())
async def test_a_view_shows_how_it_is_now_and_its_keys_go_on(open_desk: Open, context: object) -> None:
    async with open_desk((80, 24)) as reader:
        await reader.press("d", OPENING[context])
        with Case.open(reader.case.path, user="ben") as other:
            analyse_again(other)  # knows nothing of the hand-made readings: what was on show is gone
        own = [command.keys.split(",")[0] for command in COMMANDS if command.context is context]
        moves = ("j", "k", "G", "g")
        await reader.press(*moves, *own, *moves, "escape")
        reader.desk.look_for_others()
        await reader.press(*own, *moves)
        view = reader.pilot.app.screen
        assert isinstance(view, Stage)
        assert reader.case.care.verify() == ()


async def test_the_view_on_top_says_so(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("C")
        with Case.open(reader.case.path, user="ben") as other:
            analyse_again(other)
        reader.desk.look_for_others()
        await reader.settle()
        view = reader.pilot.app.screen
        assert isinstance(view, Stage)
        assert "Another program" in view.status[0]
