"""A name taken apart for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.actors import titles
from analysis.actors.folding import plain
from analysis.actors.gluing import glue
from analysis.actors.lexicon.bodies import (
    head_words,
    link_words,
    outlet_heads,
)
from analysis.actors.lexicon.people import family_first
from analysis.actors.lexicon.places import (
    place_abbreviations,
    place_heads,
)
from analysis.actors.readings import readings
from analysis.actors.romanisation import from_wade_giles, is_pinyin
from analysis.actors.shortenings import acronym_letters, stems

_ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_APPOSITION = re.compile(r"\s*,\s+(?!(?:Jr|Sr|II|III|IV)\b).*$")
_REMARK = re.compile(r"(?<=\w)\s+\((?=[^()]*[a-z]{2})[^()]*\)?\s*$")
_BREAK = re.compile(r"[\s\-‐‑–_/,()]+|(?<=[A-Z]\.)(?=[A-Z][a-z])")
_GLUED_ARTICLE = re.compile(r"\b([AE]l)(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name, taken apart. All words are plain letters."""

    text: str
    title: tuple[str, ...]
    words: tuple[str, ...]
    """Without titles, articles and "son of"; "Abu Shagur" and "Abd al-Jalil" are one word each."""
    suffix: str
    """"jr", "sr", "iii"... or empty."""
    joined: frozenset[str]
    """All letters in a row, as written and in pinyin."""
    letters: str
    """The letters of an acronym, or empty."""
    body: bool
    """An organisation, by one of its words or by an inner "of"."""
    pinyin: bool
    """A Chinese name in pinyin, family name first, or a place in Wade-Giles; another spelling is another."""
    stems: tuple[tuple[str, ...], ...]
    """Shorter words that may stand for an organisation: without a country before, without what it is for."""
    syllables: bool
    """An East Asian name of two or three short words, of which each letter counts."""


@lru_cache(maxsize=1 << 17)
def parse(text: str) -> Form:
    """Take a name apart."""
    bare = _POSSESSIVE.sub("", _ARTICLE.sub("", text.strip()))
    if "(" in bare:
        bare = _REMARK.sub("", bare)
    if "," in bare:
        bare = _APPOSITION.sub("", titles.credentials().sub("", bare)) or bare
    if "l" in bare[1:2] or " Al" in bare or " El" in bare:
        bare = _GLUED_ARTICLE.sub(r"\1 ", bare)
    written = [word for word in _BREAK.split(bare) if plain(word)]
    cut = titles.split(written) if written else 0
    kept, suffix = _suffix(written[cut:])
    words = glue(kept)
    together = "".join(words)
    is_body = _is_body(kept, words)
    return Form(
        text,
        tuple(plain(word) for word in written[:cut]),
        tuple(words),
        suffix,
        readings(bare if not cut else " ".join(kept), together),
        acronym_letters(bare),
        is_body,
        _is_mandarin(bare, words),
        stems(kept, words) if is_body else (),
        _is_syllables(words),
    )


def _suffix(words: list[str]) -> tuple[list[str], str]:
    last = plain(words[-1]) if len(words) > 1 else ""
    return (words[:-1], last) if last in titles.suffixes() else (words, "")


def _is_mandarin(bare: str, words: list[str]) -> bool:
    person = 1 < len(words) < 4 and words[0] in family_first() and is_pinyin("".join(words))
    place = "-" in bare and " " not in bare
    return person or (place and bool(from_wade_giles(bare.lower().replace("’", "'"))))


def _is_syllables(words: list[str]) -> bool:
    if not words:
        return False
    family = words[0] in family_first() or words[-1] in family_first()
    return family and 1 < len(words) < 4 and all(len(word) < 7 for word in words)


def _is_body(written: list[str], words: list[str]) -> bool:
    ends = len(words) > 1 and (words[-1] in outlet_heads() or words[-1] in place_heads())
    return (
        ends or any(w in head_words() for w in words) or any(plain(w) in link_words() for w in written[1:-1])
    )


def is_short(form: Form) -> bool:
    """Whether a name may stand for a fuller one: a single word, an acronym."""
    return len(form.words) < 2 or bool(form.letters)


def is_bare(form: Form) -> bool:
    """Whether a name is one word that many may be called by: no acronym."""
    return len(form.words) < 2 and not form.letters


def fullness(form: Form) -> tuple[bool, bool, int]:
    """A key by which the fuller of two forms of a name is the greater: words before initials and capitals."""
    return (
        not form.letters,
        not form.text.isupper() and form.text not in place_abbreviations(),
        len(form.words),
    )
