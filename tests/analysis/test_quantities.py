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
    ("61 per cent", [(61, "")]),
    ("61%", [(61, "percent")]),
    ("a wave of 60m", [(60, "length")]),
    ("60m people", [(60_000_000, "")]),
    ("No. 1", []),
    ("Chapter 11", []),
    ("in 1987", []),
    ("at 2:09 a.m.", []),
    ("one of them", []),
    ("nothing here", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_numbers_are_read_with_their_units(text: str, expected: list[tuple[float, str]]):
    assert [(q.value, q.unit) for q in quantities(tokens(text))] == expected


PAIRS = [
    ("400 houses", "399 houses", False, True),
    ("400 houses", "399 houses", True, False),
    ("8 houses", "9 houses", False, False),
    ("more than 8 houses", "9 houses", False, True),
    ("more than 8 houses", "7 houses", False, False),
    ("at most 8 houses", "7 houses", False, True),
    ("about 100 houses", "108 houses", False, True),
    ("about 100 houses", "150 houses", False, False),
]


@pytest.mark.parametrize(("a", "b", "strict", "expected"), PAIRS)
def test_rounding_and_bounds_leave_room(a: str, b: str, strict: bool, expected: bool):
    (x,), (y,) = quantities(tokens(a)), quantities(tokens(b))
    assert compatible(x, y, strict) is expected
    assert compatible(y, x, strict) is expected
