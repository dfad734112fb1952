"""Rows of a query as frozen values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from store.connection import Row

T = TypeVar("T")


def record(kind: type[T], row: Row, readers: Mapping[str, Callable[[Any], Any]]) -> T:
    """A `kind` from a row whose columns are its fields, in order; `readers` convert those that they name.

    Raises ValueError when the row is longer or shorter, or holds what a reader refuses.
    """
    names = (field.name for field in fields(kind))  # type: ignore[arg-type]
    values = zip(names, row, strict=True)
    return kind(*(readers[name](value) if name in readers else value for name, value in values))
