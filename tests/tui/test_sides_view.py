"""Articles side by side: scrolling together, differences, the ways to the words."""

from __future__ import annotations

from pathlib import Path

from desk_reader import Open, Reader
from hand_made_case import build as build_small
from many_accounts import build
from one_claim import build as build_salt

from store import Case, StatementRow
from tui.app import Rashomon
from tui.drawing.lines import words
from tui.telling.comparison import Standing, compare
from tui.telling.sides import whole
from tui.views.sides import SidesView
from tui.widgets.beside import Beside

ONE, TWO, THREE = "The Ferry Post", "Varn Observer", "Kanalblatt"


def beside(reader: Reader) -> Beside:
    screen = reader.pilot.app.screen
    assert isinstance(screen, SidesView)
    return screen.beside


def outlets(reader: Reader) -> list[str]:
    return [witness.article.outlet for witness in beside(reader).comparison.witnesses]


def here(reader: Reader) -> StatementRow:
    statement = beside(reader).statement
    assert statement is not None
    return statement


def lines_of(reader: Reader, statement: StatementRow) -> list[int]:
    """The lines of the window that a statement begins on, in each account that has it."""
    found = []
    for account, witness in zip(beside(reader).accounts, beside(reader).comparison.witnesses, strict=False):
        if statement.id in {s.id for s in witness.statements}:
            found.append(account.row_of(statement) - account.top)
    return found


def quotes(case: Case, standing: Standing, articles: list[int]) -> set[str]:
    comparison = compare(case, articles)
    rows = [s for witness in comparison.witnesses for s in witness.statements]
    return {s.quote for s in rows if comparison.standing(s) is standing}


def test_what_is_shared_told_otherwise_or_told_by_one(tmp_path: Path) -> None:
    with build_small(tmp_path / "varn.rashomon") as case:
        crowd = "there was a crowd on the bridge before the gates fell"
        assert {q.lower() for q in quotes(case, Standing.OTHERWISE, [1, 2])} == {crowd}
        assert quotes(case, Standing.SHARED, [1, 2]) == {
            "nobody had been warned",
            "nobody had been warned about the gates",
            "two people were hurt",
        }
        assert quotes(case, Standing.ALONE, [1, 2]) == {"“I heard three bangs and then the chain ran out,”"}
        assert quotes(case, Standing.OTHERWISE, [1, 3]) == {"two people were hurt", "Five people were hurt"}
        counts = compare(case, [1, 2]).counts()
        assert counts == {Standing.SHARED: 2, Standing.OTHERWISE: 1, Standing.ALONE: 1}


async def test_it_opens_on_the_article_on_show_beside_the_one_that_shares_most(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.to_claim("crowd on the bridge")
        shown = reader.desk.statement
        await reader.press("equals_sign")
        assert outlets(reader) == [ONE, TWO]
        assert here(reader) == shown
        await reader.press("escape", "right_square_bracket", "equals_sign")
        assert outlets(reader) == [TWO, ONE]


async def test_three_articles_have_room_on_a_wide_screen(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("equals_sign", "3")
        assert len(outlets(reader)) == 3
        assert beside(reader).active == 2
        await reader.pilot.resize_terminal(90, 30)
        await reader.settle()
        assert len(outlets(reader)) == 2
        assert beside(reader).active == 1
        await reader.press("3")
        assert beside(reader).active == 1
        await reader.pilot.resize_terminal(130, 40)
        await reader.settle()
        assert len(outlets(reader)) == 3


async def test_what_the_other_tells_of_the_same_stands_on_the_same_line(tmp_path: Path) -> None:
    with build(tmp_path / "lamps.rashomon", articles=4, claims=120) as case:
        async with Rashomon(case, theme="dark").run_test(size=(80, 24)) as pilot:
            reader = Reader(pilot)
            await reader.press("equals_sign")
            for key in ("j", "j", "G", "k", "pagedown", "pageup", "g", "pagedown", "j"):
                await reader.press(key)
                peer = beside(reader).comparison.peers(here(reader), 1)[0]
                (line,), (other,) = lines_of(reader, here(reader)), lines_of(reader, peer)
                assert line == other, key
                assert 0 <= line < beside(reader).account.lines, key


async def test_n_goes_through_the_differences_and_stops(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("equals_sign", "n")
        assert here(reader).quote.startswith("“I heard three bangs")
        assert beside(reader).screen.status[0].endswith("only in this account")
        await reader.press("n")
        assert beside(reader).screen.status[0] == "No more differences in this account."
        await reader.press("N")
        assert here(reader).quote.startswith("There was a crowd")
        assert "≠ Dana Okoro · said / Varn Observer: guard · denied" in beside(reader).screen.status[0]


async def test_keys_go_from_account_to_account_and_enter_to_the_words(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("equals_sign", "tab")
        assert here(reader).cue_text == "denied"
        await reader.press("1")
        assert here(reader).cue_text == "said"
        await reader.press("l", "l", "j")
        chosen = here(reader)
        await reader.press("enter")
        assert reader.desk.statement == chosen
        assert reader.desk.focused is reader.desk.article


async def test_another_article_can_be_chosen_in_each_place(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("equals_sign", "2", "right_square_bracket")
        assert outlets(reader) == [ONE, THREE]
        await reader.press("left_square_bracket")
        assert outlets(reader) == [ONE, TWO]
        await reader.press("1", "right_square_bracket")
        assert outlets(reader) == [THREE, TWO]


async def test_other_views_open_on_the_statement_under_the_cursor(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.to_claim("people were hurt")
        await reader.press("equals_sign", "M", "escape")
        assert isinstance(reader.pilot.app.screen, SidesView)
        assert "hurt" in here(reader).quote


async def test_one_account_or_none_has_nothing_beside_it(tmp_path: Path) -> None:
    keys = ["j", "k", "l", "h", "n", "N", "tab", "2", "right_square_bracket", "pagedown", "g", "G", "enter"]
    with Case.create(tmp_path / "empty.rashomon") as case:
        async with Rashomon(case, theme="dark").run_test(size=(80, 24)) as pilot:
            reader = Reader(pilot)
            await reader.press("equals_sign")
            assert beside(reader).accounts[0].empty == ("No accounts yet.", "Esc leads back.")
            await reader.press(*keys, "escape")
            assert pilot.app.screen is reader.desk
    with build(tmp_path / "lamps.rashomon", articles=1, claims=6) as case:
        async with Rashomon(case, theme="dark").run_test(size=(80, 24)) as pilot:
            reader = Reader(pilot)
            await reader.press("equals_sign")
            assert beside(reader).accounts[0].empty == ()
            assert beside(reader).accounts[1].empty[0] == "No other account in the case."
            await reader.press(*keys)
            assert pilot.app.screen is reader.desk


def test_the_whole_tells_each_pair_once(tmp_path: Path) -> None:
    with build_small(tmp_path / "varn.rashomon") as case:
        told = [words(line) for line in whole(case)]
    assert [line for line in told if " beside " in line] == [f"{ONE} 2031-04-02 beside {TWO} 2031-04-03"]
    assert told[1:6] == [
        "  = 2 shared   ≠ 1 told otherwise   * 1 told by one",
        "  ≠ Dana Okoro · said · The Ferry Post 2031-04-02",
        "    There was a crowd on the bridge before the gates fell",
        "    guard · denied · Varn Observer 2031-04-03",
        "      there was a crowd on the bridge before the gates fell",
    ]


def test_other_numbers_in_one_claim_are_told_otherwise_and_one_number_more_is_not(tmp_path: Path) -> None:
    told = (
        ("The Ferry Post", "Dana Okoro", "said", "two carts of salt sank at the eastern ramp"),
        ("Kanalblatt", "Ilse Brandt", "said", "five carts of salt sank at the eastern ramp"),
        ("Quay Leaf", "a guard", "said", "two carts of salt sank in 3 hours at the eastern ramp"),
    )
    with build_salt(tmp_path / "salt.rashomon", told) as case:
        assert len(quotes(case, Standing.OTHERWISE, [1, 2])) == 2
        assert len(quotes(case, Standing.SHARED, [1, 3])) == 2
