"""Rows of a query as frozen values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from store.file.connection import Row

T = TypeVar("T")

Readers = Mapping[str, Callable[[Any], Any]]
"""By field: what makes the value of the column."""


def records(kind: type[T], rows: Iterable[Row], readers: Readers) -> tuple[T, ...]:
    """A `kind` for each row, whose columns are its fields, in order; `readers` convert those that they name.

    Raises ValueError where a reader refuses what it is given, TypeError where a row has too many columns.
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    converted = [(position, readers[name]) for position, name in enumerate(names) if name in readers]

    def one(row: Row) -> T:
        values = list(row)
        for position, read in converted:
            values[position] = read(values[position])
        return kind(*values)

    return tuple(map(one, rows))
