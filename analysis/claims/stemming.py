"""English words brought to one compared form: spelling, irregular inflection, then regular suffixes.

A light suffix stripper in the manner of Harman's S-stemmer (JASIS 42(1), 1991), widened to -ed, -ing and -ly.
It merges inflections and leaves derivations alone: "organise" and "organisation" stay two stems.
"""

from __future__ import annotations

from functools import cache, lru_cache

from analysis.language import table

VOWELS = frozenset("aeiouy")
DOUBLED = frozenset("bdgklmnprtvz")


@cache
def _irregular() -> dict[str, str]:
    """Form -> base, of the tables of spellings and of irregular inflections."""
    tables = table("comparison")
    return {
        form: base
        for name in ("irregular", "spelling")
        for base, forms in tables[name].items()
        for form in forms.split()
    }


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The compared form of a lower-case word; one with a digit or of three letters stays as it is."""
    known = _irregular()
    word = known.get(word, word)
    if len(word) <= 3 or not word.isalpha():
        return word
    singular = _without_plural(word)
    singular = known.get(singular, singular)
    return _british(_closed(_without_ending(singular)))


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    for ending in ("ingly", "edly", "ing", "ed"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= 3 and VOWELS.intersection(root):
            return root
    if word.endswith("ly") and len(word) > 6:
        return word[:-2]
    return word


def _closed(root: str) -> str:
    """A root with one final consonant for two, y for a final i, and no final e."""
    if root[-1] == root[-2] and root[-1] in DOUBLED:
        return root[:-1]
    if root.endswith("i"):
        return root[:-1] + "y"
    return root[:-1] if root.endswith("e") and len(root) > 3 else root


def _british(root: str) -> str:
    """-is for -iz, so that organise and organize meet."""
    return root[:-2] + "is" if root.endswith("iz") and len(root) > 4 else root
