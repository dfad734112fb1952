"""Filters under a name: saved, called from the list or the filter line, deleted; and conditions completed."""

from __future__ import annotations

import pytest
from desk_reader import Open, Reader

from analysis.values import Verdict
from tui.completing import LastWord
from tui.views.filters import FiltersView
from tui.widgets.ask import Words


def view(reader: Reader) -> FiltersView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, FiltersView)
    return screen


async def save(reader: Reader, line: str, name: str) -> None:
    """Filter by a line, save it, and show all claims again."""
    await reader.press("3", "slash", "ctrl+u", *line, "enter", "F", "s", *name, "enter")
    assert view(reader).status[0] == f"Saved: ={name} in the filter line calls it."
    await reader.press("escape", "escape")


async def test_a_saved_filter_is_called_from_the_list(open_desk: Open) -> None:
    async with open_desk() as reader:
        await save(reader, "by:guard is:open", "the guard")
        await save(reader, "hurt", "hurt")
        assert len(reader.claims()) == 6
        await reader.press("F", "j", "enter")
        assert len(reader.claims()) == 1
        assert reader.desk.filter.verdicts == {Verdict.OPEN}
        assert reader.desk.focused is reader.desk.claims


async def test_a_filter_that_is_called_over_another_view_leads_to_the_desk(open_desk: Open) -> None:
    async with open_desk() as reader:
        await save(reader, "hurt", "hurt")
        await reader.press("C", "F", "enter")
        assert reader.pilot.app.screen is reader.desk
        assert len(reader.claims()) == 2


async def test_a_saved_filter_is_called_by_its_name_and_narrowed(open_desk: Open) -> None:
    async with open_desk() as reader:
        await save(reader, "hurt", "hurt")
        await reader.press("slash", *"=hurt five", "enter")
        assert reader.claims() == ["Five people were hurt"]
        await reader.press("escape", "slash", *"=hut", "enter")
        assert reader.status == "no saved filter is called 'hut'; there are hurt"
        assert len(reader.claims()) == 6


async def test_a_saved_filter_is_deleted_and_its_line_told(open_desk: Open) -> None:
    async with open_desk() as reader:
        await save(reader, "hurt", "hurt")
        await reader.press("F", "x")
        assert view(reader).status[0] == "Deleted hurt: hurt"
        assert reader.case.filters.all() == {}
        await reader.press("x")
        assert view(reader).status[0] == "No saved filter to delete."


async def test_one_that_has_no_meaning_any_more_is_told_in_a_line(open_desk: Open) -> None:
    async with open_desk() as reader:
        reader.case.filters.save("old", "by:Zebulon")
        await reader.press("F", "enter")
        assert view(reader).status[0] == "old: no actor is called 'Zebulon'"


async def test_without_a_filter_there_is_nothing_to_save(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("F", "s")
        assert view(reader).status[0] == "No filter is on: / on the desk makes one."


async def test_what_a_condition_may_be_is_told_while_it_is_typed(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash", "ctrl+u")
        assert reader.status == "words is: by: in: tag: =SAVED"
        await reader.press(*"is:")
        assert reader.status.startswith("is: open · noted · contested · revised · split")
        await reader.press("s", "p")
        assert reader.status == "is: split"
        assert reader.desk.filter.split_only
        await reader.press("ctrl+u", *"hurt by:oko")
        assert reader.status.startswith("by: Dana Okoro")
        await reader.press(*" in:zzz")
        assert reader.status == "no outlet is called 'zzz'"


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("by:oko", "by:okoro"),
        ("is:op", "is:open"),
        ("hurt in:Fer", "hurt in:Ferry"),
        ('in:"the f', 'in:"the ferry Post"'),
        ("tag:ho", "tag:hospital"),
        ("=hu", "=hurt"),
        ("by:", None),
        ("oko", None),
        ("by:oko ", None),
    ],
)
async def test_conditions_are_completed(typed: str, completed: str | None) -> None:
    known = {
        "is:": ["open"],
        "by:": ["Dana Okoro"],
        "in:": ["The Ferry Post"],
        "tag:": ["hospital"],
        "=": ["hurt"],
    }
    assert await LastWord(known).get_suggestion(typed) == completed


async def test_the_filter_line_offers_what_the_case_has(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash", *"by:Okorr")
        assert reader.desk.query_one(Words)._suggestion == "by:Okorro"
        await reader.press("right", "enter")
        dana = next(row for row in reader.case.actors.rows() if "Okorro" in "".join((row.name, *row.aliases)))
        assert reader.desk.filter.actor == dana.id
