"""A quick look at two statements' stems: is there a word in the difference that a conflict could hang on?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from analysis.claims.conflicts.antonyms import opposites
from analysis.claims.conflicts.dates import timely_stems
from analysis.claims.conflicts.figures import measure_stems, number_stems
from analysis.claims.conflicts.leanings import leanings
from analysis.claims.conflicts.negations import negating_stems
from analysis.claims.conflicts.origins import may_tell
from analysis.claims.conflicts.places import MISSPELT
from analysis.claims.phrases import Phrase, sense
from analysis.language import table

FEW = 2
"""Words of matter on either side up to which one thing may stand for another."""


@cache
def _counting() -> frozenset[str]:
    return number_stems() | measure_stems() | timely_stems()


@cache
def _place_words(sort: str) -> frozenset[str]:
    return frozenset(sense(word) for word in table("places")[sort])


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of matter of one statement, and those of its stems that negate, count or begin a place."""

    stems: frozenset[str]
    matter: frozenset[str]
    negating: tuple[str, ...]
    counting: frozenset[str]
    leanings: frozenset[bool]
    placed: frozenset[str]
    origins: bool
    """Whether it may tell where something came from."""


def signs(phrase: Phrase) -> Signs:
    """The signs of a statement's phrase."""
    negating, counting, known = negating_stems(), _counting(), leanings()
    return Signs(
        frozenset(phrase.stems),
        phrase.matter,
        tuple(stem for stem in phrase.stems if stem in negating or stem.endswith("n't")),
        frozenset(stem for stem in phrase.stems if stem in counting or stem[0].isdigit()),
        frozenset(known[stem] for stem in phrase.matter if stem in known),
        frozenset(_placed(phrase.stems)),
        may_tell(phrase.stems),
    )


def _placed(stems: Sequence[str]) -> Iterator[str]:
    """What follows the words of place: "in" or, with an article, "in the"."""
    for at, stem in enumerate(stems[:-1]):
        if stem in _place_words("locative"):
            definite = stems[at + 1] in _place_words("definite")
            yield from stems[at + 1 + definite : at + 2 + definite]


def may_clash(one: Signs, two: Signs) -> bool:
    """Whether two statements may clash: one has a sign that the other lacks, or they differ in few words.

    Figures must stand for figures: of a text that was cut ("3.2 billion", "3.2 ...") a copy merely has fewer.
    The few words must be places, or stand beside something that is negated.
    """
    if one.negating != two.negating:
        return True
    if one.counting - two.counting and two.counting - one.counting:
        return True
    if len(one.leanings | two.leanings) > 1 and one.leanings and two.leanings:
        return True
    if one.origins and two.origins:
        return True
    only_one, only_two = one.stems - two.stems, two.stems - one.stems
    if not only_one or not only_two:
        return False
    known = opposites()
    if any(not only_two.isdisjoint(known[stem]) for stem in only_one if stem in known):
        return True
    moved = not only_one.isdisjoint(one.placed) and not only_two.isdisjoint(two.placed)
    return (moved or bool(one.negating)) and _renamed(only_one & one.matter, only_two & two.matter)


def _renamed(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one name may stand for another: a few other words, that are no misspelling."""
    if not (0 < len(one) <= FEW and 0 < len(two) <= FEW):
        return False
    return fuzz.ratio(" ".join(sorted(one)), " ".join(sorted(two))) < MISSPELT
