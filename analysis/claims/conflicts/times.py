"""Times that differ: weekdays, dates, months, years, hours."""

from __future__ import annotations

from itertools import product

from analysis.claims.conflicts.clocks import Clock
from analysis.claims.conflicts.dates import Moment, agree, common_sort, same_period
from analysis.claims.conflicts.pairs import Pair
from analysis.claims.tokens import Token, phrase_of
from analysis.language import table
from analysis.values import ConflictKind

SAME = 0.6
"""Sameness from which on a different time is a conflict, not another event."""
SHARED = 2
"""Words of matter that two tellings of one event share, where one of them tells nothing but the other's."""


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The first two times of one sort that differ where both tell one event, or None."""
    repeated = pair.sameness >= SAME and len(pair.swaps) == 1
    if (not repeated and not (len(pair.shared) >= SHARED and pair.contained)) or pair.strangers:
        return None
    found = _differing_clocks(pair) or _differing_moments(pair, repeated)
    if found is None:
        return None
    one, two = found
    words = (
        phrase_of(pair.a.said.text, one.first, one.last),
        phrase_of(pair.b.said.text, two.first, two.last),
    )
    return ConflictKind.TIME, words


def _differing_clocks(pair: Pair) -> tuple[Clock, Clock] | None:
    one, two = pair.a.clocks, pair.b.clocks
    if not one or not two or any(x.agrees(y) for x, y in product(one, two)):
        return None
    return (one[0], two[0]) if same_period(pair.a.moments, pair.b.moments) else None


def _differing_moments(pair: Pair, repeated: bool) -> tuple[Moment, Moment] | None:
    """Two times that can be compared, of which no two agree or, in a repetition, that stand in one place."""
    for one, two in product(pair.a.moments, pair.b.moments):
        sort = common_sort(one, two)
        if sort and one.value != two.value and not agree(one, two):
            if repeated and _swapped(one.first, two.first, pair):
                return one, two
            if sort in table("calendar")["close"].split() and _all_differ(sort, pair):
                return one, two
    return None


def _all_differ(sort: str, pair: Pair) -> bool:
    compared = ((x, y) for x, y in product(pair.a.moments, pair.b.moments) if common_sort(x, y) == sort)
    return not any(agree(x, y) for x, y in compared)


def _swapped(one: Token, two: Token, pair: Pair) -> bool:
    return any(one in first and two in second for first, second in pair.swaps)
