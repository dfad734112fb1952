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
        self._count = Counter(stem for phrase in phrases for stem in phrase.matter)
        self._total = len(phrases)
        self._common = common_stems()
        self._known: dict[str, float] = {}

    @property
    def highest(self) -> float:
        """The weight of a stem that occurs once."""
        return _rounded(log2(self._total + PRIOR))

    def frequency(self, stem: str) -> int:
        """In how many phrases the stem occurs."""
        return self._count[stem]

    def __getitem__(self, stem: str) -> float:
        weight = self._known.get(stem)
        if weight is None:
            weight = self._known[stem] = self._weigh(stem)
        return weight

    def _weigh(self, stem: str) -> float:
        rarity = log2((self._total + PRIOR) / max(1, self._count[stem]))
        return _rounded(rarity * (COMMON if stem in self._common else 1.0))

    def of(self, stems: Iterable[str]) -> float:
        """Sum of the weights of some stems."""
        return sum(self[stem] for stem in stems)


def _rounded(weight: float) -> float:
    return round(4 * weight) / 4
