"""One claim as a critical apparatus: what each statement has otherwise, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

import one_claim
import pytest
from desk_reader import Open, Reader
from textual.events import Key
from textual.widgets import Input

from analysis.claims.apparatus import collate
from analysis.claims.apparatus import words as read
from analysis.values import Said
from store import Case, Subject
from tui.app import Rashomon
from tui.drawing.lines import Look, words
from tui.screens.choosing import Choices, ClaimChooser
from tui.telling.readings import readings
from tui.telling.variants import Apparatus, Witness, told, whole
from tui.views.conflicts import ConflictsView
from tui.views.variants import VariantsView
from tui.widgets.bars import PaneTitle


def view(reader: Reader) -> VariantsView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, VariantsView)
    return screen


def current(reader: Reader) -> Witness:
    witness = view(reader).list.current
    assert witness is not None
    return witness


def base(reader: Reader) -> int:
    apparatus = view(reader).apparatus
    assert apparatus is not None
    return apparatus.base.id


async def test_it_opens_on_the_claim_and_leads_to_the_words_of_either(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("w")
        witness = current(reader)
        assert (witness.row.outlet, witness.stance, witness.against) == ("Varn Observer", "denies", True)
        assert words(witness.line) == "the same words"
        head = view(reader).query_one("#view-title", PaneTitle).words
        assert head == ("Variants · 2 statements, 1 against the base", "1 of 1")
        first = base(reader)
        await reader.press("enter")
        assert reader.desk.statement == witness.row
        await reader.press("w", "n")
        assert reader.desk.place.statement == first


async def test_another_base_turns_additions_into_omissions(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("nobody had been warned")
        await reader.press("w")
        before, now = base(reader), current(reader)
        assert words(now.line) in (
            "nobody had been warned +about the gates",
            "nobody had been warned -[about the gates]",
        )
        await reader.press("b")
        assert (base(reader), current(reader).id) == (now.id, before)
        assert {words(now.line), words(current(reader).line)} == {
            "nobody had been warned +about the gates",
            "nobody had been warned -[about the gates]",
        }


async def test_a_statement_is_split_off_and_undo_brings_it_back(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("nobody had been warned")
        claim = reader.desk.claims.claim
        assert claim is not None
        await reader.press("w", "s")
        assert view(reader).status[0].startswith("Split off: nobody had been warned")
        assert view(reader).list.row_count == 0
        await reader.press("s")
        assert view(reader).status[0].startswith("Not done: a split needs")
        await reader.press("z")
        assert view(reader).list.row_count == 1
        await reader.press("s", "escape")
        assert len(reader.case.claims.members([claim])) == 1
        assert reader.desk.claims.row_count == 7


async def test_a_statement_is_moved_to_a_claim_that_is_chosen(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("two people were hurt")
        await reader.press("w")
        moved = current(reader).id
        await reader.press("m")
        chooser = reader.pilot.app.screen
        assert isinstance(chooser, ClaimChooser)
        nearest = chooser.query_one(Choices).current
        assert nearest is not None
        assert nearest.text == "Five people were hurt"
        await reader.type("chain")
        await reader.press("enter")
        assert view(reader).list.row_count == 0
        claim = reader.case.statements.row(moved).claim
        assert claim is not None
        assert "three bangs" in reader.case.claims.row(claim).text
        assert view(reader).status[0].startswith("Moved to: “I heard three bangs")
        await reader.press("z")
        assert current(reader).id == moved


async def test_note_and_tag_go_to_the_statement_under_the_cursor(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("w", "e")
        await reader.type("ask again")
        await reader.press("enter", "t")
        await reader.type("bridge")
        await reader.press("enter")
        (remark,) = reader.case.remarks.rows()
        assert (remark.subject, remark.item) == (Subject.STATEMENT, current(reader).row.id)
        assert (remark.note, remark.tags) == ("ask again", ("bridge",))


async def test_nothing_is_moved_where_no_claim_is_chosen(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("two people were hurt")
        await reader.press("w", "m")
        await reader.type("zeppelin")
        await reader.press("enter")
        assert isinstance(reader.pilot.app.screen, ClaimChooser)
        await reader.press("escape")
        assert view(reader).list.row_count == 1
        assert reader.case.journal.entries() == ()


async def test_words_typed_ahead_of_the_choice_are_words(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("two people were hurt")
        await reader.press("w")
        for key in "mchain":
            reader.pilot.app.post_message(Key(key, key))
        await reader.settle()
        await reader.settle()
        chooser = reader.pilot.app.screen
        assert isinstance(chooser, ClaimChooser)
        assert chooser.query_one(Input).value == "chain"
        assert reader.case.journal.entries() == ()


async def test_it_opens_over_another_view_but_not_over_itself(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("C", "G", "w")
        conflicts = reader.pilot.app.screen_stack[-2]
        assert isinstance(conflicts, ConflictsView)
        assert view(reader).start.claim == conflicts.start.claim
        await reader.press("w")
        assert view(reader) is reader.pilot.app.screen_stack[2]
        await reader.press("escape")
        assert reader.pilot.app.screen is conflicts


async def test_a_claim_told_once_and_no_claim_at_all(open_desk: Open, tmp_path: Path) -> None:
    async with open_desk() as reader:
        await reader.to_claim("three bangs")
        await reader.press("w")
        assert view(reader).list.empty[0].startswith("Nobody else tells this claim")
        await reader.press("b", "j")
        await reader.press("enter")
        assert reader.desk.statement is not None
        assert "three bangs" in reader.desk.statement.quote
        await reader.press("slash", *"zeppelin", "enter", "w")
        assert view(reader).list.empty[0].startswith("No claim here")
        for key in ("b", "s", "m", "n", "enter"):
            await reader.press(key)
            assert view(reader).status[0].startswith("No ")


async def test_of_a_large_claim_only_what_shows_is_collated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    collated = Apparatus.witnesses

    def counting(self: Apparatus, ids: list[int]) -> list[Witness]:
        asked.extend(ids)
        return collated(self, ids)

    monkeypatch.setattr(Apparatus, "witnesses", counting)
    told = [("The Leaf", "a guard", "said", f"{number} carts of salt sank") for number in range(2, 152)]
    with one_claim.build(tmp_path / "salt.rashomon", told) as case:
        async with Rashomon(case).run_test(size=(80, 24)) as pilot:
            await pilot.press("w", "j", "j")
            reader = Reader(pilot)
            assert view(reader).list.row_count == 149
            assert 0 < len(asked) == len(set(asked)) < 30
            await pilot.press("G")
            assert len(asked) < 60


async def test_undo_brings_the_cursor_back_to_the_statement(tmp_path: Path) -> None:
    with one_claim.build(tmp_path / "salt.rashomon") as case:
        async with Rashomon(case).run_test(size=(80, 24)) as pilot:
            reader = Reader(pilot)
            await pilot.press("w", "j", "j")
            taken = current(reader).id
            await pilot.press("s", "g")
            assert current(reader).id != taken
            await pilot.press("z")
            assert current(reader).id == taken


async def test_nearest_to_the_base_comes_first_and_the_other_side_last(tmp_path: Path) -> None:
    with one_claim.build(tmp_path / "salt.rashomon") as case:
        apparatus = Apparatus.of(case, case.claims.ids()[0])
        assert apparatus is not None
        told = [(w.row.outlet, w.stance) for w in apparatus.witnesses(apparatus.ids)]
        assert apparatus.base.outlet == "Kanalblatt"
        assert told == [
            ("The Ferry Post", "says"),
            ("Radio Oste", "says"),
            ("The Night Gazette", "says"),
            ("Quay Leaf", "says no"),
            ("Varn Observer", "denies"),
        ]


# ---------------------------------------------------------------- in words


def marked(base: str, text: str, full: bool = False) -> str:
    return words(readings(base, text, collate(read(Said(base)), read(Said(text))), full))


MARKED = [
    ("two carts sank", "five carts sank", "#five carts sank"),
    ("the carts sank", "the carts never sank", "the carts +¬never sank"),
    ("the carts never sank", "“The carts sank.”", "“The carts -¬[never] sank.”"),
    ("the carts sank on the ramp", "the carts sank", "the carts sank -[on the ramp]"),
    ("the carts of Osk sank", "the carts of Brel sank", "the carts of @Brel sank"),
    ("2,000 carts sank", "two thousand carts sank", "=two thousand carts sank"),
    ("old carts sank", "carts, sank", "-[old] carts, sank"),
    ("a cart", "A CART!", "the same words"),
]


@pytest.mark.parametrize(("base", "text", "told"), MARKED)
def test_signs_say_what_differs(base: str, text: str, told: str) -> None:
    assert marked(base, text) == told


def test_of_long_equal_parts_only_the_edges_are_shown_save_in_full() -> None:
    base = (
        "the harbour master told the council that two of the three old cranes on the eastern quay had fallen"
    )
    text = base.replace("two", "none").replace("eastern", "western")
    assert marked(base, text) == "… council that ¬none of the … on the ~western quay had fallen"
    assert marked(base, text, full=True) == text.replace("none", "¬none").replace("western", "~western")


def test_every_sign_has_a_look_of_its_own() -> None:
    told = {
        matter: readings(base, text, collate(read(Said(base)), read(Said(text))))
        for matter, (base, text, _) in zip("NGL", MARKED[:3], strict=True)
    }
    assert told["N"][0].look is Look.CHANGED
    assert [p.look for p in told["G"] if "¬" in p.text] == [Look.CLASH]
    assert [p.look for p in told["L"] if "¬" in p.text] == [Look.CLASH]


def test_all_claims_that_are_told_more_than_once(case: Case) -> None:
    plain = [words(line) for line in whole(case)]
    assert sum(line.startswith("Claim ") for line in plain) == 3
    assert "  the same words" in plain
    assert any(line.endswith("Varn Observer 2031-04-03 · denies") for line in plain)


def test_why_it_is_one_claim_with_the_base(case: Case) -> None:
    claim = next(row.id for row in case.claims.rows(case.claims.ids()) if "warned" in row.text)
    apparatus = Apparatus.of(case, claim)
    assert apparatus is not None
    who, why, exactly = (words(line) for line in told(apparatus, apparatus.witnesses(apparatus.ids)[0]))
    assert who.startswith("Dana Okoro · ")
    assert why.startswith("One claim  both: “nobody had been warned” · one speaker · 100%")
    assert (
        exactly.replace("+", "")
        .replace("-[about the gates]", "")
        .strip()
        .startswith("nobody had been warned")
    )
    assert Apparatus.of(case, 99) is None
