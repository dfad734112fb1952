"""Opposites: one statement has a word where the other has its contrary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from analysis.claims.conflicts.leanings import told_of
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.phrases import common_stems, sense
from analysis.claims.tokens import Token
from analysis.language import table
from analysis.values import ConflictKind

CLOSE = 0.6
"""Closeness from which on two opposites are taken to be about the same matter."""

REPEAT = 0.6
"""Sameness from which on two statements of one speaker can clash."""

KINDS = {
    "states": ConflictKind.ANTONYM,
    "pairs": ConflictKind.ANTONYM,
    "times": ConflictKind.TIME,
    "places": ConflictKind.PLACE,
}
"""The tables of opposites, with the kind of the conflict between two of them."""


@cache
def opposites() -> dict[str, dict[str, ConflictKind]]:
    """Sense of a word -> the senses of its opposites, with the kind of conflict."""
    found: defaultdict[str, dict[str, ConflictKind]] = defaultdict(dict)
    for name, kind in KINDS.items():
        for one, two in _opposites(name):
            found[one][two] = found[two][one] = kind
    return dict(found)


@cache
def _states() -> dict[str, frozenset[str]]:
    """Sense of a state -> the senses of the states that exclude it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, two in _opposites("states"):
        found[one].add(two)
        found[two].add(one)
    return {state: frozenset(others) for state, others in found.items()}


def _opposites(name: str) -> Iterator[tuple[str, str]]:
    for word, contrary in table("antonyms")[name].items():
        yield from ((sense(word), sense(other)) for other in contrary.split())


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The two opposites that stand in one place of like statements or are told of one thing, or None."""
    if pair.one_voice and pair.sameness < REPEAT:
        return None
    if pair.closeness >= CLOSE and not pair.strangers:
        for one, two in pair.gaps:
            if found := _opposed(one, two, pair):
                return found
    return _two_states(pair)


def _opposed(
    one: Iterable[Token], two: Iterable[Token], pair: Pair
) -> tuple[ConflictKind, tuple[str, str]] | None:
    known = opposites()
    for first, second in product(one, two):
        kind = known.get(first.sense, {}).get(second.sense)
        if kind and _negated(first, pair.a) == _negated(second, pair.b):
            return kind, (first.text, second.text)
    return None


def _negated(token: Token, sheet: Sheet) -> bool:
    return any(token in negation.scope for negation in sheet.negations)


def _two_states(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """Two opposite states that are told of one thing, however much else is told."""
    for i, first in _told_states(pair.a):
        for j, second in _told_states(pair.b):
            if second.sense in _states()[first.sense] and _opposed([first], [second], pair):
                one, two = frozenset(told_of(pair.a.tokens, i)), frozenset(told_of(pair.b.tokens, j))
                if one & two & pair.shared - common_stems():
                    return ConflictKind.ANTONYM, (first.text, second.text)
    return None


def _told_states(sheet: Sheet) -> Iterator[tuple[int, Token]]:
    return ((at, token) for at, token in enumerate(sheet.tokens) if token.sense in _states())
