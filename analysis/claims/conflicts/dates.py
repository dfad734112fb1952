"""Date words in a statement: weekdays, days of a month, months, quarters, parts of the day and years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from analysis.claims.stemming import stem
from analysis.claims.tokens import Token
from analysis.language import table

DAY = re.compile(r"[1-9]|[12]\d|3[01]")
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a statement tells it: its sort, what it is by that sort, and its first and last word."""

    sort: str
    value: str
    first: Token
    last: Token


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
    if YEAR.fullmatch(token.word):
        return "year", token.word
    return _calendar().get(token.word)


def day_of_month(tokens: tuple[Token, ...], at: int) -> tuple[str, str] | None:
    """Month and day, where a token is the day beside a month's name ("4 March", "March 4"), or None."""
    if not DAY.fullmatch(tokens[at].word):
        return None
    for token in (*tokens[at + 1 : at + 2], *tokens[max(0, at - 1) : at]):
        if (date := dated(token)) and date[0] == "month":
            return date[1], tokens[at].word
    return None


def moments(tokens: tuple[Token, ...]) -> tuple[Moment, ...]:
    """The times that a statement tells, in order of their first word for each sort."""
    found = [Moment(date[0], date[1], token, token) for token in tokens if (date := dated(token))]
    for at, token in enumerate(tokens):
        if day := day_of_month(tokens, at):
            found.append(Moment("date", " ".join(day), token, token))
    return tuple(found)


def agree(one: Moment, two: Moment) -> bool:
    """Whether two times of one sort may be one time: dawn is in the morning."""
    within = table("calendar")["within"]
    return one.value == two.value or any(
        a.value in within.get(b.value, "").split() for a, b in ((one, two), (two, one))
    )


def same_period(one: Iterable[Moment], two: Iterable[Moment]) -> bool:
    """Whether no sort of time shows that two statements speak of different times."""
    a, b = _by_sort(one), _by_sort(two)
    return all(a[sort] & b[sort] for sort in a.keys() & b.keys())


def _by_sort(told: Iterable[Moment]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for moment in told:
        found.setdefault(moment.sort, set()).add(moment.value)
    return found
