"""Clusters out of likenesses: strongest pairs first, joined only when whole clusters agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from analysis.actors.agreement import LINK, agree
from analysis.actors.alike import Edge
from analysis.actors.comparison import compare
from analysis.actors.forms import Form
from analysis.actors.pins import Partition

_EDGES = 24
"""Links of one name that are followed."""


def link(forms: Sequence[Form], alike: Iterable[Edge], partition: Partition) -> None:
    """Join the groups of `partition` that pairs of forms (positions in both) show to be one actor.

    Average linkage over the pairs in order of their likeness, with a veto: one impossible pair keeps two
    clusters apart. Pins are kept by `partition`.
    """
    edges = [(-likeness, a, b) for a, b, likeness in alike if likeness >= LINK]
    refused: set[tuple[int, int, int]] = set()
    for score, a, b in _strongest(edges):
        one, other = sorted((partition.find(a), partition.find(b)))
        size = len(partition.members(one)) + len(partition.members(other))
        if one == other or (one, other, size) in refused or not partition.may_join(one, other):
            continue
        if agree(forms, _like(forms, partition, a), _like(forms, partition, b), -score):
            partition.join(one, other)
        else:
            refused.add((one, other, size))


def _like(forms: Sequence[Form], partition: Partition, position: int) -> Sequence[int]:
    """The members of a group that speak for it: of a pinned one, those that don't contradict `position`."""
    members = partition.members(position)
    if not partition.is_pinned(position):
        return members
    return [member for member in members if not compare(forms[position], forms[member]).clash]


def _strongest(edges: list[tuple[float, int, int]]) -> Iterator[tuple[float, int, int]]:
    """The edges in order of likeness, without the weaker ones of a name that has many."""
    used: Counter[int] = Counter()
    for edge in sorted(edges):
        if used[edge[1]] < _EDGES or used[edge[2]] < _EDGES:
            used.update(edge[1:])
            yield edge
