"""Places that differ: the one difference between two statements is what follows "in", "at" or "near"."""

from __future__ import annotations

from rapidfuzz import fuzz

from analysis.claims.conflicts.dates import dated
from analysis.claims.conflicts.pairs import Pair
from analysis.claims.tokens import Token
from analysis.values import ConflictKind

SAME = 0.75
"""Sameness from which on a different place is a conflict."""
MISSPELT = 75.0
"""Likeness of two names (per cent) from which on they are spellings of one."""
BEFORE = frozenset({"in", "at", "near", "outside"})
"""Words before a name that make it a place."""


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """Two names in one place after "in", "at" or "near", when nothing else differs, or None."""
    if pair.sameness < SAME or len(pair.swaps) != 1 or len(pair.gaps) > 2:
        return None
    one, two = pair.swaps[0]
    if not (_name(one) and _name(two) and _before(pair.a.tokens, one[0]) in BEFORE):
        return None
    words = " ".join(t.text for t in one), " ".join(t.text for t in two)
    return None if fuzz.ratio(*words) >= MISSPELT else (ConflictKind.PLACE, words)


def _name(tokens: tuple[Token, ...]) -> bool:
    return all(token.text[0].isupper() and not dated(token) for token in tokens)


def _before(tokens: tuple[Token, ...], token: Token) -> str:
    at = tokens.index(token)
    return tokens[at - 1].word if at else ""
