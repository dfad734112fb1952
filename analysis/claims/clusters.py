"""The clustering of a graph of statements, one connected part after another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from analysis.claims.graph import Graph, parts_of
from analysis.claims.linkage import Edge, Linkage


def clusters(count: int, found: Graph, pinned: Mapping[int, int], threshold: float) -> list[int]:
    """For each item of a graph, 0 to `count` - 1, the first item of its group.

    No group is larger than a part; so only one part at a time is held ready for clustering.
    """
    parts = parts_of(count, found.edges, threshold, pinned)
    members: defaultdict[int, list[int]] = defaultdict(list)
    edges: defaultdict[int, list[Edge]] = defaultdict(list)
    apart: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for item in range(count):
        members[parts.of(item)].append(item)
    for edge in found.edges:
        if (part := parts.of(edge[0])) == parts.of(edge[1]):
            edges[part].append(edge)
    for a, b in found.apart():
        if (part := parts.of(a)) == parts.of(b):
            apart[part].append((a, b))
    labels = list(range(count))
    for part, items in members.items():
        if len(items) > 1:
            pins = {item: pinned[item] for item in items if item in pinned}
            linked = Linkage(items, edges[part], pins, apart[part]).labels(threshold)
            for item, label in zip(items, linked, strict=True):
                labels[item] = label
    return labels
