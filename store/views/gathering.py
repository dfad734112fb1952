"""Conflicts gathered: what one claim has against others by one word is one matter, whatever its pairs are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from analysis.values import ConflictKind
from store.rows.case import Ruling
from store.rows.views import Contradiction, Opposed

End: TypeAlias = tuple[str, int, str]
"""Kind of conflict, a claim, and the word by which it clashes."""


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

    def place(self, end: End) -> int:
        """Which of its sides is at an end, 0 or 1: by claim and word, else by claim."""
        if end in self.ends:
            return self.ends.index(end)
        return (self.claim_a, self.claim_b).index(end[1])

    def opposed(self, turned: bool) -> Opposed:
        """The two sides, in this order or turned."""
        if turned:
            words = self.word_b, self.word_a
            return Opposed(self.id, (self.b, self.a), (self.claim_b, self.claim_a), words)
        return Opposed(self.id, (self.a, self.b), (self.claim_a, self.claim_b), (self.word_a, self.word_b))


def gather(found: Iterable[Found]) -> tuple[Contradiction, ...]:
    """Contradictions: the undecided first, those between many articles before those of few.

    Conflicts of one kind between the same two claims go together, and with them those that share an end: each
    goes with the end that it shares with most others.
    """
    ranked = sorted(found, key=lambda each: (-min(each.articles_a, each.articles_b), each.id))
    between: defaultdict[tuple[str, frozenset[int]], list[Found]] = defaultdict(list)
    for each in ranked:
        between[each.kind, frozenset((each.claim_a, each.claim_b))].append(each)
    sharing = Counter(end for first, *_ in between.values() for end in first.ends)
    at: defaultdict[End, list[Found]] = defaultdict(list)
    for members in between.values():
        at[max(members[0].ends, key=lambda end: sharing[end])] += members
    return tuple(_contradiction(end, at[end]) for end in sorted(at, key=lambda end: _rank(end, at[end])))


def _contradiction(end: End, members: list[Found]) -> Contradiction:
    """One side is what is at the end; the first member keeps the order of its sides."""
    place = members[0].place(end)
    pairs = tuple(each.opposed(each.place(end) != place) for each in members)
    return Contradiction(min(each.id for each in members), ConflictKind(members[0].kind), pairs)


def _rank(end: End, members: list[Found]) -> tuple[int, int, int, int]:
    """Undecided, real, other; then by the support of the weaker side, then of both."""
    rulings = {each.decision for each in members}
    settled = 0 if "" in rulings else 1 if Ruling.REAL in rulings else 2
    articles = {claim: number for each in members for claim, number in _articles(each)}
    here = articles[end[1]]
    there = sum(number for claim, number in articles.items() if claim != end[1]) or here
    return settled, -min(here, there), -(here + there), min(each.id for each in members)


def _articles(found: Found) -> Iterator[tuple[int, int]]:
    yield found.claim_a, found.articles_a
    yield found.claim_b, found.articles_b
