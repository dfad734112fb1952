"""All conflicts in one list: both sides, rulings, and the way to the words."""

from __future__ import annotations

from desk_reader import Open, Reader

from store import Ruling, Subject
from tui.drawing.lines import words
from tui.telling.conflicts import told, whole
from tui.views.conflicts import ConflictsView


def view(reader: Reader) -> ConflictsView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, ConflictsView)
    return screen


async def test_it_opens_on_the_conflict_of_the_claim_and_leads_to_both_sides(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("people were hurt")
        await reader.press("C")
        row = view(reader).list.current
        assert row is not None
        assert row.words == ("two", "Five")
        await reader.press("enter")
        assert reader.desk.statement == row.a
        assert reader.desk.focused is reader.desk.article
        await reader.press("C", "n")
        assert reader.desk.statement == row.b


async def test_each_ruling_has_its_key_and_undo_takes_it_back(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("C")
        row = view(reader).list.current
        assert row is not None
        for key, ruling in (("r", Ruling.REAL), ("b", Ruling.APPARENT), ("x", Ruling.MISTAKEN), ("o", None)):
            await reader.press(key)
            now = view(reader).list.current
            assert now is not None
            assert (now.id, now.decision) == (row.id, ruling)
        await reader.press("z")
        assert reader.case.conflicts.chosen([row.id])[0].decision is Ruling.MISTAKEN
        await reader.press("escape")
        assert reader.case.conflicts.ranked()[-1] == row.id


async def test_a_ruling_in_the_view_shows_on_the_desk(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        claim = reader.desk.claims.claim
        assert claim is not None
        await reader.press("C", "x", "escape")
        row = reader.desk.claims.current
        assert row is not None
        assert (row.id, row.conflicts) == (claim, 0)


async def test_a_note_on_a_conflict(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("C", "e")
        await reader.type("ask the guard")
        await reader.press("enter")
        row = view(reader).list.current
        assert row is not None
        assert row.noted
        assert reader.case.notes.text(Subject.CONFLICT, row.id) == "ask the guard"


async def test_what_is_told_of_a_conflict(open_desk: Open) -> None:
    async with open_desk() as reader:
        row = reader.case.conflicts.chosen(reader.case.conflicts.ranked())[1]
        plain = [words(line) for line in told(reader.case, row)]
        assert plain == [
            "number · undecided",
            "ministry officials · announced · Varn Observer 2031-04-03",
            "  two people were hurt",
            "  with ministry officials (The Ferry Post 2031-04-02)",
            "Varn hospital · according to · Kanalblatt 2031-04-05",
            "  Five people were hurt",
        ]
        assert sum(words(line).startswith("Conflict ") for line in whole(reader.case)) == 2
