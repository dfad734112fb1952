"""How alike two persons' names of several words are."""

from __future__ import annotations

from analysis.actors.folding import sound
from analysis.actors.forms import Form
from analysis.actors.likeness import CLASH, NONE, VETO, Likeness
from analysis.actors.spelling import INITIAL, Pair, align, hopeless, word_likeness

_ODD_WORD = 0.95
"""What a word that differs costs in a long name, besides its own share."""
_GLUED = 0.85
"""Least likeness of one word and two words written as one."""
_SAME = 0.9
"""Least likeness of two syllables of an East Asian name that are one."""
_ORDER, _ONE_END, _NO_END = 0.08, 0.08, 0.2
"""What it costs that words change places, and that only one or none of the outer words pair."""
_LEFT_OUT, _SUFFIX, _MIDDLE = 0.02, 0.03, 0.05
"""What it costs that a word is left out, that one name has a suffix, that another middle name comes first."""
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
        return VETO
    if len(pairs) < len(one):
        return _partly(one, pairs)
    if a.syllables and b.syllables and any(score < _SAME and score != INITIAL for _, _, score in pairs):
        return VETO
    return _whole(a, b, len(other), pairs)


def _whole(a: Form, b: Form, longer: int, pairs: list[Pair]) -> Likeness:
    """All words of `a` have their word among the `longer` words of `b`."""
    shorter = len(pairs)
    places = {(i, j) for i, j, _ in pairs}
    first, last = (0, 0) in places, (shorter - 1, longer - 1) in places
    full = _FULL_INITIAL if shorter == longer > 2 else INITIAL
    scores = [full if score == INITIAL else score for _, _, score in pairs]
    if INITIAL in scores and not last:
        return NONE
    score = sum(scores) / shorter - _displaced(pairs, first, last, shorter == longer)
    score -= _LEFT_OUT * (longer - shorter) + _SUFFIX * _generations(a, b)
    if 2 < shorter < longer and word_likeness(a.words[1], b.words[1]) == 0.0:
        score -= _MIDDLE
    return Likeness(max(0.0, score), _person_reason(a, b, scores))


def _generations(a: Form, b: Form) -> int:
    """How far apart the suffixes are: "Jr." is often left out, "III" seldom."""
    return (a.suffix != b.suffix) * (1 if "jr" in (a.suffix, b.suffix) else 2)


def _displaced(pairs: list[Pair], first: bool, last: bool, whole: bool) -> float:
    """What it costs that words stand in another order, or that the outer ones do not pair."""
    order = [j for _, j, _ in sorted(pairs)]
    cost = 0.0 if order == sorted(order) else _ORDER
    if (first and last) or (cost and whole and min(score for _, _, score in pairs) >= _SAME):
        return cost
    return cost + (_ONE_END if first or last else _NO_END)


def _partly(one: tuple[str, ...], pairs: list[Pair]) -> Likeness:
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
