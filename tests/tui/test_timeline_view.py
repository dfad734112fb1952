"""The timeline: the chart, its cursor, the panel, and the ways to the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_reader import Open, Reader

from store import Act, Case
from tui.app import Rashomon
from tui.drawing.lines import words
from tui.telling.timeline import whole
from tui.views.timeline import TimelineView


def view(reader: Reader) -> TimelineView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, TimelineView)
    return screen


def rows(reader: Reader) -> list[str]:
    chart = view(reader).chart
    return [chart.render_line(y).text.rstrip() for y in range(chart.row_count)]


def panel(reader: Reader) -> list[str]:
    return [words(line) for line in view(reader)._lines()]


async def test_a_row_for_each_claim_with_a_sign_for_each_event(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.press("T")
        drawn = rows(reader)
        assert [row.strip("▌ ").split()[0] for row in drawn][:2] == ["There", "Nobody"]
        at = {text: row[30:].split() for row in drawn for text in ("crowd", "Nobody", "Five") if text in row}
        assert at["crowd"] == ["◆─────────────✗"]
        assert at["Nobody"] == ["◆─────────────•"]
        assert at["Five"] == ["≠", "≠", "◆"]
        assert view(reader).chart.calendar.articles[0].published == "2031-04-02"


async def test_the_cursor_goes_from_event_to_event_and_enter_leads_to_the_words(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("T")
        (event,) = view(reader).chart.events
        assert event.act is Act.FIRST
        await reader.press("n")
        (event,) = view(reader).chart.events
        assert event.act is Act.DENIED
        assert panel(reader)[0] == "✗ 2031-04-03 Varn Observer: denied"
        await reader.press("n")
        assert view(reader).status[0] == "Nothing more happens to this claim."
        await reader.press("enter")
        assert reader.desk.statement is not None
        assert reader.desk.statement.id == event.statement
        assert reader.desk.focused is reader.desk.article


async def test_cells_where_nothing_happens_say_so(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        await reader.press("T", "right", "right", "right")
        assert panel(reader) == [
            "2031-04-05 · 1 article",
            "  Nothing of this claim: There was a crowd on the bridge before the gates fell",
        ]
        await reader.press("enter")
        assert view(reader).status[0] == "No statement here to go to."
        await reader.press("h", "h", "h", "h")
        assert view(reader).chart.column == 0


async def test_the_panel_tells_what_is_not_as_at_first(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("nobody had been warned")
        await reader.press("T", "n")
        assert panel(reader) == [
            "• 2031-04-03 Varn Observer: told again",
            "  Dana Okoro · told · Varn Observer 2031-04-03",
            "  nobody had been warned about the gates",
            "  new: “about the gates”",
        ]


async def test_the_filter_of_the_desk_holds_and_an_empty_one_says_so(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash")
        await reader.type("hurt")
        await reader.press("enter", "T")
        assert len(view(reader).chart.ids) == 2
        await reader.press("escape", "slash")
        await reader.type("zeppelin")
        await reader.press("enter", "T")
        assert "No claim passes the filter of the desk." in view(reader).chart.render_line(1).text
        await reader.press("n", "enter", "l", "j")
        assert panel(reader) == []


async def test_a_step_aside_draws_two_cells_only(open_desk: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_desk() as reader:
        await reader.press("T")
        drawn: list[int] = []
        chart = view(reader).chart
        monkeypatch.setattr(chart, "refresh", lambda *regions: drawn.extend(r.width for r in regions))
        await reader.press("l")
        assert drawn == [1, 1]


async def test_an_empty_case(tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        async with Rashomon(case).run_test(size=(80, 24)) as pilot:
            await pilot.press("T")
            await pilot.pause()
            screen = pilot.app.screen
            assert isinstance(screen, TimelineView)
            assert "No claims yet." in screen.chart.render_line(1).text


async def test_the_same_as_plain_lines(open_desk: Open) -> None:
    async with open_desk() as reader:
        plain = [words(line) for line in whole(reader.case)]
        assert plain[:4] == [
            "There was a crowd on the bridge before the gates fell",
            "  2031-04-02 The Ferry Post: first told",
            "  2031-04-03 Varn Observer: denied",
            "",
        ]


async def test_the_panel_on_the_screen_is_that_of_the_cell(open_desk: Open) -> None:
    async with open_desk(size=(80, 24)) as reader:
        await reader.to_claim("nobody had been warned")
        await reader.press("T", "n")
        screen = reader.pilot.app.screen
        shown = "\n".join(
            "".join(piece.text for piece in line) for line in screen._compositor.render_strips()
        )
        assert "2031-04-03 Varn Observer: told again" in shown
        assert "first told" not in shown
