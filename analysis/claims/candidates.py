"""Which pairs of statements are worth comparing: those that share rare stems, or begin or end alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from math import log2

from analysis.claims.phrases import Phrase, common_stems
from analysis.claims.weights import Weights

RAREST = 9
"""Stems of a statement that are looked up, rarest first; stems of no other statement apart."""
CROWD = log2(150)
"""A stem of a higher level than this is looked up only together with another such stem, in a large case."""
SMALL = 500
"""Statements up to which every shared stem makes a candidate."""
FEW = 3
"""Keys of a statement below which one shared key is enough; otherwise it takes two stems or a pair."""
ENDS = 3
"""Stems at either end of a statement that are looked up together: the rarest may be in what was cut off."""
SURE = 2
"""What a key counts for that makes a candidate by itself."""
BLOCK = 400
"""Statements with one key from which on it tells nothing: they are of one pattern, and all pairs too many."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a statement is looked up by: each key with the number of its stems."""

    stems: Mapping[str, int]
    least: int
    """Shared stems that it takes to be a candidate for a statement before this one."""


def keys_of(phrase: Phrase, weights: Weights, small: bool) -> Keys:
    """The keys of a phrase; they change only when the level of one of its stems does."""
    if small:
        return Keys(_all_keys(phrase, weights), 1)
    rare = _rare_keys(phrase, weights)
    return Keys(rare | _end_keys(phrase, weights), 1 if len(rare) < FEW else SURE)


def sizes(keys: Iterable[Keys]) -> Counter[str]:
    """How many statements have each key."""
    return Counter(key for own in keys for key in own.stems)


def candidates(keys: Iterable[Keys], sizes: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Pairs of positions (a < b) that share enough of their keys; by b, then a.

    `sizes` says how many statements of the case have each key: one that none shares is passed over, and one
    that more than `BLOCK` have.
    """
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for b, own in enumerate(keys):
        telling = [key for key in own.stems if 1 < sizes[key] <= BLOCK]
        holders = [postings[key] for key in telling for _ in range(own.stems[key])]
        shared = Counter(chain.from_iterable(holders))
        yield from ((a, b) for a in sorted(a for a, stems in shared.items() if stems >= own.least))
        for key in telling:
            postings[key].append(b)


def _all_keys(phrase: Phrase, weights: Weights) -> dict[str, int]:
    """Every stem that another statement has too, as a key of one stem."""
    return dict.fromkeys(phrase.matter & weights.shared, 1)


def _rare_keys(phrase: Phrase, weights: Weights) -> dict[str, int]:
    """The rarest shared stems; where fewer than half of them are rare, pairs of the others as well."""
    by_level = sorted((weights.level(stem), -len(stem), stem) for stem in phrase.matter & weights.shared)[
        :RAREST
    ]
    rare = {stem: 1 for level, _, stem in by_level if level <= CROWD}
    if len(rare) >= RAREST // 2:
        return rare
    crowded = sorted(stem for _, _, stem in by_level[len(rare) : len(rare) + RAREST // 2])
    return rare | {f"{one} {other}": SURE for one, other in combinations(crowded, 2)}


def _end_keys(phrase: Phrase, weights: Weights) -> dict[str, int]:
    """The first and the last stems that another statement has too and that tell something."""
    telling = (phrase.matter & weights.shared) - common_stems()
    told = [stem for stem in phrase.stems if stem in telling]
    if len(told) < ENDS:
        return {}
    return {" ".join(("^", *told[:ENDS])): SURE, " ".join((*told[-ENDS:], "$")): SURE}
