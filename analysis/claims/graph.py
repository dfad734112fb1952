"""What the comparison of a set of statements finds: which are how alike, and which clash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from analysis.claims.candidates import SMALL, candidates, keys_of
from analysis.claims.conflicts import conflicts
from analysis.claims.likeness import VERBATIM, Likeness
from analysis.claims.linkage import Edge
from analysis.claims.parts import Parts
from analysis.claims.phrases import Phrase
from analysis.claims.weights import Weights
from analysis.values import Clash, ConflictKind, Said

LOOSE, STRICT = 0.36, 0.62
"""Thresholds of likeness for a few statements and for very many."""
HALFWAY = 250
"""Number of statements at which the threshold lies half-way between the two."""
TOPIC = 0.1
"""Likeness from which on two of a few statements may speak of one matter and are searched for conflicts."""
KEPT = 0.5
"""Share of the threshold from which on a pair is kept: it can't join two groups, but it counts for them."""
OPPOSED = frozenset({ConflictKind.NEGATION, ConflictKind.DENIAL})
"""Conflicts whose two sides are two claims; a number told otherwise is one claim told in two ways."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Statements, by position, with the likenesses that count and the conflicts among them."""

    compare: Likeness
    edges: Sequence[Edge]
    clashes: Sequence[Clash]
    closeness: Mapping[tuple[int, int], float]
    """How alike the two sides of each clash are."""

    def apart(self) -> Iterator[tuple[int, int]]:
        """The pairs that are never one claim, save by a person's word: two speakers contradict each other.

        Where a speaker is not known, or both quote the same words, it may be one utterance told in two ways.
        """
        said = self.compare.statements
        for clash in self.clashes:
            one, two = said[clash.a].speaker, said[clash.b].speaker
            voices = one and two and one != two
            if voices and clash.kind in OPPOSED and not self.compare.verbatim(clash.a, clash.b):
                yield clash.a, clash.b


def graph(statements: Sequence[Said], phrases: Sequence[Phrase], weights: Weights, count: int) -> Graph:
    """Compare statements of a case that holds `count` in all; `phrases` are theirs."""
    small = count <= SMALL
    compare = Likeness(statements, phrases, weights)
    threshold = threshold_for(count)
    searched = TOPIC if small else threshold
    edges: list[Edge] = []
    closeness: dict[tuple[int, int], float] = {}
    for a, b in candidates([keys_of(phrase, weights, small) for phrase in phrases]):
        likeness = compare(a, b)
        if likeness >= KEPT * threshold:
            edges.append((a, b, likeness))
        if likeness >= searched:
            closeness[a, b] = likeness
    clashes = conflicts(statements, phrases, _by_part(len(statements), closeness))
    return Graph(compare, edges, clashes, {(c.a, c.b): closeness[c.a, c.b] for c in clashes})


def _by_part(count: int, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs, those of one connected part of their graph after one another."""
    parts = Parts(count)
    found = list(pairs)
    for a, b in found:
        parts.join(a, b)
    return sorted(found, key=lambda pair: (parts.of(pair[0]), pair))


def threshold_for(count: int, looseness: float = 0.0) -> float:
    """Likeness at which two groups are joined: `LOOSE` among a few statements, near `STRICT` among thousands.

    It grows in steps of a quarter of a doubling of the count. A `looseness` of -1 takes it to where only
    repetitions are joined, one of 1 to where every pair that is kept may be.
    """
    many = 2 ** (round(4 * log2(count)) / 4) if count else 0.0
    usual = LOOSE + (STRICT - LOOSE) * many / (many + HALFWAY)
    looseness = min(1.0, max(-1.0, looseness))
    if looseness < 0:
        return usual - looseness * (VERBATIM - usual)
    return usual * (1 - looseness * (1 - KEPT))
