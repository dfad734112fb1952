"""What a new article's names can touch in a standing case."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors.candidates import CROWD
from analysis.actors.nearness import touching
from analysis.actors.unite import unite
from analysis.values import ActorKind, Naming


def naming(article: int, name: str, head: str = "", unnamed: bool = False) -> Naming:
    return Naming(article, name, head or name, ActorKind.PERSON, unnamed=unnamed)


def parts(labels: Iterable[tuple[int, int]]) -> set[frozenset[int]]:
    """(position, label) as sets of positions."""
    found: dict[int, set[int]] = {}
    for position, label in labels:
        found.setdefault(label, set()).add(position)
    return {frozenset(part) for part in found.values()}


def assert_local(standing: list[Naming], new: list[Naming], pinned: dict[int, int]) -> None:
    """Clustering what is touched alone, and leaving the rest, gives what clustering everything gives."""
    touched = sorted(touching(new, standing, pinned))
    chosen = [*touched, *range(len(standing), len(standing) + len(new))]
    everything = [*standing, *new]
    whole = unite(everything, pinned)
    pins = {at: pinned[position] for at, position in enumerate(chosen) if position in pinned}
    alone = unite([everything[position] for position in chosen], pins)
    before = unite(standing, pinned)
    kept = [position for position in range(len(standing)) if position not in set(touched)]
    assert parts(enumerate(whole.labels)) == parts(zip(chosen, alone.labels, strict=True)) | parts(
        (position, before.labels[position]) for position in kept
    )


def test_only_what_may_be_the_same_is_touched():
    standing = [naming(1, "Ines Duarte"), naming(1, "Samir al-Qasimi"), naming(2, "Duarte")]
    assert touching([naming(3, "Duarte")], standing) == {0, 2}
    assert touching([naming(3, "Sameer Al Kasimi")], standing) == {1}
    assert touching([naming(3, "Ottilie Brandreth")], standing) == frozenset()


def test_an_unnamed_source_touches_its_equals_only():
    standing = [naming(1, "a harbour official", unnamed=True), naming(1, "a port official", unnamed=True)]
    assert touching([naming(2, "A harbour official", unnamed=True)], standing) == {0}


@pytest.mark.parametrize("size", [CROWD - 1, CROWD, CROWD + 5])
def test_a_crowd_is_as_if_from_scratch(size: int):
    letters = "abcdefghijklmnopqrstuvwxyz"
    given = [f"{letters[i % 26].upper()}{letters[i // 26]}l{letters[i * 7 % 26]}en" for i in range(size)]
    standing = [naming(at, f"{name} Marwick") for at, name in enumerate(given)]
    assert_local(standing, [naming(999, "Marwick"), naming(999, "Orsolya Marwick")], {})


HEADS = [
    "Samir al-Qasimi",
    "Sameer Al Kasimi",
    "Samir Kasimi",
    "Qasimi",
    "Ines Duarte",
    "Rui Duarte",
    "Duarte",
    "Northern Harbour Council",
    "NHC",
    "NORHACO",
    "an official",
]
ROWS = st.lists(st.tuples(st.integers(1, 3), st.sampled_from(HEADS), st.sampled_from(HEADS)), max_size=9)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(ROWS, ROWS, st.dictionaries(st.integers(0, 8), st.integers(0, 2), max_size=4))
def test_clustering_what_is_touched_is_clustering_everything(
    old: list[tuple[int, str, str]], more: list[tuple[int, str, str]], pins: dict[int, int]
):
    standing = [naming(a, name, head, head == "an official") for a, name, head in old]
    new = [naming(a + 10, name, head, head == "an official") for a, name, head in more]
    assert_local(standing, new, {position: pin for position, pin in pins.items() if position < len(old)})
