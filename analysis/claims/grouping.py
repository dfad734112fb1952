"""Statements taken together as claims, around what a person has decided, and the conflicts among them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from math import log2

from analysis.claims.candidates import SMALL, candidates
from analysis.claims.conflicts import conflicts
from analysis.claims.likeness import Likeness
from analysis.claims.linkage import Edge, Linkage
from analysis.values import Grouping, Said

LONGEST = 2_000
"""Characters of a statement that are compared; the rest of a longer one is passed over."""
LOOSE, STRICT = 0.36, 0.62
"""Thresholds of likeness for a few statements and for very many."""
HALFWAY = 250
"""Number of statements at which the threshold lies half-way between the two."""
TOPIC = 0.1
"""Likeness from which on two statements may speak of one matter and are searched for conflicts."""
KEPT = 0.5
"""Share of the threshold from which on a pair is kept: it can't join two groups, but it counts for them."""


def group(
    statements: Sequence[Said],
    pinned: Mapping[int, int] | None = None,
    names: Mapping[str, str] | None = None,
) -> Grouping:
    """Claims and conflicts among `statements`, the same for the same input on every machine.

    `pinned` maps positions to ids of a person's groups: positions with one id stay together, positions with
    different ids never come together, the others may join a pinned group. `names` maps surface forms of
    actors to their canonical names. A label is the position of its group's first member.

    Repeats are folded, candidates share rare stems, likenesses make a graph, and the graph is clustered with
    a threshold that grows with the number of statements: among a hundred a paraphrase is evidence, among a
    hundred thousand only near repetition is.

    An incremental version can give the same result as a run from scratch: every connected part of the graph
    is clustered by itself, and weights and threshold move in steps. So it keeps the parts that no new edge
    and no stem of changed weight touches and clusters the others anew; when the threshold or the highest
    weight moves a step, all of them.
    """
    pinned = pinned or {}
    first = _repeats(statements, pinned)
    distinct = sorted(set(first))
    compare = Likeness([_shortened(statements[at]) for at in distinct], names or {})
    threshold = threshold_for(len(distinct))
    floor = TOPIC if len(distinct) <= SMALL else KEPT * threshold
    edges = [
        (a, b, likeness)
        for a, b in candidates(compare.phrases, compare.weights)
        if (likeness := compare(a, b)) >= floor
    ]
    pins = {at: pinned[position] for at, position in enumerate(distinct) if position in pinned}
    linked = (edge for edge in edges if edge[2] >= KEPT * threshold)
    labels = Linkage(len(distinct), linked, pins).labels(threshold)
    label = {position: distinct[labels[at]] for at, position in enumerate(distinct)}
    pairs = _comparable(edges, labels)
    clashes = conflicts(compare.statements, compare.phrases, pairs)
    return Grouping(
        tuple(label[at] for at in first),
        tuple(replace(clash, a=distinct[clash.a], b=distinct[clash.b]) for clash in clashes),
    )


def _shortened(said: Said) -> Said:
    return said if len(said.text) <= LONGEST else replace(said, text=said.text[:LONGEST])


def _comparable(edges: Sequence[Edge], labels: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs to be searched for conflicts, claim by claim; in a large case those inside one claim only."""
    small = len(labels) <= SMALL
    pairs = [(a, b) for a, b, _ in edges if small or labels[a] == labels[b]]
    return sorted(pairs, key=lambda pair: (labels[pair[0]], pair))


def threshold_for(count: int) -> float:
    """Likeness at which two groups are joined: `LOOSE` among a few statements, near `STRICT` among thousands.

    It grows in steps of a quarter of a doubling of the count.
    """
    many = 2 ** (round(4 * log2(count)) / 4) if count else 0.0
    return LOOSE + (STRICT - LOOSE) * many / (many + HALFWAY)


def _repeats(statements: Sequence[Said], pinned: Mapping[int, int]) -> list[int]:
    """For each position the first one that differs at most in its article, under the same pin."""
    seen: dict[Hashable, int] = {}
    return [
        seen.setdefault((said.text, said.speaker, said.stance, said.form, pinned.get(at)), at)
        for at, said in enumerate(statements)
    ]
