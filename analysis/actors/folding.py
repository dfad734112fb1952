"""One word of a name, folded: to plain letters, to its sound, to its consonants.

The folds come from `transliteration.toml`. Each is coarser than the one before: equal plain letters are one
spelling, equal sounds two romanisations of one word, equal consonants only a reason to look closer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from analysis.language import table

_CACHE = 1 << 16
_ABD = re.compile(r"abd(?:[aeou]?l(?=[bcdfghjkmnpqrstvwxz])|[aeou](?=([rsntdz])\1))")
_DIN = re.compile(r"(?:[eaui]?d)?d[ie]+ne?")
_FINAL_A = re.compile(r"(?<=...)(?:ah?|(?<=[aeiou])h)\Z")
_DOUBLED = re.compile(r"(.)\1+")
_TWICE = re.compile(r"([^aeiou])\1+")
_CLASSES = str.maketrans("czvp", "ssfb")
"""Consonants that romanisations confuse."""
_LONG = 5
"""Letters of the shortest word that is looked at in other languages' ways of writing."""
_PASSED = str.maketrans("", "", "aiuh")
"""Letters of a sound that are no consonants, or too weak to be written by all."""
_CONDITION = re.compile(r"\(\?[^)]*\)")
"""What a way of writing says of the letters around its own."""


@lru_cache(maxsize=_CACHE)
def plain(word: str) -> str:
    """Lower-case letters and digits of `word` without accents, apostrophes or any other sign."""
    if word.isascii():
        return "".join(filter(str.isalnum, word.lower()))
    letters = table("transliteration")["letters"]
    written = "".join(letters.get(c, c) for c in unicodedata.normalize("NFC", word.casefold()))
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", written)))


@lru_cache(maxsize=_CACHE)
def sound(word: str) -> str:
    """How a plain word sounds, whatever romanisation wrote it: "qaddafi" and "kadhafi" are both "kadafi"."""
    abd = _ABD.match(word)
    if abd:
        word = "abd" + word[abd.end() :]
    if _DIN.fullmatch(word):
        return "din"
    word = _FINAL_A.sub("", word)
    pattern, sounds = _sounds()
    word = pattern.sub(lambda found: sounds[found[0]], _TWICE.sub(r"\1", word))
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=_CACHE)
def variants(word: str) -> frozenset[str]:
    """A plain word and how other languages' romanisations would write it: "khabarovsk", "habarovsk"."""
    found = {word}
    any_way, ways = _other_ways()
    if len(word) >= _LONG and any_way.search(word):
        for pattern, written in ways:
            found |= {pattern.sub(written, form) for form in found}
    return frozenset(found)


@cache
def _other_ways() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    """One pattern that finds whether any way applies at all, and each way with what it writes."""
    ways: list[list[str]] = table("transliteration")["variants"]["ways"]
    any_way = re.compile("|".join(pattern for pattern, _ in ways))
    return any_way, tuple((re.compile(pattern), written) for pattern, written in ways)


@lru_cache(maxsize=_CACHE)
def consonants(word: str) -> str:
    """The consonants of a plain word's sound, in rough classes, after its first letter."""
    folded = sound(word).translate(_CLASSES)
    folded = folded.removeprefix("h") or folded
    return _DOUBLED.sub(r"\1", folded[:1] + folded[1:].translate(_PASSED))


@cache
def _sounds() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all ways of writing, and the sound of the letters that each finds."""
    order: list[list[str]] = table("transliteration")["sounds"]["order"]
    pattern = re.compile("|".join(written for written, _ in order))
    return pattern, {_CONDITION.sub("", written): sound for written, sound in order}
