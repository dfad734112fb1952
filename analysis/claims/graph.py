"""What the comparison of a set of statements finds: which are how alike, and which clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import log2
from typing import TypeAlias

from analysis.claims.candidates import SMALL, Keys, candidates, keys_of, sizes
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
TOPIC = 0.06
"""Likeness from which on two of a few statements may speak of one matter and are searched for conflicts."""
KEPT = 0.5
"""Share of the threshold from which on a pair is kept: it can't join two groups, but it counts for them."""
OPPOSED = frozenset({ConflictKind.NEGATION, ConflictKind.DENIAL})
"""Conflicts whose two sides are two claims; a number told otherwise is one claim told in two ways."""


Count: TypeAlias = Callable[[Collection[str]], Mapping[str, int]]
"""How many statements of a case have each of some keys."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Statements, by position, with the likenesses that count and the conflicts among them."""

    compare: Likeness
    keys: Sequence[Keys]
    edges: Sequence[Edge]
    clashes: Sequence[Clash]
    closeness: Mapping[tuple[int, int], float]
    """How alike the two sides of each clash are."""

    def apart(self) -> Iterator[tuple[int, int]]:
        """The pairs that are never one claim, save by a person's word: one contradicts the other.

        Where both quote the same words, or where it may be one speaker's utterance told in two articles, they
        may be one claim all the same.
        """
        said = self.compare.statements
        for clash in self.clashes:
            opposed = clash.kind in OPPOSED and _two_utterances(said[clash.a], said[clash.b])
            if opposed and not self.compare.verbatim(clash.a, clash.b):
                yield clash.a, clash.b


def _two_utterances(one: Said, two: Said) -> bool:
    if one.speaker and two.speaker and one.speaker != two.speaker:
        return True
    return bool(one.speaker and one.article) and one.article == two.article


def graph(
    statements: Sequence[Said],
    phrases: Sequence[Phrase],
    weights: Weights,
    count: int,
    holders: Count | None = None,
) -> Graph:
    """Compare statements of a case that holds `count` in all; `phrases` are theirs.

    `holders` counts those of the whole case, where these are only a part of it.
    """
    small = count <= SMALL
    compare = Likeness(statements, phrases, weights, few=small)
    threshold = threshold_for(count)
    kept, searched = KEPT * threshold, TOPIC if small else threshold
    keys = [keys_of(phrase, weights, small) for phrase in phrases]
    held = sizes(keys)
    pairs = candidates(keys, holders(held) if holders else held)
    alike = [
        (a, b, likeness) for a, b in pairs if (likeness := compare(a, b)) >= kept or likeness >= searched
    ]
    part = parts_of(len(statements), alike, searched, {})
    alike.sort(key=lambda edge: part.of(edge[0]))
    if not small:
        alike = list(_completed(alike, part, compare, threshold))
    clashes = conflicts(statements, phrases, ((a, b) for a, b, likeness in alike if likeness >= searched))
    closeness = {(clash.a, clash.b): compare(clash.a, clash.b) for clash in clashes}
    return Graph(compare, keys, [edge for edge in alike if edge[2] >= kept], clashes, closeness)


def _completed(alike: Iterable[Edge], part: Parts, compare: Likeness, threshold: float) -> Iterator[Edge]:
    """`alike`, which come part by part, with the likenesses of statements that are both like a third.

    They were not looked for where no rare stem is shared: of a text that was cut, one copy may hold the
    beginning, another the end.
    """
    for _, edges in groupby(alike, key=lambda edge: part.of(edge[0])):
        own = list(edges)
        yield from own
        for a, b in _friends_of_friends(own, threshold):
            if (likeness := compare(a, b)) >= KEPT * threshold:
                yield a, b, likeness


def _friends_of_friends(edges: Sequence[Edge], threshold: float) -> Iterator[tuple[int, int]]:
    """The pairs without an edge of which a third item ties the two, in order."""
    near: defaultdict[int, set[int]] = defaultdict(set)
    known: defaultdict[int, set[int]] = defaultdict(set)
    for a, b, likeness in edges:
        known[a].add(b)
        if likeness >= threshold:
            near[a].add(b)
            near[b].add(a)
    for a in sorted(near):
        beyond = set().union(*(near[friend] for friend in near[a])) - known[a]
        yield from ((a, b) for b in sorted(beyond) if a < b)


def parts_of(count: int, edges: Iterable[Edge], threshold: float, pinned: Mapping[int, int]) -> Parts:
    """The parts of items held together by likenesses from `threshold` on, or by a pin: no group is larger."""
    parts = Parts(count)
    for a, b, likeness in edges:
        if likeness >= threshold:
            parts.join(a, b)
    holder: dict[int, int] = {}
    for item, pin in pinned.items():
        parts.join(item, holder.setdefault(pin, item))
    return parts


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
