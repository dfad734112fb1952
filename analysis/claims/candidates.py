"""Which pairs of statements are worth comparing: those that share rare stems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from analysis.claims.phrases import Phrase
from analysis.claims.weights import Weights

RAREST = 8
"""Stems looked up, rarest first; those that occur once, as typing errors do, don't count."""
RARE = 40
"""Statements up to which one shared stem is enough; of more frequent ones it takes two."""
CROWD = 150
"""A stem in more statements than this is looked up only together with another such stem, in a large case."""
SMALL = 500
"""Statements up to which every shared stem makes a candidate."""


def candidates(phrases: Sequence[Phrase], weights: Weights) -> Iterator[tuple[int, int]]:
    """Pairs of positions (a < b) that share enough of their looked-up keys; by b, then a."""
    small = len(phrases) <= SMALL
    postings: dict[str, list[int]] = {}
    for b, phrase in enumerate(phrases):
        keys = _all_keys(phrase, weights) if small else _rare_keys(phrase, weights)
        single = small or len(keys) < 3
        shared: Counter[int] = Counter()
        for key in keys:
            holders = postings.setdefault(key, [])
            shared.update(holders)
            if not single and " " in key:
                shared.update(holders)
            holders.append(b)
        yield from ((a, b) for a in sorted(shared) if single or shared[a] > 1)


def _all_keys(phrase: Phrase, weights: Weights) -> list[str]:
    return [stem for stem in phrase.matter if weights.frequency(stem) > 1]


def _rare_keys(phrase: Phrase, weights: Weights) -> list[str]:
    """The rarest shared stems; where fewer than half of them are rare, pairs of the others as well."""
    shared = sorted(_all_keys(phrase, weights), key=lambda stem: (weights.frequency(stem), stem))[:RAREST]
    rare = [stem for stem in shared if weights.frequency(stem) <= CROWD]
    if len(rare) >= RAREST // 2:
        return rare
    crowded = sorted(shared[len(rare) : len(rare) + RAREST // 2])
    return rare + [f"{one} {other}" for one, other in combinations(crowded, 2)]
