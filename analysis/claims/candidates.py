"""Which pairs of statements are worth comparing: those that share rare stems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from analysis.claims.phrases import Phrase
from analysis.claims.weights import Weights

RAREST = 8
"""Stems of a statement that are looked up, rarest first; stems of no other statement apart."""
CROWD = 150
"""A stem in more statements than this is looked up only together with another such stem, in a large case."""
SMALL = 500
"""Statements up to which every shared stem makes a candidate."""
FEW = 3
"""Keys of a statement below which one shared key is enough; otherwise it takes two stems or a pair."""


def candidates(phrases: Sequence[Phrase], weights: Weights) -> Iterator[tuple[int, int]]:
    """Pairs of positions (a < b) that share enough of their looked-up keys; by b, then a."""
    small = len(phrases) <= SMALL
    postings: dict[str, list[int]] = {}
    for b, phrase in enumerate(phrases):
        keys = _all_keys(phrase, weights) if small else _rare_keys(phrase, weights)
        least = 1 if small or len(keys) < FEW else 2
        shared: Counter[int] = Counter()
        for key, stems in keys.items():
            holders = postings.setdefault(key, [])
            for _ in range(stems):
                shared.update(holders)
            holders.append(b)
        yield from ((a, b) for a in sorted(shared) if shared[a] >= least)


def _all_keys(phrase: Phrase, weights: Weights) -> dict[str, int]:
    """Every stem that another statement has too, as a key of one stem."""
    return dict.fromkeys((stem for stem in phrase.matter if weights.frequency(stem) > 1), 1)


def _rare_keys(phrase: Phrase, weights: Weights) -> dict[str, int]:
    """The rarest shared stems; where fewer than half of them are rare, pairs of the others as well."""
    by_frequency = sorted((weights.frequency(stem), stem) for stem in _all_keys(phrase, weights))[:RAREST]
    rare = {stem: 1 for frequency, stem in by_frequency if frequency <= CROWD}
    if len(rare) >= RAREST // 2:
        return rare
    crowded = sorted(stem for _, stem in by_frequency[len(rare) : len(rare) + RAREST // 2])
    return rare | {f"{one} {other}": 2 for one, other in combinations(crowded, 2)}
