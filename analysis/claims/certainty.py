"""Which members of a claim are certain: those tied to its core by near repetition or by a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from analysis.claims.likeness import Likeness
from analysis.claims.linkage import Edge
from analysis.claims.parts import Parts


def certain(
    labels: Sequence[int], edges: Iterable[Edge], compare: Likeness, pinned: Container[int]
) -> list[bool]:
    """For each item whether it belongs to its group's core or was put into the group by a person.

    Items of a group hang together that repeat each other, over others if need be. The core is the part
    with a pinned item, else the largest, else the first; a group of one is its own core.
    """
    parts = Parts(len(labels))
    for a, b, _ in edges:
        if labels[a] == labels[b] and parts.of(a) != parts.of(b) and compare.repetition(a, b):
            parts.join(a, b)
    part = [parts.of(item) for item in range(len(labels))]
    size = Counter(part)
    held = {part[item] for item in range(len(labels)) if item in pinned}
    core: dict[int, int] = {}
    for item in sorted(
        range(len(labels)), key=lambda item: (part[item] not in held, -size[part[item]], item)
    ):
        core.setdefault(labels[item], part[item])
    return [item in pinned or part[item] == core[labels[item]] for item in range(len(labels))]
