"""Date words in a statement: weekdays, months, quarters, parts of the day, years and clock times."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.stemming import stem
from analysis.claims.tokens import Token
from analysis.language import table

CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
YEAR = re.compile(r"(?:19|20)\d\d")


@cache
def _calendar() -> dict[str, tuple[str, str]]:
    """Word -> (sort of date word, its full form)."""
    words = table("calendar")
    found = {
        word: (sort, word)
        for sort in ("weekday", "month", "quarter", "daypart")
        for word in words[sort].split()
    }
    for full, forms in words["short"].items():
        found.update((form, found[full]) for form in forms.split())
    return found


@cache
def date_stems() -> frozenset[str]:
    """Stems of all date words."""
    return frozenset(stem(word) for word in _calendar())


def dated(token: Token) -> tuple[str, str] | None:
    """Sort of date word and full form of a token, or None; "may" and "march" only when capitalised."""
    if token.word in ("may", "march") and not token.text.istitle():
        return None
    if CLOCK.fullmatch(token.word) and ":" in token.word:
        return "clock", token.word
    if YEAR.fullmatch(token.word):
        return "year", token.word
    return _calendar().get(token.word)


def dates(tokens: tuple[Token, ...]) -> dict[str, frozenset[str]]:
    """The full forms of a statement's date words, by their sort."""
    found: dict[str, set[str]] = {}
    for token in tokens:
        if date := dated(token):
            found.setdefault(date[0], set()).add(date[1])
    return {sort: frozenset(forms) for sort, forms in found.items()}
