"""Statements taken together as claims, around what a person has decided, and the conflicts among them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.claims.certainty import certain
from analysis.claims.closest import closest
from analysis.claims.clusters import clusters
from analysis.claims.graph import Graph, graph, threshold_for
from analysis.claims.phrases import phrases
from analysis.claims.repeats import repeats
from analysis.claims.weights import Weights, frequencies
from analysis.values import Grouping, Said

LONGEST = 2_000
"""Characters of a statement that are compared; the rest of a longer one is passed over."""


def group(
    statements: Sequence[Said],
    pinned: Mapping[int, int] | None = None,
    names: Mapping[str, str] | None = None,
    looseness: float = 0.0,
) -> Grouping:
    """Claims and conflicts among `statements`, the same for the same input on every machine.

    `pinned` maps positions to ids of a person's groups: positions with one id stay together, positions with
    different ids never come together, the others may join a pinned group. `names` maps surface forms of
    actors to their canonical names. `looseness` goes from -1 (only repetitions) to 1 (all that could be one
    claim). A label is the position of its group's first member.

    Repeats are folded, candidates share rare stems, likenesses make a graph, and the graph is clustered with
    a threshold that grows with the number of statements: among a hundred a paraphrase is evidence, among a
    hundred thousand only near repetition is. Of the conflicts between two claims the closest of each kind is
    told. To group the same statements again, `prepare` them; to add a few to many, see `claims.standing`.
    """
    return prepare(statements, names).group(pinned, looseness)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Statements compared with each other, to be grouped in one way and another."""

    node: Sequence[int]
    """For each position of a statement the item of the graph that stands for it and its repeats."""
    first: Sequence[int]
    """For each item of the graph the position of its first statement."""
    graph: Graph
    count: int
    """Distinct statements in the whole case; more than items where only a part of it is grouped."""

    def group(self, pinned: Mapping[int, int] | None = None, looseness: float = 0.0) -> Grouping:
        """As the function `group` does. The looser groups hold the stricter ones."""
        pinned = pinned or {}
        pins = self.pins(pinned)
        threshold = threshold_for(self.count, looseness)
        linked = clusters(len(self.first), self.graph, pins, threshold)
        sure = certain(linked, self.graph.edges, self.graph.compare, pins)
        labels = self._labels(linked, pins, pinned)
        clashes = closest(self.graph, [labels[at] for at in self.first])
        return Grouping(
            labels,
            tuple(replace(clash, a=self.first[clash.a], b=self.first[clash.b]) for clash in clashes),
            tuple(at in pinned or sure[node] for at, node in enumerate(self.node)),
        )

    def pins(self, pinned: Mapping[int, int]) -> dict[int, int]:
        """The pin of each item: that of the first of its statements that has one."""
        pins: dict[int, int] = {}
        for at in sorted(pinned):
            pins.setdefault(self.node[at], pinned[at])
        return pins

    def _labels(
        self, linked: Sequence[int], pins: Mapping[int, int], pinned: Mapping[int, int]
    ) -> tuple[int, ...]:
        """The labels by position; a repeat that is pinned to another group than its item goes there."""
        groups: dict[int, Hashable] = {pin: linked[node] for node, pin in pins.items()}
        first: dict[Hashable, int] = {}
        labels = []
        for at, node in enumerate(self.node):
            group = groups.get(pinned[at], (pinned[at],)) if at in pinned else linked[node]
            labels.append(first.setdefault(group, at))
        return tuple(labels)


def prepare(statements: Sequence[Said], names: Mapping[str, str] | None = None) -> Prepared:
    """Compare `statements`; `names` maps surface forms of actors to canonical names."""
    node, first = repeats(statements)
    distinct = [shortened(statements[at]) for at in first]
    compared = phrases(distinct, names)
    weights = Weights(len(first), frequencies(compared))
    return Prepared(node, first, graph(distinct, compared, weights, len(first)), len(first))


def shortened(said: Said) -> Said:
    """The statement as far as it is compared."""
    return said if len(said.text) <= LONGEST else replace(said, text=said.text[:LONGEST])
