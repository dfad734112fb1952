from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from analysis.values import Reading, Verdict
from store import Case, CaseError, Known, Origin, Outcome, Ruling, Subject


def test_an_article_is_kept_as_it_came(harbour: Case) -> None:
    first = harbour.articles.row(1)
    assert (first.outlet, first.path, first.statements, first.revises) == (
        "The Quay",
        "/in/quay.txt",
        2,
        None,
    )
    assert harbour.articles.raw(1).decode() == harbour.articles.text(1)
    statement = harbour.statements.of_article(1)[0]
    (span,) = statement.content
    assert harbour.articles.text(1)[slice(*span)] == statement.quote == "the fire began at noon"
    assert (statement.cue_text, statement.source_text, statement.speaker_name) == (
        "said",
        "Mira Holt",
        "Mira Holt",
    )


def test_the_same_text_is_a_duplicate(harbour: Case, newsroom: SimpleNamespace) -> None:
    before = harbour.tables()
    again = newsroom.write(*harbour.articles.text(1).split("\n"), path="/elsewhere.txt")
    assert harbour.filing.known(again) == Known(1, same_text=True)
    filed = harbour.filing.file(again, newsroom.read(again))
    assert (filed.article, filed.outcome) == (1, Outcome.DUPLICATE)
    assert harbour.tables() == before


def test_a_text_that_two_outlets_print_is_two_articles_of_one_origin(
    case: Case, newsroom: SimpleNamespace
) -> None:
    words = "Mira Holt said the fire at the eastern quay began at noon and burnt for an hour"
    wire = newsroom.write(words, path="/wire.txt", outlet="Quay Wire")
    paper = newsroom.write(words, path="/paper.txt", outlet="Ferry Post")
    filed = [case.filing.file(each, newsroom.read(each)) for each in (wire, paper, paper)]
    assert [each.outcome for each in filed] == [Outcome.ADDED, Outcome.ADDED, Outcome.DUPLICATE]
    newsroom.analyse(case)
    case.copies.find()
    assert case.articles.of_one_text(1) == [2]
    corrected = newsroom.write(words, path="/paper.txt", outlet="The Ferry Post")
    assert case.filing.file(corrected, newsroom.read(corrected)).outcome is Outcome.CORRECTED
    assert [row.outlet for row in case.articles.rows()] == ["Quay Wire", "The Ferry Post"]


def test_an_outlet_that_was_not_known_is_learnt(case: Case, newsroom: SimpleNamespace) -> None:
    words = "Mira Holt said the fire began at noon"
    for path, outlet in (("/a.txt", ""), ("/b.txt", "Ferry Post"), ("/c.txt", "")):
        article = newsroom.write(words, path=path, outlet=outlet)
        case.filing.file(article, newsroom.read(article))
    assert [row.outlet for row in case.articles.rows()] == ["Ferry Post"]


def test_a_hash_that_belongs_to_another_text_is_refused(case: Case, newsroom: SimpleNamespace) -> None:
    article = replace(newsroom.write("Mira Holt said so"), text="Mira Holt said no")
    with pytest.raises(CaseError, match="hash"):
        case.filing.file(article, Reading())
    assert case.articles.rows() == ()


def test_what_was_filed_in_bulk_is_in_the_file_itself(
    case: Case, newsroom: SimpleNamespace, tmp_path: Path
) -> None:
    article = newsroom.write("Mira Holt said the fire began at noon")
    with case.filing.in_bulk():
        case.filing.file(article, newsroom.read(article))
    copy = tmp_path / "copy.rashomon"
    copy.write_bytes(case.path.read_bytes())  # without the log beside it, which the disk may not have yet
    with Case.open(copy) as kept:
        assert kept.articles.text(1) == article.text


@pytest.mark.parametrize("address", [{"path": "/in/wire.txt"}, {"url": "https://quay.example/fire"}])
def test_a_changed_account_is_a_revision(
    case: Case, newsroom: SimpleNamespace, address: dict[str, str]
) -> None:
    first = newsroom.write("Mira Holt said the fire began at noon", "Orsu said two were hurt", **address)
    case.filing.file(first, newsroom.read(first))
    newsroom.analyse(case)
    case.claims.verdict([1, 2], Verdict.CORROBORATED)
    second = newsroom.write(
        "Correction", "Mira Holt said the fire began at noon", "Orsu said three were hurt", **address
    )
    assert case.filing.known(second) == Known(1, same_text=False)
    filed = case.filing.file(second, newsroom.read(second))
    assert (filed.outcome, filed.carried, filed.lost) == (Outcome.REVISED, 1, 1)
    newsroom.analyse(case)
    carried, new = case.statements.of_article(filed.article)
    assert (carried.id, carried.claim) == (1, 1)
    assert new.quote == "three were hurt"
    assert [row.id for row in case.statements.left_behind()] == [2]
    assert case.claims.row(1).verdict is case.claims.row(2).verdict is Verdict.CORROBORATED
    assert [row.revised_by for row in case.articles.rows()] == [2, None]
    assert case.care.verify() == ()


def test_what_comes_from_standard_input_revises_nothing(case: Case, newsroom: SimpleNamespace) -> None:
    for line in ("Mira Holt said one", "Mira Holt said two"):
        article = newsroom.write(line, path="-")
        assert case.filing.file(article, newsroom.read(article)).outcome is Outcome.ADDED


def test_names_that_a_person_decided_about_go_with_the_revision(
    case: Case, newsroom: SimpleNamespace
) -> None:
    first = newsroom.write("Mira Holt said one", "M. Holt said two", path="/a")
    case.filing.file(first, newsroom.read(first))
    newsroom.analyse(case)
    case.actors.same([1, 2])
    second = newsroom.write("Mira Holt said one", "M. Holt said three", path="/a")
    filed = case.filing.file(second, newsroom.read(second))
    newsroom.analyse(case)
    assert {row.speaker for row in case.statements.of_article(filed.article)} == {1}
    assert case.care.verify() == ()


def test_a_name_that_a_person_took_apart_stays_apart_in_the_revision(
    case: Case, newsroom: SimpleNamespace
) -> None:
    def surname(name: str) -> str:
        return name.split()[-1]

    first = newsroom.write("Mira Holt said one", "Holt said two", path="/a")
    case.filing.file(first, newsroom.read(first))
    newsroom.analyse(case, actor_of=surname)
    (holt,) = (row.id for row in case.actors.namings(1) if row.name == "Holt")
    case.actors.part([holt])
    apart = case.statements.row(2).speaker
    second = newsroom.write("Mira Holt said one", "Holt said three", path="/a")
    filed = case.filing.file(second, newsroom.read(second))
    before = case.tables()
    case.care.repair()
    assert case.tables() == before
    newsroom.analyse(case, actor_of=surname)
    assert [row.speaker for row in case.statements.of_article(filed.article)] == [1, apart]
    assert [row.speaker for row in case.statements.left_behind()] == [apart]
    assert case.care.verify() == ()


def test_redo_finds_a_name_that_was_lost_for_a_while(harbour: Case, newsroom: SimpleNamespace) -> None:
    reading = newsroom.read(newsroom.write(*harbour.articles.text(1).split("\n")))
    harbour.actors.same([1, 2])
    harbour.journal.undo()
    harbour.filing.refile(1, Reading(reading.statements, ()))
    harbour.filing.refile(1, reading)
    newsroom.analyse(harbour)
    harbour.journal.redo()
    assert [row.speaker_name for row in harbour.statements.of_article(1)] == ["Mira Holt", "Mira Holt"]


def test_a_new_reading_keeps_ids_and_decisions(harbour: Case, newsroom: SimpleNamespace) -> None:
    article = newsroom.write(*harbour.articles.text(1).split("\n"))
    reading = newsroom.read(article)
    harbour.notes.write(Subject.STATEMENT, 2, "call him")
    wider = replace(reading.statements[0], content=((14, 37),), evidence="one word more")
    filed = harbour.filing.refile(1, Reading((wider,), reading.actors), "2")
    assert (filed.carried, filed.lost) == (1, 1)
    moved, kept = harbour.statements.of_article(1)
    assert (moved.id, moved.evidence, moved.claim) == (1, "one word more", 1)
    assert (kept.id, kept.origin) == (2, Origin.KEPT)
    harbour.journal.undo()
    assert [row.id for row in harbour.statements.of_article(1)] == [1]
    harbour.journal.redo()
    assert harbour.statements.row(2).origin is Origin.KEPT


def test_what_nobody_decided_about_goes_when_it_is_not_found(harbour: Case) -> None:
    harbour.filing.refile(2, Reading(), "2")
    assert harbour.statements.of_article(2) == ()
    assert harbour.conflicts.rows() == ()
    assert [row.conflicts for row in harbour.claims.rows(harbour.claims.ids())] == [0, 0]
    assert [row.name for row in harbour.actors.rows()] == ["Mira Holt", "Tomas Reyk"]


def test_a_statement_in_a_decided_conflict_is_kept(harbour: Case) -> None:
    harbour.conflicts.rule([1], Ruling.REAL)
    harbour.filing.refile(2, Reading(), "2")
    assert [row.origin for row in harbour.statements.of_article(2)] == [Origin.KEPT]
    assert len(harbour.conflicts.rows()) == 1


def test_articles_of_another_analysis_are_stale(harbour: Case, newsroom: SimpleNamespace) -> None:
    assert harbour.filing.stale("1") == ()
    assert harbour.filing.stale("2") == (1, 2)
    changed = newsroom.write("Mira Holt said it rained", path="/in/quay.txt")
    harbour.filing.file(changed, newsroom.read(changed), "1")
    assert harbour.filing.stale("2") == (2, 3)
    with pytest.raises(CaseError, match="no current article 1"):
        harbour.filing.refile(1, Reading(), "2")


def test_the_case_wide_analysis_is_pending_until_it_was_written(
    harbour: Case, newsroom: SimpleNamespace
) -> None:
    assert not harbour.findings.pending()
    article = newsroom.write("Tomas Reyk said the crane fell")
    harbour.filing.file(article, newsroom.read(article))
    assert harbour.findings.pending()
    newsroom.analyse(harbour)
    assert not harbour.findings.pending()
