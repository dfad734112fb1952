"""Times that differ: weekdays, months, years, hours."""

from __future__ import annotations

from analysis.claims.conflicts.dates import dated
from analysis.claims.conflicts.pairs import Pair
from analysis.values import ConflictKind

SAME = 0.6
"""Sameness from which on a different time is a conflict, not another event."""


def same_period(pair: Pair) -> bool:
    """Whether no sort of date word shows that the two speak of different times."""
    one, two = pair.a.dates, pair.b.dates
    return all(one[sort] & two[sort] for sort in one.keys() & two.keys())


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """Two date words of one sort, when nothing else stands for something else, or None."""
    if pair.sameness < SAME or len(pair.swaps) != 1:
        return None
    one, two = pair.swaps[0]
    for first in one:
        for second in two:
            if _apart(dated(first), dated(second)):
                return ConflictKind.TIME, (first.text, second.text)
    return None


def _apart(one: tuple[str, str] | None, two: tuple[str, str] | None) -> bool:
    return one is not None and two is not None and one[0] == two[0] and one[1] != two[1]
