"""How alike two persons' names of several words are."""

from __future__ import annotations

from analysis.actors.folding import sound
from analysis.actors.forms import Form
from analysis.actors.likeness import CLASH, NONE, Likeness
from analysis.actors.spelling import INITIAL, align, hopeless, word_likeness

_ODD_WORD = 0.95
"""What a word that differs costs in a long name, besides its own share."""
_GLUED = 0.85
"""Least likeness of one word and two words written as one."""
_SAME = 0.9
"""Least likeness of two syllables of an East Asian name that are one."""
_FULL_INITIAL = 0.9
"""Likeness of an initial and its word where all words of two names pair."""


def compare_persons(a: Form, b: Form) -> Likeness:
    """`a` has no more words than `b`, and both have two or more."""
    one, other = a.words, b.words
    if len(one) == len(other) and hopeless(one, other):
        return CLASH
    pairs = align(one, other)
    if len(pairs) < len(one) < len(other):
        other = _glue_like(one, other)
        pairs = align(one, other) if other != b.words else pairs
    if _middles_clash(a, b):
        return CLASH
    if len(pairs) < len(one):
        return _partly(one, pairs)
    if a.syllables and b.syllables and any(score < _SAME and score != INITIAL for _, _, score in pairs):
        return CLASH
    places = {(i, j) for i, j, _ in pairs}
    first, last = (0, 0) in places, (len(one) - 1, len(other) - 1) in places
    whole = len(one) == len(other)
    scores = [
        _FULL_INITIAL if score == INITIAL and whole and len(one) > 2 else score for _, _, score in pairs
    ]
    if INITIAL in scores and not last:
        return NONE
    score = sum(scores) / len(scores) - _displaced(pairs, first, last, whole) - 0.02 * (len(other) - len(one))
    score -= 0.03 * (a.suffix != b.suffix)
    if 1 < len(one) - 1 < len(other) - 1 and word_likeness(one[1], other[1]) == 0.0:
        score -= 0.05
    return Likeness(max(0.0, score), _person_reason(a, b, scores))


def _displaced(pairs: list[tuple[int, int, float]], first: bool, last: bool, whole: bool) -> float:
    """What it costs that words stand in another order, or that the outer ones do not pair."""
    order = [j for _, j, _ in sorted(pairs)]
    cost = 0.0 if order == sorted(order) else 0.08
    if (first and last) or (cost and whole and min(score for _, _, score in pairs) >= _SAME):
        return cost
    return cost + (0.08 if first or last else 0.2)


def _partly(one: tuple[str, ...], pairs: list[tuple[int, int, float]]) -> Likeness:
    """Words left over on both sides: a contradiction, unless the names are long and one word alone is odd."""
    if len(pairs) < 2 or len(one) - len(pairs) > 1:
        return CLASH
    return Likeness(sum(score for _, _, score in pairs) / len(one) * _ODD_WORD)


def _glue_like(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """`other` with two neighbours written as one word where `one` does so ("Mohammadreza")."""
    for at in range(len(other) - 1):
        glued = other[at] + other[at + 1]
        if any(_begins_like(word, glued, other[at]) and word_likeness(word, glued) >= _GLUED for word in one):
            return (*other[:at], glued, *other[at + 2 :])
    return other


def _begins_like(word: str, glued: str, head: str) -> bool:
    return len(word) > len(head) and sound(word)[:2] == sound(glued)[:2]


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
