"""Actors of a case that may be one, for a person to decide: offered, never joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from analysis.actors.agreement import LINK
from analysis.actors.candidates import pairs
from analysis.actors.comparison import compare
from analysis.actors.forms import Form, is_short, parse
from analysis.actors.kinds import family
from analysis.actors.owners import Owners
from analysis.actors.pins import Partition
from analysis.actors.reasons import reason
from analysis.actors.spelling import align
from analysis.values import Cast, Naming, Suggestion

_LEAST = 0.6
"""Least likeness of two names of several words that is worth a person's look."""
_SPELLING = 0.9
"""Least likeness of two single words that are worth it; less is chance."""
_OWNERS = 3
"""Owners of a short form that are offered; where more have it, it tells too little."""
_EACH = 3
"""Suggestions that one actor has at most."""
_OWNER = 0.7
"""Score of a short form and an owner who is the only one."""


def suggest(
    namings: Sequence[Naming], cast: Cast, pinned: Mapping[int, int] | None = None
) -> tuple[Suggestion, ...]:
    """The pairs of named actors of `cast` that are alike without being certainly one, best first.

    They are names a little too unlike to be joined, and short forms with several owners. Left out are actors
    of families that exclude each other, any two whose names contradict each other, and any two that `pinned`
    (positions in `namings` -> ids that a person gave) keeps apart. Each actor has three at most.
    """
    actors = _Actors(namings, cast, pinned or {})
    found: dict[tuple[int, int], Suggestion] = {}
    for suggestion in (*_alike(actors), *_owned(actors)):
        pair = suggestion.a, suggestion.b
        if actors.may_be_one(*pair) and (pair not in found or suggestion.score > found[pair].score):
            found[pair] = suggestion
    best = sorted(found.values(), key=lambda found: (-found.score, found.a, found.b))
    return tuple(_few(best))


class _Actors:
    """The named actors of a cast: their labels, and the whole names of each."""

    def __init__(self, namings: Sequence[Naming], cast: Cast, pinned: Mapping[int, int]) -> None:
        named = [p for p, naming in enumerate(namings) if not naming.unnamed]
        counts: Counter[tuple[int, str]] = Counter()
        for position in named:
            counts[cast.labels[position], namings[position].head] += namings[position].count
        self.labels = [label for label, _ in counts]
        self.forms = [parse(head) for _, head in counts]
        self.counts = list(counts.values())
        self._cast = cast
        self._pins = {cast.labels[position] for position in pinned}
        self._names: dict[int, list[Form]] = defaultdict(list)
        for label, form in zip(self.labels, self.forms, strict=True):
            if not is_short(form):
                self._names[label].append(form)

    def partition(self) -> Partition:
        """The heads as the cast groups them."""
        partition = Partition(len(self.labels), {})
        first: dict[int, int] = {}
        for position, label in enumerate(self.labels):
            partition.join(first.setdefault(label, position), position)
        return partition

    def may_be_one(self, a: int, b: int) -> bool:
        """Whether nothing parts two actors: no person, no difference of kind, no contradiction of names."""
        one, other = family(self._cast.kinds[a]), family(self._cast.kinds[b])
        if a == b or {a, b} <= self._pins or (one and other and one != other):
            return False
        return not any(compare(x, y).clash for x in self._names[a] for y in self._names[b])


def _alike(actors: _Actors) -> Iterator[Suggestion]:
    """Names that are like each other."""
    for i, j in pairs(actors.forms):
        if actors.labels[i] != actors.labels[j]:
            score = _likeness(actors.forms[i], actors.forms[j])
            if score:
                why = reason(actors.forms[i], actors.forms[j])
                yield _made(actors, i, j, min(score, LINK), why)


def _likeness(a: Form, b: Form) -> float:
    """How alike two names are; 0 if that is chance: two single words, or words left over on both sides."""
    score = compare(a, b).score
    shorter = min(len(a.words), len(b.words))
    if shorter == 1 and a.joined.isdisjoint(b.joined):
        return score if score >= _SPELLING else 0.0
    paired = align(a.words, b.words)
    shared = any(likeness == 1.0 for _, _, likeness in paired) and len(paired) == shorter
    return score if score >= _LEAST and (shared or not a.joined.isdisjoint(b.joined)) else 0.0


def _owned(actors: _Actors) -> Iterator[Suggestion]:
    """Short forms and each of those whom they may stand for."""
    owners = Owners(actors.forms, actors.counts, actors.partition())
    short = [i for i, form in enumerate(actors.forms) if is_short(form)]
    for position in sorted(set(range(len(actors.forms))) - set(short)):
        owners.add(position)
    for position in short:
        shares = owners.shares(position)
        for owner, share in shares.items() if len(shares) <= _OWNERS else ():
            why = reason(actors.forms[owner], actors.forms[position])
            others = f", which {len(shares)} have" if len(shares) > 1 else ""
            yield _made(actors, position, owner, _OWNER * share, why + others)


def _made(actors: _Actors, i: int, j: int, score: float, why: str) -> Suggestion:
    a, b = sorted((actors.labels[i], actors.labels[j]))
    return Suggestion(a, b, score, why)


def _few(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """The suggestions without the weaker ones of an actor that has many."""
    used: Counter[int] = Counter()
    for suggestion in suggestions:
        if used[suggestion.a] < _EACH and used[suggestion.b] < _EACH:
            used.update((suggestion.a, suggestion.b))
            yield suggestion
