"""Clustering of a graph of likenesses under constraints."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.linkage import Linkage


def test_groups_above_the_threshold_are_joined():
    assert Linkage(range(3), [(0, 1, 0.9), (1, 2, 0.2)], {}).labels(0.5) == [0, 0, 2]


def test_a_chain_of_single_links_is_not_one_group():
    chain = [(at, at + 1, 0.6) for at in range(7)]
    assert len(set(Linkage(range(8), chain, {}).labels(0.55))) > 1


def test_the_most_alike_are_joined_first():
    edges = [(0, 1, 0.7), (1, 2, 0.9), (0, 2, 0.1)]
    assert Linkage(range(3), edges, {}).labels(0.65) == [0, 1, 1]


def test_a_group_of_different_pins_is_never_made():
    edges = [(0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9)]
    labels = Linkage(range(3), edges, {0: 5, 2: 6}).labels(0.5)
    assert labels[0] != labels[2]
    assert labels[1] in (labels[0], labels[2])


def test_pinned_items_are_one_group_without_any_edge():
    assert Linkage(range(4), [], {1: 9, 3: 9}).labels(0.5) == [0, 1, 2, 1]


EDGES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0, 1),
    max_size=20,
)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(EDGES)
def test_parts_of_the_graph_do_not_touch_each_other(edges: dict[tuple[int, int], float]):
    one = [(a, b, likeness) for (a, b), likeness in edges.items()]
    two = [(a + 8, b + 8, likeness) for a, b, likeness in one]
    alone = Linkage(range(8), one, {}).labels(0.4)
    both = Linkage(range(16), one + two, {}).labels(0.4)
    assert both[:8] == alone
    assert both[8:] == [label + 8 for label in alone]
