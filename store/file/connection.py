"""One connection to a case file: its settings, its transactions, and its errors in plain words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from store.errors import CaseError, explained
from store.file.functions import install

if TYPE_CHECKING:
    from sqlite_utils import Database

Row: TypeAlias = tuple[Any, ...]
Params: TypeAlias = Sequence[Any] | dict[str, Any]

BUSY_SECONDS = 2.0
"""How long a write waits for another process before it gives up."""

SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",  # a decision is on the disk when its key has been answered
    "PRAGMA cache_size = -12288",  # KiB
)


AMONG = "IN (SELECT value FROM json_each(?))"
"""A condition on a column: one of the values in a JSON array, however many they are."""


class Connection:
    """A thin typed layer over SQLite; every part of the store works through one of these.

    Queries go straight to the driver. Transactions within transactions, migrations and the write-ahead log
    are `sqlite_utils`', imported when the first of them comes: a sixth of the time to a first screen.
    """

    def __init__(self, path: Path, user: str) -> None:
        self.path = path
        self.user = user
        with explained(path):
            # Without the driver's implicit transactions: what is not inside `writing` takes effect by itself.
            self.sql = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                for setting in SETTINGS:
                    self.sql.execute(setting)
                install(self.sql)
            except sqlite3.Error:
                self.sql.close()
                raise
        self._place = self._where()

    @cached_property
    def db(self) -> Database:
        """The same connection as sqlite-utils sees it."""
        from sqlite_utils import Database

        return Database(self.sql, execute_plugins=False)

    def close(self) -> None:
        """Let go of the file; the write-ahead log is folded into it when nobody else has it open."""
        self.sql.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction that holds the write lock from its first line, so that what it reads stays true.

        Inside another one it is a savepoint. Raises CaseError when the file is locked or the disk is full.
        """
        with explained(self.path):
            if self.sql.in_transaction:
                with self.db.atomic():
                    yield
                return
            self._check_place()
            self.sql.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.sql.commit()
            except BaseException:
                self.sql.rollback()
                raise

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """Let transactions end without waiting for the disk; at the end of this, all of them are on it.

        A loss of power meanwhile may take back the last of them; the case stays sound.
        """
        self.run("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            self.run("PRAGMA synchronous = FULL")
            self.first("PRAGMA wal_checkpoint(PASSIVE)")

    def _where(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _check_place(self) -> None:
        """SQLite goes on writing to a file that was deleted under it: no decision may go there."""
        if self._where() != self._place:
            raise CaseError("the case was moved or deleted while it was open", self.path, "Open it again")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A transaction in which all queries see the case as it was at the first of them."""
        with explained(self.path), self.db.atomic():
            yield

    def run(self, sql: str, params: Params = ()) -> sqlite3.Cursor:
        """Execute one statement."""
        with explained(self.path):
            return self.sql.execute(sql, params)

    def run_many(self, sql: str, rows: Iterable[Params]) -> None:
        """Execute one statement for each row of parameters; call it inside `writing`."""
        with explained(self.path):
            self.sql.executemany(sql, rows)

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """All rows of a query, as tuples."""
        with explained(self.path):
            return self.sql.execute(sql, params).fetchall()

    def first(self, sql: str, params: Params = ()) -> Row | None:
        """The first row of a query, or None."""
        with explained(self.path):
            row: Row | None = self.sql.execute(sql, params).fetchone()
            return row

    def number(self, sql: str, params: Params = ()) -> int | None:
        """The integer in the first column of the first row; None where there is no row, or a null."""
        row = self.first(sql, params)
        return None if row is None else row[0]

    def text(self, sql: str, params: Params = ()) -> str | None:
        """The string in the first column of the first row; None where there is no row, or a null."""
        row = self.first(sql, params)
        return None if row is None else row[0]

    def ints(self, sql: str, params: Params = ()) -> list[int]:
        """The first column of every row, without nulls."""
        return [row[0] for row in self.rows(sql, params) if row[0] is not None]

    def insert(self, sql: str, params: Params = ()) -> int:
        """Execute an INSERT and give the new row's id."""
        return int(self.run(sql, params).lastrowid or 0)

    def fresh_ids(self, table: str, count: int) -> range:
        """The next `count` ids of a table, never used before; call it inside `writing` and use them all."""
        last = self.number("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]) or 0
        return range(last + 1, last + 1 + count)


def listed(ids: Iterable[int]) -> str:
    """Ids as a JSON array, for `IN (SELECT value FROM json_each(?))`: no limit on their number."""
    return json.dumps(list(ids), separators=(",", ":"))
