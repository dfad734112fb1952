"""Pairs of statements that can't both hold, with the words that clash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.claims.conflicts import antonyms, places, polarity, quantities, times
from analysis.claims.conflicts.pairs import Pair, Sheet, sheet
from analysis.values import Clash, Said

DETECTORS = (polarity.clash, quantities.clash, antonyms.clash, times.clash, places.clash)
"""The surest first: a pair is told once."""


def conflicts(statements: Sequence[Said], pairs: Iterable[tuple[int, int]]) -> tuple[Clash, ...]:
    """The clashes among `pairs` of positions (a < b), in order."""
    sheets: dict[int, Sheet] = {}
    found = []
    for a, b in sorted(pairs):
        for position in (a, b):
            if position not in sheets:
                sheets[position] = sheet(statements[position])
        pair = Pair(sheets[a], sheets[b])
        for clash in DETECTORS:
            if result := clash(pair):
                kind, words = result
                found.append(Clash(a, b, kind, words))
                break
    return tuple(found)
