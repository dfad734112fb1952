"""The matrix: moving in it, what its signs say, the ways to the words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from desk_reader import Open, Reader
from hand_made_case import build as build_small
from many_accounts import build

from analysis.values import Article, Form, Grouping, Kind, Reading, Statement, Verdict
from store import Axis, Case, Cell, ClaimFilter
from tui.app import Rashomon
from tui.drawing.lines import words
from tui.telling.matrix import signed, whole
from tui.views.matrix import MatrixView
from tui.widgets.blocks import Panel


def view(reader: Reader) -> MatrixView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, MatrixView)
    return screen


def panel(reader: Reader) -> list[str]:
    view(reader).follow_now()
    return [words(line) for line in view(reader).query_one(Panel)._lines]


def here(reader: Reader) -> tuple[str, str]:
    """Claim and column under the cursor."""
    grid = view(reader).grid
    claim = grid.claim(grid.row)
    assert claim is not None
    assert grid.head is not None
    return claim.text, grid.head.name


def screen_lines(reader: Reader) -> list[str]:
    return ["".join(s.text for s in strip) for strip in reader.pilot.app.screen._compositor.render_strips()]


@asynccontextmanager
async def opened(case: Case, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Reader]:
    async with Rashomon(case, theme="dark").run_test(size=size) as pilot:
        reader = Reader(pilot)
        await reader.settle()
        await reader.press("M")
        yield reader


async def test_it_opens_on_the_claim_and_the_article_on_show(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("Five people were hurt")
        await reader.press("M")
        assert here(reader) == ("Five people were hurt", "Kanalblatt")
        assert panel(reader) == [
            "Five people were hurt",
            "+ Varn hospital · according to · Kanalblatt 2031-04-05",
            "  Five people were hurt",
        ]


async def test_enter_leads_to_the_words_of_the_cell_and_silence_has_none(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("M", "0")
        assert here(reader)[1] == "The Ferry Post"
        await reader.press("n")
        assert here(reader)[1] == "Varn Observer"
        await reader.press("l", "enter")
        assert view(reader).status[0] == "No statement here to go to."
        assert panel(reader)[1] == "Kanalblatt 2031-04-05 is silent on this."
        await reader.press("N", "enter")
        assert reader.desk.statement is not None
        assert reader.desk.statement.cue_text == "denied"
        assert reader.desk.focused is reader.desk.article


async def test_signs_tell_sides_and_numbers(open_desk: Open) -> None:
    assert signed(Cell(), 5) == "·"
    assert signed(Cell(says=(1, 2), doubts=(3,)), 5) == "+2?"
    assert signed(Cell((1,) * 12, (1,) * 12, (1,)), 5) == "+−?"
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("M")
        line = next(line for line in screen_lines(reader) if "There was a crowd" in line)
        assert line.startswith("▌ ≠ ")
        assert line.split()[-5:] == ["+", "−", "·", "+1", "−1"]


async def test_heads_and_claims_stay_while_cells_scroll(tmp_path: Path) -> None:
    with build(tmp_path / "lamps.rashomon") as case:
        async with opened(case) as reader:
            grid = view(reader).grid
            heads = screen_lines(reader)[1:4]
            claims = [line[:30] for line in screen_lines(reader)[4:12]]
            await reader.press("G")
            assert grid.row == 39
            assert screen_lines(reader)[1:4] == heads
            await reader.press("g", "$")
            assert grid.column == 19
            assert [line[:30] for line in screen_lines(reader)[4:12]] == claims
            assert screen_lines(reader)[1:4] != heads
            await reader.press("pagedown")
            assert (grid.row, grid.column) == (grid.page, 19)
            await reader.press("pageup", "0", "h", "k")
            assert (grid.row, grid.column) == (0, 0)


async def test_columns_can_be_speakers_and_outlets(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("nobody had been warned")
        await reader.press("M", "a")
        assert {head.name for head in view(reader).grid.heads} >= {"Dana Okoro", "guard"}
        assert here(reader)[0] == "nobody had been warned about the gates"
        assert here(reader)[1] == "Dana Okoro"
        assert signed(view(reader).grid.here, 5) == "+2"
        assert panel(reader)[1].startswith("+ 1 of 2 · Dana Okoro")
        await reader.press("right_square_bracket")
        assert panel(reader)[1].startswith("+ 2 of 2 · Dana Okoro")
        second = view(reader).grid.here.statements[1]
        await reader.press("enter")
        assert reader.desk.place.statement == second
        await reader.press("M", "a", "a")
        assert view(reader).grid.axis is Axis.OUTLETS
        await reader.press("a")
        assert view(reader).grid.axis is Axis.ARTICLES


async def test_a_columns_claims_come_first_and_go_back(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("M")
        grid = view(reader).grid
        before = list(grid.ids)
        kanal = next(n for n, head in enumerate(grid.heads) if head.name == "Kanalblatt")
        grid.go(0, kanal)
        await reader.press("c")
        assert [bool(grid.cell(row, grid.column).statements) for row in range(6)] == [True] * 2 + [False] * 4
        assert here(reader)[1] == "Kanalblatt"
        await reader.press("h", "c")
        assert grid.cell(0, grid.column).statements
        assert view(reader).grid.corner == "Varn Observer first"
        await reader.press("c")
        assert list(grid.ids) == before


async def test_copies_stand_under_a_bracket(tmp_path: Path) -> None:
    with build(tmp_path / "lamps.rashomon", articles=22, claims=12) as case:
        case.copies.find()
        async with opened(case) as reader:
            heads = view(reader).grid.heads
            pairs = [(a.name, b.name) for a, b in pairwise(heads) if a.origin == b.origin]
            assert pairs == [("Post 0", "Post 21")]
            await reader.press("r")
            assert "┌ copies ─┐" in screen_lines(reader)[1]
            await reader.press("a")
            assert "copies" not in screen_lines(reader)[1]


async def test_who_tells_a_claim_comes_first(tmp_path: Path) -> None:
    with build(tmp_path / "lamps.rashomon") as case:
        async with opened(case) as reader:
            grid = view(reader).grid
            await reader.press("j", "r")
            told = grid.telling(grid.row)
            assert told == list(range(len(told)))
            assert grid.column == 0


async def test_orders_and_the_next_disagreement(tmp_path: Path) -> None:
    with build(tmp_path / "lamps.rashomon", articles=6, claims=30) as case:
        ids = list(case.claims.ids(ClaimFilter().ordered("size")))
        disputed = case.matrix.disagreeing()
        async with opened(case) as reader:
            grid = view(reader).grid
            assert all(c in disputed for c in grid.ids[: len(disputed)])
            await reader.press("S", "g")
            assert list(grid.ids) == ids
            places = [row for row, claim in enumerate(ids) if claim in disputed]
            assert len(places) > 2
            for place in [p for p in places if p > 0]:
                await reader.press("b")
                assert grid.row == place
            await reader.press("b")
            assert view(reader).status[0] == "No more claims with disagreement that way."
            await reader.press("B")
            assert grid.row == places[-2]


async def test_it_keeps_to_the_filter_of_the_desk(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash")
        await reader.type("hurt")
        await reader.press("enter", "M")
        assert len(view(reader).grid.ids) == 2
        await reader.press("escape", "slash", "ctrl+u")
        await reader.type("zeppelin")
        await reader.press("enter", "M")
        assert "No claim passes the filter of the desk." in "\n".join(screen_lines(reader))
        await reader.press("n", "b", "c", "r", "enter", "j", "l", "a", "S", "escape")
        assert reader.pilot.app.screen is reader.desk


async def test_a_block_of_claims_has_its_own_columns(tmp_path: Path) -> None:
    with build(tmp_path / "lamps.rashomon", articles=12, claims=520) as case:
        late = case.claims.ids()[-1]
        case.statements.unmark([row.id for row in case.statements.of_claim(late) if row.article % 2])
        async with opened(case) as reader:
            grid = view(reader).grid
            await reader.press("G")
            assert {head.key for head in grid.heads} == {
                head.key for head in case.matrix.columns(grid.ids[500:], Axis.ARTICLES)
            }
            assert grid.row == 519


async def test_hostile_text_is_drawn_tame(tmp_path: Path) -> None:
    text = "Il\x1b]0;x\x07se said \u202eit [b]rang\x9b31m"
    article = Article(text, sha256(text.encode()).hexdigest(), "T\x1b[2J", "\x9b31m[red]Out\u202e", path="/h")
    statement = Statement(((13, len(text)),), (), ((0, 11),), Kind.REPORT, Form.INDIRECT)
    with Case.create(tmp_path / "hostile.rashomon") as case:
        case.filing.file(article, Reading((statement,)), "1")
        case.findings.regroup(case.findings.said().ids, Grouping((0,), ()))
        async with opened(case) as reader:
            assert signed(view(reader).grid.here, 5) == "+"
            for key in ("a", "equals_sign"):
                await reader.press(key)
                drawn = "".join(screen_lines(reader))
                assert "rang" in drawn
                assert not set(drawn) & set("\x1b\x07\x9b\u202e")


async def test_undo_works_in_the_matrix(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("x", "M")
        claim = view(reader).start.claim
        assert claim is not None
        await reader.press("z")
        assert reader.case.claims.row(claim).verdict is Verdict.OPEN


def test_the_whole_in_lines(tmp_path: Path) -> None:
    with build_small(tmp_path / "varn.rashomon") as case:
        told = [words(line) for line in whole(case)]
    assert told[:4] == [
        "There was a crowd on the bridge before the gates fell · +1 −1",
        "  says: Dana Okoro (The Ferry Post 2031-04-02)",
        "  denies: guard (Varn Observer 2031-04-03)",
        "  silent: Kanalblatt 2031-04-05",
    ]
    assert sum(not line.startswith(" ") for line in told) == 6
