"""The search on the screen: hits as one types, and the way from each of them to its words."""

from __future__ import annotations

from pathlib import Path

from desk_reader import Open, Reader

from store import Case, HitKind, Subject, Way
from tui.app import Rashomon
from tui.telling.hits import marked
from tui.views.search import SearchView
from tui.widgets.bars import Bar


def view(reader: Reader) -> SearchView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, SearchView)
    return screen


def found(reader: Reader) -> list[str]:
    """The words of all hits, what was looked for in «guillemets»."""
    rows = (view(reader).list.row(at) for at in range(view(reader).list.row_count))
    return [marked(row.hit) for row in rows if row]


def title(reader: Reader) -> tuple[str, str]:
    return view(reader).query_one("#view-title", Bar).words


async def search(reader: Reader, words: str, *keys: str) -> None:
    await reader.press("f", "ctrl+u", *words, *keys)


async def test_what_is_typed_is_found_at_once_and_lit(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "crow")
        assert title(reader) == ("Search · words", "2 statements · 2 articles · 1 of 4")
        assert found(reader)[0] == "There was a «crowd» on the bridge before the gates fell"
        await reader.type("bar")
        assert found(reader) == []


async def test_enter_goes_into_the_hits_and_on_to_the_words_of_a_statement(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "five", "enter", "enter")
        statement = reader.desk.statement
        assert statement is not None
        assert (statement.quote, statement.outlet) == ("Five people were hurt", "Kanalblatt")
        assert reader.desk.focused is reader.desk.article


async def test_enter_that_was_typed_ahead_waits_for_the_hits(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.pilot.press("f", *"hurt", "enter")
        await reader.settle()
        assert reader.pilot.app.screen.focused is view(reader).list


async def test_an_article_opens_at_the_very_word(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "kiosk", "enter", "enter")
        article = reader.desk.article
        assert article.page.text[article.caret :].startswith("kiosk")
        assert reader.desk.focused is article
        await reader.press("N")
        assert reader.desk.statement is not None
        assert "three bangs" in reader.desk.statement.quote


async def test_a_note_leads_to_what_it_is_about(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("told in March")
        await reader.press("e", *"ask again", "enter")
        await search(reader, "again", "enter")
        hit = view(reader).hit
        assert hit is not None
        assert (hit.kind, hit.subject) == (HitKind.NOTE, Subject.CLAIM)
        await reader.press("enter")
        assert reader.desk.statement is not None
        assert reader.desk.statement.quote == "the ministry was told in March"


async def test_notes_on_every_sort_of_thing_lead_somewhere(open_desk: Open) -> None:
    async with open_desk() as reader:
        case = reader.case
        conflict = case.conflicts.rows()[0]
        brandt = next(row for row in case.actors.rows() if row.name == "Ilse Brandt")
        abouts = (
            (Subject.ARTICLE, 3, 3),
            (Subject.STATEMENT, conflict.b.id, conflict.b.article),
            (Subject.CONFLICT, conflict.id, conflict.a.article),
            (Subject.ACTOR, brandt.id, 1),
        )
        for subject, item, article in abouts:
            case.notes.write(subject, item, f"a thought on this {subject}")
            await search(reader, f"thought {subject}", "enter", "enter")
            assert reader.desk.place.article == article, subject


async def test_every_way_is_a_key_and_searches_for_the_same(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "okoro")
        words = len(found(reader))
        await reader.press("ctrl+r")
        assert view(reader).way is Way.REGEX
        assert len(found(reader)) == words
        await reader.press("ctrl+r")
        assert title(reader)[0] == "Search · names nearly so"
        assert found(reader)[0] == "«Okoro»"
        assert "the ministry was told in March" in found(reader)
        await reader.press("ctrl+r")
        assert view(reader).way is Way.WORDS


async def test_a_wrong_query_is_explained_and_hits_come_back(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "hurt)")
        assert view(reader).list.empty == ["The bracket at character 5 closes nothing:", "take it away."]
        assert found(reader) == []
        await reader.press("backspace")
        assert len(found(reader)) == 6


async def test_tab_goes_from_kind_to_kind_and_up_from_the_first_to_the_line(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "hurt")
        kinds = []
        for _ in range(3):
            await reader.press("tab")
            hit = view(reader).hit
            kinds.append(hit and hit.kind)
        assert kinds == [HitKind.STATEMENT, HitKind.ARTICLE, HitKind.STATEMENT]
        await reader.press("up", "s")
        assert view(reader).line.value == "hurts"


async def test_what_was_searched_for_is_there_again_and_gives_way_to_a_letter(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "hurt", "enter", "j", "escape")
        await reader.press("f")
        assert (view(reader).line.value, view(reader).list.cursor) == ("hurt", 1)
        await reader.press("enter", "slash")
        assert view(reader).focused is view(reader).line.words
        await reader.press("escape", "f", "g")
        assert view(reader).line.value == "g"


async def test_f_and_slash_lead_back_to_the_line(open_desk: Open) -> None:
    async with open_desk() as reader:
        for key in ("f", "slash"):
            await search(reader, "hurt", "enter")
            await reader.press(key)
            assert view(reader).focused is view(reader).line.words
            await reader.press("escape")


async def test_another_view_opens_on_the_hit(open_desk: Open) -> None:
    async with open_desk() as reader:
        await search(reader, "Five people", "enter", "C")
        row = reader.pilot.app.screen.query_one("#conflicts").current  # type: ignore[attr-defined]
        assert row.words == (("two",), ("Five",))
        await reader.press("escape")
        assert len(found(reader)) == 2


async def test_an_empty_case_has_nothing_to_go_to(tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        async with Rashomon(case).run_test(size=(80, 24)) as pilot:
            reader = Reader(pilot)
            await reader.press("f")
            assert view(reader).list.empty[0] == "Type what to look for in articles, statements and notes."
            await reader.press("ctrl+r", "ctrl+r")
            assert view(reader).list.empty[0].startswith("Type a name")
            await reader.press("ctrl+r", *"fire", "enter", "tab", "enter")
            assert found(reader) == []


async def test_what_was_pasted_can_not_reach_the_terminal(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("f", "ctrl+r")
        view(reader).line.words.value = "(?\x1b[31m)"
        await reader.settle()
        assert view(reader).list.empty
        assert "\x1b" not in "".join(view(reader).list.empty)
