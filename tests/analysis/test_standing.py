"""Statements added to a grouped case: the same claims as if all had been grouped at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kept_grouping import KeptGrouping

from analysis.claims import candidates, graph, standing
from analysis.claims.candidates import BLOCK
from analysis.claims.grouping import prepare
from analysis.claims.standing import Regrouping, regroup, regroup_all
from analysis.values import Said

PLACES = ["Velm", "Orsk", "Dunmar", "Tarrow", "Hask", "Lirren"]
THINGS = ["ferry", "dam", "bridge", "mill", "tower", "quay", "barge"]
HAPPENED = ["burned", "sank", "closed", "opened", "flooded", "collapsed"]


def told(number: int) -> Said:
    """One of many statements, some of which nearly repeat each other."""
    thing, place = THINGS[number % 7], PLACES[number // 7 % 6]
    happened, count = HAPPENED[number // 3 % 6], number // 11
    return Said(f"The old {thing} of {place} {happened} in winter, {count} witnesses told the inquiry")


def kept(statements: Mapping[int, Said], pinned: Mapping[int, int] | None = None) -> KeptGrouping:
    """A case grouped from scratch."""
    case = KeptGrouping()
    case.statements, case.pinned = dict(statements), dict(pinned or {})
    ids = sorted(statements)
    pins = {at: case.pinned[item] for at, item in enumerate(ids) if item in case.pinned}
    case.take(regroup_all(ids, prepare([statements[item] for item in ids]), pins), case.change())
    return case


def numbered(statements: Iterable[Said]) -> dict[int, Said]:
    return dict(enumerate(statements, start=1))


def assert_as_from_scratch(case: KeptGrouping) -> None:
    anew = kept(case.statements, case.pinned)
    assert case.entries == anew.entries
    assert case.claims == anew.claims
    assert case.conflicts == anew.conflicts


def add(case: KeptGrouping, new: Mapping[int, Said]) -> Regrouping | None:
    case.statements |= new
    change = case.change()
    found = regroup(case, change)
    if found is not None:
        case.take(found, change)
    return found


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of statements is treated as a large case."""
    monkeypatch.setattr(graph, "SMALL", 0)
    monkeypatch.setattr(standing, "SMALL", 0)
    monkeypatch.setattr(standing, "MUCH", 1.0)


def test_a_small_case_is_grouped_anew() -> None:
    assert add(kept(numbered([told(1), told(2)])), {3: told(3)}) is None


def test_new_statements_join_standing_claims_of_a_large_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "MUCH", 1.0)
    case = kept(numbered(told(number) for number in range(700)))
    joined = Said("The old barge of Lirren sank in the winter, 40 witnesses told an inquiry")
    found = add(case, {800: joined, 801: told(5)})
    assert found is not None
    assert dict(zip(found.told.ids, found.told.items, strict=True))[801] == 6
    assert_as_from_scratch(case)


def test_a_step_of_the_threshold_asks_for_all_anew() -> None:
    case = kept(numbered(told(number) for number in range(600)))
    assert add(case, {1000 + n: told(n) for n in range(600, 900)}) is None


def test_little_of_a_large_case_is_touched() -> None:
    case = kept(
        numbered(Said(f"Witness {n} saw item{n} near gate{n // 4} of port{n // 4}") for n in range(3_000))
    )
    found = add(case, {4_000: Said("Witness 9 saw nothing near gate7 of port7")})
    assert found is not None
    assert len(found.entries) < 100


def test_where_much_has_changed_all_is_grouped_anew() -> None:
    case = kept(numbered(Said(f"Witness {n} saw item{n} near gate{n}") for n in range(700)))
    assert (
        add(case, {n: Said(f"Nobody saw anything at pier{n} or pier{n + 1}") for n in range(1, 300)}) is None
    )


def test_what_one_pattern_makes_alike_is_not_compared_pair_by_pair() -> None:
    said = [Said(f"The gate {n} was closed", f"Minister {n}") for n in range(BLOCK + 200)]
    again = Said("The gate 7 was closed at noon", "Rook")
    assert len(prepare([*said, again]).graph.edges) == 1


def test_a_pattern_that_few_have_is_compared() -> None:
    others = [Said(f"Witness{n} saw quay{n}") for n in range(600)]
    said = [Said(f"The gate {n} was closed", "Rook") for n in range(1_000, 1_200)]
    assert len(prepare([*others, *said]).graph.edges) == 200 * 199 / 2


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few statements with one key are too many already, and stems are rare that two have."""
    for room in (candidates, standing):
        monkeypatch.setattr(room, "BLOCK", 3)
    monkeypatch.setattr(candidates, "CROWD", 1.0)


WORDS = st.sampled_from(
    ["ferry", "harbour", "door", "open", "wreck", "boats", "owner", "not", "20", "30", "no"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
SAYINGS = st.builds(
    Said,
    TEXTS,
    st.sampled_from([None, "Rook", "Venn"]),
    st.sampled_from(["1", "2"]),
    names=st.sampled_from([(), (("ferry", "7"),), (("wreck", "7"), ("owner", "8"))]),
)
AGES = st.integers(1, 10)
CASES = st.dictionaries(AGES, SAYINGS, min_size=1)
PINS = st.dictionaries(AGES, st.integers(0, 2), max_size=4)
STEPS = st.lists(st.tuples(CASES, st.sets(AGES, max_size=3), PINS), min_size=1, max_size=3)
OTHERS = {100 + n: Said(f"filler{n} text{n}") for n in range(59)}
"""So many that a few more or fewer make neither the threshold nor the highest weight step."""


Steps: TypeAlias = list[tuple[dict[int, Said], set[int], dict[int, int]]]


def assert_steps_as_from_scratch(old: dict[int, Said], pins: dict[int, int], steps: Steps) -> None:
    """Change a case step by step: what is told otherwise, what is gone, and all pins."""
    case = kept(old | OTHERS, {at: pin for at, pin in pins.items() if at in old})
    for changed, lost, pinned in steps:
        case.statements = {at: said for at, said in (case.statements | changed).items() if at not in lost}
        case.pinned = {at: pin for at, pin in pinned.items() if at in case.statements}
        change = case.change()
        found = regroup(case, change)
        assert found is not None
        case.take(found, change)
        assert_as_from_scratch(case)


@pytest.mark.usefixtures("large")
@settings(
    derandomize=True,
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(CASES, PINS, STEPS)
def test_whatever_changes_comes_to_what_grouping_all_at_once_does(
    old: dict[int, Said], pins: dict[int, int], steps: Steps
) -> None:
    """Statements come, go, and are told otherwise; a person pins them and lets them go."""
    assert_steps_as_from_scratch(old, pins, steps)


@pytest.mark.usefixtures("large", "crowded")
@settings(
    derandomize=True,
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(CASES, STEPS)
def test_a_key_that_comes_to_be_one_of_too_many_and_ceases_to_leaves_what_grouping_all_at_once_does(
    old: dict[int, Said], steps: Steps
) -> None:
    assert_steps_as_from_scratch(old, {}, steps)
