"""All that an actor said and that is said of them: parts, places, the ways on and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_reader import Open, Reader
from talked_about import build

from store import Case, Subject
from tui.app import Rashomon
from tui.drawing.lines import Look, words
from tui.telling.actor import Part, told, whole
from tui.telling.portrait import Portrait, portrait, with_others
from tui.views.actor import ActorView
from tui.views.conflicts import ConflictsView


@pytest.fixture
def boats(tmp_path: Path) -> Iterator[Case]:
    with build(tmp_path / "boats.rashomon") as case:
        yield case


def view(reader: Reader) -> ActorView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, ActorView)
    return screen


def actor(case: Case, name: str) -> int:
    return next(row.id for row in case.actors.rows() if row.name == name)


def looked_up(case: Case, name: str) -> Portrait:
    return with_others(case, portrait(case, actor(case, name)))


async def to_part(reader: Reader, part: Part) -> None:
    for _ in Part:
        await reader.press("tab")
        entry = view(reader).entry
        if entry and entry.part is part:
            return
    raise AssertionError(f"no part {part}")


def test_all_is_told_in_order_of_the_dates(boats: Case) -> None:
    plain = [words(line) for line in told(boats, looked_up(boats, "Dana Okoro"))]
    assert plain == [
        "Dana Okoro · person",
        "  ferry pilot · Kanalblatt",
        "  2 statements · named 5 times in 3 accounts",
        "Names",
        "  Dana Okoro ×3 · Varn Observer, The Ferry Post, Kanalblatt",
        "  Okoro ×2 · The Ferry Post, Kanalblatt · surname alone",
        "  ≈ Ilse Brandt? · seen together · 1 statement",
        "Contradictions · 2, 1 with themselves",
        "  ≠ with themselves · number: “three” / “two” · undecided",
        "    2031-04-05 three boats sank",
        "    ≠ Dana Okoro: two boats sank",
        "  ≠ denial: “two boats” / “denied” · undecided",
        "    2031-04-02 two boats sank",
        "    ≠ Ilse Brandt: two boats sank",
        "What they said · 2",
        "  ○ 2031-04-02 · said · Varn Observer · ≠ 2",
        "    two boats sank",
        "  ○ 2031-04-05 · said · The Ferry Post · ≠ 1",
        "    three boats sank",
        "What others say of them · 2",
        "  ○ 2031-04-05 · official · said · The Ferry Post",
        "    Okoro was warned",
        "  ○ 2031-04-07 · official · said · Kanalblatt",
        "    long after Dana Okoro had left and Okoro was gone, nothing",
    ]


def test_the_words_that_name_them_are_lit(boats: Case) -> None:
    *_, last = told(boats, looked_up(boats, "Dana Okoro"))
    assert [piece.text for piece in last if piece.look is Look.ACTOR] == ["Dana Okoro", "Okoro"]


def test_an_unnamed_source_is_described_outlet_by_outlet(boats: Case) -> None:
    plain = [words(line) for line in told(boats, looked_up(boats, "official"))]
    at = plain.index("How the outlets describe them")
    assert [line.split() for line in plain[at + 1 : at + 4]] == [
        ["outlet", "institution", "rank", "number", "condition"],
        ["The", "Ferry", "Post", "harbour", "official", "one", "–"],
        ["Kanalblatt", "–", "official", "one", "anonymity"],
    ]


def test_plain_text_has_every_actor(boats: Case) -> None:
    heads = [words(line) for line in whole(boats) if line and line[0].look is Look.STRONG]
    assert heads == ["Dana Okoro · person", "official · unnamed source", "Ilse Brandt · person"]


async def test_enter_opens_the_actor_and_space_shows_the_claims(boats: Case) -> None:
    async with Rashomon(boats).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("1", "g", "enter")
        assert view(reader).query_one("#view-title").words[0] == "Dana Okoro"
        await reader.press("escape", "1", "space")
        assert reader.desk.filter.actor == actor(boats, "Dana Okoro")


async def test_tab_goes_from_part_to_part_and_round(boats: Case) -> None:
    async with Rashomon(boats).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("1", "g", "enter")
        seen = []
        for _ in range(5):
            entry = view(reader).entry
            assert entry is not None
            seen.append(entry.part)
            await reader.press("tab")
        assert seen == [None, Part.NAMES, Part.CONTRADICTIONS, Part.SAID, Part.ABOUT]
        await reader.press("shift+tab")
        entry = view(reader).entry
        assert entry is not None
        assert entry.part is Part.ABOUT


async def test_enter_goes_to_the_words_and_from_a_spelling_to_its_article(boats: Case) -> None:
    async with Rashomon(boats).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("1", "g", "enter")
        await to_part(reader, Part.ABOUT)
        await reader.press("j", "enter")
        statement = reader.desk.statement
        assert statement is not None
        assert (statement.outlet, reader.desk.focused) == ("Kanalblatt", reader.desk.article)
        await reader.press("1", "enter", "tab", "j", "enter")
        assert reader.desk.place.article == statement.article - 2
        assert reader.desk.article.page.text[reader.desk.article.caret :].startswith("Okoro was warned")


async def test_other_views_open_on_what_is_under_the_cursor(boats: Case) -> None:
    async with Rashomon(boats).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("1", "g", "enter", "I")
        assert view(reader).status[0].startswith("Nobody else here")
        await to_part(reader, Part.CONTRADICTIONS)
        await reader.press("j", "C")
        conflicts = pilot.app.screen
        assert isinstance(conflicts, ConflictsView)
        assert conflicts.pair is not None
        assert conflicts.pair.words == ("two boats", "denied")
        await reader.press("escape", "I")
        assert view(reader).query_one("#view-title").words[0] == "Ilse Brandt"
        await reader.press("escape")
        assert view(reader).query_one("#view-title").words[0].startswith("Dana Okoro")


async def test_two_that_may_be_one_are_decided_here(boats: Case) -> None:
    async with Rashomon(boats).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("1", "g", "enter", "a")
        assert view(reader).status[0].startswith("Move to a name with ≈")
        await reader.press("tab", "j", "j", "a")
        assert view(reader).status[0] == "The same: Dana Okoro = Ilse Brandt"
        assert boats.actors.row(actor(boats, "Dana Okoro")).statements == 3
        await reader.press("z")
        assert boats.actors.row(actor(boats, "Dana Okoro")).statements == 2
        await reader.press("g", "tab", "j", "j", "A")
        assert view(reader).status[0] == "Never the same: Dana Okoro ≠ Ilse Brandt"


async def test_a_note_on_the_actor(boats: Case) -> None:
    async with Rashomon(boats).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("1", "g", "enter", "e")
        await reader.type("call her")
        await reader.press("enter")
        assert boats.notes.text(Subject.ACTOR, actor(boats, "Dana Okoro")) == "call her"
        head = view(reader).list.block
        assert head is not None
        assert words(head.lines[-1]) == "  ✎ call her"


async def test_lines_of_a_note_stay_lines_and_tags_show(boats: Case) -> None:
    boats.notes.write(Subject.ACTOR, actor(boats, "Dana Okoro"), "call her\nat the port")
    async with Rashomon(boats).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("1", "g", "enter", "e")
        await reader.type("!")
        await reader.press("enter", "t")
        await reader.type("port")
        await reader.press("enter")
        assert boats.notes.text(Subject.ACTOR, actor(boats, "Dana Okoro")) == "call her\nat the port!"
        head = view(reader).list.block
        assert head is not None
        assert [words(line) for line in head.lines[-2:]] == ["  ✎ call her at the port!", "  #port"]


async def test_where_nobody_spoke_the_view_says_so(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("three bangs")
        statement = reader.desk.statement
        assert statement is not None
        reader.case.statements.speaker([statement.id], None)
        reader.desk.reload(statement.claim)
        await reader.press("I")
        assert view(reader).list.empty[0] == "Nobody is known to have said this."
        await reader.press("enter", "tab", "e", "a")
        assert view(reader).status[0].startswith("Move to a name")
