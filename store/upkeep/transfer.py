"""A whole case as plain rows, and back: what an export holds and an import reads."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from store.deciding.settle import settle_all
from store.errors import CaseError
from store.file.connection import Connection
from store.upkeep.care import Care

TABLES = (
    "article",
    "actor",
    "suggestion",
    "claim",
    "naming",
    "mention",
    "statement",
    "conflict",
    "journal",
    "change",
)
"""All that a case is; what follows from it (decided fields, search index) is made again."""

KEYS = {"mention": "article, start, stop, naming", "suggestion": "a, b"}
"""The keys of the tables that have no id."""


def dump(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, in the order of the keys; bytes stay bytes."""
    with connection.reading():
        return {table: _rows(connection, table) for table in TABLES}


def pour(connection: Connection, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Fill an empty case, in one transaction. Raises CaseError, with nothing filled, for unsound rows."""
    try:
        with connection.writing():
            connection.run("PRAGMA defer_foreign_keys = ON")
            for table in TABLES:
                _fill(connection, table, tables.get(table, []))
            settle_all(connection)
            faults = Care(connection).verify()
            if faults:
                raise CaseError(
                    f"not a sound case: {faults[0]}", connection.path, f"{len(faults)} faults in all"
                )
    except (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, OverflowError) as error:
        raise CaseError(f"not a sound case: {error}", connection.path) from error


def _columns(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.rows(f"PRAGMA table_info({table})")]


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _rows(connection: Connection, table: str) -> list[dict[str, Any]]:
    columns = _columns(connection, table)
    order = KEYS.get(table, "id")
    rows = connection.rows(f"SELECT {_quoted(columns)} FROM {table} ORDER BY {order}")
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _fill(connection: Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    columns = _columns(connection, table)
    for row in rows:
        if set(row) != set(columns):
            odd = ", ".join(sorted(set(row) ^ set(columns)))
            raise CaseError(
                f"not a sound case: a row of {table} lacks or has too much of: {odd}", connection.path
            )
    connection.run_many(
        f"INSERT INTO {table} ({_quoted(columns)}) VALUES ({', '.join('?' * len(columns))})",
        ([row[column] for column in columns] for row in rows),
    )
