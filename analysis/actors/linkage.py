"""Clusters out of likenesses: strongest pairs first, joined only when whole clusters agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.actors.candidates import pairs
from analysis.actors.forms import Form
from analysis.actors.likeness import compare
from analysis.actors.pins import Partition

LINK = 0.8
"""Least likeness of a pair that may bring two clusters together."""
AVERAGE = 0.72
"""Least mean likeness over all pairs between two clusters."""
_SAMPLE = 24
"""Members of a cluster that are compared; the rest of a larger one is taken to be like them."""


def link(forms: Sequence[Form], positions: Iterable[int], partition: Partition) -> None:
    """Join the groups of `partition` that the forms at `positions` (indices into both) show to be one actor.

    Average linkage over the pairs in order of their likeness, with a veto: one contradicting pair keeps two
    clusters apart. Pins are kept by `partition`.
    """
    chosen = list(positions)
    edges = []
    for i, j in pairs([forms[p] for p in chosen]):
        likeness = compare(forms[chosen[i]], forms[chosen[j]])
        if likeness.score >= LINK:
            edges.append((-likeness.score, chosen[i], chosen[j]))
    for _, a, b in sorted(edges):
        if partition.find(a) != partition.find(b) and partition.may_join(a, b):
            if agree(forms, partition.members(a), partition.members(b)):
                partition.join(a, b)


def agree(forms: Sequence[Form], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two clusters are alike on average and contradict each other nowhere."""
    total, count = 0.0, 0
    for a in one[:_SAMPLE]:
        for b in other[:_SAMPLE]:
            likeness = compare(forms[a], forms[b])
            if likeness.clash:
                return False
            total += likeness.score
            count += 1
    return total >= AVERAGE * count
