"""Surnames in one article that a man and a woman share, told apart by "Mr" and "Ms"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from analysis.actors.folding import plain
from analysis.actors.forms import parse
from analysis.actors.gender import gender
from analysis.actors.surfaces import Surface


def divide(surfaces: dict[str, Surface]) -> None:
    """Give "Mr Finch" and "Ms Finch" surfaces of their own, title included, where both genders bear the name.

    Elsewhere titles stay outside of names. Bare places of the name stay where they are.
    """
    shared = _shared(surfaces)
    for key in [key for key, surface in surfaces.items() if surface.words[-1:] == surface.words]:
        if plain(key) in shared and surfaces[key].addressed:
            _divide(surfaces, key)


def surface_gender(surface: Surface) -> str:
    """The gender of whom a surface names: as it is addressed, if always alike, else as its words tell."""
    told = {each.gender for each in surface.addressed}
    return min(told) if len(told) == 1 else gender(parse(surface.text))


def called_with_title(surface: Surface) -> str:
    """A name of one word with its form of address, if that tells a gender: "Ms. Finch"; else ""."""
    if surface.words != (surface.text,) or len({each.gender for each in surface.addressed}) != 1:
        return ""
    return f"{surface.addressed[0].title} {surface.text}"


def _shared(surfaces: Mapping[str, Surface]) -> set[str]:
    """The last words of names, plain, that both a man and a woman are called by."""
    genders: dict[str, set[str]] = defaultdict(set)
    for surface in surfaces.values():
        genders[plain(surface.words[-1])] |= {each.gender for each in surface.addressed} or {
            surface_gender(surface)
        }
    return {word for word, found in genders.items() if {"he", "she"} <= found}


def _divide(surfaces: dict[str, Surface], key: str) -> None:
    """Move the addressed places of the surface `key` to surfaces by title and name."""
    bare = surfaces[key]
    ends = dict(bare.spans)
    for each in bare.addressed:
        called = f"{each.title} {key}"
        own = surfaces.setdefault(called, Surface(called, bare.words, titled=True, inside=True))
        own.spans.append((each.start - len(each.title) - 1, ends[each.start]))
        own.addressed.append(each)
    starts = {each.start for each in bare.addressed}
    bare.spans = [span for span in bare.spans if span[0] not in starts]
    bare.addressed = []
    if not bare.spans:
        del surfaces[key]
