"""Whether two clusters of names may be one actor, by all pairs between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.actors.comparison import compare
from analysis.actors.forms import Form
from analysis.actors.lexicon.places import place_names
from analysis.actors.likeness import Likeness
from analysis.actors.spelling import word_likeness

LINK = 0.72
"""Least likeness of a pair that may bring two clusters together."""
AVERAGE = 0.5
"""Least mean likeness over all pairs between two clusters."""
AVERAGE_OF_FULL = 0.2
"""The same where all names have several words: people with many names are called by different ones."""
_SAME = 1.0
"""Likeness of a pair that has the same letters, so that no average is needed."""
_SAMPLE = 8
"""Members of a cluster that are compared; the rest of a larger one is taken to be like them."""


class _Pair(NamedTuple):
    """A name of one cluster beside a name of the other."""

    one: Form
    other: Form
    likeness: Likeness


def agree(forms: Sequence[Form], one: Sequence[int], other: Sequence[int], edge: float) -> bool:
    """Whether the clusters at positions `one` and `other` are alike, and no pair of them is impossible.

    They are alike if the best pair (`edge`) has the same letters, or if the mean over all pairs is high. If
    no two names contradict each other from the first word on, it is enough that all are full, or that one
    cluster has a name that all of the other's are parts of.
    """
    rows = [
        [_Pair(forms[a], forms[b], compare(forms[a], forms[b])) for b in other[:_SAMPLE]]
        for a in one[:_SAMPLE]
    ]
    pairs = [pair for row in rows for pair in row]
    if any(pair.likeness.veto for pair in pairs):
        return False
    mean = sum(pair.likeness.score for pair in pairs) / len(pairs)
    if edge >= _SAME or mean >= AVERAGE:
        return True
    if any(map(_is_another_given_name, pairs)):
        return False
    return _has_whole(rows) or (mean >= AVERAGE_OF_FULL and all(map(_are_full, pairs)))


def _are_full(pair: _Pair) -> bool:
    """Whether two names have several words each, and neither is a known place's."""
    return all(len(form.words) > 1 and form.joined.isdisjoint(place_names()) for form in pair[:2])


def _is_another_given_name(pair: _Pair) -> bool:
    """Whether two names contradict each other and begin differently: father and son may be so called."""
    return pair.likeness.clash and not word_likeness(pair.one.words[0], pair.other.words[0])


def _has_whole(rows: Sequence[Sequence[_Pair]]) -> bool:
    """Whether a name of either cluster is fuller than all names of the other and like each of them."""
    return any(all(_is_part(pair.other, pair.one, pair) for pair in row) for row in rows) or any(
        all(_is_part(pair.one, pair.other, pair) for pair in column) for column in zip(*rows, strict=True)
    )


def _is_part(part: Form, whole: Form, pair: _Pair) -> bool:
    return 1 < len(part.words) < len(whole.words) and pair.likeness.score >= LINK
