"""How alike two words of names are: by letters, by sound, by what is known of given names."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, TypeAlias

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


class _Word(NamedTuple):
    """A plain word with what is asked of it again and again: words are compared by the hundred thousand."""

    text: str
    sound: str
    bones: str
    letters: int
    """The set of the consonants, as bits."""
    variety: int
    """How many different consonants there are."""
    lines: frozenset[int]
    variants: frozenset[str]
    given: bool
    """Whether it is a known given name."""
    country: str | None
    """Of a people's name."""
    of_father: tuple[str, str]
    """The sound without "abu", and without "abd"."""
    after_article: str | None
    """The sound without an Arabic article written on to it: of "Alkhatib"."""


@lru_cache(maxsize=1 << 16)
def _word(text: str) -> _Word:
    heard, bones = sound(text), consonants(text)
    letters = sum({1 << (ord(letter) % 61) for letter in bones})
    return _Word(
        text,
        heard,
        bones,
        letters,
        letters.bit_count(),
        lines_of(text),
        variants(text),
        text in given_names(),
        people_of().get(text),
        (heard.removeprefix("abu"), heard.removeprefix("abd")),
        sound(text[2:]) if text[:2] in ("al", "el") else None,
    )


def word_likeness(a: str, b: str) -> float:
    """How alike two plain words are: 1 the same, 0.95 one sound, 0.93 forms of one given name, 0 apart."""
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[:1] == b[:1] or _is_initial(a, b) else 0.0
    one, other = _word(a), _word(b)
    if one.lines and not one.lines.isdisjoint(other.lines):
        return 0.93
    if 2 * (one.letters & other.letters).bit_count() < min(one.variety, other.variety):
        return _VARIANT if _are_variants(one, other) else 0.0
    same = one.sound == other.sound
    if one.given and other.given:
        return 0.95 if same else 0.0
    if len(a) <= _SHORT and len(b) <= _SHORT:
        return 0.9 if same and a[0] == b[0] else 0.0
    if same or one.country == b or other.country == a:
        return 0.95
    return _nearly(one, other)


def _nearly(one: _Word, other: _Word) -> float:
    """Likeness of two words that are neither the same nor sound the same."""
    if one.of_father[0] == other.of_father[0] or one.of_father[1] == other.of_father[1]:
        return 0.82
    short, long = (one, other) if len(one.text) <= len(other.text) else (other, one)
    if len(short.text) > _SHORT and long.after_article == short.sound:
        return 0.9
    if len(short.text) <= _SHORT:
        return _short(one, other)
    return max(_VARIANT * _are_variants(one, other), _spelling(one, other)) or _shortened(long, short)


def _is_initial(a: str, b: str) -> bool:
    """Whether one is the initial of the full form of the other: "W" for "Bill"."""
    letter, word = (a, b) if len(a) == 1 else (b, a)
    return letter in full_initials().get(word, frozenset())


def _are_variants(one: _Word, other: _Word) -> bool:
    """Whether two romanisations write one word: "Khabarovsk", "Chabarovsk"."""
    return not one.variants.isdisjoint(other.variants)


def _short(one: _Word, other: _Word) -> float:
    """Likeness of words of which one is short: "Raed", "Rad"; every letter of a Chinese syllable counts."""
    told = len(one.bones) > 1 and one.bones == other.bones
    return 0.8 if told and family_first().isdisjoint((one.text, other.text)) else 0.0


def _shortened(long: _Word, short: _Word) -> float:
    """Likeness of a name and its beginning: "Siraj", "Sirajuddin"."""
    return _SHORTENED if long.text.startswith(short.text) else 0.0


def _spelling(one: _Word, other: _Word) -> float:
    """Likeness of two words of different sound: by letters, sounds and consonants together."""
    by_bones = Indel.normalized_similarity(one.bones, other.bones, score_cutoff=0.5)
    if not by_bones:
        return 0.0
    by_sound = Levenshtein.normalized_similarity(one.sound, other.sound)
    by_letters = Indel.normalized_similarity(one.text, other.text)
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
