"""Times that differ: weekdays, months, years, hours."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.tokens import Token
from analysis.language import table
from analysis.values import ConflictKind

SAME = 0.6
"""Sameness from which on a different time is a conflict, not another event."""
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


def dated(token: Token) -> tuple[str, str] | None:
    """What sort of date word a token is and its full form, or None; "may" and "march" only when capitalised."""
    if token.word in ("may", "march") and not token.text.istitle():
        return None
    if CLOCK.fullmatch(token.word) and ":" in token.word:
        return "clock", token.word
    if YEAR.fullmatch(token.word):
        return "year", token.word
    return _calendar().get(token.word)


def _dates(sheet: Sheet) -> dict[str, dict[str, Token]]:
    found: dict[str, dict[str, Token]] = {}
    for token in sheet.tokens:
        if date := dated(token):
            found.setdefault(date[0], {})[date[1]] = token
    return found


def same_period(pair: Pair) -> bool:
    """Whether no sort of date word shows that the two speak of different times."""
    one, two = _dates(pair.a), _dates(pair.b)
    return all(one[sort].keys() & two[sort].keys() for sort in one.keys() & two.keys())


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """Two date words of one sort that stand in one place of otherwise like statements, or None."""
    if pair.sameness < SAME:
        return None
    for one, two in pair.gaps:
        for first in one:
            for second in two:
                if _apart(dated(first), dated(second)):
                    return ConflictKind.TIME, (first.text, second.text)
    return None


def _apart(one: tuple[str, str] | None, two: tuple[str, str] | None) -> bool:
    return one is not None and two is not None and one[0] == two[0] and one[1] != two[1]
