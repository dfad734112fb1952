"""Verdicts of several people on one claim: all are kept, the latest is in force, differences are found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analysis.values import Verdict
from store import Case, CaseError, ClaimFilter


@pytest.fixture
def ben(harbour: Case) -> Iterator[Case]:
    """The same case, open at a colleague's."""
    with Case.open(harbour.path, user="ben") as case:
        yield case


def held(case: Case, claim: int = 1) -> list[tuple[str, str]]:
    return [(row.who, row.verdict.value) for row in case.claims.opinions([claim])]


def split(case: Case) -> list[int]:
    return case.claims.ids(ClaimFilter().split()).tolist()


def test_both_verdicts_are_kept_and_the_latest_is_in_force(harbour: Case, ben: Case) -> None:
    harbour.claims.verdict([1, 2], Verdict.REFUTED)
    ben.claims.verdict([1], Verdict.DISPUTED)
    row = harbour.claims.row(1)
    assert (row.verdict, row.split) == (Verdict.DISPUTED, True)
    assert held(harbour) == [("ada", "refuted"), ("ben", "disputed")]
    assert split(harbour) == [1]
    assert not harbour.claims.row(2).split


def test_undo_takes_its_own_verdict_back_only(harbour: Case, ben: Case) -> None:
    harbour.claims.verdict([1], Verdict.REFUTED)
    ben.claims.verdict([1], Verdict.DISPUTED)
    harbour.journal.undo()
    assert harbour.claims.row(1).verdict is Verdict.REFUTED
    assert held(harbour) == [("ada", "refuted")]
    assert split(harbour) == []
    harbour.journal.redo()
    assert held(harbour) == [("ada", "refuted"), ("ben", "disputed")]


def test_who_agrees_has_given_a_verdict_too(harbour: Case, ben: Case) -> None:
    harbour.claims.verdict([1], Verdict.REFUTED)
    assert ben.claims.verdict([1], Verdict.REFUTED).entry is not None
    assert ben.claims.verdict([1], Verdict.REFUTED).entry is None
    assert held(ben) == [("ada", "refuted"), ("ben", "refuted")]
    assert not ben.claims.row(1).split
    ben.journal.undo()
    assert held(ben) == [("ada", "refuted")]
    assert ben.claims.row(1).verdict is Verdict.REFUTED


def test_opening_again_leaves_the_verdict_of_another(harbour: Case, ben: Case) -> None:
    harbour.claims.verdict([1], Verdict.REFUTED)
    ben.claims.verdict([1], Verdict.DISPUTED)
    ben.claims.verdict([1], Verdict.OPEN)
    assert harbour.claims.row(1).verdict is Verdict.OPEN
    assert held(harbour) == [("ada", "refuted")]
    harbour.claims.verdict([1], Verdict.OPEN)
    assert held(harbour) == []


def test_the_decision_of_another_is_undone_by_name(harbour: Case, ben: Case) -> None:
    ben.claims.verdict([1], Verdict.DISPUTED)
    undone = harbour.journal.undo()
    assert undone is not None
    assert undone.summary == "Undone (ben's): Disputed: the fire began at noon"
    redone = harbour.journal.redo()
    assert redone is not None
    assert redone.summary == "Redone (ben's): Disputed: the fire began at noon"
    assert held(harbour) == [("ben", "disputed")]


def test_a_merge_of_claims_is_no_verdict_of_who_merges(harbour: Case, ben: Case) -> None:
    harbour.claims.verdict([2], Verdict.REFUTED)
    ben.claims.merge([1, 2])
    assert harbour.claims.row(1).verdict is Verdict.REFUTED
    assert held(harbour) == [("ada", "refuted")]
    ben.claims.verdict([1], Verdict.DISPUTED)
    assert held(harbour) == [("ada", "refuted"), ("ben", "disputed")]
    assert split(harbour) == [1]
    assert {row.claim for row in harbour.claims.opinions()} == {1}


def test_claims_judged_apart_bring_their_verdicts_into_a_merge_until_it_is_undone(
    harbour: Case, ben: Case
) -> None:
    harbour.claims.verdict([1], Verdict.REFUTED)
    harbour.claims.verdict([3], Verdict.DISMISSED)
    ben.claims.verdict([2], Verdict.DISPUTED)
    harbour.claims.merge([2, 3])
    ben.claims.merge([1, 2])
    assert (harbour.claims.row(1).verdict, harbour.claims.row(1).split) == (Verdict.REFUTED, True)
    assert held(harbour) == [("ada", "refuted"), ("ben", "disputed")]
    harbour.journal.undo()
    assert held(harbour) == [("ada", "refuted")]
    assert held(harbour, 2) == [("ada", "dismissed"), ("ben", "disputed")]
    harbour.journal.undo()
    assert held(harbour, 2) == [("ben", "disputed")]


def test_repair_works_out_the_same(harbour: Case, ben: Case) -> None:
    harbour.claims.verdict([1, 2], Verdict.REFUTED)
    ben.claims.verdict([1, 3], Verdict.DISPUTED)
    ben.journal.undo()
    ben.claims.verdict([2], Verdict.CORROBORATED)
    harbour.claims.merge([3, 2])
    before = harbour.claims.opinions()
    assert [(row.claim, row.who) for row in before] == [(1, "ada"), (3, "ada"), (3, "ben")]
    harbour._connection.run("DELETE FROM opinion")
    harbour.care.repair()
    assert harbour.claims.opinions() == before


def test_undo_to_a_point_is_one_step_that_redo_walks_back(harbour: Case, ben: Case) -> None:
    first = harbour.claims.verdict([1], Verdict.REFUTED).entry
    assert first is not None
    harbour.claims.verdict([2], Verdict.REFUTED)
    harbour.journal.undo()
    ben.claims.verdict([1], Verdict.DISPUTED)
    harbour.claims.tag([1], "gate")
    harbour.claims.split([3])
    before = harbour.claims.rows(harbour.claims.ids())
    assert [entry.who for entry in harbour.journal.after(first)] == ["ada", "ada", "ben"]
    undone = harbour.journal.undo_to(first)
    assert undone is not None
    assert undone.regroups
    assert undone.summary == "Undone: 3 decisions, back to “Refuted: the fire began at noon”"
    assert harbour.claims.row(1).tags == ()
    assert held(harbour) == [("ada", "refuted")]
    assert harbour.journal.undo_to(first) is None
    assert sum(harbour.journal.redo() is not None for _ in range(4)) == 3
    assert harbour.claims.rows(harbour.claims.ids()) == before


def test_undo_to_a_point_knows_what_was_redone_since(harbour: Case) -> None:
    harbour.claims.verdict([1], Verdict.REFUTED)
    harbour.claims.verdict([2], Verdict.REFUTED)
    undone = harbour.journal.undo()
    assert undone is not None
    harbour.journal.redo()
    harbour.claims.verdict([3], Verdict.DISPUTED)
    receipt = harbour.journal.undo_to(undone.entry or 0)
    assert receipt is not None
    assert receipt.summary.startswith("Undone: 2 decisions")
    assert [row.verdict for row in harbour.claims.rows([1, 2, 3])] == [
        Verdict.REFUTED,
        Verdict.OPEN,
        Verdict.OPEN,
    ]


def test_undo_to_nowhere_is_refused(harbour: Case) -> None:
    with pytest.raises(CaseError, match="no entry 7"):
        harbour.journal.undo_to(7)


def test_undo_to_a_point_is_all_or_nothing(harbour: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    first = harbour.claims.verdict([1], Verdict.REFUTED).entry
    assert first is not None
    for verdict in (Verdict.DISPUTED, Verdict.CORROBORATED):
        harbour.claims.verdict([1], verdict)
    before = harbour.tables()
    take_back = harbour.journal._take_back

    def fail_at_the_second(entry: object) -> object:
        monkeypatch.setattr(harbour.journal, "_take_back", lambda _: 1 / 0)
        return take_back(entry)  # type: ignore[arg-type]

    monkeypatch.setattr(harbour.journal, "_take_back", fail_at_the_second)
    with pytest.raises(ZeroDivisionError):
        harbour.journal.undo_to(first)
    assert harbour.tables() == before
