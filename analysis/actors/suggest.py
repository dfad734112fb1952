"""Actors of a case that may be one, for a person to decide: offered, never joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from analysis.actors.alike import Alike
from analysis.actors.contenders import Contenders
from analysis.actors.offers import alike, begun, owned
from analysis.values import Cast, Naming, Suggestion

_EACH = 3
"""Suggestions that one actor has at most."""


def suggest(
    namings: Sequence[Naming],
    cast: Cast,
    pinned: Mapping[int, int] | None = None,
    known: Alike | None = None,
) -> tuple[Suggestion, ...]:
    """The pairs of named actors of `cast` that are alike without being certainly one, best first.

    They are names a little too unlike to be joined, bodies and the words they begin with, and short forms
    with several owners. Left out are actors of families that exclude each other, any two whose names can't
    be one actor's, and any two that `pinned` (positions in `namings` -> ids that a person gave) keeps apart.
    Each actor has three at most. `known` are all pairs of heads that are alike, if they were found already.
    """
    actors = Contenders(namings, cast, pinned or {})
    found: dict[tuple[int, int], Suggestion] = {}
    for suggestion in (*alike(actors, known), *begun(actors), *owned(actors)):
        pair = suggestion.a, suggestion.b
        if pair not in found or suggestion.score > found[pair].score:
            found[pair] = suggestion
    best = sorted(found.values(), key=lambda found: (-found.score, found.a, found.b))
    return tuple(_few(best))


def _few(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """The suggestions without the weaker ones of an actor that has many."""
    used: Counter[int] = Counter()
    for suggestion in suggestions:
        if used[suggestion.a] < _EACH and used[suggestion.b] < _EACH:
            used.update((suggestion.a, suggestion.b))
            yield suggestion
