"""Places that differ: two tellings of one event put it in two towns, or in two rooms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product, takewhile

from rapidfuzz import fuzz

from analysis.claims.conflicts.dates import dated, same_period
from analysis.claims.conflicts.pairs import Pair
from analysis.claims.phrases import sense
from analysis.claims.tokens import Token
from analysis.language import table
from analysis.values import ConflictKind

SAME = 0.75
"""Sameness from which on a different place is a conflict."""
ALIKE = 0.5
"""Sameness that two tellings of one event have at least."""
SHARED = 2
"""Words of matter that two tellings of one event share, where one of them tells nothing but the other's."""
MISSPELT = 75.0
"""Likeness of two names (per cent) from which on they are spellings of one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement puts what it tells: the words after "in", "at", "on" and the like."""

    words: tuple[Token, ...]
    named: bool
    """Whether it is a name; else it is a building, a room or a ground."""

    @property
    def senses(self) -> frozenset[str]:
        """The senses of its words."""
        return frozenset(token.sense for token in self.words)

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(token.text for token in self.words)


@cache
def _sites() -> frozenset[str]:
    return frozenset(sense(word) for word in table("places")["sites"])


@cache
def _peoples() -> frozenset[str]:
    return frozenset(table("nationalities")["peoples"])


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """Two places of one event, named or built, of which neither telling gives the other's, or None."""
    if pair.sameness < ALIKE or not same_period(pair.a.moments, pair.b.moments):
        return None
    one, two = tuple(places(pair.a.tokens)), tuple(places(pair.b.tokens))
    for named in (True, False):
        first, second = ([place for place in told if place.named is named] for told in (one, two))
        if first and second and _apart(first, second) and _one_event(first, second, pair):
            return ConflictKind.PLACE, (first[0].text, second[0].text)
    return None


def places(tokens: tuple[Token, ...]) -> Iterator[Place]:
    """The places that a statement tells, in order."""
    for at, token in enumerate(tokens):
        if token.word in table("places")["locative"]:
            definite = at + 1 < len(tokens) and tokens[at + 1].word in table("places")["definite"]
            words = tuple(takewhile(lambda token: token.matter, tokens[at + 1 + definite :]))
            named = tuple(takewhile(_named, words))
            if named:
                yield Place(named, named=True)
            elif definite and words and words[-1].sense in _sites():
                yield Place(words, named=False)


def _named(token: Token) -> bool:
    return token.text[0].isupper() and not dated(token) and token.word not in _peoples()


def _apart(one: list[Place], two: list[Place]) -> bool:
    return all(
        not a.senses & b.senses and fuzz.ratio(a.text, b.text) < MISSPELT for a, b in product(one, two)
    )


def _one_event(one: list[Place], two: list[Place], pair: Pair) -> bool:
    """Whether the rest of the two texts is the same, or that of the one is part of the other's."""
    if pair.sameness >= SAME and len(pair.swaps) == 1 and len(pair.gaps) <= 2:
        return True
    placed = frozenset[str]().union(*(place.senses for place in (*one, *two)))
    extra = [side.matter - pair.shared - placed for side in (pair.a, pair.b)]
    return len(pair.shared) >= SHARED and not all(extra)
