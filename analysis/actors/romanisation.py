"""Mandarin names brought to pinyin, and Korean names to one romanisation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product

from analysis.language import table

_LONGEST = 4
"""Syllables of a word that is worth converting."""


@lru_cache(maxsize=1 << 14)
def is_pinyin(letters: str) -> bool:
    """Whether plain lower-case `letters` are nothing but pinyin syllables."""
    return _pinyin().fullmatch(letters) is not None


@lru_cache(maxsize=1 << 14)
def from_wade_giles(written: str) -> frozenset[str]:
    """Pinyin readings of a lower-case Wade-Giles word with hyphens ("tse-tung"); none if it is no such word.

    There are several because news leaves out the apostrophes that tell p from p', ch from ch'.
    """
    parts = re.split(r"[- ]", written)
    if len(parts) > _LONGEST:
        return frozenset()
    readings = [_syllables().get(part, ()) for part in parts]
    return frozenset("".join(reading) for reading in product(*readings))


def from_korean(words: Sequence[str]) -> frozenset[str]:
    """One romanisation of a Korean name of plain lower-case `words`, the family name first or last.

    None if the name begins and ends with no Korean family name, or may as well be Chinese.
    """
    if not 1 < len(words) < 4 or _korean_families().keys().isdisjoint((words[0], words[-1])):
        return frozenset()
    if is_pinyin("".join(words)):
        return frozenset()
    readings = ((words[0], words[1:]), (words[-1], words[:-1]))
    return frozenset(
        f"{family} {_korean_sound(''.join(given))}"
        for name, given in readings
        for family in _korean_families().get(name, ())
    )


@cache
def _korean_families() -> dict[str, tuple[str, ...]]:
    """Family name -> the names that it may be, each by its first spelling."""
    found: dict[str, tuple[str, ...]] = {}
    for line in table("romanisation")["korean"]["families"]:
        for form in line.split():
            found[form] = (*found.get(form, ()), line.split()[0])
    return found


def _korean_sound(given: str) -> str:
    for pattern, sound in table("romanisation")["korean"]["sounds"]:
        given = re.sub(pattern, sound, given)
    return given


@cache
def _pinyin() -> re.Pattern[str]:
    data = table("romanisation")
    groups = [
        f"(?:{'|'.join(initials.split())})(?:{'|'.join(finals.split())})"
        for initials, finals in data["pinyin"]
    ]
    return re.compile(f"(?:{'|'.join(groups + data['pinyin_more'])})+")


@cache
def _syllables() -> dict[str, tuple[str, ...]]:
    """Wade-Giles syllable -> its pinyin syllables, the strict reading first."""
    data = table("romanisation")
    made: dict[str, list[str]] = {wade: [pinyin] for wade, pinyin in data["wade_giles_irregular"].items()}
    for wade, initial in data["wade_giles_initials"].items():
        for final, to in data["wade_giles_finals"].items():
            if wade or final[0] in "aeo":
                made.setdefault(wade + final, []).append(_spelled(initial, final, to))
                if wade.endswith("'"):
                    made.setdefault(wade[:-1] + final, []).append(_spelled(initial, final, to))
    return {wade: tuple(dict.fromkeys(pinyin)) for wade, pinyin in made.items()}


def _spelled(initial: str, wade_final: str, final: str) -> str:
    """A pinyin syllable of two parts: before a front vowel "ch" is j or q."""
    front = wade_final[0] == "i" and wade_final != "ih"
    return ({"zh": "j", "ch": "q"}.get(initial, initial) if front else initial) + final
