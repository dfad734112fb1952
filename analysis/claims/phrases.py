"""A statement as the comparison sees it: its stems, and which of them carry matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from sys import intern

from analysis.claims.folding import split, worded_figures
from analysis.claims.stemming import stem
from analysis.language import table
from analysis.values import Said


@dataclass(frozen=True, slots=True)
class Phrase:
    """The stems of one statement in order, the set of those that are no function words, the figures in it."""

    stems: tuple[str, ...]
    matter: frozenset[str]
    figures: frozenset[str]


@cache
def stop_words() -> frozenset[str]:
    """Function words, as they are written and as stems."""
    words = table("comparison")["stop"].split()
    return frozenset(words) | {stem(word) for word in words}


@cache
def common_stems() -> frozenset[str]:
    """Stems that news writing uses about everything."""
    return frozenset(stem(word) for word in table("comparison")["common"].split())


@cache
def _senses() -> dict[str, str]:
    """Stem -> the stem of the word that stands for its sense; figures for number words, save "one"."""
    numbers = {
        stem(word): str(value) for word, value in table("quantities")["cardinal"].items() if word != "one"
    }
    synonyms = table("synonyms")
    return numbers | {stem(word): stem(sense) for sense, words in synonyms.items() for word in words.split()}


@lru_cache(maxsize=1 << 16)
def sense(word: str) -> str:
    """The stem of a word, or that of the synonym which stands for both."""
    root = stem(word)
    return _senses().get(root, root)


TOLD = 2
"""Words of matter that a clause tells something with."""
NO_FIGURES: frozenset[str] = frozenset()

NAME = "@"
"""What the one word for an actor begins with: no word of a text does."""


class Joiner:
    """Sequences of words that are compared as one word: set phrases and the forms of actors' names."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """`names` maps each surface form to the actor's canonical name."""
        self._forms: dict[str, list[tuple[list[str], str]]] = {}
        self._add((form, word) for word, forms in table("comparison")["phrases"].items() for form in forms)
        self._add((surface, _one_word(canonical)) for surface, canonical in names.items())

    def knowing(self, names: Sequence[tuple[str, str]]) -> Joiner:
        """This one with more surface forms, each with the actor's canonical name."""
        more = Joiner.__new__(Joiner)
        more._forms = dict(self._forms)
        more._add((surface, _one_word(canonical)) for surface, canonical in names)
        return more

    def _add(self, forms: Iterable[tuple[str, str]]) -> None:
        """Take forms in, the longest first where some begin with one word."""
        added: dict[str, list[tuple[list[str], str]]] = {}
        for form, word in forms:
            if words := split(form):
                added.setdefault(words[0], []).append((words, word))
        for first, entries in added.items():
            entries += self._forms.get(first, ())
            self._forms[first] = sorted(entries, key=lambda entry: (-len(entry[0]), entry))

    def __call__(self, words: list[str]) -> list[str]:
        """`words` with each longest known sequence replaced by its one word."""
        if self._forms.keys().isdisjoint(words):
            return words
        result, at = [], 0
        while at < len(words):
            length, word = self.match(words, at)
            result.append(word)
            at += length
        return result

    def match(self, words: list[str], at: int) -> tuple[int, str]:
        """How many words from a place on are one, and which one; a single word is itself."""
        for form, word in self._forms.get(words[at], ()):
            if words[at : at + len(form)] == form:
                return len(form), word
        return 1, words[at]


@cache
def _peoples() -> dict[str, str]:
    """Stem of a people or its adjective -> stem of the country, where both are one word."""
    join = Joiner({})
    peoples = table("nationalities")["peoples"]
    countries = {people: join(split(country)) for people, country in peoples.items() if " " not in people}
    return {stem(people): stem(words[0]) for people, words in countries.items() if len(words) == 1}


@lru_cache(maxsize=1 << 16)
def compared(word: str) -> str:
    """What a folded word is compared as: its sense; for a people, that of its country."""
    root = sense(word)
    return intern(_peoples().get(root, root))


def _one_word(canonical: str) -> str:
    """What stands for an actor."""
    return NAME + " ".join(split(canonical))


def phrase(text: str, join: Joiner) -> Phrase:
    """The phrase of one statement's text."""
    stems = tuple(map(compared, join(worded_figures(split(text)))))
    matter = frozenset(stems) - stop_words()
    return Phrase(stems, matter, frozenset(stem for stem in matter if stem[0].isdigit()) or NO_FIGURES)


def phrases(statements: Iterable[Said], names: Mapping[str, str] | None = None) -> list[Phrase]:
    """The phrases of many statements; `names` maps surface forms to canonical names, besides their own."""
    join = Joiner(names or {})
    return [phrase(said.text, join.knowing(said.names) if said.names else join) for said in statements]


@cache
def _asides() -> frozenset[str]:
    return frozenset(stem(word) for word in table("comparison")["asides"].split())


def main_clause(phrase: Phrase) -> frozenset[str]:
    """The matter of a phrase up to an "as", "when" or the like; empty where that is little or all of it."""
    words = takewhile(lambda word: word not in _asides(), phrase.stems)
    told = phrase.matter.intersection(words)
    return told if TOLD <= len(told) < len(phrase.matter) else frozenset()
