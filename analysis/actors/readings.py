"""The letters that a name may be read as: as written, in pinyin, under its name today."""

from __future__ import annotations

import re
from itertools import product

from analysis.actors.folding import plain
from analysis.actors.lexicon.bodies import (
    exonyms,
)
from analysis.actors.lexicon.people import family_first, people_of
from analysis.actors.lexicon.places import (
    divisions,
    place_abbreviations,
    place_names,
    place_words,
)
from analysis.actors.romanisation import from_korean, from_wade_giles

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
    found |= _chinese(written.lower().replace("’", "'").split())
    if 0 < written.count(" ") + written.count("-") < 3:
        found |= from_korean([plain(word) for word in re.split("[ -]", written)])
    if written in place_abbreviations():
        found.add(plain(place_abbreviations()[written]))
    state = _STATE.sub("", written)
    if state != written and plain(state) in place_names():
        found.add(plain(state))
    head, _, last = written.rpartition(" ")
    if head and plain(last) in place_words():
        found.add(plain(head))
    return frozenset(found)


def _chinese(written: list[str]) -> set[str]:
    """What a Mandarin name in Wade-Giles, or a place with the word for its sort, is in pinyin."""
    if not written:
        return set()
    if len(written) == 1:
        return _place(written[0].split("-"))
    if len(written) == 2 and written[1] in divisions():
        return {plain(written[0])} | _place(written[0].split("-"))
    for name in (written, [*written[-1:], *written[:-1]]):
        if len(name) < 4 and (name[0] in family_first() or name[0] == "lee"):
            return _in_pinyin(name)
    return set()


def _place(syllables: list[str]) -> set[str]:
    """A place of hyphened syllables, with and without the word for its sort behind it."""
    found = _in_pinyin(["-".join(syllables)])
    if len(syllables) > 2 and syllables[-1] in divisions():
        found |= {plain("".join(syllables[:-1]))} | _in_pinyin(["-".join(syllables[:-1])])
    return found


def _in_pinyin(words: list[str]) -> set[str]:
    """The pinyin of words of which one at least is Wade-Giles."""
    if not any(map(from_wade_giles, words)):
        return set()
    return {"".join(parts) for parts in product(*(from_wade_giles(w) or [plain(w)] for w in words))}


def _country(together: str) -> str:
    """The country of a people's name, or the letters themselves."""
    return people_of().get(together) or people_of().get(together.removesuffix("s")) or together
