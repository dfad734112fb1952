from __future__ import annotations

from types import SimpleNamespace

import pytest

from analysis.values import Form, SpeakerKind, Stance, Verdict
from store import Case, CaseError, Origin, Subject

TITLE = [(0, 9)]


def test_a_marked_statement_is_one_like_the_others(harbour: Case, newsroom: SimpleNamespace) -> None:
    receipt = harbour.statements.mark(1, TITLE, source=[(10, 14)], speaker="Tomas Reyk", stance=Stance.DENIES)
    assert receipt.summary == "Marked: Mira Holt"
    own = harbour.statements.of_article(1)[0]
    assert (own.quote, own.origin, own.form, own.stance) == (
        "Mira Holt",
        Origin.PERSON,
        Form.INDIRECT,
        Stance.DENIES,
    )
    assert (own.speaker, own.speaker_name, own.source_text) == (2, "Tomas Reyk", "said")
    assert own.speaker_kind is SpeakerKind.NAMED
    assert own.claim in harbour.claims.ids()
    newsroom.analyse(harbour)
    assert own.id in harbour.findings.said().ids
    assert harbour.care.verify() == ()


def test_a_mark_outlives_every_reading(harbour: Case, newsroom: SimpleNamespace) -> None:
    harbour.statements.mark(1, TITLE)
    reading = newsroom.read(newsroom.write(*harbour.articles.text(1).split("\n")))
    harbour.filing.refile(1, reading, "2")
    assert [row.origin for row in harbour.statements.of_article(1)] == [Origin.PERSON, *[Origin.ANALYSIS] * 2]
    harbour.journal.undo()
    assert [row.id for row in harbour.statements.of_article(1)] == [1, 2]


def test_a_mark_stands_for_what_the_analysis_finds_in_its_place(
    harbour: Case, newsroom: SimpleNamespace
) -> None:
    text = harbour.articles.text(1)
    full = newsroom.read(newsroom.write(*text.split("\n")))
    found = full.statements[0]
    harbour.filing.refile(1, type(full)((), full.actors))
    harbour.statements.mark(1, found.content)
    harbour.filing.refile(1, full)
    newsroom.analyse(harbour)
    assert [row.origin for row in harbour.statements.of_article(1)] == [Origin.PERSON, Origin.ANALYSIS]
    harbour.journal.undo()
    assert [row.origin for row in harbour.statements.of_article(1)] == [Origin.ANALYSIS, Origin.ANALYSIS]
    harbour.journal.redo()
    assert harbour.statements.of_article(1)[0].origin is Origin.PERSON


def test_the_form_goes_by_the_quotation_marks(case: Case, newsroom: SimpleNamespace) -> None:
    article = newsroom.write("“All gone” he wrote and the “crane” too")
    case.filing.file(article, newsroom.read(article))
    case.statements.mark(1, [(0, 10)])
    case.statements.mark(1, [(20, 39)])
    assert [row.form for row in case.statements.of_article(1)] == [Form.DIRECT, Form.MIXED]


@pytest.mark.parametrize("spans", [[], [(5, 5)], [(9, 5)], [(-1, 5)], [(0, 10_000)], [(5, 9), (0, 6)]])
def test_a_mark_has_to_fit_the_text(harbour: Case, spans: list[tuple[int, int]]) -> None:
    with pytest.raises(CaseError, match="no text in article 1"):
        harbour.statements.mark(1, spans)


def test_what_is_a_statement_already_is_left_alone(harbour: Case) -> None:
    content = harbour.statements.row(1).content
    assert harbour.statements.mark(1, content).entry is None


def test_a_statement_that_is_none_stays_away(harbour: Case, newsroom: SimpleNamespace) -> None:
    assert harbour.statements.unmark([2]).summary == "No statement: nobody was hurt"
    reading = newsroom.read(newsroom.write(*harbour.articles.text(1).split("\n")))
    harbour.filing.refile(1, reading, "2")
    newsroom.analyse(harbour)
    assert [row.id for row in harbour.statements.of_article(1)] == [1]
    assert len(harbour.claims.ids()) == 2
    harbour.journal.undo()
    assert [row.id for row in harbour.statements.of_article(1)] == [1, 2]


def test_the_other_side_of_a_conflict_hears_that_a_statement_is_none(harbour: Case) -> None:
    harbour.statements.unmark([2])
    assert [row.conflicts for row in harbour.claims.rows(harbour.claims.ids())] == [0, 0]
    harbour.journal.undo()
    assert sum(row.conflicts for row in harbour.claims.rows(harbour.claims.ids())) == 2


def test_unmarking_an_own_statement(harbour: Case) -> None:
    harbour.statements.mark(1, TITLE)
    own = harbour.statements.of_article(1)[0].id
    harbour.statements.unmark([own])
    assert own not in [row.id for row in harbour.statements.of_article(1)]
    harbour.statements.mark(1, TITLE)
    assert harbour.statements.of_article(1)[0].quote == "Mira Holt"


def test_who_said_it(harbour: Case) -> None:
    harbour.statements.speaker([1], 2)
    assert harbour.statements.row(1).speaker_name == "Tomas Reyk"
    assert harbour.statements.row(1).speaker_decided
    assert (
        harbour.statements.speaker([1], "  Jo   Vale ").summary == "Said by Jo Vale: the fire began at noon"
    )
    assert harbour.statements.row(1).speaker_name == "Jo Vale"
    assert "Jo Vale" in [row.name for row in harbour.actors.rows()]
    harbour.statements.speaker([1], None)
    assert harbour.statements.row(1).speaker is None
    harbour.journal.undo()
    harbour.statements.speaker([3], "Jo Vale")
    assert harbour.statements.row(1).speaker == harbour.statements.row(3).speaker
    for nobody in (99, " "):
        with pytest.raises(CaseError):
            harbour.statements.speaker([1], nobody)


def test_a_speaker_may_be_given_by_an_alias(harbour: Case) -> None:
    harbour.actors.same([2, 3])
    harbour.statements.speaker([1], "Captain Orsu")
    assert harbour.statements.row(1).speaker_name == "Tomas Reyk"


def test_a_note_keeps_a_statement(harbour: Case) -> None:
    harbour.notes.write(Subject.STATEMENT, 2, "  call him  ")
    assert harbour.statements.row(2).noted
    assert harbour.notes.all(Subject.STATEMENT) == {2: "call him"}
    harbour.notes.write(Subject.STATEMENT, 2, "")
    assert not harbour.statements.row(2).noted


def test_a_verdict_keeps_the_statements_that_it_was_made_on(harbour: Case, newsroom: SimpleNamespace) -> None:
    harbour.claims.verdict([1], Verdict.CORROBORATED)
    members = harbour.claims.members([1])
    harbour.filing.refile(1, type(newsroom.read(newsroom.write("x")))(), "2")
    newsroom.analyse(harbour)
    assert harbour.claims.members([1]) == members
    assert harbour.statements.row(1).origin is Origin.KEPT
