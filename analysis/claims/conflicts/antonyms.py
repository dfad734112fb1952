"""Opposites: one statement has a word where the other has its contrary."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from analysis.claims.conflicts.pairs import Pair
from analysis.claims.phrases import sense
from analysis.claims.tokens import Token
from analysis.language import table
from analysis.values import ConflictKind

CLOSE = 0.6
"""Closeness from which on two opposites are taken to be about the same matter."""

REPEAT = 0.6
"""Sameness from which on two statements of one speaker can clash."""


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Sense of a word -> the senses of its opposites."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, contrary in table("antonyms")["pairs"].items():
        for other in contrary.split():
            found[sense(word)].add(sense(other))
            found[sense(other)].add(sense(word))
    return {word: frozenset(others) for word, others in found.items()}


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The two opposites that stand in one place of otherwise like statements, or None."""
    if pair.closeness < CLOSE or pair.strangers or (pair.one_voice and pair.sameness < REPEAT):
        return None
    for one, two in pair.gaps:
        if found := _opposed(one, two):
            return ConflictKind.ANTONYM, found
    return None


def _opposed(one: tuple[Token, ...], two: tuple[Token, ...]) -> tuple[str, str] | None:
    known = opposites()
    for first in one:
        for second in two:
            if second.sense in known.get(first.sense, ()):
                return first.text, second.text
    return None
