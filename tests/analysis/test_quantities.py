"""Numbers, units and bounds as they are read from a statement."""

from __future__ import annotations

import pytest

from analysis.claims.conflicts.figures import quantities
from analysis.claims.conflicts.quantities import compatible
from analysis.claims.tokens import tokens

READ = [
    ("$4.1m in fees", [(4_100_000, "money")]),
    ("3.5 million euros", [(3_500_000, "money")]),
    ("$3.5-Million in fees", [(3_500_000, "money")]),
    ("twenty-five sailors", [(25, "")]),
    ("1,250 sailors", [(1250, "")]),
    ("61 per cent", [(61, "percent")]),
    ("61%", [(61, "percent")]),
    ("a wave of 60m", [(60, "length")]),
    ("60m people", [(60_000_000, "")]),
    ("three hundred sailors", [(300, "")]),
    ("a hundred sailors", [(100, "")]),
    ("No. 1", []),
    ("at Quay 4 last night", []),
    ("the men in room 12", []),
    ("Flight 212 was late", []),
    ("on 4 March", []),
    ("March 11", []),
    ("at half past 9 p.m.", []),
    ("22 per cent, compared with 30 per cent", [(22, "percent")]),
    ("Chapter 11", []),
    ("in 1987", []),
    ("at 2:09 a.m.", []),
    ("one of them", []),
    ("nothing here", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_numbers_are_read_with_their_units(text: str, expected: list[tuple[float, str]]):
    assert [(q.low, q.unit) for q in quantities(tokens(text))] == expected


RANGES = [
    ("20 to 30 gunmen", (20, 30)),
    ("20-30 gunmen", (20, 30)),
    ("between 100 and 150 people", (100, 150)),
    ("5 to 7 million crowns", (5_000_000, 7_000_000)),
    ("$2 to $3 million", (2_000_000, 3_000_000)),
    ("dozens of gunmen", (20, 150)),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges_and_vague_numbers_are_read_from_end_to_end(text: str, expected: tuple[float, float]):
    assert [(q.low, q.high) for q in quantities(tokens(text))] == [expected]


def test_a_score_is_no_range():
    assert [(q.low, q.high) for q in quantities(tokens("they voted 52-48 for it"))] == [(52, 52), (48, 48)]


PAIRS = [
    ("400 houses", "399 houses", False, True),
    ("400 houses", "399 houses", True, False),
    ("8 houses", "9 houses", False, False),
    ("more than 8 houses", "9 houses", False, True),
    ("more than 8 houses", "7 houses", False, False),
    ("at most 8 houses", "7 houses", False, True),
    ("no more than 50 houses", "at least 500 houses", False, False),
    ("20 to 30 houses", "25 houses", False, True),
    ("20 to 30 houses", "60 houses", False, False),
    ("dozens of houses", "40 houses", False, True),
    ("dozens of houses", "6 houses", False, False),
    ("$1.07bn of debts", "$1bn of debts", True, True),
    ("seven days of rain", "one week of rain", True, True),
    ("about 100 houses", "108 houses", False, True),
    ("about 100 houses", "150 houses", False, False),
]


@pytest.mark.parametrize(("a", "b", "strict", "expected"), PAIRS)
def test_rounding_and_bounds_leave_room(a: str, b: str, strict: bool, expected: bool):
    (x,), (y,) = quantities(tokens(a)), quantities(tokens(b))
    assert compatible(x, y, strict) is expected
    assert compatible(y, x, strict) is expected
