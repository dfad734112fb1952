"""How alike two words of names are: by letters, by sound, by what is known of given names."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from rapidfuzz.distance import Indel, Levenshtein

from analysis.actors.folding import consonants, sound, variants
from analysis.actors.lexicon.people import family_first, full_initials, given_names, lines_of, people_of

Pair: TypeAlias = tuple[int, int, float]
"""Positions of two words that pair, and how alike they are."""
INITIAL = 0.7
"""Likeness of an initial and a word that begins with it."""
ALIKE = 0.65
"""Least likeness of two words that may be one word."""
_SHORT = 3
"""Words this short have too few letters for a difference to be a matter of spelling."""
_TOGETHER = 2
"""Words that two names must share at least."""
_VARIANT = 0.88
"""Likeness of two ways to romanise one word."""
_SHORTENED = 0.75
"""Likeness of a word and its beginning."""


def word_likeness(a: str, b: str) -> float:
    """How alike two plain words are: 1 the same, 0.95 one sound, 0.93 forms of one given name, 0 apart."""
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[:1] == b[:1] or _is_initial(a, b) else 0.0
    if not lines_of(a).isdisjoint(lines_of(b)):
        return 0.93
    if not _share_letters(a, b):
        return _VARIANT if _are_variants(a, b) else 0.0
    one, other = sound(a), sound(b)
    if a in given_names() and b in given_names():
        return 0.95 if one == other else 0.0
    if max(len(a), len(b)) <= _SHORT:
        return 0.9 if one == other and a[0] == b[0] else 0.0
    if one == other or people_of().get(a) == b or people_of().get(b) == a:
        return 0.95
    if one.removeprefix("abu") == other.removeprefix("abu") or one.removeprefix("abd") == other.removeprefix(
        "abd"
    ):
        return 0.82
    if _without_article(a, b):
        return 0.9
    if min(len(a), len(b)) <= _SHORT:
        return _short(a, b)
    return max(_VARIANT * _are_variants(a, b), _spelling(a, b)) or _shortened(a, b)


def _is_initial(a: str, b: str) -> bool:
    """Whether one is the initial of the full form of the other: "W" for "Bill"."""
    letter, word = (a, b) if len(a) == 1 else (b, a)
    return letter in full_initials().get(word, frozenset())


def _are_variants(a: str, b: str) -> bool:
    """Whether two romanisations write one word: "Khabarovsk", "Chabarovsk"."""
    return not variants(a).isdisjoint(variants(b))


def _share_letters(a: str, b: str) -> bool:
    """Whether two words share half of the poorer one's consonants; a quick test before costly ones."""
    one, other = _letters(a), _letters(b)
    return 2 * (one & other).bit_count() >= min(one.bit_count(), other.bit_count())


@lru_cache(maxsize=1 << 16)
def _letters(word: str) -> int:
    """The set of a word's consonants, as bits."""
    return sum({1 << (ord(letter) % 61) for letter in consonants(word)})


def _without_article(a: str, b: str) -> bool:
    """Whether one word is the other with an article written on to it: "Alkhatib", "Khatib"."""
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return len(short) > _SHORT and long[:2] in ("al", "el") and sound(long[2:]) == sound(short)


def _short(a: str, b: str) -> float:
    """Likeness of words of which one is short: "Raed", "Rad"; every letter of a Chinese syllable counts."""
    bones = consonants(a)
    if len(bones) < 2 or bones != consonants(b) or a in family_first() or b in family_first():
        return 0.0
    return 0.8


def _shortened(a: str, b: str) -> float:
    """Likeness of a name and its beginning: "Siraj", "Sirajuddin"."""
    return _SHORTENED if a.startswith(b) or b.startswith(a) else 0.0


def _spelling(a: str, b: str) -> float:
    """Likeness of two words of different sound: by letters, sounds and consonants together."""
    by_bones = Indel.normalized_similarity(consonants(a), consonants(b), score_cutoff=0.5)
    if not by_bones:
        return 0.0
    by_sound = Levenshtein.normalized_similarity(sound(a), sound(b))
    by_letters = Indel.normalized_similarity(a, b)
    score = 0.4 * by_sound + 0.35 * by_bones + 0.25 * by_letters
    if by_bones == 1.0:
        score += 0.06
    return min(score, 0.92) if score >= ALIKE else 0.0


def hopeless(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether so many words of `a` have no like in `b` that the names contradict each other."""
    missed = 0
    for word in a:
        if not any(word_likeness(word, other) for other in b):
            missed += 1
            if missed > 1 or len(a) - missed < _TOGETHER:
                return True
    return False


def align(a: tuple[str, ...], b: tuple[str, ...]) -> list[Pair]:
    """Pair each word of `a` with its own word of `b`, best pairs first; pairs below `ALIKE` are none."""
    found = [
        (score, -abs(i - j), -i, -j)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if (score := word_likeness(x, y)) >= INITIAL
    ]
    pairs: list[Pair] = []
    left, right = set(range(len(a))), set(range(len(b)))
    for score, _, i, j in sorted(found, reverse=True):
        if -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            pairs.append((-i, -j, score))
    return pairs
