from __future__ import annotations

import errno
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from sqlite_utils import Database

import store.file.connection
import store.upkeep.schema
import store.upkeep.upgrade
from analysis.values import Verdict
from store import Case, CaseError


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_only_the_owner_can_read_any_of_the_files(harbour: Case) -> None:
    harbour.claims.verdict([1], Verdict.DISPUTED)
    files = list(harbour.path.parent.iterdir())
    assert {file.name for file in files} == {f"quay.rashomon{end}" for end in ("", "-wal", "-shm")}
    assert {mode(file) for file in files} == {0o600}


def test_a_decision_is_there_after_the_program_was_killed(harbour: Case, tmp_path: Path) -> None:
    harbour.claims.verdict([1], Verdict.DISPUTED)
    copies = tmp_path / "crashed"
    copies.mkdir()
    for file in tmp_path.glob("quay.rashomon*"):
        (copies / file.name).write_bytes(file.read_bytes())
    with Case.open(copies / "quay.rashomon") as survivor:
        assert survivor.claims.row(1).verdict is Verdict.DISPUTED


def test_create_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CaseError, match=r"notes\.txt: there is a file of that name already"):
        Case.create(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_create_in_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="can't be made: No such file or directory"):
        Case.create(tmp_path / "nowhere" / "x.rashomon")


def test_open_names_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("Mira Holt said the fire began at noon\n" * 20)
    (tmp_path / "empty").touch()
    sqlite3.connect(tmp_path / "other").execute("CREATE TABLE t (x)").connection.close()
    os.mkfifo(tmp_path / "pipe")
    for name, line in {
        "missing": "there is no such case",
        "text": "not a database",
        "empty": "not a database",
        "other": "a database, but not a Rashomon case",
        "pipe": "not a regular file",
        ".": "a folder, not a case",
    }.items():
        with pytest.raises(CaseError, match=line) as caught:
            Case.open(tmp_path / name)
        assert str(tmp_path) in str(caught.value)
        assert "\n" not in str(caught.value)
    assert not list(tmp_path.glob("*-wal"))


def test_open_without_permission(harbour: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's answers are feigned: to root, who may run the tests, every file is open."""
    harbour.close()
    with monkeypatch.context() as world:
        world.setattr(os, "access", lambda path, mode: mode != os.W_OK)
        with pytest.raises(CaseError, match="can't be written to"):
            Case.open(harbour.path)

    def denied(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(CaseError, match="can't be read: Permission denied"):
        Case.open(harbour.path)


def test_a_damaged_file_is_told_plainly(harbour: Case) -> None:
    harbour.close()
    damaged = bytearray(harbour.path.read_bytes())
    damaged[100:4096] = bytes(range(1, 256)) * 15 + bytes(171)
    harbour.path.write_bytes(damaged)
    with pytest.raises(CaseError, match="damaged"):
        Case.open(harbour.path)


def test_a_newer_schema_is_refused(harbour: Case) -> None:
    harbour.close()
    db = Database(sqlite3.connect(harbour.path))
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(CaseError, match=r"made by a newer Rashomon \(schema 99, this one knows 3\)"):
        Case.open(harbour.path)


def test_a_case_from_before_the_first_release_is_refused(harbour: Case) -> None:
    harbour.close()
    db = Database(sqlite3.connect(harbour.path))
    db.execute("PRAGMA user_version = 1")
    db.close()
    with pytest.raises(CaseError, match="before its first release"):
        Case.open(harbour.path)


def test_an_older_schema_is_upgraded_after_a_copy(harbour: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    harbour.close()
    steps = store.upkeep.schema.Migrations("rashomon")
    steps(name="m002_first")(store.upkeep.schema.m002_first)
    steps(name="m003_views")(store.upkeep.schema.m003_views)

    @steps()
    def m004_colour(db: Database) -> None:
        db.execute("ALTER TABLE claim ADD COLUMN colour TEXT")
        db.execute("PRAGMA user_version = 4")

    monkeypatch.setattr(store.upkeep.schema, "steps", steps)
    monkeypatch.setattr(store.upkeep.upgrade, "VERSION", 4)
    with Case.open(harbour.path) as upgraded:
        assert "colour" in upgraded.tables()["claim"][0]
    monkeypatch.undo()
    backup = harbour.path.with_name("quay.rashomon.schema-3.backup")
    assert mode(backup) == 0o600
    with Case.open(backup) as before:
        assert "colour" not in before.tables()["claim"][0]
        assert len(before.claims.ids()) == 3


def test_a_step_that_fails_leaves_the_case_as_it_was(harbour: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = harbour.tables()
    harbour.close()
    steps = store.upkeep.schema.Migrations("rashomon")
    steps(name="m002_first")(store.upkeep.schema.m002_first)
    steps(name="m003_views")(store.upkeep.schema.m003_views)

    @steps()
    def m004_broken(db: Database) -> None:
        db.execute("DROP TABLE session")
        db.execute("SELECT nonsense")

    monkeypatch.setattr(store.upkeep.schema, "steps", steps)
    monkeypatch.setattr(store.upkeep.upgrade, "VERSION", 4)
    with pytest.raises(sqlite3.OperationalError):
        Case.open(harbour.path)
    monkeypatch.undo()
    with Case.open(harbour.path) as case:
        case.session.remember(article=1)
        assert case.tables() == tables


def test_two_programs_on_one_case(harbour: Case) -> None:
    with Case.open(harbour.path, user="ben") as other:
        seen = harbour.version()
        other.claims.verdict([1], Verdict.REFUTED)
        assert harbour.version() != seen
        harbour.claims.verdict([2], Verdict.DISPUTED)
        assert [row.verdict for row in other.claims.rows([1, 2])] == [Verdict.REFUTED, Verdict.DISPUTED]
        assert [entry.who for entry in other.journal.entries()] == ["ada", "ben"]


def test_a_case_that_stays_locked_is_told(harbour: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.file.connection, "BUSY_SECONDS", 0.01)
    with Case.open(harbour.path) as other:
        holder = sqlite3.connect(harbour.path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(CaseError, match="another program is writing to the case"):
            other.claims.verdict([1], Verdict.REFUTED)
        holder.execute("ROLLBACK")
        holder.close()
        assert other.claims.row(1).verdict is Verdict.OPEN
        other.claims.verdict([1], Verdict.REFUTED)


def test_nobody_writes_between_what_a_decision_reads_and_what_it_writes(
    harbour: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.file.connection, "BUSY_SECONDS", 0.01)
    with Case.open(harbour.path) as other:
        with harbour._connection.writing(), pytest.raises(CaseError, match="another program"):
            other.claims.verdict([1], Verdict.REFUTED)
        assert other.claims.verdict([1], Verdict.REFUTED).entry == 1


def test_a_full_disk_changes_nothing(harbour: Case) -> None:
    pages = harbour._connection.number("PRAGMA page_count")
    harbour._connection.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CaseError, match="the disk is full"):
        harbour.notes.write("claim", 1, "a long note " * 10_000)
    assert harbour.notes.text("claim", 1) == ""
    assert harbour.journal.undoable() is None


def test_the_session_is_remembered(harbour: Case) -> None:
    harbour.session.remember(article=2, filter={"words": "fire"})
    harbour.session.remember(article=1)
    with Case.open(harbour.path) as again:
        assert again.session.recall("article") == 1
        assert again.session.recall("filter") == {"words": "fire"}
        assert again.session.recall("cursor", 0) == 0
