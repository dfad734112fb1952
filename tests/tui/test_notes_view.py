"""All notes and tags in one list: what they are about, filters, changes, and the way to the words."""

from __future__ import annotations

import pytest
from desk_reader import Open, Reader

from store import Case, RemarkRow, Subject
from tui.drawing.lines import words
from tui.remark_filter import RemarkFilter
from tui.telling.notes import Target, target, told, whole
from tui.views.notes import NotesView
from tui.widgets.bars import PaneTitle
from tui.widgets.paged import PagedPanel

CLAIM, STATEMENT, ACTOR, ARTICLE, CONFLICT = (
    Subject.CLAIM,
    Subject.STATEMENT,
    Subject.ACTOR,
    Subject.ARTICLE,
    Subject.CONFLICT,
)


@pytest.fixture
def remarked(case: Case) -> Case:
    """A note on one thing of every sort, tags on some."""
    hurt = next(row for row in case.claims.rows(case.claims.ids()) if "people were hurt" in row.text)
    keeper = next(row for row in case.actors.rows() if row.name == "Ilse Brandt")
    case.notes.write(CLAIM, hurt.id, "ask the hospital\nand the ministry")
    case.tags.put(CLAIM, [hurt.id], "numbers")
    case.notes.write(STATEMENT, 1, "heard from whom?")
    case.tags.put(ACTOR, [keeper.id], "witness", "by phone")
    case.notes.write(ARTICLE, 2, "the ministry's own paper")
    case.tags.put(ARTICLE, [2], "numbers")
    case.notes.write(CONFLICT, 2, "count again")
    return case


def view(reader: Reader) -> NotesView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, NotesView)
    return screen


def shown(reader: Reader) -> list[Subject]:
    return [row.subject for row in view(reader).list.remarks]


def at(reader: Reader) -> RemarkRow:
    row = view(reader).list.current
    assert row is not None
    return row


async def test_it_lists_every_sort_and_says_what_is_so_where_there_is_none(
    open_desk: Open, case: Case
) -> None:
    async with open_desk() as reader:
        await reader.press("L")
        assert view(reader).list.empty[0] == "No notes or tags yet."
        await reader.press("e", "t", "enter", "o", "space")
        assert case.journal.entries() == ()


async def test_enter_leads_to_the_exact_words(remarked: Case, open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("L")
        assert shown(reader) == [CLAIM, STATEMENT, ACTOR, ARTICLE, CONFLICT]
        await reader.press("g", "enter")
        desk = reader.desk
        assert desk.focused is desk.article
        assert desk.statement is not None
        assert desk.statement.quote == "two people were hurt"
        await reader.press("L", "g", "j", "j", "enter")
        assert desk.article.page.text[desk.article.caret :].startswith("Ilse Brandt")
        await reader.press("L", "g", "j", "j", "j", "enter")
        assert (desk.place.article, desk.article.caret) == (2, 0)
        await reader.press("L", "G", "enter")
        row = remarked.conflicts.chosen([2])[0]
        assert desk.statement == row.a


async def test_it_opens_on_what_is_on_show(remarked: Case, open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        statement = reader.desk.place.statement
        await reader.press("L")
        assert statement == 1
        assert at(reader).subject is STATEMENT


async def test_a_note_is_changed_and_taken_away_and_comes_back(remarked: Case, open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("L", "g", "j", "e", "!", "enter")
        assert remarked.notes.text(STATEMENT, 1) == "heard from whom?!"
        assert at(reader).subject is STATEMENT
        await reader.press("e", "ctrl+u", "enter")
        assert STATEMENT not in shown(reader)
        await reader.press("z")
        assert shown(reader) == [CLAIM, STATEMENT, ACTOR, ARTICLE, CONFLICT]


async def test_a_change_in_the_view_shows_on_the_desk(remarked: Case, open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("L", "g", "j", "j", "t")
        await reader.type("witness, by phone")
        await reader.press("enter")
        assert ACTOR not in shown(reader)
        await reader.press("escape")
        assert reader.desk.actors.marks == {}


async def test_one_sort_after_the_other(remarked: Case, open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("L")
        seen = []
        for _ in range(6):
            await reader.press("o")
            seen.append(shown(reader))
        assert seen == [[CLAIM], [STATEMENT], [ACTOR], [ARTICLE], [CONFLICT], shown(reader)]
        assert len(shown(reader)) == 5


async def test_the_list_is_filtered_as_the_line_is_typed(remarked: Case, open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("L", "slash")
        await reader.type("tag:num")
        assert shown(reader) == [CLAIM, ARTICLE]
        await reader.press("enter")
        assert view(reader).query_one(PaneTitle).words[0] == "Notes and tags · tag:num"
        await reader.press("slash")
        await reader.type(" zeppelin")
        assert view(reader).list.empty[0] == "Nothing passes the filter."
        await reader.press("escape")
        assert shown(reader) == [CLAIM, ARTICLE]


@pytest.mark.parametrize(
    ("line", "lets"),
    [
        ("", [CLAIM, STATEMENT, ACTOR, ARTICLE, CONFLICT]),
        ("is:actor", [ACTOR]),
        ("is:noted", [CLAIM, STATEMENT, ARTICLE, CONFLICT]),
        ("is:tagged is:noted", [CLAIM, ARTICLE]),
        ("MINISTRY", [CLAIM, ARTICLE]),
        ("brandt", [ACTOR]),
        ("is:nothing", []),
        ("tag:numbers hospital", [CLAIM]),
    ],
)
def test_what_filters_let_through(remarked: Case, line: str, lets: list[Subject]) -> None:
    chosen = RemarkFilter.of(line)
    assert [row.subject for row in chosen.through(remarked.remarks.rows())] == lets
    assert RemarkFilter.of(str(chosen)) == chosen


async def test_a_long_note_is_read_to_its_end(case: Case, open_desk: Open) -> None:
    case.notes.write(ARTICLE, 1, "\n".join(f"line {number}" for number in range(40)))
    async with open_desk((80, 24)) as reader:
        await reader.press("L")
        panel = view(reader).query_one(PagedPanel)

        def page() -> str:
            return "\n".join(panel.render_line(y).text.rstrip() for y in range(panel.size.height))

        first, seen = page(), ""
        assert "Space reads on" in first
        for _ in range(8):
            seen += page()
            await reader.press("space")
            if page() == first:
                break
        assert all(f"line {number}\n" in f"{seen}\n" for number in range(40))
        assert page() == first


def test_what_is_told(remarked: Case) -> None:
    row = remarked.remarks.rows(CLAIM)[0]
    *lines, author = [words(line) for line in told(remarked, row)]
    assert lines == [
        "Claim · #numbers",
        "Two people were hurt · open",
        "  ask the hospital",
        "  and the ministry",
    ]
    assert author.startswith("  reader, 20")
    plain = [words(line) for line in whole(remarked)]
    assert "  note: the ministry's own paper" in plain
    headings = [line.partition(" ")[0] for line in plain if not line.startswith("  ")]
    assert headings == ["Claim", "Statement", "Actor", "Article", "Conflict"]
    article = next(number for number, line in enumerate(plain) if line.startswith("Article "))
    assert plain[article + 1] == "  tags: numbers"


def test_an_actor_that_nothing_names_leads_to_a_statement(case: Case) -> None:
    case.statements.speaker([2], "Somebody New")
    actor = next(row.id for row in case.actors.rows() if row.name == "Somebody New")
    assert target(case, RemarkRow(ACTOR, actor)) == Target(2)
