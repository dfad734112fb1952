"""Conflicts gathered to matters: what contradicts what, whatever the pairs of statements are that show it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from analysis.values import ConflictKind
from store.rows.case import Ruling
from store.rows.views import Contradiction, Opposed

End: TypeAlias = tuple[str, int, str]
"""Kind of conflict, a claim, and the word by which it clashes."""

OPPOSITES = (ConflictKind.NEGATION, ConflictKind.DENIAL)
"""Kinds with two sides: what contradicts one is on the other. Of numbers, times and causes many can rival."""


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict, with the claims that its two statements are of."""

    id: int
    a: int
    b: int
    claim_a: int
    claim_b: int
    kind: str
    word_a: str
    word_b: str
    decision: str
    articles_a: int
    articles_b: int
    """In how many articles each claim stands."""

    @property
    def ends(self) -> tuple[End, End]:
        """What clashes on either side."""
        return (
            (self.kind, self.claim_a, self.word_a.casefold()),
            (self.kind, self.claim_b, self.word_b.casefold()),
        )

    @property
    def weaker(self) -> int:
        """In how many articles the claim of fewer stands."""
        return min(self.articles_a, self.articles_b)

    @property
    def articles(self) -> dict[int, int]:
        """For both claims in how many articles they stand."""
        return {self.claim_a: self.articles_a, self.claim_b: self.articles_b}

    def opposed(self, turned: bool) -> Opposed:
        """The two sides, in this order or turned."""
        if turned:
            words = self.word_b, self.word_a
            return Opposed(self.id, (self.b, self.a), (self.claim_b, self.claim_a), words)
        return Opposed(self.id, (self.a, self.b), (self.claim_a, self.claim_b), (self.word_a, self.word_b))


@dataclass(frozen=True, slots=True)
class Edge:
    """Conflicts between two ends."""

    ends: tuple[End, End]
    members: list[Found]

    def turned(self, found: Found) -> bool:
        """Whether a member has the two ends the other way round: by claim and word, else by claim."""
        if found is self.members[0]:
            return False
        first = found.ends[0]
        return first == self.ends[1] if first in self.ends else found.claim_a != self.ends[0][1]


Matter: TypeAlias = list[tuple[Edge, bool]]
"""Edges, each with whether its second end is on the matter's first side."""


def gather(found: Iterable[Found]) -> tuple[Contradiction, ...]:
    """Contradictions: the undecided first, those between many articles before those of few."""
    ranked = sorted(found, key=lambda each: (-each.weaker, each.id))
    edges = [*_edges(ranked)]
    opposites = [edge for edge in edges if edge.ends[0][0] in OPPOSITES]
    rivals = [edge for edge in edges if edge.ends[0][0] not in OPPOSITES]
    matters = [*_linked(opposites), *_stars(rivals)]
    return tuple(_contradiction(matter) for matter in sorted(matters, key=_rank))


def _edges(ranked: Iterable[Found]) -> Iterator[Edge]:
    """Conflicts of opposites between the same two claims are of one edge, whatever the words."""
    between: dict[tuple[object, ...], Edge] = {}
    for each in ranked:
        across = each.kind in OPPOSITES and each.claim_a != each.claim_b
        ends = each.ends
        what = (each.kind, frozenset((each.claim_a, each.claim_b))) if across else (frozenset(ends),)
        if what not in between:
            between[what] = Edge(ends, [])
        between[what].members.append(each)
    yield from between.values()


def _linked(edges: Sequence[Edge]) -> Iterator[Matter]:
    """What hangs together by its ends; an edge that sets a side against itself is a matter of its own."""
    at: defaultdict[End, list[int]] = defaultdict(list)
    for number, edge in enumerate(edges):
        for end in edge.ends:
            at[end].append(number)
    left = dict.fromkeys(range(len(edges)))
    while left:
        start = next(iter(left))
        side: dict[End, int] = {}
        ahead, matter = [start], list[tuple[Edge, bool]]()
        for number in ahead:
            one, other = edges[number].ends
            known = side.get(one, 1 - side.get(other, 1))
            odd = number != start and side.get(other, 1 - known) == known
            if odd or number not in left:
                continue
            side |= {other: 1 - known, one: known}
            del left[number]
            matter.append((edges[number], known == 1))
            ahead += [near for end in (one, other) for near in at[end] if near in left]
        yield matter


def _stars(edges: Sequence[Edge]) -> Iterator[Matter]:
    """One end against all its rivals: each edge goes with the end that it shares with most others."""
    sharing = Counter(end for edge in edges for end in edge.ends)
    stars: defaultdict[End, Matter] = defaultdict(list)
    for edge in edges:
        centre = max(edge.ends, key=lambda end: sharing[end])
        first = stars[centre][0][0].ends.index(centre) if stars[centre] else edge.ends.index(centre)
        stars[centre].append((edge, edge.ends.index(centre) != first))
    yield from stars.values()


def _contradiction(matter: Matter) -> Contradiction:
    members = sorted(
        ((each, edge.turned(each) != turned) for edge, turned in matter for each in edge.members),
        key=lambda member: (-member[0].weaker, member[0].id),
    )
    pairs = tuple(each.opposed(turned) for each, turned in members)
    return Contradiction(min(each.id for each, _ in members), ConflictKind(members[0][0].kind), pairs)


def _rank(matter: Matter) -> tuple[int, int, int, int]:
    """Undecided, real, other; then by the support of the weaker side, then of both."""
    members = [each for edge, _ in matter for each in edge.members]
    rulings = {each.decision for each in members}
    settled = 0 if "" in rulings else 1 if Ruling.REAL in rulings else 2
    sides: tuple[dict[int, int], dict[int, int]] = {}, {}
    for edge, turned in matter:
        shown = edge.members[0]
        sides[turned][shown.claim_a] = shown.articles_a
        sides[not turned][shown.claim_b] = shown.articles_b
    one, other = (sum(side.values()) for side in sides)
    return settled, -min(one, other), -(one + other), min(each.id for each in members)
