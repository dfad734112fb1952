"""Care of the file: the proof that every quotation stands where it says, repair, and checked copies."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from analysis.values import ActorKind, ConflictKind, Form, Kind, SpeakerKind, Stance, Verdict
from store.deciding.settle import settle_all
from store.errors import REMEDIES, CaseError, explained
from store.file.connection import Connection
from store.file.spans import fit, sha256, unpacked, words
from store.rows.case import Ruling

VOCABULARY: tuple[tuple[str, str, Iterable[str]], ...] = (
    ("statement", "kind", Kind),
    ("statement", "form", Form),
    ("statement", "stance", Stance),
    ("statement", "speaker_kind", SpeakerKind),
    ("naming", "kind", ActorKind),
    ("actor", "kind", ActorKind),
    ("claim", "verdict", Verdict),
    ("conflict", "kind", ConflictKind),
    ("conflict", "decision", ("", *Ruling)),
)
"""Table, column, and the words that may stand there."""


DECIDED = """SELECT subject, item, field, after FROM change WHERE after IS NOT NULL AND id IN (
    SELECT max(change.id) FROM change JOIN journal ON journal.id = journal
    WHERE brought IS NULL GROUP BY subject, item, field)"""
"""What is decided of each field, by the journal: entries of another case set none."""


class Care:
    """Verify, repair, back up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def verify(self) -> tuple[str, ...]:
        """Check the file, every hash and every span; a line for each thing that is wrong."""
        with self._connection.reading():
            return (
                *self._file(),
                *self._vocabulary(),
                *self._articles(),
                *self._statements(),
                *self._mentions(),
                *self._decided(),
            )

    def repair(self) -> None:
        """Compute again what follows from findings and journal: decided fields, summaries, search index."""
        with self._connection.writing():
            self._connection.run("DELETE FROM decided")
            self._connection.run(f"INSERT INTO decided (subject, item, field, value) {DECIDED}")
            settle_all(self._connection)
            for kept in ("grouped", "compared"):
                self._connection.run(f"DELETE FROM {kept}")
            for index in ("article_fts", "statement_fts", "note_fts"):
                self._connection.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

    def backup(self, path: Path | str) -> None:
        """A checked copy of the case. Raises CaseError when the name is taken or the copy unsound."""
        copy_to(self._connection.sql, Path(path))

    def set_aside(self, why: str) -> Path:
        """A checked copy beside the case, `NAME.rashomon.WHY.backup`. Raises CaseError as `backup` does."""
        path = free_name(self._connection.path, why)
        self.backup(path)
        return path

    def _vocabulary(self) -> Iterator[str]:
        for table, column, known in VOCABULARY:
            sql = f"SELECT id, {column} FROM {table} WHERE {column} NOT IN (SELECT value FROM json_each(?))"
            for item, word in self._connection.rows(sql, [json.dumps([*known])]):
                yield f"{table} {item}: no {column} is called {word!r}"

    def _file(self) -> Iterator[str]:
        for (line,) in self._connection.rows("PRAGMA integrity_check"):
            if line != "ok":
                yield f"file: {line}"
        for table, row, parent, _ in self._connection.rows("PRAGMA foreign_key_check"):
            yield f"{table} {row}: refers to a row of {parent} that does not exist"

    def _articles(self) -> Iterator[str]:
        for item, text, sha, raw, origin in self._connection.run(
            "SELECT id, text, sha256, raw, origin FROM article"
        ):
            if sha256(text) != sha:
                yield f"article {item}: the text is not the one that was stored"
            try:
                bytes_then = zlib.decompress(raw)
            except zlib.error:
                yield f"article {item}: the raw bytes are damaged"
                continue
            if origin and hashlib.sha256(bytes_then).hexdigest() != origin:
                yield f"article {item}: the raw bytes are not the ones that were stored"

    def _statements(self) -> Iterator[str]:
        sql = """SELECT statement.id, content, cue, source, quote, statement.sha256, text
            FROM statement JOIN article ON article.id = article ORDER BY article"""
        for item, content, cue, source, quote, sha, text in self._connection.run(sql):
            try:
                spans = [unpacked(part) for part in (content, cue, source)]
            except ValueError:
                yield f"statement {item}: the spans can't be read"
                continue
            if not all(fit(text, each) for each in spans):
                yield f"statement {item}: a span lies outside the text"
            elif words(text, spans[0]) != quote or sha256(quote) != sha:
                yield f"statement {item}: the words at its place are not the ones quoted"

    def _mentions(self) -> Iterator[str]:
        sql = """SELECT article, start, stop FROM mention JOIN article ON article.id = article
            WHERE NOT (0 <= start AND start < stop AND stop <= length(text))"""
        for article, start, stop in self._connection.rows(sql):
            yield f"article {article}: the mention {start}-{stop} lies outside the text"

    def _decided(self) -> Iterator[str]:
        current = "SELECT subject, item, field, value FROM decided"
        for one, other in ((DECIDED, current), (current, DECIDED)):
            for subject, item, field, _ in self._connection.rows(f"{one} EXCEPT {other}"):
                yield f"{subject} {item}: what is decided about its {field} is not what the journal says"


def copy_to(source: sqlite3.Connection, path: Path) -> None:
    """SQLite's online backup to a new file for its owner only, checked before it gets its name."""
    if path.exists():
        raise CaseError("there is a file of that name already", path, "Choose another name")
    part = path.with_name(path.name + ".part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
    except OSError as error:
        raise CaseError(f"the copy can't be made: {error.strerror}", path, "Choose another folder") from None
    try:
        with explained(path):
            copy = sqlite3.connect(part)
            try:
                source.backup(copy)
                verdict = copy.execute("PRAGMA quick_check").fetchone()[0]
            finally:
                copy.close()
        if verdict != "ok":
            raise CaseError(f"the copy is not sound: {verdict}", path, "Check the disk, then try again")
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)


def lend(path: Path, copy: Path) -> None:
    """A checked copy of a case that is only read, whoever has it open. Raises CaseError where it can't be."""
    # Where nobody has it open there is no log beside it, and none can be made in a folder that is only read.
    alone = not path.with_name(f"{path.name}-wal").exists()
    with explained(path), closing(sqlite3.connect(_only_read(path, alone), uri=True)) as source:
        if source.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            what, remedy = REMEDIES[sqlite3.SQLITE_CORRUPT]
            raise CaseError(what, path, remedy)
        copy_to(source, copy)


def _only_read(path: Path, alone: bool) -> str:
    return f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"


def free_name(path: Path, why: str) -> Path:
    """`NAME.rashomon.WHY.backup`, with a number where that is taken."""
    name = path.with_name(f"{path.name}.{why}.backup")
    number = 2
    while name.exists():
        name = path.with_name(f"{path.name}.{why}.{number}.backup")
        number += 1
    return name
