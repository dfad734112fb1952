from __future__ import annotations

from types import SimpleNamespace

import pytest

from analysis.values import Grouping, Stance, Verdict
from store import Case, CaseError, ClaimFilter, Order, Ruling, Subject

FIRE, NOBODY, TWO = 1, 2, 3


def test_a_line_shows_who_says_and_who_denies(harbour: Case) -> None:
    fire = harbour.claims.row(FIRE)
    assert fire.text == "the fire began at noon"
    assert (fire.statements, fire.articles, fire.origins, fire.says, fire.denies) == (3, 2, 2, 2, 1)
    assert fire.speakers == ("Mira Holt", "Tomas Reyk")
    assert (fire.verdict, fire.noted, fire.tags, fire.touched) == (Verdict.OPEN, False, (), False)
    assert [harbour.claims.row(claim).conflicts for claim in (FIRE, NOBODY, TWO)] == [0, 1, 1]


def test_what_belongs_to_a_claim_by_likeness_only_is_counted_until_a_person_decides(harbour: Case) -> None:
    said = harbour.findings.said()
    labels = tuple(0 if "fire" in value.text else position for position, value in enumerate(said.values))
    sure = tuple(value.stance is not Stance.DENIES for value in said.values)
    harbour.findings.regroup(said.ids, Grouping(labels, (), sure))
    fire = harbour.claims.row(FIRE)
    assert (fire.statements, fire.perhaps) == (3, 1)
    assert sorted(row.tied for row in harbour.statements.of_claim(FIRE)) == [False, True, True]
    harbour.claims.verdict([FIRE], Verdict.DISPUTED)
    assert harbour.claims.row(FIRE).perhaps == 0
    harbour.journal.undo()
    assert harbour.claims.row(FIRE) == fire


def test_who_denies_it_and_who_says_it_is_not_so_are_on_one_side(
    case: Case, newsroom: SimpleNamespace
) -> None:
    account = newsroom.write(
        "Mira Holt said they gave no order to burn the mill",
        "Tomas Reyk denied having ordered the burning of the mill",
        "Captain Orsu said they gave the order to burn the mill",
    )
    case.filing.file(account, newsroom.read(account), "1")
    newsroom.analyse(case, claim_of=lambda text: "mill")
    (row,) = case.claims.rows([1])
    assert (row.text, row.says, row.denies) == ("they gave the order to burn the mill", 1, 2)


def test_rows_come_as_they_were_asked_for(harbour: Case) -> None:
    assert [row.id for row in harbour.claims.rows([TWO, 99, FIRE])] == [TWO, FIRE]
    with pytest.raises(CaseError, match="no claim 99"):
        harbour.claims.row(99)


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (ClaimFilter(), [FIRE, NOBODY, TWO]),
        (ClaimFilter().ordered("newest"), [TWO, NOBODY, FIRE]),
        (ClaimFilter().ordered(Order.TEXT), [NOBODY, FIRE, TWO]),
        (ClaimFilter().by(2), [FIRE, NOBODY]),
        (ClaimFilter().in_articles(1), [FIRE, NOBODY]),
        (ClaimFilter().containing("HURT"), [NOBODY, TWO]),
        (ClaimFilter().containing("began fi"), [FIRE]),
        (ClaimFilter().containing("fire hurt"), []),
        (ClaimFilter().containing('" OR *'), []),
        (ClaimFilter().containing("…"), []),
        (ClaimFilter().contested(), [NOBODY, TWO]),
        (ClaimFilter().by(2).contested().containing("nobody"), [NOBODY]),
        (ClaimFilter().judged(Verdict.REFUTED, Verdict.OPEN), [FIRE, NOBODY, TWO]),
        (ClaimFilter().judged(Verdict.REFUTED), []),
    ],
)
def test_filters(harbour: Case, chosen: ClaimFilter, ids: list[int]) -> None:
    assert harbour.claims.ids(chosen).tolist() == ids


def test_filters_see_decisions(harbour: Case) -> None:
    harbour.claims.verdict([FIRE], Verdict.REFUTED)
    harbour.claims.tag([NOBODY], "follow  up")
    harbour.notes.write(Subject.CLAIM, TWO, "Ask the hospital, Thúy knows")
    claims = harbour.claims
    assert claims.ids(ClaimFilter().open()).tolist() == [NOBODY, TWO]
    assert claims.ids(ClaimFilter().tagged("follow up")).tolist() == [NOBODY]
    assert claims.ids(ClaimFilter().noted()).tolist() == [TWO]
    assert claims.ids(ClaimFilter().containing("thuy")).tolist() == [TWO]
    claims.rename(FIRE, "When it began")
    assert claims.ids(ClaimFilter().containing("when")).tolist() == [FIRE]


def test_a_verdict_and_its_sentence(harbour: Case) -> None:
    assert (
        harbour.claims.verdict([FIRE], Verdict.CORROBORATED).summary == "Corroborated: the fire began at noon"
    )
    assert harbour.claims.verdict([NOBODY, TWO], Verdict.DISMISSED).summary == "Dismissed: 2 claims"
    assert (harbour.claims.progress().triaged, harbour.claims.progress().all) == (3, 3)
    assert harbour.claims.verdict([FIRE], Verdict.OPEN).summary == "Open again: the fire began at noon"
    assert harbour.claims.progress().triaged == 2


def test_what_changes_nothing_leaves_no_entry(harbour: Case) -> None:
    harbour.claims.verdict([FIRE], Verdict.REFUTED)
    assert harbour.claims.verdict([FIRE], Verdict.REFUTED).entry is None
    assert harbour.claims.verdict([NOBODY], Verdict.OPEN).entry is None
    assert harbour.claims.untag([NOBODY], "never put").entry is None
    assert len(harbour.journal.entries()) == 1


def test_a_judged_claim_keeps_its_statements_whatever_the_analysis_finds(
    harbour: Case, newsroom: SimpleNamespace
) -> None:
    harbour.claims.verdict([FIRE], Verdict.CORROBORATED)
    members = harbour.claims.members([FIRE])
    newsroom.analyse(harbour, claim_of=id)
    assert harbour.claims.members([FIRE]) == members
    newsroom.analyse(harbour, claim_of=len)
    assert harbour.claims.row(FIRE).verdict is Verdict.CORROBORATED


def test_undo_after_another_analysis_shows_what_was_there_before(
    harbour: Case, newsroom: SimpleNamespace
) -> None:
    harbour.claims.merge([NOBODY, TWO])
    newsroom.analyse(harbour)
    harbour.journal.undo()
    assert [row.text for row in harbour.claims.rows([NOBODY, TWO])] == ["nobody was hurt", "two were hurt"]


def test_a_verdict_never_passes_to_statements_that_nobody_judged(
    harbour: Case, newsroom: SimpleNamespace
) -> None:
    harbour.claims.verdict([FIRE], Verdict.REFUTED)
    article = newsroom.write("Jo Vale said the fire began at noon or later")
    harbour.filing.file(article, newsroom.read(article))
    newsroom.analyse(harbour, claim_of=lambda text: text.lower()[:22])
    (stray,) = harbour.statements.of_article(3)
    assert stray.claim == FIRE
    newsroom.analyse(harbour)
    (stray,) = harbour.statements.of_article(3)
    assert stray.claim is not None
    assert harbour.claims.row(stray.claim).verdict is Verdict.OPEN
    assert harbour.claims.row(FIRE).statements == 3


def test_merge_takes_over_tags_notes_and_the_only_verdict(harbour: Case) -> None:
    harbour.claims.verdict([TWO], Verdict.DISPUTED)
    harbour.claims.tag([TWO], "numbers")
    harbour.notes.write(Subject.CLAIM, NOBODY, "first")
    harbour.notes.write(Subject.CLAIM, TWO, "second")
    receipt = harbour.claims.merge([NOBODY, TWO])
    assert receipt.summary == "Merged 2 claims: nobody was hurt"
    merged = harbour.claims.row(NOBODY)
    assert (merged.statements, merged.verdict, merged.tags) == (2, Verdict.DISPUTED, ("numbers",))
    assert harbour.notes.text(Subject.CLAIM, NOBODY) == "first\n\nsecond"
    assert harbour.claims.ids().tolist() == [NOBODY, FIRE]  # who was hurt is in dispute, so it comes first
    assert harbour.claims.tags() == {"numbers": 1}


def test_merge_keeps_its_own_verdict(harbour: Case) -> None:
    harbour.claims.verdict([NOBODY], Verdict.REFUTED)
    harbour.claims.verdict([TWO], Verdict.DISPUTED)
    harbour.claims.merge([NOBODY, TWO])
    assert harbour.claims.row(NOBODY).verdict is Verdict.REFUTED


def test_split_stays_split(harbour: Case, newsroom: SimpleNamespace) -> None:
    first, *rest = harbour.claims.members([FIRE])
    harbour.claims.split([first])
    newsroom.analyse(harbour)
    new = harbour.statements.row(first).claim
    assert new not in (FIRE, NOBODY, TWO)
    assert harbour.claims.members([FIRE]) == rest


def test_merge_and_split_refuse_what_makes_no_sense(harbour: Case) -> None:
    for refused in (
        lambda: harbour.claims.merge([FIRE, FIRE]),
        lambda: harbour.claims.merge([]),
        lambda: harbour.claims.split([]),
        lambda: harbour.claims.split(harbour.claims.members([FIRE])),
        lambda: harbour.claims.tag([FIRE], "  "),
    ):
        with pytest.raises(CaseError):
            refused()
    assert harbour.journal.entries() == ()


def test_an_apparent_conflict_counts_no_more(harbour: Case) -> None:
    assert harbour.conflicts.of_claim(NOBODY)[0].words == ("nobody", "two")
    harbour.conflicts.rule([1], Ruling.APPARENT)
    assert [row.conflicts for row in harbour.claims.rows([NOBODY, TWO])] == [0, 0]
    assert harbour.conflicts.rows()[0].decision is Ruling.APPARENT
    harbour.conflicts.rule([1], None)
    assert harbour.claims.row(TWO).conflicts == 1


def test_a_decided_conflict_stays_when_it_is_not_found_any_more(
    harbour: Case, newsroom: SimpleNamespace
) -> None:
    harbour.conflicts.rule([1], Ruling.REAL)
    newsroom.analyse(harbour)
    assert [row.decision for row in harbour.conflicts.rows()] == [Ruling.REAL]
    harbour.journal.undo()
    assert harbour.conflicts.rows() == ()


def test_chosen_statements_are_read_as_among_all(harbour: Case) -> None:
    everything = harbour.findings.said().by_id
    first, *_, last = everything
    assert harbour.findings.said([last, 99, first]).by_id == {
        first: everything[first],
        last: everything[last],
    }
    assert harbour.findings.said([]).ids == ()


def test_a_statement_moves_to_another_claim_and_stays_there(harbour: Case, newsroom: SimpleNamespace) -> None:
    first, *rest = harbour.claims.members([FIRE])
    before = harbour.claims.rows([FIRE, NOBODY])
    receipt = harbour.claims.move([first], NOBODY)
    assert (receipt.summary, receipt.regroups) == ("Moved to: nobody was hurt", True)
    assert harbour.journal.undo() is not None
    assert harbour.claims.rows([FIRE, NOBODY]) == before
    assert harbour.journal.redo() is not None
    newsroom.analyse(harbour)
    assert harbour.statements.row(first).claim == NOBODY
    assert harbour.statements.row(first).tied
    assert harbour.claims.members([FIRE]) == rest


def test_a_move_refuses_what_makes_no_sense(harbour: Case) -> None:
    (nobody,) = harbour.claims.members([NOBODY])
    for statements, claim, why in (
        ([nobody], FIRE, "nothing would be left"),
        ([nobody, harbour.claims.members([FIRE])[0]], TWO, "nothing would be left"),
        ([nobody], NOBODY, "of other claims"),
        ([], FIRE, "of other claims"),
        ([nobody], 99, "no claim 99"),
    ):
        with pytest.raises(CaseError, match=why):
            harbour.claims.move(statements, claim)
    assert harbour.journal.entries() == ()


def test_claims_near_a_statement_are_those_worded_like_it(harbour: Case) -> None:
    (nobody,) = harbour.claims.members([NOBODY])
    assert harbour.claims.near(nobody) == [TWO]
    assert harbour.claims.near(nobody, "fire") == [FIRE]
    assert harbour.claims.near(nobody, "e") == []
    assert harbour.claims.near(nobody, "hurt fire") == []
    assert harbour.claims.near(99) == []


def test_the_statement_that_words_a_claim(harbour: Case) -> None:
    wording = harbour.claims.wording(FIRE)
    assert wording is not None
    assert harbour.statements.row(wording).quote == harbour.claims.row(FIRE).text
    harbour.claims.rename(FIRE, "Fire at noon")
    assert harbour.claims.wording(FIRE) == wording
    assert harbour.claims.wording(99) is None
