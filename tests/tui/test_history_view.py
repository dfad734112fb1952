"""The journal on the screen: whose decisions, on which claim, what they changed, and undo to a point."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desk_reader import Open, Reader

from analysis.values import Verdict
from store import Case, Ruling, Subject
from tui.drawing.lines import words
from tui.telling.history import told, whole
from tui.views.history import HistoryView
from tui.widgets.paged import PagedPanel


def view(reader: Reader) -> HistoryView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, HistoryView)
    return screen


def by_ben(reader: Reader, decide: Callable[[Case], object]) -> None:
    with Case.open(reader.case.path, user="ben") as other:
        decide(other)


def shown(reader: Reader) -> list[tuple[str, str]]:
    rows = reader.case.history.rows(view(reader).list.ids)
    return [(row.who, row.summary.split(":")[0]) for row in rows]


def status(reader: Reader) -> str:
    return view(reader).status[0]


async def test_an_empty_history_says_what_to_press(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("H", "u", "p", "z", "enter")
        assert view(reader).list.empty[0] == "Nothing was decided yet."
        assert "c d r judge" in view(reader).list.empty[1]


async def test_all_entries_newest_first_and_enter_leads_to_the_words(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("people were hurt")
        claim = reader.desk.claims.claim
        await reader.press("c", "g", "d", "H")
        assert shown(reader) == [("reader", "Disputed"), ("reader", "Corroborated")]
        await reader.press("j", "enter")
        assert reader.desk.statement is not None
        assert reader.desk.statement.claim == claim
        assert reader.desk.focused is reader.desk.article


async def test_one_person_after_the_other(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("c")
        by_ben(reader, lambda case: case.claims.verdict([1], Verdict.DISPUTED))
        await reader.press("H")
        assert len(shown(reader)) == 2
        await reader.press("p")
        assert shown(reader) == [("ben", "Disputed")]
        await reader.press("p")
        assert shown(reader) == [("reader", "Corroborated")]
        await reader.press("p")
        assert len(shown(reader)) == 2


async def test_what_is_about_one_claim(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("g", "c", "j", "d")
        await reader.press("s")  # says that it takes two statements, or splits one off
        number = len(reader.case.journal.entries())
        claim = reader.desk.claims.claim
        await reader.press("g", "H")
        on = view(reader).claim
        await reader.press("c")
        assert on != claim
        assert shown(reader) == [("reader", "Corroborated")]
        await reader.press("c")
        assert len(shown(reader)) == number


async def test_undo_to_here_takes_back_all_later_ones_and_redo_brings_them_back(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("g", "c", "d", "r", "x", "H", "G", "u")
        assert (
            status(reader) == "Undone: 3 decisions, back to “Corroborated: " + status(reader).split(": ")[2]
        )
        rows = reader.case.history.rows(view(reader).list.ids)
        assert [row.undone for row in rows] == [False] * 3 + [True] * 3 + [False]
        assert view(reader).list.here == 1
        await reader.press("Z", "escape")
        row = reader.desk.claims.row(0)
        assert row is not None
        assert row.verdict is Verdict.DISPUTED


async def test_the_decisions_of_others_are_asked_about(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("g", "c")
        claim = reader.desk.claims.claim
        assert claim is not None
        by_ben(reader, lambda case: case.claims.verdict([claim], Verdict.DISPUTED))
        await reader.press("H", "G", "u")
        assert status(reader) == "It takes back 1 decision, 1 by ben."
        await reader.press("n", "enter")
        assert status(reader) == "Nothing was undone."
        assert reader.case.claims.row(claim).verdict is Verdict.DISPUTED
        await reader.press("u", "y", "enter")
        assert reader.case.claims.row(claim).verdict is Verdict.CORROBORATED


async def test_what_came_in_with_a_merge_is_asked_about_too(open_desk: Open, tmp_path: Path) -> None:
    async with open_desk() as reader:
        await reader.press("g", "c")
        claim = reader.desk.claims.claim
        assert claim is not None
        reader.case.care.backup(tmp_path / "ben.rashomon")
        with Case.open(tmp_path / "ben.rashomon", user="ben") as other:
            other.claims.verdict([claim], Verdict.DISPUTED)
            other.claims.tag([claim], "gate")
            reader.case.bring(other, "ben")
        await reader.press("H")
        assert [who for who, _ in shown(reader)] == ["reader", "ben", "ben", "reader"]
        await reader.press("j", "u")
        assert status(reader) == "Not done: what came in with a merge is undone with the merge as a whole"
        await reader.press("G", "u")
        assert status(reader) == "It takes back 2 decisions, 2 by ben."
        await reader.press("y", "enter")
        assert reader.case.claims.row(claim).verdict is Verdict.CORROBORATED
        plain = [words(line) for line in told(reader.case, reader.case.history.row(2))]
        assert plain[1].endswith("undone with the merge that brought it")


async def test_what_a_merge_left_to_decide_and_all_that_it_changed_can_be_read(
    open_desk: Open, tmp_path: Path
) -> None:
    async with open_desk() as reader:
        reader.case.care.backup(tmp_path / "ben.rashomon")
        reader.case.claims.rename(1, "Ours")
        with Case.open(tmp_path / "ben.rashomon", user="ben") as other:
            other.claims.rename(1, "Theirs")
            other.claims.verdict(list(other.claims.ids())[:5], Verdict.DISPUTED)
            reader.case.bring(other, "ben")
        await reader.press("H")
        panel = view(reader).query_one(PagedPanel)
        told_of = [words(line) for line in panel.fold(panel.size.width)]
        assert " left to decide: wording of “Ours”: here “Ours”, ben “Theirs”" in (
            f" {line}" for line in told_of
        )
        assert len(told_of) > panel.size.height
        seen = drawn(panel)
        for _ in range(10):
            await reader.press("space")
            seen |= drawn(panel)
        assert {line.strip() for line in told_of} <= seen


def drawn(panel: PagedPanel) -> set[str]:
    return {panel.render_line(y).text.strip() for y in range(panel.size.height)}


async def test_undo_in_the_history_names_whose_decision_it_was(open_desk: Open) -> None:
    async with open_desk() as reader:
        by_ben(reader, lambda case: case.claims.verdict([1], Verdict.DISPUTED))
        await reader.press("H", "z")
        assert status(reader).startswith("Undone (ben's): Disputed: ")
        assert shown(reader)[0] == ("reader", "Undone (ben's)")


async def test_a_claim_that_two_people_judge_differently_is_marked(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("g", "c")
        claim = reader.desk.claims.claim
        assert claim is not None
        by_ben(reader, lambda case: case.claims.verdict([claim], Verdict.DISPUTED))
        await reader.press("slash")
        await reader.type("is:split")
        await reader.press("enter", "3")
        assert list(reader.desk.claims.ids) == [claim]
        drawn = reader.desk.claims.draw_row(0, 48)
        assert "÷" in "".join(segment.text for segment in drawn[-1])
        assert "÷ verdicts differ" in reader.desk.status[1]


def test_what_is_told_of_an_entry(case: Case) -> None:
    case.claims.verdict([1], Verdict.REFUTED)
    case.notes.write(Subject.CLAIM, 1, "ask the guard")
    case.journal.undo()
    entries = case.history.rows(case.history.ids())
    at = [words(line) for line in told(case, entries[1])]
    text = case.claims.row(1).text
    assert at[0] == "Note: ask the guard"
    assert " · undone by reader, " in at[1]
    assert at[2:] == [f"note of “{text}”: none → “ask the guard”"]
    members = len(case.claims.members([1]))
    assert [words(line) for line in told(case, entries[2])][2:] == [
        f"verdict of “{text}”: open → refuted",
        f"kept in “{text}”: {members} statements",
    ]
    plain = [words(line) for line in whole(case)]
    assert sum(line.endswith("Undone: Note: ask the guard") for line in plain) == 1


def test_tags_names_rulings_and_marks_are_told_in_words(case: Case) -> None:
    case.claims.tag([1], "gate")
    conflict = case.conflicts.rows()[0].id
    case.conflicts.rule([conflict], Ruling.APPARENT)
    statement = case.claims.members([1])[0]
    case.statements.speaker([statement], None)
    case.statements.unmark([statement])
    actor = case.actors.rows()[0]
    case.actors.rename(actor.id, "D. Okoro")
    plain = [words(line).strip() for line in whole(case)]
    quote = case.history.changes(3)[0].label
    clash = case.history.changes(2)[0].label
    assert f"ruling of “{clash}”: undecided → both true" in plain
    assert f"tag gate of “{case.claims.row(1).text}”: off → on" in plain
    assert f"speaker of “{quote}”: as found → “nobody”" in plain
    assert f"mark of “{quote}”: as found → no statement" in plain
    assert "name of “D. Okoro”: as found → “D. Okoro”" in plain
