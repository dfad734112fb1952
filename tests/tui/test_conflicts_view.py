"""All conflicts in one list: both sides, rulings, and the way to the words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_reader import Open, Reader
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import VERSION
from analysis.values import Article, Clash, ConflictKind, Form, Grouping, Kind, Reading, Statement
from store import Case, Ruling, Subject
from tui.app import Rashomon
from tui.drawing.glimpse import fitted, shares
from tui.drawing.lines import Look, Piece, line, words
from tui.telling.conflicts import others, told, whole
from tui.views.conflicts import ConflictsView
from tui.widgets.bars import PaneTitle


def view(reader: Reader) -> ConflictsView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, ConflictsView)
    return screen


async def test_it_opens_on_the_conflict_of_the_claim_and_leads_to_both_sides(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("people were hurt")
        await reader.press("C")
        pair = view(reader).pair
        assert pair is not None
        assert pair.words == ("two", "Five")
        await reader.press("enter")
        assert reader.desk.place.statement == pair.statements[0]
        assert reader.desk.focused is reader.desk.article
        await reader.press("C", "n")
        assert reader.desk.place.statement == pair.statements[1]


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
        assert reader.case.contradictions.ranked()[-1].id == row.id


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
        found = reader.case.contradictions.ranked()[1]
        (row,) = reader.case.contradictions.rows([found])
        plain = [words(line) for line in told(reader.case, row, found)]
        assert plain == [
            "number · undecided",
            "ministry officials · announced · Varn Observer 2031-04-03",
            "  two people were hurt",
            "  with ministry officials (The Ferry Post)",
            "Varn hospital · according to · Kanalblatt 2031-04-05",
            "  Five people were hurt",
        ]
        assert [words(line) for line in others(reader.case, found)] == [
            "",
            "Beside “two”",
            "ministry officials (The Ferry Post 2031-04-02): two people were hurt",
        ]
        heads = [words(line) for line in whole(reader.case) if ": “" in words(line)]
        assert heads == [
            "denial: “said” / “denied” · undecided",
            "number: “two” / “Five” · undecided",
        ]


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Case]:
    """One guard against three others, who do not say quite the same."""
    accounts = (
        "The bridge was shut",
        "The bridge had been shut all night",
        "Bridge shut",
        "Nothing was shut",
    )
    with Case.create(tmp_path / "shut.rashomon", "reader") as case:
        for number, words in enumerate(accounts):
            text = f"Speaker {number} said: {words}."
            start = text.index(words)
            said = Statement(
                ((start, start + len(words)),), ((10, 14),), ((0, 9),), Kind.REPORT, Form.INDIRECT
            )
            digest = hashlib.sha256(text.encode()).hexdigest()
            case.filing.file(Article(text, digest, f"Account {number}"), Reading((said,)), VERSION)
        said_by_all = case.findings.said()
        clashes = [Clash(at, 3, ConflictKind.NEGATION, ("shut", "Nothing")) for at in range(3)]
        case.findings.regroup(said_by_all.ids, Grouping((0, 1, 2, 3), tuple(clashes)))
        yield case


async def test_one_ruling_is_for_all_pairs_and_a_capital_for_one(many: Case) -> None:
    async with Rashomon(many).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("C", "r")
        entries = len(many.journal.entries())
        assert [row.decision for row in many.conflicts.rows()] == [Ruling.REAL] * 3
        await reader.press("p", "B")
        row, pair = view(reader).list.current, view(reader).pair
        assert row is not None
        assert pair is not None
        assert dict(row.rulings) == {Ruling.REAL: 2, Ruling.APPARENT: 1}
        assert many.conflicts.chosen([pair.conflict])[0].decision is Ruling.APPARENT
        assert len(many.journal.entries()) == entries + 1
        await reader.press("z", "z")
        assert [row.decision for row in many.conflicts.rows()] == [None] * 3


async def test_the_title_tells_how_many_pairs_make_how_many_matters(many: Case, open_desk: Open) -> None:
    async with Rashomon(many).run_test(size=(80, 24)) as pilot:
        await pilot.press("C")
        assert view(Reader(pilot)).query_one(PaneTitle).words[0] == (
            "Conflicts · 3 in 1 matter · the undecided first"
        )
    async with open_desk() as reader:
        await reader.press("C")
        assert view(reader).query_one(PaneTitle).words[0] == "Conflicts · 2 · the undecided first"


async def test_p_goes_through_the_pairs_and_round_again(many: Case) -> None:
    async with Rashomon(many).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.press("C")
        seen = []
        for _ in range(4):
            pair = view(reader).pair
            assert pair is not None
            seen.append(pair.conflict)
            await reader.press("p")
        assert sorted(seen[:3]) == [1, 2, 3]
        assert seen[3] == seen[0]


async def test_a_low_panel_shows_both_sides_of_long_quotations() -> None:
    long = Piece("word " * 200, Look.SAID)
    one = (Piece("  "), long, Piece("shut", Look.CLASH), Piece(" after all", Look.SAID))
    other = (Piece("  "), Piece("open", Look.CLASH), Piece(" ", Look.SAID), long)
    shown = [words(line) for line in fitted([line("A"), one, line("B"), other], 60, 8, "  ")]
    assert len(shown) == 8
    assert (shown[0], shown[4]) == ("A", "B")
    assert "shut after all" in " ".join(text.strip() for text in shown[1:4])
    assert shown[1].strip().startswith("… ")
    assert shown[5].startswith("  open word")
    assert shown[7].endswith("…")


@given(st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(0, 30))
@settings(derandomize=True, max_examples=60)
def test_shares_are_fair(needs: list[int], room: int) -> None:
    given_to = shares(needs, room)
    assert all(1 <= got <= need for got, need in zip(given_to, needs, strict=True))
    assert sum(given_to) == max(len(needs), min(sum(needs), room))
    short = [got for got, need in zip(given_to, needs, strict=True) if got < need]
    assert not short or max(given_to) - min(short) <= 1


@settings(derandomize=True, max_examples=100)
@given(st.lists(st.sampled_from(("aside", "fixed", "quotation")), max_size=12), st.integers(1, 6))
def test_lines_that_have_no_room_change_nothing_above_them(kinds: list[str], height: int) -> None:
    looks = {"aside": Look.FAINT, "fixed": Look.STRONG, "quotation": Look.SAID}
    lines = [line(Piece(f"{kind} {at} " * 6, looks[kind])) for at, kind in enumerate(kinds)]
    beyond = [line(Piece("beyond", Look.STRONG))] * height
    shown = fitted([*lines, *beyond], 40, height)
    assert len(shown) <= height
    assert shown == fitted([*lines, *beyond, *lines], 40, height)
