"""Notes and tags on every sort of thing, and the list of all of them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from analysis.values import Verdict
from store import Case, CaseError, ClaimFilter, RemarkRow, Subject

FIRE, NOBODY, TWO = 1, 2, 3
SORTS = (Subject.CLAIM, Subject.STATEMENT, Subject.ACTOR, Subject.ARTICLE)


@pytest.mark.parametrize("subject", SORTS)
def test_a_tag_is_put_on_and_turned_off_again(harbour: Case, subject: Subject) -> None:
    harbour.tags.turn(subject, [1], "press", "follow  up")
    assert harbour.tags.of(subject, [1])[1] == ("follow up", "press")
    assert harbour.tags.counts() == {"follow up": {subject: 1}, "press": {subject: 1}}
    told = harbour.tags.turn(subject, [1], "press").summary
    assert told.startswith("Tag press taken off: ")
    assert harbour.remarks.rows() == (harbour.remarks.one(subject, 1),)
    harbour.journal.undo()
    harbour.journal.undo()
    assert harbour.remarks.rows() == ()


def test_a_tag_that_only_some_have_is_put_on_all(harbour: Case) -> None:
    harbour.tags.put(Subject.ACTOR, [1], "press")
    receipt = harbour.tags.turn(Subject.ACTOR, [1, 2], "press", "late")
    assert receipt.summary == "Tagged press, late: 2 actors"
    assert dict(harbour.tags.of(Subject.ACTOR, [1, 2])) == {1: ("late", "press"), 2: ("late", "press")}
    receipt = harbour.tags.turn(Subject.ACTOR, [1, 2], "press", "new")
    assert receipt.summary == "Tagged new; Tag press taken off: 2 actors"
    harbour.journal.undo()
    assert harbour.tags.of(Subject.ACTOR, [2])[2] == ("late", "press")


def test_one_spelling_of_a_tag_holds_for_the_whole_case(harbour: Case) -> None:
    harbour.tags.put(Subject.ARTICLE, [1], "Press")
    harbour.tags.put(Subject.CLAIM, [FIRE], "press", "PRESS")
    assert harbour.tags.names() == ["Press"]
    assert harbour.claims.row(FIRE).tags == ("Press",)
    harbour.tags.take(Subject.CLAIM, [FIRE], "pRESS")
    assert harbour.claims.row(FIRE).tags == ()


def test_the_tags_that_most_have_come_first(harbour: Case) -> None:
    harbour.tags.put(Subject.STATEMENT, [1], "all", "some")
    harbour.tags.put(Subject.ACTOR, [1, 2], "some")
    assert harbour.tags.names() == ["some", "all"]


@pytest.mark.parametrize("tags", [(), ("press", "  ")])
def test_a_tag_needs_letters(harbour: Case, tags: tuple[str, ...]) -> None:
    with pytest.raises(CaseError, match="at least one letter"):
        harbour.tags.put(Subject.CLAIM, [FIRE], *tags)
    assert harbour.journal.entries() == ()


def test_all_remarks_are_listed_sort_by_sort_with_what_they_are_about(harbour: Case) -> None:
    harbour.notes.write(Subject.ARTICLE, 2, "from the wire?")
    harbour.tags.put(Subject.ARTICLE, [2], "wire")
    harbour.notes.write(Subject.CONFLICT, 1, "ask both")
    harbour.tags.put(Subject.ACTOR, [2], "press")
    harbour.notes.write(Subject.STATEMENT, 4, "heard it himself?")
    harbour.notes.write(Subject.CLAIM, TWO, "two or three?")
    assert harbour.remarks.rows() == (
        RemarkRow(Subject.CLAIM, TWO, "two or three?", (), "two were hurt"),
        RemarkRow(Subject.STATEMENT, 4, "heard it himself?", (), "two were hurt"),
        RemarkRow(Subject.ACTOR, 2, "", ("press",), "Tomas Reyk"),
        RemarkRow(Subject.ARTICLE, 2, "from the wire?", ("wire",), harbour.articles.row(2).title),
        RemarkRow(Subject.CONFLICT, 1, "ask both", (), "number: nobody / two"),
    )
    assert harbour.remarks.rows(Subject.ACTOR) == harbour.remarks.rows()[2:3]
    assert harbour.remarks.one(Subject.ACTOR, 1) == RemarkRow(Subject.ACTOR, 1)


def test_a_remark_on_what_is_gone_is_not_listed(harbour: Case) -> None:
    harbour.notes.write(Subject.CLAIM, TWO, "two or three?")
    harbour.notes.write(Subject.ACTOR, 2, "on leave")
    harbour.tags.put(Subject.ACTOR, [2], "press")
    harbour.claims.merge([FIRE, TWO])
    harbour.actors.same([1, 2])
    assert [(row.subject, row.item, row.note, row.tags) for row in harbour.remarks.rows()] == [
        (Subject.CLAIM, FIRE, "two or three?", ()),
        (Subject.ACTOR, 1, "on leave", ("press",)),
    ]


def _author(case: Case) -> tuple[str, str]:
    entry = case.remarks.author(case.remarks.one(Subject.CLAIM, FIRE))
    assert entry is not None
    return entry.who, entry.verb


def test_the_author_is_who_wrote_what_stands_not_who_undid_what_came_after(harbour: Case) -> None:
    harbour.notes.write(Subject.CLAIM, FIRE, "noon, says the log")
    with Case.open(harbour.path, user="ben") as other:
        other.notes.write(Subject.CLAIM, FIRE, "midnight")
        assert _author(harbour) == ("ben", "note")
        other.journal.undo()
    assert _author(harbour) == ("ada", "note")
    assert harbour.remarks.author(RemarkRow(Subject.CLAIM, TWO)) is None


def test_the_same_words_on_several_stand_below_what_they_have(harbour: Case) -> None:
    harbour.notes.write(Subject.CLAIM, FIRE, "noon, says the log")
    receipt = harbour.notes.add(Subject.CLAIM, [FIRE, TWO], " ask the captain ")
    assert receipt.summary == "Note on 2 claims: ask the captain"
    assert harbour.notes.text(Subject.CLAIM, FIRE) == "noon, says the log\nask the captain"
    assert harbour.notes.text(Subject.CLAIM, TWO) == "ask the captain"
    assert harbour.notes.add(Subject.CLAIM, [FIRE, TWO], "ask the captain").entry is None
    harbour.journal.undo()
    assert harbour.notes.all(Subject.CLAIM) == {FIRE: "noon, says the log"}


def test_claims_are_found_by_tag_note_and_words_on_their_statements(harbour: Case) -> None:
    (said,) = (row.id for row in harbour.statements.of_claim(TWO))
    harbour.tags.put(Subject.STATEMENT, [said], "Numbers")
    harbour.notes.write(Subject.STATEMENT, said, "phone the infirmary")
    harbour.tags.put(Subject.CLAIM, [FIRE], "numbers")
    find = harbour.claims.ids
    assert sorted(find(ClaimFilter().tagged("NUMBERS"))) == [FIRE, TWO]
    assert find(ClaimFilter().noted()).tolist() == [TWO]
    assert find(ClaimFilter().containing("infirm")).tolist() == [TWO]
    harbour.statements.unmark([said])
    assert find(ClaimFilter().tagged("numbers")).tolist() == [FIRE]


def test_an_actor_with_a_note_stays_who_it_is(harbour: Case, newsroom: SimpleNamespace) -> None:
    harbour.notes.write(Subject.ACTOR, 2, "on leave in May")
    newsroom.analyse(harbour, actor_of=lambda name: "one and the same")
    row = harbour.actors.row(2)
    assert row.noted
    assert "Tomas Reyk" in (row.name, *row.aliases)


def test_notes_and_tags_come_through_an_export(
    harbour: Case, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for subject in SORTS:
        harbour.notes.write(subject, 1, f"note on the {subject}\nin two lines")
        harbour.tags.put(subject, [1], "press", str(subject))
    again = tmp_path_factory.mktemp("again") / "again.rashomon"
    with Case.restore(again, harbour.tables()) as restored:
        assert restored.remarks.rows() == harbour.remarks.rows()
        assert restored.tags.counts() == harbour.tags.counts()
        assert restored.claims.row(FIRE).verdict is Verdict.OPEN
