"""The names of a case that are alike: found once, and after that only for names that are new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice, product
from typing import Protocol, TypeAlias

from analysis.actors.agreement import LINK
from analysis.actors.candidates import keys, others, pairs
from analysis.actors.comparison import compare
from analysis.actors.crowds import meet
from analysis.actors.forms import Form, parse
from analysis.actors.spelling import align

Alike: TypeAlias = Mapping[tuple[str, str], float]
"""Two names, in the order of the alphabet -> how alike they are."""

Edge: TypeAlias = tuple[int, int, float]
"""Two positions, ascending, and how alike the forms there are."""

LEAST = 0.6
"""Least likeness of two names that is kept: from here on a person may be asked whether they are one."""
_SPELLING = 0.8
"""Least likeness of two single words that are worth the question; less is chance."""
_SAME = 0.9
"""Least likeness of a word that two names of several words must share."""
_MANY = 3
"""Words that two names share at least where each has a word that the other lacks."""


Pairs: TypeAlias = Sequence[tuple[str, str]]
Mapped: TypeAlias = Callable[
    [Callable[[Pairs], list[tuple[tuple[str, str], float]]], Iterable[Pairs]],
    Iterable[list[tuple[tuple[str, str], float]]],
]
"""A `map` of what compares names over batches of them."""
_BATCH = 4096
"""Pairs of names that are compared in one go."""


class Index(Protocol):
    """The names of a case by their keys (`candidates.keys`)."""

    def sizes(self, keys: Iterable[str]) -> Mapping[str, int]:
        """How many names have each of some keys."""

    def holders(self, keys: Iterable[str]) -> Iterable[tuple[str, str]]:
        """Some keys, each with a name that has it."""


def alike(names: Iterable[str], mapped: Mapped = map) -> dict[tuple[str, str], float]:
    """All pairs among `names` that are kept; `mapped` may compare several batches of them at a time."""
    forms = [parse(name) for name in sorted({*names})]
    met = ((forms[i].text, forms[j].text) for i, j in pairs(forms))
    return dict(chain.from_iterable(mapped(_kept_of, _batches(met))))


def alike_to(names: Collection[str], index: Index) -> dict[tuple[str, str], float]:
    """The pairs that are kept of one of `names` and any name of a case, as `alike` over all would find them.

    `index` holds `names` already. Where a key comes to be a crowd's (`crowds.demand`), or ceases to, all
    names that have it are to be among `names`.
    """
    own = {name: keys(name) for name in names}
    wanted = {key for held in own.values() for key in held}
    sizes = index.sizes(wanted)
    holders: defaultdict[str, list[Form]] = defaultdict(list)
    for key, name in index.holders(wanted):
        holders[key].append(parse(name))
    return dict(
        _kept(
            (parse(name), other)
            for name, held in own.items()
            for other in _beside(parse(name), held, sizes, holders)
        )
    )


def edges(forms: Sequence[Form], known: Alike | None = None) -> list[Edge]:
    """The pairs among `forms` that are kept, in order; `known` are those among all names of the case."""
    if known is None:
        return sorted(
            (i, j, likeness) for i, j in pairs(forms) if (likeness := _likeness(forms[i], forms[j]))
        )
    places: defaultdict[str, list[int]] = defaultdict(list)
    for position, form in enumerate(forms):
        places[form.text].append(position)
    found = [
        (min(i, j), max(i, j), likeness)
        for (a, b), likeness in known.items()
        for i, j in product(places.get(a, ()), places.get(b, ()))
    ]
    for same in places.values():
        found += [(i, j, compare(forms[i], forms[j]).score) for i, j in combinations(same, 2)]
    return sorted(found)


def is_telling(a: Form, b: Form, likeness: float) -> bool:
    """Whether a likeness is no chance, as between two single words or two names that share few."""
    if not a.joined.isdisjoint(b.joined):
        return True
    shorter = min(len(a.words), len(b.words))
    if shorter == 1:
        return likeness >= _SPELLING
    paired = align(a.words, b.words)
    return len(paired) >= min(shorter, _MANY) and any(score >= _SAME for _, _, score in paired)


def _beside(
    form: Form, held: Iterable[str], sizes: Mapping[str, int], holders: Mapping[str, Sequence[Form]]
) -> Iterator[Form]:
    """The names that meet `form`, each once."""
    seen = {form.text}
    for key in held:
        words = others(key, form)
        for other in holders[key]:
            if other.text not in seen and meet(words, others(key, other), sizes[key]):
                seen.add(other.text)
                yield other


def _batches(met: Iterator[tuple[str, str]]) -> Iterator[Pairs]:
    while batch := list(islice(met, _BATCH)):
        yield batch


def _kept_of(met: Pairs) -> list[tuple[tuple[str, str], float]]:
    """Those of some pairs that are kept; for another process, too."""
    return list(_kept((parse(a), parse(b)) for a, b in met))


def _kept(couples: Iterable[tuple[Form, Form]]) -> Iterator[tuple[tuple[str, str], float]]:
    for a, b in couples:
        likeness = _likeness(a, b)
        if likeness:
            yield (min(a.text, b.text), max(a.text, b.text)), likeness


def _likeness(a: Form, b: Form) -> float:
    """How alike two names are, if that can join them or is worth a question; else 0."""
    likeness = compare(a, b).score
    return likeness if likeness >= LINK or (likeness >= LEAST and is_telling(a, b, likeness)) else 0.0
