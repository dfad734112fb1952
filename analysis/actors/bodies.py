"""How alike two organisations' names are: by the words that tell, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from analysis.actors.forms import Form
from analysis.actors.lexicon.bodies import company_words, link_words
from analysis.actors.lexicon.common import general_words
from analysis.actors.likeness import CLASH, NONE, Likeness
from analysis.actors.spelling import INITIAL, align, word_likeness

_SAME_BODY = 0.8
"""Least likeness of two words of organisations' names that are one."""


def compare_bodies(a: Form, b: Form) -> Likeness:
    """Organisations by weighted words; what only one of them has must be too general to matter."""
    one, two = _singular(a.words), _singular(b.words)
    if _alone(a.words, one, two) and _alone(b.words, two, one):
        return CLASH  # as below, without pairing them all: so it is with nearly all that share a word
    whole = len(a.words) == len(b.words)
    pairs = [pair for pair in align(one, two) if _pairs_well(pair[2], whole)]
    left = set(_unpaired(a.words, [i for i, _, _ in pairs])) - _silent()
    over = set(_unpaired(b.words, [j for _, j, _ in pairs])) - _silent()
    if left and over:
        return CLASH
    left, over = left - general_words(), over - general_words()
    told = [score for i, _, score in pairs if a.words[i] not in general_words()]
    if left or over or not told:
        return NONE
    score = sum(told) / len(told) - 0.01 * abs(len(a.words) - len(b.words))
    return Likeness(score, "another order or a general word left out" if score > 0.9 else "another spelling")


@cache
def _silent() -> frozenset[str]:
    """Words that come and go without a contradiction: legal forms and prepositions."""
    return company_words() | link_words() | {"and"}


def _alone(words: tuple[str, ...], singular: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one of the words that are not silent has nothing like it among the others."""
    return any(
        word not in _silent() and all(word_likeness(bare, other) < INITIAL for other in others)
        for word, bare in zip(words, singular, strict=True)
        if bare not in others
    )


def _unpaired(words: tuple[str, ...], paired: list[int]) -> Iterator[str]:
    return (word for at, word in enumerate(words) if at not in paired)


def _pairs_well(score: float, whole: bool) -> bool:
    """Whether two words are one; an initial is, where the names have equally many words."""
    return score >= _SAME_BODY or (whole and score == INITIAL)


@lru_cache(maxsize=1 << 14)
def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w[:-1] if len(w) > 4 and w.endswith("s") and not w.endswith("ss") else w for w in words)
