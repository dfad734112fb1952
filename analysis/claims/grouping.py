"""Statements taken together as claims, around what a person has decided, and the conflicts among them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from math import log2

from analysis.claims.candidates import candidates
from analysis.claims.conflicts import conflicts
from analysis.claims.likeness import Likeness
from analysis.claims.linkage import Edge, Linkage
from analysis.values import Grouping, Said

LOOSE, STRICT = 0.36, 0.62
"""Thresholds of likeness for a few statements and for very many."""
HALFWAY = 250
"""Number of statements at which the threshold lies half-way between the two."""
KEPT = 0.5
"""Share of the threshold from which on a pair is kept as an edge: it can't join two groups, but it counts for them."""


def group(
    statements: Sequence[Said],
    pinned: Mapping[int, int] | None = None,
    names: Mapping[str, str] | None = None,
) -> Grouping:
    """Claims and conflicts among `statements`, the same for the same input on every machine.

    `pinned` maps positions to ids of a person's groups: positions with one id stay together, positions with different
    ids never come together, the others may join a pinned group. `names` maps surface forms of actors to their
    canonical names. A label is the position of its group's first member.

    Repeats are folded, candidates share rare stems, likenesses make a graph, and the graph is clustered with a
    threshold that grows with the number of statements: among a hundred a paraphrase is evidence, among a hundred
    thousand only near repetition is. Each connected part of the graph is clustered by itself, and weights and
    threshold come in steps; so standing groups can be kept when statements are added, with the result of a run from
    scratch, by clustering anew only the parts that a new edge or a changed weight touches.
    """
    pinned = pinned or {}
    first = _repeats(statements, pinned)
    distinct = sorted(set(first))
    compare = Likeness([statements[at] for at in distinct], names or {})
    threshold = threshold_for(len(distinct))
    edges: list[Edge] = []
    for a, b in candidates(compare.phrases, compare.weights):
        likeness = compare(a, b)
        if likeness >= KEPT * threshold:
            edges.append((a, b, likeness))
    pins = {at: pinned[position] for at, position in enumerate(distinct) if position in pinned}
    labels = Linkage(len(distinct), edges, pins).labels(threshold)
    label = {position: distinct[labels[at]] for at, position in enumerate(distinct)}
    pairs = [(distinct[a], distinct[b]) for a, b, _ in edges]
    return Grouping(tuple(label[at] for at in first), conflicts(statements, pairs))


def threshold_for(count: int) -> float:
    """Likeness at which two groups are joined among `count` statements: `LOOSE` for a few, near `STRICT` for thousands.

    It grows in steps of a quarter of a doubling of the count.
    """
    many = 2 ** (round(4 * log2(count)) / 4) if count else 0.0
    return LOOSE + (STRICT - LOOSE) * many / (many + HALFWAY)


def _repeats(statements: Sequence[Said], pinned: Mapping[int, int]) -> list[int]:
    """For each position the first one with the same text by the same speaker under the same pin."""
    seen: dict[Hashable, int] = {}
    return [
        seen.setdefault((said.text, said.speaker, pinned.get(at)), at) for at, said in enumerate(statements)
    ]
