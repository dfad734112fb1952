"""Cohen's kappa, against examples worked by hand from the formula of 1960."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.agreement import agreement

KINDS = st.sampled_from("abc")
PAIRS = st.lists(st.tuples(KINDS, KINDS), min_size=1, max_size=30)


def table(*rows: tuple[int, ...]) -> list[tuple[int, int]]:
    """Pairs that give these counts: rows are the first person's classes, columns the second's."""
    return [
        (one, other) for one, row in enumerate(rows) for other, times in enumerate(row) for _ in range(times)
    ]


def test_two_classes() -> None:
    # Observed (20 + 15) / 50 = 0.7; by chance (25 * 30 + 25 * 20) / 50² = 0.5; (0.7 - 0.5) / (1 - 0.5) = 0.4
    found = agreement(table((20, 5), (10, 15)))
    assert (found.number, found.alike, found.share) == (50, 35, 0.7)
    assert found.kappa == pytest.approx(0.4)


def test_three_classes() -> None:
    # Observed (88 + 40 + 12) / 200 = 0.7; by chance (100 * 120 + 60 * 60 + 40 * 20) / 200² = 0.41
    found = agreement(table((88, 10, 2), (14, 40, 6), (18, 10, 12)))
    assert found.kappa == pytest.approx((0.7 - 0.41) / (1 - 0.41))


def test_where_chance_explains_all_it_is_not_defined() -> None:
    assert agreement([("a", "a")] * 9).kappa is None
    assert agreement([]).kappa is None
    assert agreement([]).share == 0.0


def test_where_one_uses_a_single_class_it_is_what_chance_gives() -> None:
    assert agreement([("a", "a"), ("a", "b")]).kappa == 0.0


def test_opposites() -> None:
    assert agreement(table((0, 5), (5, 0))).kappa == -1.0


@settings(derandomize=True, max_examples=60)
@given(PAIRS)
def test_it_is_the_same_either_way_round_and_never_above_one(pairs: list[tuple[str, str]]) -> None:
    found = agreement(pairs)
    assert agreement([(other, one) for one, other in pairs]) == found
    assert found.kappa is None or -1 <= found.kappa <= 1
    assert (found.kappa == 1) == (found.alike == found.number and found.kappa is not None)
