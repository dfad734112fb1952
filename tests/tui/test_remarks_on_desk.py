"""Notes and tags from the desk: they go to what has the focus, and to many at once."""

from __future__ import annotations

import pytest
from desk_reader import Open, Reader
from textual import events
from textual.widgets import Label

from analysis.values import Verdict
from store import RemarkRow, Subject
from tui.drawing.remarks import brief
from tui.screens.telling import told
from tui.tag_completion import TagCompletion
from tui.widgets.ask import AskLine, Words


def asked(reader: Reader) -> str:
    return str(reader.desk.query_one(AskLine).query_one(Label).render())


async def write(reader: Reader, key: str, words: str) -> None:
    await reader.press(key)
    await reader.type(words)
    await reader.press("enter")


async def test_the_statement_under_the_caret(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("enter", "e")
        assert asked(reader) == "Note on the statement"
        await reader.type("who counted")
        await reader.press("enter")
        shown = reader.desk.statement
        assert shown is not None
        assert reader.case.notes.all(Subject.STATEMENT) == {shown.id: "who counted"}
        await write(reader, "t", "numbers")
        await reader.press("h", "l")
        await reader.press("3", "2")
        assert reader.desk.status[1] == "b contradicts · ✎ who counted #numbers · . tells all"
        parts = list(told(reader.case, shown))
        assert ("Note", "who counted") in parts
        assert ("Tags", "#numbers") in parts


async def test_the_article_where_the_caret_is_in_no_statement(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("2", "G", "e")
        assert asked(reader) == "Note on the article"
        await reader.type("wire copy")
        await reader.press("enter")
        article = reader.desk.place.article
        assert reader.case.notes.all(Subject.ARTICLE) == {article: "wire copy"}
        title = reader.desk.query_one("#article-title").words  # type: ignore[attr-defined]
        assert "✎ wire copy" in title[0]
        await reader.press("z")
        assert "✎" not in "".join(reader.desk.query_one("#article-title").words)  # type: ignore[attr-defined]


async def test_on_a_narrow_screen_the_articles_title_has_signs(open_desk: Open) -> None:
    async with open_desk((80, 24)) as reader:
        await reader.press("2", "G")
        await write(reader, "e", "wire")
        await write(reader, "t", "press")
        title = reader.desk.query_one("#article-title").words  # type: ignore[attr-defined]
        assert title[1].startswith("✎# 1 of 3")


async def test_the_actor_under_the_cursor(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("1", "e")
        assert asked(reader) == "Note on Dana Okoro"
        await reader.type("ask her office")
        await reader.press("enter")
        await write(reader, "t", "council")
        actor = reader.desk.actors.entries[0].actor
        assert reader.case.remarks.one(Subject.ACTOR, actor.id).tags == ("council",)
        assert reader.desk.actors.marks == {actor.id: "✎#"}
        await reader.press("j", "k")
        assert reader.desk.status[1].startswith("✎ ask her offi… #council · ")
        statement = next(s for s in reader.desk.statements if s.speaker == actor.id)
        assert ("Note on speaker", "ask her office") in list(told(reader.case, statement))
        await reader.press("3", "z", "z")
        assert reader.desk.actors.marks == {}


async def test_several_tags_at_once_in_any_spelling(open_desk: Open) -> None:
    async with open_desk() as reader:
        claim = reader.desk.claims.claim
        assert claim is not None
        await write(reader, "t", "Press, #toll office")
        assert reader.case.claims.row(claim).tags == ("Press", "toll office")
        await write(reader, "t", "press, new")
        assert reader.case.claims.row(claim).tags == ("new", "toll office")
        assert reader.status.startswith("Tagged new; Tag Press taken off: ")


async def test_what_is_typed_is_completed_from_all_tags_in_use(open_desk: Open) -> None:
    async with open_desk() as reader:
        reader.case.tags.put(Subject.ARTICLE, [1], "toll office")
        await reader.press("t")
        assert reader.status == "in use: #toll office"
        await reader.type("new, to")
        await reader.pilot.pause()
        await reader.press("right", "enter")
        assert reader.case.tags.names() == ["toll office", "new"]


async def test_the_last_of_several_tags_is_completed() -> None:
    tags = TagCompletion(["press", "Proof"])
    assert await tags.get_suggestion("p") == "press"
    assert await tags.get_suggestion("press, #P") == "press, #Proof"
    assert await tags.get_suggestion("press, ") is None
    assert await tags.get_suggestion("x") is None


async def test_a_note_of_several_lines(open_desk: Open) -> None:
    async with open_desk() as reader:
        claim = reader.desk.claims.claim
        assert claim is not None
        await reader.press("e", "o", "n", "e", "ctrl+n", "t", "w", "o", "enter")
        assert reader.case.notes.text(Subject.CLAIM, claim) == "one\ntwo"
        await reader.press("e")
        line = reader.desk.query_one(Words)
        assert line.value == "one ¶ two"
        line.post_message(events.Paste("\nand\nthree \x1b[31m\n"))
        await reader.press("enter")
        assert reader.case.notes.text(Subject.CLAIM, claim) == "one\ntwoand\nthree  [31m"


async def test_a_filter_has_one_line(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash", "ctrl+n", "a")
        line = reader.desk.query_one(Words)
        line.post_message(events.Paste("b\nc"))
        await reader.press("escape")
        assert line.value == "ab c"


async def test_words_for_many_stand_below_their_notes(open_desk: Open) -> None:
    async with open_desk() as reader:
        await write(reader, "e", "first")
        noted = reader.desk.claims.claim
        await reader.press("space", "space", "e")
        assert asked(reader) == "Note on 2 claims"
        await reader.press("enter")
        assert len(reader.case.journal.entries()) == 1
        await write(reader, "e", "both")
        notes = reader.case.notes.all(Subject.CLAIM)
        assert sorted(notes.values()) == ["both", "first\nboth"]
        assert notes[noted or 0] == "first\nboth"


async def test_one_key_selects_all_that_are_shown_and_none_again(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash")
        await reader.type("hurt")
        await reader.press("enter", "asterisk")
        assert reader.status == "2 claims selected."
        assert reader.desk.query_one("#claims-title").words[1] == "2 of 2 selected"  # type: ignore[attr-defined]
        await write(reader, "t", "count")
        assert sorted(row.tags for row in reader.case.claims.rows(reader.case.claims.ids())) == (
            [()] * 4 + [("count",)] * 2
        )
        assert reader.desk.claims.selected == frozenset()
        await reader.press("asterisk", "asterisk")
        assert reader.desk.claims.selected == frozenset()


async def test_a_decision_is_about_selected_claims_that_are_shown(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("asterisk", "slash")
        await reader.type("hurt")
        await reader.press("enter", "x")
        assert reader.case.claims.progress().triaged == 2


async def test_many_claims_are_decided_on_after_enter_only(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.asking._MANY", 3)
    async with open_desk() as reader:
        await reader.press("asterisk", "x")
        assert asked(reader) == "6 claims dismissed?"
        await reader.press("escape", "x", "n", "enter")
        assert reader.status == "Not done."
        assert reader.case.journal.entries() == ()
        await reader.press("x", "enter")
        assert reader.status == "Dismissed: 6 claims"
        assert len(reader.case.journal.entries()) == 1
        await reader.press("z")
        assert reader.case.claims.progress().triaged == 0
        await reader.press("asterisk", "m")
        assert asked(reader) == "Merge 6 claims into one?"


async def test_a_tag_on_a_statement_finds_its_claim(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("three bangs")
        await reader.press("enter")
        await write(reader, "t", "sound")
        await reader.press("3")
        await write(reader, "slash", "tag:sound")
        assert len(reader.claims()) == 1
        assert "three bangs" in reader.claim
        await reader.press("escape", "c")
        assert reader.case.claims.row(reader.desk.claims.claim or 0).verdict is Verdict.CORROBORATED


async def test_undo_goes_to_the_article_and_the_actor(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("right_square_bracket", "2", "G", "h", "h", "h")
        await write(reader, "e", "late")
        article = reader.desk.place.article
        await reader.press("right_square_bracket", "z")
        assert reader.desk.place.article == article
        await reader.press("1", "G")
        last = reader.desk.actors.entry
        assert last is not None
        await write(reader, "e", "who")
        await reader.press("g", "z")
        assert reader.desk.actors.entry.actor.id == last.actor.id


@pytest.mark.parametrize(
    ("note", "tags", "told"),
    [
        ("short", (), "✎ short"),
        ("", ("a", "b c"), "#a #b c"),
        ("a note that is longer than there is room", ("tag",), "✎ a note that is l… #tag"),
        ("note", ("a tag that is wider than there is room",), "✎… #a tag that is wider…"),
    ],
)
def test_a_remark_beside_other_things(note: str, tags: tuple[str, ...], told: str) -> None:
    assert brief(RemarkRow(Subject.CLAIM, 1, note, tags)) == told
