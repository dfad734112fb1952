"""How alike two names are, and why: the one scoring function of names.

Precision comes first. Every word of the shorter name must find its own word in the longer one; words left over on
both sides are a contradiction, and a contradiction forbids that two names ever stand in one cluster.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel, Levenshtein

from analysis.actors.folding import consonants, sound
from analysis.actors.forms import Form
from analysis.actors.words import general_words, place_names, same_given

INITIAL = 0.7
"""Likeness of an initial and a word that begins with it."""
ALIKE = 0.72
"""Least likeness of two words that may be one word."""
_SHORT = 3
"""Words this short have too few letters for a difference to be a matter of spelling."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are."""

    score: float
    """0 for no likeness, 1 for the same name."""
    reason: str = ""
    """In words for the reader."""
    clash: bool = False
    """The two can't be one actor."""


NONE = Likeness(0.0)
CLASH = Likeness(0.0, "", True)


def compare(a: Form, b: Form) -> Likeness:
    """How alike the names `a` and `b` are; symmetrical."""
    if a.joined & b.joined:
        return Likeness(1.0, _same(a, b))
    if not a.words or not b.words or a.letters and b.letters:
        return NONE
    if a.suffix and b.suffix and a.suffix != b.suffix or _generation(a, b):
        return CLASH
    if a.pinyin and b.pinyin or _two_places(a, b):
        return CLASH
    if len(a.words) > len(b.words):
        a, b = b, a
    if len(a.words) == 1 and len(b.words) == 1:
        return _single(a, b)
    if a.body or b.body:
        return _bodies(a, b)
    return _persons(a, b) if len(a.words) > 1 else _glued(a, b)


def _same(a: Form, b: Form) -> str:
    if a.words == b.words:
        return "title left out" if a.title != b.title else "same name, written differently"
    return "another name for the same" if a.words[:1] != b.words[:1] else "same name, written differently"


def _generation(a: Form, b: Form) -> bool:
    """A son and his father: in news a short name with Jr. is told from the one without."""
    return bool(a.suffix) != bool(b.suffix) and a.words == b.words and len(a.words) == 2 and "jr" in (a.suffix, b.suffix)


def _two_places(a: Form, b: Form) -> bool:
    one, other = "".join(a.words), "".join(b.words)
    return one != other and one in place_names() and other in place_names()


def _single(a: Form, b: Form) -> Likeness:
    score = word_likeness(a.words[0], b.words[0])
    return Likeness(score, "another spelling") if score >= ALIKE else NONE


def _glued(a: Form, b: Form) -> Likeness:
    """One word against several: "Linna" and "Lin Na"."""
    score = word_likeness(a.words[0], "".join(b.words))
    return Likeness(score, "written as one word") if score >= 0.9 else NONE


# ---------------------------------------------------------------- persons


def _persons(a: Form, b: Form) -> Likeness:
    """`a` has no more words than `b`, and both have two or more; so a word left over in `a` contradicts one in `b`."""
    if any(all(word_likeness(x, y) == 0.0 for y in b.words) for x in a.words):
        return CLASH
    pairs = align(a.words, b.words)
    if len(pairs) < len(a.words):
        return CLASH
    scores = [score for _, _, score in pairs]
    first = (0, 0) in [(i, j) for i, j, _ in pairs]
    last = (len(a.words) - 1, len(b.words) - 1) in [(i, j) for i, j, _ in pairs]
    ordered = [j for _, j, _ in sorted(pairs)] == sorted(j for _, j, _ in pairs)
    if _middles_clash(a, b):
        return CLASH
    score = sum(scores) / len(scores)
    if INITIAL in scores and not last:
        return NONE
    if not ordered:
        score -= 0.08
    if not (first and last):
        score -= 0.08 if first or last else 0.2
    score -= 0.02 * (len(b.words) - len(a.words))
    return Likeness(max(0.0, score), _person_reason(a, b, scores))


def _middles_clash(a: Form, b: Form) -> bool:
    """Middle initials that differ: "George W. Bush", "George H. W. Bush"."""
    one, other = a.words[1:-1], b.words[1:-1]
    if not one or not other:
        return False
    short = len(one[0]) == 1 or len(other[0]) == 1
    return short and word_likeness(one[0], other[0]) == 0.0


def _person_reason(a: Form, b: Form, scores: list[float]) -> str:
    if INITIAL in scores:
        return "initial for a given name"
    if len(a.words) < len(b.words):
        return "a part of the name left out"
    return "another spelling" if min(scores) < 1 else "same name, written differently"


def align(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int, float]]:
    """Pair each word of `a` with its own word of `b`, best pairs first; pairs below `ALIKE` are none."""
    found = [
        (word_likeness(x, y), -abs(i - j), -i, -j)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
    ]
    pairs: list[tuple[int, int, float]] = []
    left, right = set(range(len(a))), set(range(len(b)))
    for score, _, i, j in sorted(found, reverse=True):
        if score >= INITIAL and -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            pairs.append((-i, -j, score))
    return pairs


@lru_cache(maxsize=1 << 18)
def word_likeness(a: str, b: str) -> float:
    """How alike two plain words are: 1 the same, 0.95 one sound, 0.9 forms of one given name, 0.7 an initial, less: 0."""
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[:1] == b[:1] else 0.0
    lines = same_given()
    if not lines.get(a, frozenset()).isdisjoint(lines.get(b, frozenset())):
        return 0.93
    one, other = sound(a), sound(b)
    if min(len(a), len(b)) <= _SHORT:
        return 0.9 if one == other and Levenshtein.distance(a, b, score_cutoff=2) <= 2 else 0.0
    if one == other:
        return 0.95
    return _spelling(a, b)


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


# ---------------------------------------------------------------- organisations


def _bodies(a: Form, b: Form) -> Likeness:
    """Organisations by weighted words; what only one of them has must be too general to matter."""
    pairs = align(_singular(a.words), _singular(b.words))
    left = [w for i, w in enumerate(a.words) if i not in {p[0] for p in pairs} and not _general(w)]
    over = [w for j, w in enumerate(b.words) if j not in {p[1] for p in pairs} and not _general(w)]
    if left and over:
        return CLASH
    told = [score for i, _, score in pairs if not _general(a.words[i])]
    if left or over or not told:
        return NONE
    score = sum(told) / len(told) - 0.01 * abs(len(a.words) - len(b.words))
    return Likeness(score, "another order or a general word left out" if score > 0.9 else "another spelling")


def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w[:-1] if len(w) > 4 and w.endswith("s") and not w.endswith("ss") else w for w in words)


def _general(word: str) -> bool:
    return word in general_words()
