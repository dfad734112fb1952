"""Shorter ways to write a name: acronyms, and what is left out once an organisation is known."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.actors.folding import plain
from analysis.actors.gluing import glue
from analysis.actors.lexicon.bodies import (
    company_words,
    head_words,
    link_words,
    outlet_heads,
    trailing_heads,
)
from analysis.actors.lexicon.people import nationalities
from analysis.actors.lexicon.places import (
    place_names,
    trailing_place_words,
)

_ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
_ACRONYM = re.compile(r"(?:[A-Z]\.?[a-z]?){1,6}[A-Z]\.?s?")
_LONGEST_ACRONYM = 7
_SHORTEST_BLEND = 5
"""Letters that a blend has at least; in shorter ones, beginnings fit by chance."""
_PASSED = frozenset({"of", "the", "in", "for", "and", "on", "to"})
"""Words that a blend may pass over."""


@lru_cache(maxsize=1 << 17)
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


def is_blend(letters: str, text: str) -> bool:
    """Whether acronym `letters` are made of beginnings of the words of `text`: "ASEAN", "UNIFIL".

    Each word that is no preposition gives its first letter or more, in order, and a preposition may.
    """
    if len(letters) < _SHORTEST_BLEND:
        return False
    words = [word for word in map(plain, re.split(r"[\s\-‐‑–/]+", _ARTICLE.sub("", text))) if word]
    reached = {0}
    for at, word in enumerate(words):
        steps = {
            start + size
            for start in reached
            for size in range(1, len(word) + 1)
            if letters.startswith(word[:size], start)
        }
        reached = steps | (reached if at and word in _PASSED else set())
    return len(letters) in reached


def acronym_letters(text: str) -> str:
    """The letters of `text` if it looks like an acronym: "F.B.I.", "AQIM", "DoD", "PML-N"."""
    squeezed = text.replace("-", "").removeprefix("U.S. ")
    if " " in squeezed or len(plain(squeezed)) > _LONGEST_ACRONYM or not _ACRONYM.fullmatch(squeezed):
        return ""
    return plain(squeezed)


def stems(written: list[str], words: list[str]) -> tuple[tuple[str, ...], ...]:
    """Shorter words that may stand for the organisation or place `words`, written as `written`."""
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
    for link, word in enumerate(written):
        if link > 1 and word in ("of", "for", "and", "on"):
            found.append(tuple(glue(written[:link])))
    return tuple(stem for stem in found if stem)
