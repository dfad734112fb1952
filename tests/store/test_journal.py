from __future__ import annotations

import sqlite3
from random import Random
from types import SimpleNamespace

import pytest

from analysis.values import Verdict
from store import Case, CaseError, ChangeRow, Subject


def test_undo_and_redo_say_what_they_do(harbour: Case) -> None:
    assert harbour.journal.undo() is harbour.journal.redo() is harbour.journal.undoable() is None
    harbour.claims.verdict([1], Verdict.REFUTED)
    undoable = harbour.journal.undoable()
    assert undoable is not None
    assert undoable.summary == "Refuted: the fire began at noon"
    undone = harbour.journal.undo()
    assert undone is not None
    assert undone.summary == "Undone: Refuted: the fire began at noon"
    redone = harbour.journal.redo()
    assert redone is not None
    assert redone.summary == "Redone: Refuted: the fire began at noon"
    assert harbour.journal.redoable() is None


def test_undo_goes_on_after_a_restart(harbour: Case) -> None:
    for verdict in (Verdict.REFUTED, Verdict.DISPUTED, Verdict.CORROBORATED):
        harbour.claims.verdict([1], verdict)
    harbour.journal.undo()
    harbour.close()
    with Case.open(harbour.path) as again:
        again.journal.undo()
        assert again.claims.row(1).verdict is Verdict.REFUTED
        again.journal.redo()
        again.journal.redo()
        assert again.claims.row(1).verdict is Verdict.CORROBORATED


def test_any_walk_back_and_forth_is_that_of_two_stacks(harbour: Case) -> None:
    chance = Random(7)
    done: list[int] = []
    undone: list[int] = []
    for step in range(300):
        act = chance.choice(("decide", "undo", "undo", "redo"))
        if act == "decide":
            entry = harbour.claims.tag([1], f"tag {step}").entry
            assert entry is not None
            done.append(entry)
            undone.clear()
        elif act == "undo":
            assert (harbour.journal.undo() is None) is (not done)
            undone += [done.pop()] if done else []
        else:
            assert (harbour.journal.redo() is None) is (not undone)
            done += [undone.pop()] if undone else []
        last, next_one = harbour.journal.undoable(), harbour.journal.redoable()
        assert (last and last.id) == (done[-1] if done else None)
        assert (next_one and next_one.id) == (undone[-1] if undone else None)


def test_redo_after_very_many_undos_costs_no_more_than_after_few(harbour: Case) -> None:
    def steps_after(decisions: int) -> int:
        first = harbour.claims.tag([1], "first").entry
        assert first is not None
        for number in range(decisions):
            harbour.claims.tag([1], f"tag {number}")
        harbour.journal.undo_to(first)
        harbour.journal.redo()
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        connection = harbour._connection.db.conn
        assert connection is not None
        connection.set_progress_handler(count, 1)  # at every instruction of SQLite's machine
        harbour.journal.redoable()
        harbour.journal.undoable()
        connection.set_progress_handler(None, 0)
        harbour.claims.untag([1], "first")
        return counted

    assert steps_after(300) < 1.5 * steps_after(5)


def test_a_new_decision_ends_what_could_be_redone(harbour: Case) -> None:
    harbour.claims.verdict([1], Verdict.REFUTED)
    harbour.claims.verdict([2], Verdict.REFUTED)
    harbour.journal.undo()
    harbour.claims.verdict([3], Verdict.DISPUTED)
    assert harbour.journal.redo() is None
    assert harbour.journal.undo() is not None
    assert harbour.journal.undo() is not None
    assert harbour.journal.undo() is None
    assert [row.verdict for row in harbour.claims.rows([1, 2, 3])] == [Verdict.OPEN] * 3
    assert [harbour.journal.redo() is not None for _ in range(3)] == [True, True, False]
    assert [row.verdict for row in harbour.claims.rows([1, 2, 3])] == [
        Verdict.REFUTED,
        Verdict.OPEN,
        Verdict.DISPUTED,
    ]


def test_redo_finds_what_the_analysis_has_no_use_for_any_more(
    harbour: Case, newsroom: SimpleNamespace
) -> None:
    harbour.claims.split([3])
    split_off = harbour.statements.row(3).claim
    article = newsroom.write("Jo Vale said The fire began at noon")
    harbour.filing.file(article, newsroom.read(article))
    newsroom.analyse(harbour, claim_of=str)
    assert [row.claim for row in harbour.statements.of_article(3)] == [split_off]
    harbour.journal.undo()
    newsroom.analyse(harbour)
    assert split_off not in harbour.claims.ids()
    harbour.journal.redo()
    assert harbour.statements.row(3).claim == split_off


def test_a_decision_about_nothing_is_refused(harbour: Case) -> None:
    with pytest.raises(CaseError, match="there is no claim 99"):
        harbour.claims.verdict([1, 99], Verdict.REFUTED)
    assert harbour.journal.entries() == ()
    assert harbour.claims.row(1).verdict is Verdict.OPEN


def test_the_trail_tells_everything_in_order(harbour: Case) -> None:
    harbour.claims.verdict([2], Verdict.REFUTED)
    harbour.journal.undo()
    undo, verdict = harbour.journal.entries()
    assert (verdict.verb, verdict.who, verdict.target) == ("verdict", "ada", None)
    assert (undo.verb, undo.target) == ("undo", verdict.id)
    assert verdict.at.endswith("+00:00")
    assert harbour.journal.changes(verdict.id) == (
        ChangeRow(Subject.CLAIM, 2, "verdict", None, "refuted"),
        ChangeRow(Subject.STATEMENT, 2, "claim", None, "2"),
    )
    assert harbour.journal.entries(limit=1) == (undo,)


@pytest.mark.parametrize(
    "sql", ["DELETE FROM journal", "UPDATE change SET after = 'x'", "DELETE FROM change"]
)
def test_the_journal_is_append_only(harbour: Case, sql: str) -> None:
    harbour.claims.verdict([1], Verdict.REFUTED)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        harbour._connection.run(sql)


def test_an_entry_and_its_effect_are_one(harbour: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    before = harbour.tables()

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("store.deciding.journal.settle", fail)
    with pytest.raises(KeyboardInterrupt):
        harbour.claims.verdict([1], Verdict.REFUTED)
    assert harbour.tables() == before
