"""A name taken apart for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.actors import titles
from analysis.actors.folding import plain, sound
from analysis.actors.lexicon.bodies import (
    company_words,
    exonyms,
    head_words,
    link_words,
    outlet_heads,
    trailing_heads,
)
from analysis.actors.lexicon.people import dropped_words, family_first, glued_words, nationalities, people_of
from analysis.actors.lexicon.places import (
    place_abbreviations,
    place_heads,
    place_names,
    place_words,
    trailing_place_words,
)
from analysis.actors.romanisation import from_wade_giles, is_pinyin

_ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_APPOSITION = re.compile(r"\s*,\s+(?!(?:Jr|Sr|II|III|IV)\b).*$")
_BREAK = re.compile(r"[\s\-‐‑–_/,()]+|(?<=[A-Z]\.)(?=[A-Z][a-z])")
_ACRONYM = re.compile(r"(?:[A-Z]\.?[a-z]?){1,6}[A-Z]\.?s?")
_OFFICE = re.compile(r"(?:Department|Ministry|Office) of (?:the )?(.+)|(.+) (?:Department|Ministry|Office)$")
_STATE = re.compile(r"^(?:Republic|Kingdom|State|Commonwealth|City|Province|Region|Island|Country) of (?:the )?", re.I)
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
    """A Chinese name in pinyin, family name first, so that another spelling is another name."""
    stems: tuple[tuple[str, ...], ...]
    """Shorter words that may stand for an organisation: without a country before, without what it is for."""
    syllables: bool
    """An East Asian name of two or three short words, of which each letter counts."""
    heard: str
    """The sound of all words in a row."""


@lru_cache(maxsize=1 << 15)
def parse(text: str) -> Form:
    """Take a name apart."""
    bare = _POSSESSIVE.sub("", _ARTICLE.sub("", text.strip()))
    bare = _APPOSITION.sub("", titles.credentials().sub("", bare)) or bare
    written = [word for word in _BREAK.split(bare) if plain(word)]
    cut = titles.split(written) if written else 0
    kept, suffix = _suffix(written[cut:])
    words = _glue(kept)
    together = "".join(words)
    is_body = _is_body(kept, words)
    return Form(
        text,
        tuple(plain(word) for word in written[:cut]),
        tuple(words),
        suffix,
        _joined(bare if not cut else " ".join(kept), together),
        _letters(bare),
        is_body,
        1 < len(words) < 4 and words[0] in family_first() and is_pinyin(together),
        _stems(kept, words) if is_body else (),
        _is_syllables(words),
        sound(together),
    )


def _suffix(words: list[str]) -> tuple[list[str], str]:
    last = plain(words[-1]) if len(words) > 1 else ""
    return (words[:-1], last) if last in titles.suffixes() else (words, "")


def _glue(written: list[str]) -> list[str]:
    """Drop articles and "son of", join "abd" and "abu" to what follows."""
    made: list[str] = []
    head = ""
    for number, raw in enumerate(written):
        word = plain(raw)
        last = number == len(written) - 1
        if word in glued_words() and not last:
            head += "abd" if word.startswith("abd") else "abu" if word.lstrip("a")[:1] == "b" else ""
        elif word in dropped_words() and not raw.endswith(".") and (made or not last):
            continue
        else:
            made.append(head + word)
            head = ""
    return made or [plain(raw) for raw in written]


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


def _stems(written: list[str], words: list[str]) -> tuple[tuple[str, ...], ...]:
    found = []
    if words[0] in nationalities() or words[0] in place_names():
        found.append(tuple(words[1:]))
    trade = [word for word in words if word not in company_words()]
    if 0 < len(trade) < len(words):
        found.append(tuple(trade[:1] if len(trade) == 2 and trade[1] in head_words() else trade))
    if len(words) > 1 and words[-1] in trailing_place_words():
        found.append(tuple(words[:-1]))
    if len(words) > 1 and words[-1] in outlet_heads():
        found.append((words[-1],))
    if len(words) == 2 and words[1] in trailing_heads():
        found.append((words[0],))
    link = next((i for i, word in enumerate(written) if word in ("of", "for", "and", "on")), 0)
    if link > 1:
        found.append(tuple(_glue(written[:link])))
    return tuple(stem for stem in found if stem)


def _joined(written: str, together: str) -> frozenset[str]:
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


def _letters(text: str) -> str:
    """The letters of `text` if it looks like an acronym: "F.B.I.", "AQIM", "DoD", "PML-N"."""
    squeezed = text.replace("-", "").removeprefix("U.S. ")
    if " " in squeezed or len(plain(squeezed)) > _LONGEST_ACRONYM or not _ACRONYM.fullmatch(squeezed):
        return ""
    return plain(squeezed)


def fullness(form: Form) -> tuple[bool, bool, int]:
    """A key by which the fuller of two forms of a name is the greater: words before initials and capitals."""
    return not form.letters, not form.text.isupper() and not form.text.endswith("."), len(form.words)


@lru_cache(maxsize=1 << 14)
def acronyms(text: str) -> frozenset[str]:
    """The acronyms of `text`: of all words, of the capitalised ones, with and without the first."""
    written = [word for word in re.split(r"[\s\-‐‑–/]+", _ARTICLE.sub("", text)) if plain(word)]
    found = set()
    for start in (0, 1):
        part = written[start:]
        great = [w for w in part if w[0].isupper()]
        for chosen in (part, great, [w for w in part if plain(w) not in link_words()]):
            if len(chosen) > 1:
                found.add("".join(plain(w)[0] for w in chosen))
    return frozenset(f for f in found if len(f) > 1)
