"""Keys that come faster than the screen: each finds what the one before it left, and nothing breaks."""

from __future__ import annotations

from desk_reader import Open, Reader
from textual.command import CommandList

from tui.palette import Palette
from tui.screens.help import HelpScreen
from tui.screens.stage import Stage
from tui.views.filters import FiltersView
from tui.views.matrix import MatrixView


def stack(reader: Reader) -> list[type]:
    return [type(screen) for screen in reader.pilot.app.screen_stack[1:]]


async def test_enter_twice_in_the_help_gives_the_command_once(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("question_mark", *"undo the last")
        help_screen = reader.pilot.app.screen
        assert isinstance(help_screen, HelpScreen)
        for _ in range(2):
            help_screen.give()
        await reader.settle()
        assert stack(reader) == []
        assert reader.status == "Nothing to undo."


async def test_the_help_that_was_left_takes_no_view_with_it(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("M", "question_mark")
        help_screen = reader.pilot.app.screen
        assert isinstance(help_screen, HelpScreen)
        for _ in range(2):
            help_screen.action_leave()
        await reader.settle()
        assert stack(reader) == [MatrixView]


async def test_a_view_that_was_opened_meanwhile_stays_where_another_leads_on(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("C", "M")
        conflicts, matrix = reader.pilot.app.screen_stack[1:]
        assert isinstance(matrix, MatrixView)
        assert isinstance(conflicts, Stage)
        matrix.leave(statement=1)
        conflicts.action_open("FILTERS")
        await reader.settle()
        assert stack(reader) == [type(conflicts), FiltersView]
        await reader.press("escape", "escape")
        assert stack(reader) == []


async def test_enter_twice_and_moves_without_commands_do_the_palette_no_harm(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("colon")
        palette = reader.pilot.app.screen
        assert isinstance(palette, Palette)
        palette.query_one(CommandList).clear_options()
        await reader.press("pageup", "pagedown")
        for _ in range(2):
            palette.dismiss()
        await reader.settle()
        assert stack(reader) == []
