"""Which names are worth comparing: a near-linear search for pairs that share the bones of a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from analysis.actors.folding import consonants, variants
from analysis.actors.forms import Form, parse
from analysis.actors.lexicon.common import general_words
from analysis.actors.lexicon.people import given_names

CROWD = 60
"""A block of more names than this is divided by a second word."""
_NEIGHBOURS = 12
"""How many neighbours in alphabetical order are compared in a crowd that can't be divided."""
_DELETABLE = 4
"""Bones of at least this length also match with one consonant missing."""


def pairs(forms: Sequence[Form]) -> Iterator[tuple[int, int]]:
    """Pairs of positions (a < b), each once, in an order that depends on the forms only."""
    seen: set[tuple[int, int]] = set()
    for block in _blocks(forms):
        for pair in block:
            if pair not in seen:
                seen.add(pair)
                yield pair


def _blocks(forms: Sequence[Form]) -> Iterator[Iterable[tuple[int, int]]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for position, form in enumerate(forms):
        for key in keys(form.text):
            postings[key].append(position)
    for key, members in postings.items():
        if len(members) < 2:
            continue
        if len(members) <= CROWD:
            yield combinations(members, 2)
        else:
            yield from _divided(key, members, forms)


def _divided(key: str, members: list[int], forms: Sequence[Form]) -> Iterator[Iterable[tuple[int, int]]]:
    """A crowd by the other words of its names, and in what is still a crowd only neighbours."""
    parts: dict[str, list[int]] = defaultdict(list)
    for position in members:
        others = {consonants(word) for word in forms[position].words} - {key}
        for other in sorted(others) or [""]:
            parts[other].append(position)
    for part in parts.values():
        if len(part) <= CROWD:
            yield combinations(part, 2)
        else:
            part.sort(key=lambda position: (forms[position].words, position))
            yield (
                (min(a, b), max(a, b))
                for step in range(1, _NEIGHBOURS + 1)
                for a, b in zip(part, part[step:], strict=False)
            )


@lru_cache(maxsize=1 << 15)
def keys(text: str) -> tuple[str, ...]:
    """What a name is looked up by: its letters, the bones of each word and of all, and near misses."""
    form = parse(text)
    found = {"=" + joined for joined in form.joined}
    for word in _telling(form):
        given = word in given_names() and word != form.words[-1]
        found |= _given_keys(form, word) if given else _spelt_keys(word)
    if 1 < len(form.words) <= 3:
        found |= _word_keys(consonants("".join(form.words)))
    return tuple(sorted(found))


def _telling(form: Form) -> Iterator[str]:
    """The words that can make a pair: with an organisation's general ones alone, nothing is alike."""
    general = general_words() if form.body else frozenset[str]()
    return (word for word in form.words if len(word) > 1 and word not in general)


def _given_keys(form: Form, word: str) -> set[str]:
    """A given name is too common to look up by alone: with the first consonant of each other word."""
    return {f"{consonants(word)} {consonants(other)[:1]}" for other in form.words if other != word}


def _spelt_keys(word: str) -> set[str]:
    """The bones of a word as written, and as other languages would write it."""
    return _word_keys(consonants(word)).union(map(consonants, variants(word)))


def _word_keys(bones: str) -> set[str]:
    keys = {bones}
    if len(bones) >= _DELETABLE:
        keys |= {bones[:i] + bones[i + 1 :] for i in range(1, len(bones))}
    return keys
