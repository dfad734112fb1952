"""How much each stem tells: its rarity among the statements at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log2

from analysis.claims.phrases import Phrase, common_stems

PRIOR = 300.0
"""Statements imagined beside the given ones, so that among a handful a shared word still counts."""
COMMON = 0.375
"""Share of its weight that a stem keeps which news writing uses about everything.

Like the rounded levels it is a binary fraction, so that sums of weights are exact whatever their order.
"""


class Weights:
    """Inverse document frequency over the phrases of a case, in bits.

    The logarithms of the number of phrases and of each frequency are rounded to half a bit, each by itself.
    So a new phrase changes the weights of some of its own stems only, until the number of phrases has grown
    by 40%: that is what lets standing groups be kept (see `analysis.claims.standing`).
    """

    def __init__(self, count: int, frequencies: Mapping[str, int]) -> None:
        """`count` phrases in all; `frequencies` tells in how many of them each stem at hand occurs."""
        self.highest = rounded(log2(count + PRIOR))
        """The weight of a stem that occurs once."""
        common = common_stems()
        self._level = {stem: level(frequency) for stem, frequency in frequencies.items()}
        self.shared = frozenset(stem for stem, level in self._level.items() if level > 0)
        """The stems that occur in more than one phrase."""
        self._weight = {
            stem: (self.highest - level) * (COMMON if stem in common else 1.0)
            for stem, level in self._level.items()
        }

    def level(self, stem: str) -> float:
        """Rounded binary logarithm of the frequency of a stem: 0 for one that occurs once."""
        return self._level[stem]

    def of(self, stems: Iterable[str]) -> float:
        """Sum of the weights of some stems of the phrases."""
        return sum(map(self._weight.__getitem__, stems))


def frequencies(phrases: Iterable[Phrase]) -> Counter[str]:
    """In how many of the phrases each stem of matter occurs."""
    return Counter(stem for phrase in phrases for stem in phrase.matter)


def level(frequency: int) -> float:
    """The binary logarithm of a frequency, rounded to a half."""
    return rounded(log2(frequency))


def rounded(bits: float) -> float:
    """To half a bit."""
    return round(2 * bits) / 2
