"""Opposites: one statement has a word where the other has its contrary."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from analysis.claims.conflicts.pairs import Pair
from analysis.claims.stemming import stem
from analysis.claims.tokens import Token
from analysis.language import table
from analysis.values import ConflictKind

CLOSE = 0.6
"""Closeness from which on two opposites are taken to be about the same matter."""

REPEAT = 0.6
"""Sameness from which on two statements of one speaker can clash."""


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Stem -> the stems of its opposites."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, contrary in table("antonyms")["pairs"].items():
        for other in contrary.split():
            found[stem(word)].add(stem(other))
            found[stem(other)].add(stem(word))
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
            if second.stem in known.get(first.stem, ()):
                return first.text, second.text
    return None
