"""The letters that a name may be read as: as written, in pinyin, under its name today."""

from __future__ import annotations

import re

from analysis.actors.folding import plain
from analysis.actors.lexicon.bodies import (
    exonyms,
)
from analysis.actors.lexicon.people import family_first, people_of
from analysis.actors.lexicon.places import (
    place_abbreviations,
    place_names,
    place_words,
)
from analysis.actors.romanisation import from_wade_giles

_OFFICE = re.compile(r"(?:Department|Ministry|Office) of (?:the )?(.+)|(.+) (?:Department|Ministry|Office)$")
_STATE = re.compile(
    r"^(?:Republic|Kingdom|State|Commonwealth|City|Province|Region|Island|Country) of (?:the )?", re.I
)


def readings(written: str, together: str) -> frozenset[str]:
    """All that `written`, of plain letters `together`, may be read as, in plain letters."""
    found = {
        together,
        exonyms().get(together, together),
        exonyms().get(plain(written), together),
        _country(together),
    }
    office = _OFFICE.match(written)
    if office and (office[1] or office[2] or "").count(" "):
        found.add(plain(office[1] or office[2]))
    lower = written.lower().replace("’", "'").split()
    if lower and len(lower) <= 3 and (lower[0] in family_first() or lower[0] == "lee" or len(lower) == 1):
        readings = [from_wade_giles(word) or frozenset([plain(word)]) for word in lower]
        found |= (
            {"".join(parts) for parts in _products(readings)} if any(map(from_wade_giles, lower)) else set()
        )
    if written in place_abbreviations():
        found.add(plain(place_abbreviations()[written]))
    state = _STATE.sub("", written)
    if state != written and plain(state) in place_names():
        found.add(plain(state))
    head, _, last = written.rpartition(" ")
    if head and plain(last) in place_words():
        found.add(plain(head))
    return frozenset(found)


def _country(together: str) -> str:
    """The country of a people's name, or the letters themselves."""
    return people_of().get(together) or people_of().get(together.removesuffix("s")) or together


def _products(readings: list[frozenset[str]]) -> list[list[str]]:
    made: list[list[str]] = [[]]
    for reading in readings:
        made = [[*head, part] for head in made for part in sorted(reading)]
    return made
