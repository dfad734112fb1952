"""Numbers that differ: two statements give different figures of one thing."""

from __future__ import annotations

from math import floor, inf, isclose, log10

from analysis.claims.conflicts.dates import same_period
from analysis.claims.conflicts.figures import Quantity, number_stems
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.folding import MULTIPLES
from analysis.claims.phrases import common_stems
from analysis.claims.tokens import phrase_of
from analysis.values import ConflictKind

CLOSE = 0.5
"""Closeness from which on numbers are taken to be about the same matter."""
SURE = 0.6
"""Closeness from which on two figures of one unit are taken to measure the same thing."""
REPEAT = 0.8
"""Sameness from which on one statement repeats the other, so that a rounded number is a changed one."""
TOLD = 3
"""Words of matter that must be told of both numbers; fewer where there are no more."""
NEAR = 0.1
"""Relative difference that "about" allows."""


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """Two numbers of one thing that can't both be right, as they stand, or None."""
    one, two = pair.a.quantities, pair.b.quantities
    if (
        not (one and two)
        or pair.closeness < CLOSE
        or pair.strangers
        or not same_period(pair.a.moments, pair.b.moments)
    ):
        return None
    strict = pair.sameness >= REPEAT
    only_a, only_b = _unmatched(pair.a, pair.b, strict), _unmatched(pair.b, pair.a, strict)
    for x in only_a:
        for y in only_b:
            if x.unit == y.unit and _one_thing(x, y, pair):
                return ConflictKind.NUMBER, (_text(pair.a, x), _text(pair.b, y))
    return None


def _unmatched(own: Sheet, other: Sheet, strict: bool) -> list[Quantity]:
    def fit(x: Quantity, y: Quantity) -> bool:
        if _cut_off(x, own, y) or _cut_off(y, other, x):
            return True
        return x.unit == y.unit and compatible(x, y, strict)

    return [x for x in own.quantities if not any(fit(x, y) for y in other.quantities)]


def _cut_off(x: Quantity, sheet: Sheet, y: Quantity) -> bool:
    """Whether a number ends a text that may have been cut before its multiplier: "2.5 ..." of 2.5 billion."""
    ends = all(token.mark for token in sheet.tokens[x.end :])
    return ends and any(isclose(x.low * thousands, y.low) for thousands in MULTIPLES.values())


def _one_thing(x: Quantity, y: Quantity, pair: Pair) -> bool:
    """Whether both numbers count the same thing: what is counted and what is told of it agree.

    In nearly equal texts it is enough that they stand in one place.
    """
    if pair.sameness >= REPEAT and _one_place(x, y, pair):
        return True
    one, two = x.counted - common_stems(), y.counted - common_stems()
    if one and two and not one & two:
        return False
    if not x.around & y.around - common_stems() and not (x.unit and pair.closeness >= SURE):
        return False
    told = len(_told(x, pair.a) & _told(y, pair.b))
    if told >= TOLD or pair.sameness >= SURE or len(pair.a.matter | pair.b.matter) <= TOLD:
        return True
    return pair.closeness == 1.0 and told == TOLD - 1


def _one_place(x: Quantity, y: Quantity, pair: Pair) -> bool:
    first, second = pair.a.tokens[x.at], pair.b.tokens[y.at]
    return any(first in one and second in two for one, two in pair.gaps)


def _told(x: Quantity, sheet: Sheet) -> frozenset[str]:
    """What is told near a number, and what else is counted with it."""
    return ((sheet.near(x.at) - common_stems()) | x.around) - number_stems()


def compatible(x: Quantity, y: Quantity, strict: bool = False) -> bool:
    """Whether two numbers of one unit may both be right: equal, rounded, or inside the bounds of their words.

    `strict` leaves no room for rounding without a softening word, save between units and for 1.07 million.
    """
    if (x.low, x.high) == (y.low, y.high):
        return True
    strict = strict and x.scale == y.scale and not (x.decimal or y.decimal)
    if strict and x.bound == y.bound:
        return False
    (low, high), (least, most) = _room(x), _room(y)
    if low <= most and least <= high:
        return True
    if strict or (x.exact and y.exact) or x.low != x.high or y.low != y.high:
        return False
    digits = min(x.digits, y.digits)
    return _rounded(x.low, digits) == _rounded(y.low, digits)


def _room(x: Quantity) -> tuple[float, float]:
    """From where to where a number may lie by its softening word."""
    match x.bound:
        case "least":
            return x.low, inf
        case "most":
            return -inf, x.high
        case "near":
            return x.low * (1 - NEAR), x.high * (1 + NEAR)
    return x.low, x.high


def _rounded(value: float, digits: int) -> float:
    """`value` to some significant digits, halves upwards."""
    if value == 0:
        return 0.0
    step = 10.0 ** (floor(log10(abs(value))) - digits + 1)
    return round(floor(value / step + 0.5) * step, 9)


def _text(sheet: Sheet, quantity: Quantity) -> str:
    return phrase_of(sheet.said.text, sheet.tokens[quantity.at], sheet.tokens[quantity.end - 1])
