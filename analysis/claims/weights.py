"""How much each stem tells: its rarity among the statements at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log2

from analysis.claims.phrases import Phrase, common_stems

PRIOR = 300.0
"""Statements imagined beside the given ones, so that among a handful a shared word still counts."""
COMMON = 0.35
"""Share of its weight that a stem keeps which news writing uses about everything."""


class Weights:
    """Inverse document frequency over the phrases of a case, in bits.

    Weights are rounded to a quarter of a bit, so that a few new statements change the weights of few stems:
    that is what lets standing groups be kept (see `analysis.claims.grouping`).
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._frequency = Counter(stem for phrase in phrases for stem in phrase.matter)
        self.highest = _rounded(log2(len(phrases) + PRIOR))
        """The weight of a stem that occurs once."""
        common = common_stems()
        self._weight = {
            stem: _rounded(log2((len(phrases) + PRIOR) / count) * (COMMON if stem in common else 1.0))
            for stem, count in self._frequency.items()
        }

    def frequency(self, stem: str) -> int:
        """In how many phrases the stem occurs."""
        return self._frequency[stem]

    def of(self, stems: Iterable[str]) -> float:
        """Sum of the weights of some stems of the phrases."""
        return sum(map(self._weight.__getitem__, stems))


def _rounded(weight: float) -> float:
    return round(4 * weight) / 4
