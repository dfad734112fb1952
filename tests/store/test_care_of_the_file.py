from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from analysis.values import Verdict
from store import Case, CaseError, ClaimFilter, Subject, Way


@pytest.fixture
def worked(harbour: Case) -> Case:
    harbour.claims.verdict([1], Verdict.REFUTED)
    harbour.notes.write(Subject.ARTICLE, 2, "rewritten from the wire?")
    harbour.statements.mark(1, [(0, 9)], speaker="Jo Vale")
    harbour.claims.split([1])
    harbour.journal.undo()
    return harbour


@pytest.mark.parametrize(
    ("sql", "line"),
    [
        (
            "UPDATE article SET text = 'x' || text WHERE id = 1",
            "article 1: the text is not the one that was stored",
        ),
        ("UPDATE article SET raw = x'00' WHERE id = 2", "article 2: the raw bytes are damaged"),
        ("UPDATE statement SET quote = 'the fire began' WHERE id = 1", "statement 1: the words at its place"),
        (
            "UPDATE statement SET cue = '[[5,99999]]' WHERE id = 2",
            "statement 2: a span lies outside the text",
        ),
        ("UPDATE statement SET content = '[5]' WHERE id = 3", "statement 3: the spans can't be read"),
        ("UPDATE statement SET stance = 'sings' WHERE id = 3", "statement 3: no stance is called 'sings'"),
        ("UPDATE mention SET stop = 99999 WHERE article = 1 AND start = 0", "article 1: the mention 0-99999"),
        ("DELETE FROM decided WHERE subject = 'article'", "article 2: what is decided about its note"),
    ],
)
def test_verify_names_what_was_tampered_with(worked: Case, sql: str, line: str) -> None:
    assert worked.care.verify() == ()
    worked._connection.run(sql)
    assert any(line in fault for fault in worked.care.verify())


def test_repair_computes_again_what_follows_from_findings_and_journal(worked: Case) -> None:
    before = worked.tables()
    worked._connection.run("DELETE FROM decided")
    worked._connection.run("UPDATE claim SET verdict = 'open', statements = 7, text = 'nonsense'")
    worked._connection.run("INSERT INTO statement_fts (statement_fts) VALUES ('delete-all')")
    worked.care.repair()
    assert worked.care.verify() == ()
    assert worked.tables() == before
    assert worked.claims.ids(ClaimFilter().containing("fire")).tolist() == [1]


def test_a_backup_is_a_case_of_its_own(worked: Case, tmp_path: Path) -> None:
    copy = tmp_path / "copy.rashomon"
    worked.care.backup(copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Case.open(copy) as other:
        assert other.tables() == worked.tables()
        other.claims.verdict([1], Verdict.DISPUTED)
    assert worked.claims.row(1).verdict is Verdict.REFUTED
    with pytest.raises(CaseError, match="a file of that name"):
        worked.care.backup(copy)
    with pytest.raises(CaseError, match="can't be made"):
        worked.care.backup(tmp_path / "nowhere" / "copy.rashomon")


def test_a_restored_case_is_equal_and_can_be_carried_on(worked: Case, tmp_path: Path) -> None:
    tables = worked.tables()
    with Case.restore(tmp_path / "again.rashomon", tables) as again:
        assert again.tables() == tables
        assert again.claims.rows(again.claims.ids()) == worked.claims.rows(worked.claims.ids())
        found = [case.search.by(Way.WORDS, "wire").batches() for case in (again, worked)]
        assert list(found[0]) == list(found[1])
        redone = again.journal.redo()
        assert redone is not None
        assert redone.summary == "Redone (ada's): Split off: the fire began at noon"
        assert again.care.verify() == ()


def drop(table: str, field: str) -> Any:
    def change(tables: Any) -> None:
        del tables[table][0][field]

    return change


def put(table: str, field: str, value: object) -> Any:
    def change(tables: Any) -> None:
        tables[table][0][field] = value

    return change


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (drop("statement", "quote"), "a row of statement"),
        (put("statement", "extra", 1), "a row of statement"),
        (put("statement", "article", 99), "refers to a row of article that does not exist"),
        (put("statement", "start", "early"), "cannot store TEXT value"),
        (put("statement", "quote", "something else"), "the words at its place"),
        (put("change", "after", "sung"), "no verdict is called 'sung'"),
        (put("change", "subject", "weather"), "CHECK constraint"),
        (put("article", "raw", ["not", "bytes"]), "not a sound case"),
        (put("actor", "statements", 2**70), "not a sound case"),
    ],
)
def test_unsound_tables_make_no_case(worked: Case, tmp_path: Path, change: Any, line: str) -> None:
    tables = worked.tables()
    change(tables)
    with pytest.raises(CaseError, match=line):
        Case.restore(tmp_path / "again.rashomon", tables)
    assert not list(tmp_path.glob("again*"))


def test_a_damaged_case_of_another_is_told_by_its_own_name(worked: Case, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.rashomon"
    worked.care.backup(theirs)
    whole = theirs.read_bytes()
    theirs.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CaseError, match="damaged") as told, Case.borrowed(theirs):
        pass
    assert told.value.where == str(theirs)


def test_words_that_are_no_text_are_damage(worked: Case) -> None:
    worked._connection.run("UPDATE article SET title = CAST(x'c3' AS TEXT) WHERE id = 1")
    with pytest.raises(CaseError, match="damaged"):
        worked.articles.rows()
