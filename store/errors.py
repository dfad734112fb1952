"""What goes wrong with a case file, in words for the person who has to do something about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class CaseError(Exception):
    """One line: what is wrong, where, and what to do."""

    def __init__(self, what: str, where: Path | str = "", remedy: str = "") -> None:
        place = f"{where}: " if str(where) else ""
        super().__init__(f"{place}{what}{'. ' + remedy if remedy else ''}")
        self.what = what
        self.where = str(where)
        self.remedy = remedy


class QueryError(Exception):
    """A query that can't be searched for: what is wrong and where, and what to do; together one line."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}: {remedy}")
        self.what = what
        self.remedy = remedy


REMEDIES = {
    sqlite3.SQLITE_BUSY: ("another program is writing to the case", "Try again in a moment"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to the case", "Try again in a moment"),
    sqlite3.SQLITE_FULL: ("the disk is full", "Make room, then try again; what was saved before stays"),
    sqlite3.SQLITE_READONLY: (
        "the case can't be written to",
        "Check the permissions of the file and its folder",
    ),
    sqlite3.SQLITE_CANTOPEN: ("the case can't be opened", "Check the permissions of the file and its folder"),
    sqlite3.SQLITE_IOERR: ("the disk reports an error", "Check the disk, then try again"),
    sqlite3.SQLITE_NOTADB: ("not a database", "Name a file that `rashomon add` made"),
    sqlite3.SQLITE_CORRUPT: ("the case file is damaged", "Go back to a backup or an exported JSON"),
}
"""By primary result code (https://www.sqlite.org/rescode.html): what is wrong, what to do."""


@contextmanager
def explained(path: Path | str) -> Iterator[None]:
    """Turn what SQLite reports and a person can do something about into a CaseError; let the rest pass."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None and "Could not decode" in str(error):  # the driver's own: text that is none
            code = sqlite3.SQLITE_CORRUPT
        known = REMEDIES.get(code & 0xFF) if code is not None else None
        if known is None:
            raise
        raise CaseError(known[0], path, known[1]) from error
