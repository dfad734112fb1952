"""Of many conflicts between the same two claims, the one to be told."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from analysis.claims.graph import Graph
from analysis.values import Clash


def closest(graph: Graph, labels: Sequence[int]) -> list[Clash]:
    """For each two claims and kind of conflict the clash whose sides are most alike, in order of position.

    A claim that denies another is denied by all its statements: one pair shows it, the others would only
    fill the list.
    """
    best: dict[Hashable, Clash] = {}
    for clash in sorted(graph.clashes, key=lambda c: (-graph.closeness[c.a, c.b], c.a, c.b)):
        best.setdefault((frozenset((labels[clash.a], labels[clash.b])), clash.kind), clash)
    return sorted(best.values(), key=lambda clash: (clash.a, clash.b))
