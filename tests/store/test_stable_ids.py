from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from store.file.spans import fit, packed, shared, unpacked
from store.finding.labels import keep_ids
from store.finding.matching import by_place, by_words

SPANS = st.lists(st.integers(0, 60), min_size=2, max_size=6, unique=True).map(
    lambda edges: tuple(zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
)


def test_a_group_keeps_the_id_that_most_of_its_members_had() -> None:
    assert keep_ids([0, 0, 0, 3], {}, [7, 7, 8, 8], ()) == {0: 7, 3: 8}
    assert keep_ids([0, 0, 2, 2], {}, [7, 7, 7, None], ()) == {0: 7, 2: None}


def test_a_pin_wins_and_a_reserved_id_is_for_pins_only() -> None:
    assert keep_ids([0, 0, 0], {2: 9}, [7, 7, None], {9}) == {0: 9}
    assert keep_ids([0, 1], {0: 9}, [9, 9], {9}) == {0: 9, 1: None}


@settings(derandomize=True, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(1, 6)), max_size=12))
def test_no_id_goes_to_two_groups(members: list[tuple[int, int | None]]) -> None:
    labels, before = [label for label, _ in members], [item for _, item in members]
    kept = [item for item in keep_ids(labels, {}, before, ()).values() if item is not None]
    assert len(kept) == len(set(kept))
    assert set(kept) <= set(before)


def test_a_statement_is_the_same_in_the_same_place_or_most_of_it() -> None:
    old = {1: ((0, 10),), 2: ((20, 30),), 3: ((40, 50),)}
    assert by_place([((20, 30),), ((0, 8),), ((45, 80),)], old) == {0: 2, 1: 1}


def test_what_is_said_twice_is_matched_in_order() -> None:
    assert by_words(["b", "a", "a", "a"], [(5, "a"), (6, "a"), (7, "c")]) == {1: 5, 2: 6}


@settings(derandomize=True, max_examples=60)
@given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=6))
def test_matching_is_one_to_one_and_never_below_half(new: list[tuple], old: list[tuple]) -> None:
    matched = by_place(new, dict(enumerate(old)))
    assert len(set(matched.values())) == len(matched)
    assert all(shared(new[position], old[item]) >= 0.5 for position, item in matched.items())
    for position, spans in enumerate(new):
        if position not in matched:
            free = [other for item, other in enumerate(old) if item not in matched.values()]
            assert all(shared(spans, other) < 0.5 for other in free)


@settings(derandomize=True, max_examples=40)
@given(SPANS)
def test_spans_go_through_the_file_unchanged(spans: tuple) -> None:
    assert unpacked(packed(spans)) == spans
    assert fit("x" * 61, spans)
    assert shared(spans, spans) == 1.0
