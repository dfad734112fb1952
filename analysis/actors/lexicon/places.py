"""Words of places' names, each list read once from its table."""

from __future__ import annotations

from functools import cache

from analysis.actors.lexicon.sets import plain_set
from analysis.language import table


@cache
def place_words() -> frozenset[str]:
    """Words for the sort of place, which come and go after its name ("Helmand province"), plain."""
    return plain_set(table("places")["general"])


@cache
def place_abbreviations() -> dict[str, str]:
    """How news shortens a state's name, with its full stops -> the name."""
    found: dict[str, str] = table("places")["abbreviations"]
    return found


@cache
def trailing_place_words() -> frozenset[str]:
    """Words for waters and lands that are left out once the name is known ("the Pacific"), plain."""
    return plain_set(table("places")["trailing"])


@cache
def place_names() -> frozenset[str]:
    """Countries, regions, states and cities that news names often, plain."""
    places = table("places")
    return plain_set(name for part in ("countries", "regions", "states", "cities") for name in places[part])


@cache
def place_heads() -> frozenset[str]:
    """Words that make a capitalised name a place, plain."""
    return plain_set(table("places")["heads"])


@cache
def place_surnames() -> frozenset[str]:
    """Words that make a capitalised name a place, and are surnames as well, plain."""
    return plain_set(table("places")["surnames"])


@cache
def divisions() -> frozenset[str]:
    """Chinese and Korean words for the sort of place, behind its name, in lower case."""
    return frozenset(table("places")["divisions"])
