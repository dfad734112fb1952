"""Triage by keyboard: each key decides, at once and for good; undo takes it back."""

from __future__ import annotations

from desk_reader import Open

from analysis.values import Verdict
from store import Subject


async def test_each_verdict_has_its_key_and_progress_counts(open_desk: Open) -> None:
    async with open_desk() as reader:
        for key, verdict in zip("cdrux", list(Verdict)[1:], strict=True):
            await reader.press(key)
            claim = reader.desk.claims.claim
            assert claim is not None
            assert reader.case.claims.row(claim).verdict is verdict
            await reader.press("j")
        assert reader.case.claims.progress().triaged == 5
        await reader.press("k", "o")
        assert reader.case.claims.progress().triaged == 4
        assert reader.status.startswith("Open again:")


async def test_undo_and_redo_tell_what_they_did(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("c", "j", "d")
        await reader.press("z")
        assert reader.status.startswith("Undone: Disputed:")
        await reader.press("z")
        assert reader.status.startswith("Undone: Corroborated:")
        await reader.press("z")
        assert reader.status == "Nothing to undo."
        await reader.press("Z")
        assert reader.status.startswith("Redone: Corroborated:")
        assert reader.case.claims.progress().triaged == 1


async def test_several_selected_claims_are_judged_at_once(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("space", "space")
        assert len(reader.desk.claims.selected) == 2
        await reader.press("x")
        assert reader.case.claims.progress().triaged == 2
        assert reader.desk.claims.selected == frozenset()
        await reader.press("z")
        assert reader.case.claims.progress().triaged == 0


async def test_merge_and_split(open_desk: Open) -> None:
    async with open_desk() as reader:
        before = reader.desk.claims.row_count
        await reader.to_claim("people were hurt")
        await reader.press("space")
        await reader.to_claim("Five people")
        await reader.press("m")
        assert reader.desk.claims.row_count == before - 1
        merged = reader.desk.claims.claim
        assert merged is not None
        assert reader.case.claims.row(merged).statements == 3
        await reader.press("s")
        assert reader.desk.claims.row_count == before
        assert reader.case.claims.row(merged).statements == 2
        await reader.press("z", "z")
        assert sorted(row.statements for row in reader.case.claims.rows(reader.desk.claims.ids)) == [
            1,
            1,
            1,
            2,
            2,
            2,
        ]


async def test_merge_without_a_selection_says_what_to_do(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("m")
        assert "Select claims with space" in reader.status


async def test_a_note_is_written_shown_and_changed(open_desk: Open) -> None:
    async with open_desk() as reader:
        claim = reader.desk.claims.claim
        assert claim is not None
        await reader.press("e")
        await reader.type("ask the toll office")
        await reader.press("enter")
        assert reader.case.notes.text(Subject.CLAIM, claim) == "ask the toll office"
        assert reader.case.claims.row(claim).noted
        await reader.press("e", "!", "enter")
        assert reader.case.notes.text(Subject.CLAIM, claim) == "ask the toll office!"


async def test_escape_leaves_a_question_without_deciding(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("e", "x", "escape")
        assert reader.case.journal.entries() == ()
        assert reader.desk.focused is reader.desk.claims
        await reader.press("c")
        assert reader.case.claims.progress().triaged == 1


async def test_the_same_tag_again_is_taken_off(open_desk: Open) -> None:
    async with open_desk() as reader:
        for expected in (("urgent",), ()):
            await reader.press("t")
            await reader.type("urgent")
            await reader.press("enter")
            claim = reader.desk.claims.claim
            assert claim is not None
            assert reader.case.claims.row(claim).tags == expected


async def test_a_claim_is_put_into_own_words(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("E", "ctrl+u")
        await reader.type("Crowd first")
        await reader.press("enter")
        assert reader.claim == "Crowd first"


async def test_a_statement_gets_another_speaker(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("three bangs")
        await reader.press("i", "ctrl+u")
        await reader.type("Dana Okoro")
        await reader.press("enter")
        shown = reader.desk.statement
        assert shown is not None
        assert shown.speaker_name == "Dana Okoro"
        assert shown.speaker_decided
        await reader.press("i", "ctrl+u")
        await reader.type("The kiosk keeper")
        await reader.press("enter")
        assert reader.desk.statement is not None
        assert reader.desk.statement.speaker_name == "The kiosk keeper"


async def test_own_statement_is_marked_with_v(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("2", "G")
        assert reader.desk.article.page.text.endswith("that passes.")
        await reader.press("h", "h", "h", "v", "l", "l", "enter")
        await reader.type("Ilse Brandt")
        await reader.press("enter")
        shown = reader.desk.statement
        assert shown is not None
        assert shown.quote == "every cart that"
        assert shown.speaker_name == "Ilse Brandt"
        await reader.press("X")
        assert "every cart that" not in [s.quote for s in reader.desk.statements]
        await reader.press("z")
        assert "every cart that" in [s.quote for s in reader.desk.statements]


async def test_marking_can_be_left(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("2", "v", "l", "escape")
        assert reader.status == "Not marked."
        assert not reader.desk.marking
        assert reader.case.journal.entries() == ()


async def test_two_names_are_one_actor_and_a_spelling_is_parted(open_desk: Open) -> None:
    async with open_desk() as reader:
        names = [a.name for a in reader.desk.names.actors]
        await reader.press("1", "g", "a")
        assert reader.status.startswith(f"{names[0]}: move to the other name")
        entries = reader.desk.actors.entries
        await reader.press(*["j"] * next(n for n, e in enumerate(entries) if e.actor.name == names[1]), "a")
        assert reader.status.startswith("The same:")
        assert len(reader.desk.names.actors) == len(names) - 1
        await reader.press("z")
        assert [a.name for a in reader.desk.names.actors] == names
        at = next(n for n, e in enumerate(reader.desk.actors.entries) if e.alias == "Dana Okorro")
        await reader.press("g", *["j"] * at, "s")
        assert "Dana Okorro" in [a.name for a in reader.desk.names.actors]


async def test_one_key_settles_who_may_be_one(open_doubtful: Open) -> None:
    async with open_doubtful() as reader:
        await reader.press("1", "j", "j", "j")
        assert reader.status == "Dana Okorro may be Dana Okoro: rr for r"
        await reader.press("A")
        assert reader.status.startswith("Never the same:")
        assert reader.desk.actors.offers == 0
        await reader.press("z")
        assert reader.desk.actors.offers == 1
        await reader.press("k", "a")
        assert [row.name for row in reader.case.actors.rows()].count("Dana Okorro") == 0


async def test_an_actor_is_introduced_under_the_cursor(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("1")
        assert reader.status == "Dana Okoro · person · 4 statements · named 3 times in 3 accounts"
        await reader.press("j", "j")
        assert reader.status == "Okoro: as this account has it"
        await reader.press("3")
        assert reader.status.startswith("Dana Okoro")
        assert "said" in reader.status


async def test_never_the_same_is_written_down(open_desk: Open) -> None:
    async with open_desk() as reader:
        entries = reader.desk.actors.entries
        other = next(n for n, e in enumerate(entries) if e.actor.id != entries[0].actor.id)
        await reader.press("1", "g", "A", *["j"] * other, "A")
        assert reader.status.startswith("Never the same:")
        assert [e.verb for e in reader.case.journal.entries()] == ["never"]


async def test_marking_ends_with_the_article(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("2", "G", "v", "right_square_bracket")
        assert not reader.desk.marking
        await reader.press("enter")
        assert reader.case.journal.entries() == ()
