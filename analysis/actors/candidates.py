"""Which names are worth comparing: a near-linear search for pairs that share the bones of a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from analysis.actors.crowds import demand, meet
from analysis.actors.folding import consonants, variants
from analysis.actors.forms import Form, parse
from analysis.actors.lexicon.common import general_words
from analysis.actors.lexicon.people import given_names

_BEGINNING = 2
"""Consonants in the beginning of a word."""
_DELETABLE = 4
"""Bones of at least this length also match with one consonant missing."""


def pairs(forms: Sequence[Form]) -> Iterator[tuple[int, int]]:
    """Pairs of positions (a < b), each once, in an order that depends on the forms only."""
    postings: dict[str, list[int]] = defaultdict(list)
    for position, form in enumerate(forms):
        for key in keys(form.text):
            postings[key].append(position)
    seen: set[tuple[int, int]] = set()
    for key, members in postings.items():
        if len(members) < 2:
            continue
        for pair in _meetings(key, members, forms):
            if pair not in seen:
                seen.add(pair)
                yield pair


def others(key: str, form: Form) -> frozenset[str]:
    """The bones of a name's words besides those that a key stands for; beginnings if it stands for parts."""
    bones = [consonants(word) for word in form.words]
    given, _, initial = key.partition(" ")
    if initial:
        return frozenset(word[:_BEGINNING] for word in bones if word[:1] == initial and word != given)
    if key in _word_keys("".join(bones)):
        return frozenset(word[:_BEGINNING] for word in bones[1:])
    return frozenset(consonants(word) for word in form.words if key not in _spelt_keys(word))


def _meetings(key: str, members: Sequence[int], forms: Sequence[Form]) -> Iterator[tuple[int, int]]:
    """The pairs of `members` (ascending positions in `forms`) that `meet`; some may come more than once."""
    size = len(members)
    if not demand(size):
        yield from combinations(members, 2)
        return
    words = {member: others(key, forms[member]) for member in members}
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for member in members:
        for word in sorted(words[member]) or [""]:
            parts[word].append(member)
    for part in parts.values():
        yield from ((a, b) for a, b in combinations(part, 2) if meet(words[a], words[b], size))


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
