"""Statements added to a grouped case: the same claims as if all had been grouped at once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kept_grouping import KeptGrouping

from analysis.claims import graph, standing
from analysis.claims.standing import regroup, regroup_all
from analysis.values import Said

PLACES = ["Velm", "Orsk", "Dunmar", "Tarrow", "Hask", "Lirren"]
THINGS = ["ferry", "dam", "bridge", "mill", "tower", "quay", "barge"]
HAPPENED = ["burned", "sank", "closed", "opened", "flooded", "collapsed"]


def told(number: int) -> Said:
    """One of many statements, some of which nearly repeat each other."""
    thing, place = THINGS[number % 7], PLACES[number // 7 % 6]
    happened, count = HAPPENED[number // 3 % 6], number // 11
    return Said(f"The old {thing} of {place} {happened} in winter, {count} witnesses told the inquiry")


def kept(statements: Sequence[Said], pinned: dict[int, int] | None = None) -> KeptGrouping:
    case = KeptGrouping()
    change = regroup_all(statements, pinned=pinned)
    case.take(statements, change)
    case.pinned = {change.items[at]: pin for at, pin in (pinned or {}).items()}
    return case


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of statements is treated as a large case."""
    monkeypatch.setattr(graph, "SMALL", 0)
    monkeypatch.setattr(standing, "SMALL", 0)


def test_a_small_case_is_grouped_anew():
    assert regroup(kept([told(1), told(2)]), [told(3)]) is None


def test_new_statements_join_standing_claims_of_a_large_case():
    statements = [told(number) for number in range(700)]
    case = kept(statements)
    new = [Said("The old barge of Lirren sank in the winter, 40 witnesses told an inquiry"), told(5)]
    change = regroup(case, new)
    assert change is not None
    assert change.items == (case.count(), 5)
    case.take(new, change)
    assert case.entries == kept([*statements, *new]).entries


def test_a_step_of_the_threshold_asks_for_all_anew():
    assert regroup(kept([told(number) for number in range(600)]), [told(n) for n in range(600, 900)]) is None


def test_little_of_a_large_case_is_touched():
    statements = [Said(f"Witness {n} saw item{n} near gate{n // 4} of port{n // 4}") for n in range(3_000)]
    change = regroup(kept(statements), [Said("Witness 9 saw nothing near gate7 of port7")])
    assert change is not None
    assert len(change.entries) < 100


WORDS = st.sampled_from(
    ["ferry", "harbour", "door", "open", "wreck", "boats", "owner", "not", "20", "30", "no"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
SAYINGS = st.builds(Said, TEXTS, st.sampled_from([None, "Rook", "Venn"]))
OLD, NEW = st.lists(SAYINGS, min_size=1, max_size=14, unique=True), st.lists(SAYINGS, min_size=1, max_size=8)
BEFORE = 59
"""Statements before: so many that 8 more make neither the threshold nor the highest weight step."""


@pytest.mark.usefixtures("large")
@settings(
    derandomize=True,
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(OLD, NEW, st.dictionaries(st.integers(0, 13), st.integers(0, 2), max_size=4))
def test_adding_gives_what_grouping_all_at_once_gives(old: list[Said], new: list[Said], pins: dict[int, int]):
    old += [Said(f"filler{n} text{n}") for n in range(BEFORE - len(old))]
    case = kept(old, pins)
    change = regroup(case, new)
    assert change is not None
    case.take(new, change)
    assert case.entries == kept([*old, *new], pins).entries
