"""What sort of thing a name names, from its words and from what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.actors.folding import plain
from analysis.actors.lexicon.bodies import (
    exonyms,
    head_words,
    known_bodies,
    known_outlets,
    outlet_heads,
    thing_words,
)
from analysis.actors.lexicon.common import is_acronym
from analysis.actors.lexicon.people import given_names
from analysis.actors.lexicon.places import place_abbreviations, place_heads, place_names, place_surnames
from analysis.values import ActorKind

_FAMILIES = {
    ActorKind.PERSON: "person",
    ActorKind.ORGANISATION: "body",
    ActorKind.OUTLET: "body",
    ActorKind.PLACE: "place",
}


def family(kind: ActorKind | None) -> str | None:
    """The family of kinds that one actor's forms may be taken for; two families never meet in one actor."""
    return _FAMILIES.get(kind) if kind is not None else None


def by_words(words: Sequence[str], joined: str) -> ActorKind | None:
    """The kind that the words of a name tell; None if they tell nothing. `joined` are its plain letters."""
    if words[-1] in place_abbreviations() and len(words) == 1:
        return ActorKind.PLACE
    if joined in known_outlets():
        return ActorKind.OUTLET
    if joined in known_bodies():
        return ActorKind.ORGANISATION
    if joined in place_names() or exonyms().get(joined) in place_names():
        return ActorKind.PLACE
    folded = [plain(word) for word in words]
    if len(words) == 1:
        return ActorKind.ORGANISATION if is_acronym(words[0]) else None
    return _by_heads(folded)


def is_person_or_place(words: Sequence[str]) -> bool:
    """Whether plain words may name a person or a place, as the text tells: "Bob Hill", "Victoria Street"."""
    return len(words) > 1 and words[-1] in place_surnames() and words[0] in given_names()


def _by_heads(words: Sequence[str]) -> ActorKind | None:
    last = words[-1]
    if last in outlet_heads():
        return ActorKind.OUTLET
    if last in thing_words():
        return ActorKind.OTHER
    if any(word in head_words() for word in words):
        return ActorKind.ORGANISATION
    if is_person_or_place(words):
        return None
    if last in place_heads() or words[0] in ("mount", "lake", "fort", "port", "cape", "gulf", "strait"):
        return ActorKind.PLACE
    return ActorKind.PERSON if words[0] in given_names() else None
