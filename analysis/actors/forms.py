"""A name taken apart for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.actors import titles
from analysis.actors.folding import plain
from analysis.actors.romanisation import from_wade_giles, is_pinyin
from analysis.actors.words import (
    dropped_words,
    exonyms,
    family_first,
    glued_words,
    head_words,
    link_words,
)

_ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_APPOSITION = re.compile(r"\s*,\s+(?!(?:Jr|Sr|II|III|IV)\b).*$")
_BREAK = re.compile(r"[\s\-‐‑–_/,()]+|(?<=[A-Z]\.)(?=[A-Z][a-z])")
_ACRONYM = re.compile(r"(?:[A-Z]\.?[a-z]?){1,6}[A-Z]\.?s?")
_LONGEST_ACRONYM = 7


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
    """Nothing but pinyin syllables, so that another spelling is another name."""


@lru_cache(maxsize=1 << 15)
def parse(text: str) -> Form:
    """Take a name apart."""
    bare = _POSSESSIVE.sub("", _ARTICLE.sub("", text.strip()))
    bare = _APPOSITION.sub("", titles.credentials().sub("", bare)) or bare
    written = [word for word in _BREAK.split(bare) if plain(word)]
    cut = titles.split(written) if written else 0
    kept, suffix = _suffix(written[cut:])
    words = _glue([plain(word) for word in kept])
    together = "".join(words)
    is_body = any(w in head_words() for w in words) or any(plain(w) in link_words() for w in kept[1:-1])
    return Form(
        text,
        tuple(plain(word) for word in written[:cut]),
        tuple(words),
        suffix,
        _joined(bare if not cut else " ".join(kept), together),
        _letters(bare),
        is_body,
        len(together) > 3 and is_pinyin(together),
    )


def _suffix(words: list[str]) -> tuple[list[str], str]:
    last = plain(words[-1]) if len(words) > 1 else ""
    return (words[:-1], last) if last in titles.suffixes() else (words, "")


def _glue(words: list[str]) -> list[str]:
    """Drop articles and "son of", join "abd" and "abu" to what follows."""
    made: list[str] = []
    head = ""
    for number, word in enumerate(words):
        last = number == len(words) - 1
        if word in glued_words() and not last:
            head += "abd" if word.startswith("abd") else "abu" if word.lstrip("a")[:1] == "b" else ""
        elif word in dropped_words() and not (last and not made):
            continue
        else:
            made.append(head + word)
            head = ""
    return made or words


def _joined(written: str, together: str) -> frozenset[str]:
    found = {together, exonyms().get(together, together), exonyms().get(plain(written), together)}
    lower = written.lower().replace("’", "'").split()
    if lower and len(lower) <= 3 and (lower[0] in family_first() or lower[0] == "lee" or len(lower) == 1):
        readings = [from_wade_giles(word) or frozenset([plain(word)]) for word in lower]
        found |= {"".join(parts) for parts in _products(readings)} if any(map(from_wade_giles, lower)) else set()
    return frozenset(found)


def _products(readings: list[frozenset[str]]) -> list[list[str]]:
    made: list[list[str]] = [[]]
    for reading in readings:
        made = [[*head, part] for head in made for part in sorted(reading)]
    return made


def _letters(text: str) -> str:
    """The letters of `text` if it looks like an acronym: "F.B.I.", "AQIM", "DoD", "PML-N"."""
    squeezed = text.replace("-", "").removeprefix("U.S. ")
    if " " in squeezed or len(plain(squeezed)) > _LONGEST_ACRONYM or not _ACRONYM.fullmatch(squeezed):
        return ""
    return plain(squeezed)


@lru_cache(maxsize=1 << 14)
def acronyms(text: str) -> frozenset[str]:
    """The acronyms that `text` may be written as: of all words, of the great ones, with and without a country before."""
    written = [word for word in re.split(r"[\s\-‐‑–/]+", _ARTICLE.sub("", text)) if plain(word)]
    found = set()
    for start in (0, 1):
        part = written[start:]
        great = [w for w in part if w[0].isupper()]
        for chosen in (part, great, [w for w in part if plain(w) not in link_words()]):
            if len(chosen) > 1:
                found.add("".join(plain(w)[0] for w in chosen))
    return frozenset(f for f in found if len(f) > 1)
