"""Titles before a name, and what follows it: "Secretary of State John Kerry", "Paul J. Manafort Jr."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from analysis.actors.folding import plain
from analysis.actors.lexicon.bodies import head_words
from analysis.actors.lexicon.common import is_acronym
from analysis.actors.lexicon.people import nationalities
from analysis.actors.lexicon.places import place_names
from analysis.language import table

_SHORTEST = 3
"""Letters that a title has at least when a plural is formed of it; shorter ones are abbreviations."""


def split(words: Sequence[str]) -> int:
    """How many of the leading `words` are title; never all of them, never into an organisation's name."""
    end = 0
    at = 0
    while at < len(words) - 1:
        word = plain(words[at])
        complement = _complement(words, at) if end == at and at else 0
        if complement:
            at += complement
            end = at
            continue
        if is_title(word):
            end = at + 1
        elif not _before_office(words[at], word):
            break
        at += 1
    while end and plain(words[min(end, len(words) - 1)]) in head_words():
        end = 0
    return min(end, len(words) - 1)


def _before_office(written: str, word: str) -> bool:
    """Whether a word may stand before an office: "former", "Libyan", "FBI", "Virginia"."""
    return word in modifiers() or word in nationalities() or word in place_names() or is_acronym(written)


def _complement(words: Sequence[str], at: int) -> int:
    """How many words from `at` on complete an office ("of State")."""
    for size in (3, 2, 1):
        if at + size < len(words) and " ".join(w.lower() for w in words[at : at + size]) in complements():
            return size
    return 0


def _with_plurals(words: Iterable[str]) -> frozenset[str]:
    folded = frozenset(map(plain, words))
    return folded | {word + "s" for word in folded if len(word) > _SHORTEST}


@cache
def address() -> frozenset[str]:
    """Forms of address and ranks, plain."""
    return _with_plurals(table("titles")["address"])


@cache
def offices() -> frozenset[str]:
    """Head words of offices, plain."""
    return _with_plurals(table("titles")["offices"])


@cache
def abbreviated() -> frozenset[str]:
    """Offices that are written short before a name, plain."""
    return frozenset(table("titles")["abbreviated"])


def is_title(word: str) -> bool:
    """Whether a plain word is a form of address or heads an office."""
    return word in offices() or word in address()


@cache
def modifiers() -> frozenset[str]:
    """Words that stand before an office inside a title, plain."""
    return frozenset(map(plain, table("titles")["modifiers"]))


@cache
def complements() -> frozenset[str]:
    """Phrases that complete an office, lower case."""
    return frozenset(table("titles")["complements"])


@cache
def complement_words() -> frozenset[str]:
    """Last words of the phrases that complete an office after "of", plain."""
    return frozenset(
        plain(phrase.split()[-1]) for phrase in table("titles")["complements"] if " of " in f" {phrase}"
    )


@cache
def suffixes() -> frozenset[str]:
    """Words after a name that tell one bearer from another."""
    return frozenset(table("titles")["suffixes"])


@cache
def credentials() -> re.Pattern[str]:
    """Degrees and orders after a comma, at the end of a name."""
    return re.compile(r",\s*(?:" + "|".join(table("titles")["credentials"]) + r")\b.*$", re.IGNORECASE)
