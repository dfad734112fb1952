"""Which capitalised words are names, and of what kind, by the evidence of the whole article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from analysis.actors.folding import plain
from analysis.actors.kinds import by_words, is_person_or_place
from analysis.actors.lexicon.bodies import head_words, known_bodies, outlet_heads, thing_words
from analysis.actors.lexicon.common import capital_words, common_words, function_words, is_acronym
from analysis.actors.lexicon.people import creeds, given_names, nationalities
from analysis.actors.lexicon.places import place_heads
from analysis.actors.surfaces import Surface
from analysis.actors.titles import address, modifiers, offices, suffixes
from analysis.values import ActorKind

_LOWER = re.compile(r"[^\w.'’-]([a-zà-öø-ÿ]{2,})")
_SHORTEST = 2
"""Letters of the shortest word that may name somebody."""
_WORDLIKE = 4
"""Letters of a word in capitals that may be a common word set so for stress."""
_VOWEL = re.compile(r"[aeiouy]")
_INFLECTED = re.compile(r".+(?:ing|ly|ed)\Z")


class Guess(NamedTuple):
    """The kind of a name, and whether its own words tell it."""

    kind: ActorKind
    sure: bool = True


def names(text: str, surfaces: Mapping[str, Surface]) -> dict[str, Guess]:
    """The surfaces that are names, each with its kind."""
    lower = frozenset(_LOWER.findall(f" {text}"))
    found = {
        key: guess for key, surface in surfaces.items() if (guess := _shaped(surface, lower)) is not None
    }
    parts = frozenset(_parts(surfaces[key] for key, guess in found.items() if guess.kind is ActorKind.PERSON))
    for key, surface in surfaces.items():
        if key not in found and len(surface.words) == 1 and _is_name(surface, lower, parts):
            found[key] = _single_kind(surface, parts)
    return {key: found[key] for key in surfaces if key in found and not _is_pair(key, surfaces)}


def _is_pair(key: str, surfaces: Mapping[str, Surface]) -> bool:
    """Whether one hyphened word is two names: "the Bush-Gore race"."""
    parts = key.split("-")
    return len(parts) == 2 and all(part in surfaces for part in parts)


def _shaped(surface: Surface, lower: frozenset[str]) -> Guess | None:
    """The kind of a surface that is a name by its own shape; None for a doubtful one and for no actor."""
    folded = [plain(word) for word in surface.words]
    kind = by_words(surface.words, plain(surface.text.removeprefix("The ")))
    if surface.text.startswith("The ") and folded[-1] in outlet_heads():
        return Guess(ActorKind.OUTLET) if surface.inside else None
    if surface.labels > len(surface.spans) / 2 and _is_surname(folded[-1]):
        return Guess(ActorKind.PERSON, False)
    if len(folded) == 1:
        acronym = is_acronym(surface.words[0]) and (len(folded[0]) < _WORDLIKE or folded[0] not in lower)
        known = acronym or surface.inside or (folded[0] not in common_words() and folded[0] not in lower)
        return Guess(kind) if kind is not None and known else None
    introduced = surface.introduced > len(surface.spans) / 2
    if introduced and kind in (None, ActorKind.PLACE):
        return Guess(ActorKind.ORGANISATION)
    if kind is not None:
        return None if kind is ActorKind.OTHER else Guess(kind)
    if all(map(_is_empty, surface.words)):
        return None
    return Guess(ActorKind.PERSON) if surface.titled else _unknown(surface, folded, lower)


def _unknown(surface: Surface, folded: list[str], lower: frozenset[str]) -> Guess | None:
    """A guess at several capitalised words that no list knows: most are persons."""
    telling = [word for word in folded if len(word) > 1 and word not in suffixes()] or folded
    plainly = sum(word in lower or word in common_words() or _is_empty(word) for word in telling)
    if plainly == len(telling) or (plainly and not surface.inside):
        return None
    half = len(surface.spans) / 2
    if is_person_or_place(folded):
        place = surface.articled or surface.located > half
        return Guess(ActorKind.PLACE if place else ActorKind.PERSON, False)
    if surface.articled > half or any(map(_is_plural_acronym, surface.words)):
        return Guess(ActorKind.ORGANISATION, False)
    if surface.located > half:
        return Guess(ActorKind.PLACE, False)
    return Guess(ActorKind.PERSON if not plainly and len(telling) <= 4 else ActorKind.OTHER, False)


def _is_surname(word: str) -> bool:
    """Whether a plain word in capitals may be a surname: no acronym, no body, no common word."""
    known = word in known_bodies() or word in common_words() or _is_empty(word)
    return len(word) >= _WORDLIKE and _VOWEL.search(word) is not None and not known


def _is_plural_acronym(word: str) -> bool:
    """Whether a word as written is of several bodies: "PACs"."""
    return word.endswith("s") and is_acronym(word[:-1])


def _is_empty(word: str) -> bool:
    """Whether a word as written names nobody by itself."""
    if is_acronym(word):
        return False
    return all(len(part) < _SHORTEST or part in _empty() for part in map(plain, word.split("-")))


@cache
def _empty() -> frozenset[str]:
    return (
        nationalities() | creeds() | function_words() | capital_words() | offices() | modifiers() | address()
    )


def _parts(persons: Iterable[Surface]) -> Iterator[str]:
    """The words by which the persons may be called alone."""
    for person in persons:
        yield plain(person.words[0])
        yield plain(person.words[-1])


def _is_name(surface: Surface, lower: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether one capitalised word is a name."""
    word = plain(surface.words[0])
    if _is_empty(surface.words[0]):
        return False
    if word in parts or surface.titled:
        return True
    if word.endswith("s") and word[:-1] in parts:
        return False
    if word in lower or word in common_words() or word in head_words() or word in place_heads():
        return False
    thing = not thing_words().isdisjoint((word, word.removesuffix("s")))
    if thing and (word not in given_names() or surface.articled):
        return False
    return surface.inside or surface.acting or (word in given_names() and _INFLECTED.match(word) is None)


def _single_kind(surface: Surface, parts: frozenset[str]) -> Guess:
    word = plain(surface.words[0])
    half = len(surface.spans) / 2
    if surface.introduced > half and word not in parts:
        return Guess(ActorKind.ORGANISATION)
    if surface.titled or word in parts or word in given_names() or surface.acting:
        return Guess(ActorKind.PERSON, surface.titled)
    if surface.located > half:
        return Guess(ActorKind.PLACE, False)
    return Guess(ActorKind.ORGANISATION if surface.articled > half else ActorKind.PERSON, False)
