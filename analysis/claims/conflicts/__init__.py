"""Pairs of statements that can't both hold, with the words that clash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from analysis.claims.conflicts import antonyms, origins, places, polarity, quantities, sides, times
from analysis.claims.conflicts.pairs import Pair, sheet
from analysis.claims.conflicts.signs import may_clash, signs
from analysis.claims.phrases import Phrase
from analysis.values import Clash, Said

DETECTORS = (
    polarity.clash,
    quantities.clash,
    antonyms.clash,
    times.clash,
    places.clash,
    origins.clash,
    sides.clash,
)
"""The surest first: a pair is told once."""
OPEN_SHEETS = 2_000
"""Statements kept ready for comparison at a time."""


def conflicts(
    statements: Sequence[Said], phrases: Sequence[Phrase], pairs: Iterable[tuple[int, int]]
) -> tuple[Clash, ...]:
    """The clashes among `pairs` of positions (a < b) of statements and their phrases, in order of position.

    Quickest when pairs of one claim come one after another, as only some statements are kept ready.
    """
    open_sheet = lru_cache(maxsize=OPEN_SHEETS)(lambda position: sheet(statements[position]))
    signs_of = lru_cache(maxsize=OPEN_SHEETS)(lambda position: signs(phrases[position]))
    found = []
    for a, b in pairs:
        stances_differ = statements[a].stance is not statements[b].stance
        if not stances_differ and not may_clash(signs_of(a), signs_of(b)):
            continue
        if clash := _clash(a, b, Pair(open_sheet(a), open_sheet(b))):
            found.append(clash)
    return tuple(sorted(found, key=lambda clash: (clash.a, clash.b)))


def _clash(a: int, b: int, pair: Pair) -> Clash | None:
    for detect in DETECTORS:
        if result := detect(pair):
            kind, words = result
            return Clash(a, b, kind, words)
    return None
