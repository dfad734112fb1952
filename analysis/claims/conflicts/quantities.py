"""Numbers that differ: two statements give different figures of one thing."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10

from analysis.claims.conflicts.figures import Quantity
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.conflicts.times import same_period
from analysis.claims.tokens import phrase_of
from analysis.values import ConflictKind

CLOSE = 0.4
"""Closeness from which on numbers are taken to be about the same matter."""
SURE = 0.6
"""Closeness from which on two figures of one unit are taken to measure the same thing."""
REPEAT = 0.8
"""Sameness from which on one statement repeats the other, so that a rounded number is a changed one."""
NEAR = 0.1
"""Relative difference that "about" allows."""


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """Two numbers of one thing that can't both be right, as they stand, or None."""
    one, two = pair.a.quantities, pair.b.quantities
    if not (one and two) or pair.closeness < CLOSE or pair.strangers or not same_period(pair):
        return None
    strict = pair.sameness >= REPEAT
    only_a, only_b = _unmatched(one, two, strict), _unmatched(two, one, strict)
    for x in only_a:
        for y in only_b:
            if x.unit == y.unit and _one_thing(x, y, pair):
                return ConflictKind.NUMBER, (_text(pair.a, x), _text(pair.b, y))
    return None


def _unmatched(own: Sequence[Quantity], others: Sequence[Quantity], strict: bool) -> list[Quantity]:
    return [x for x in own if not any(x.unit == y.unit and compatible(x, y, strict) for y in others)]


def _one_thing(x: Quantity, y: Quantity, pair: Pair) -> bool:
    """Whether both numbers count the same thing: the words around them agree, or they stand in one place."""
    if x.around & y.around & pair.shared or (x.unit and pair.closeness >= SURE):
        return True
    return any(x.first in one and y.first in two for one, two in pair.gaps) and pair.sameness >= REPEAT


def compatible(x: Quantity, y: Quantity, strict: bool = False) -> bool:
    """Whether two numbers of one unit may both be right: equal, rounded, or inside the bounds of their words.

    `strict` leaves no room for rounding without a softening word.
    """
    if x.value == y.value:
        return True
    if strict and x.bound == y.bound:
        return False
    low, high = sorted((x, y), key=lambda q: q.value)
    if low.bound == "least" or high.bound == "most":
        return True
    if "near" in (x.bound, y.bound) and high.value - low.value <= NEAR * high.value:
        return True
    if strict or (x.exact and y.exact):
        return False
    digits = min(x.digits, y.digits)
    return _rounded(x.value, digits) == _rounded(y.value, digits)


def _rounded(value: float, digits: int) -> float:
    """`value` to some significant digits, halves upwards."""
    if value == 0:
        return 0.0
    step = 10.0 ** (floor(log10(abs(value))) - digits + 1)
    return round(floor(value / step + 0.5) * step, 9)


def _text(sheet: Sheet, quantity: Quantity) -> str:
    return phrase_of(sheet.said.text, quantity.first, quantity.last)
