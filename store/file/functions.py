"""The functions that the case file's SQL borrows from the analysis."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache

from analysis.values import Stance


def install(sql: sqlite3.Connection) -> None:
    """Make `side(quote, stance, text)` known: the stance of a statement to its claim's text."""
    sql.create_function("side", 3, tenor, deterministic=True)


def tenor(quote: str, stance: str, text: str) -> str:
    """Whether a statement says, denies or doubts what a text tells."""
    if quote == text:
        return Stance.SAYS if stance == Stance.HEDGES else stance
    return _sides()(quote, Stance(stance), text)


def prepare() -> None:
    """Load what the first call would wait for."""
    _sides()


@cache
def _sides() -> Callable[[str, Stance, str], Stance]:
    from analysis.claims.siding import side  # when it is first needed: the comparison is slow to load

    return side
