"""Date words in a statement: weekdays, days of a month, months, quarters, parts of the day and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product

from analysis.claims.days import Days, dated_day, meet, relative, relative_stems, weekday
from analysis.claims.folding import split
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
    days: Days = ()
    """The days of the calendar that it may mean, where the day of publication tells."""


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


@cache
def timely_stems() -> frozenset[str]:
    """Stems of all date words, and of those that tell a time from the day of publication."""
    return date_stems() | relative_stems()


def tells_day(text: str) -> bool:
    """Whether the day on which a text was published may matter for a time that it tells."""
    return not timely_stems().isdisjoint(map(stem, split(text)))


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


def moments(
    tokens: tuple[Token, ...], published: date | None = None, quoted: bool = False
) -> tuple[Moment, ...]:
    """The times that a statement tells, in order of their first word for each sort.

    With the day of publication those that are told from it ("yesterday") are among them; `quoted` says that
    the words stand between quotation marks.
    """
    found = [
        Moment(told[0], told[1], token, token, _days_of(tokens, at, told, published))
        for at, token in enumerate(tokens)
        if (told := dated(token))
    ]
    for at, token in enumerate(tokens):
        if day := day_of_month(tokens, at):
            found.append(Moment("date", " ".join(day), token, token, _date_of(tokens, at, day, published)))
    if published:
        found += _relative(tokens, published, quoted)
    return tuple(found)


def _days_of(tokens: tuple[Token, ...], at: int, told: tuple[str, str], published: date | None) -> Days:
    sort, name = told
    return weekday(tokens, at, name, published) if published and sort == "weekday" else ()


def _date_of(tokens: tuple[Token, ...], at: int, day: tuple[str, str], published: date | None) -> Days:
    month, number = day
    return dated_day(tokens, at, month, int(number), published) if published else ()


def _relative(tokens: tuple[Token, ...], published: date, quoted: bool) -> Iterator[Moment]:
    for at, token in enumerate(tokens):
        count, days = relative(tokens, at, published, quoted)
        if count:
            told = tokens[at : at + count]
            yield Moment("day", " ".join(t.word for t in told), token, told[-1], days)


def common_sort(one: Moment, two: Moment) -> str:
    """By what two times can be compared: "day" where the days are known of both; empty for nothing."""
    if one.days and two.days:
        return "day"
    return one.sort if one.sort == two.sort else ""


def agree(one: Moment, two: Moment) -> bool:
    """Whether two times that can be compared may be one time: dawn is in the morning."""
    if one.days and two.days:
        return meet(one.days, two.days)
    within = table("calendar")["within"]
    return one.value == two.value or any(
        a.value in within.get(b.value, "").split() for a, b in ((one, two), (two, one))
    )


def same_period(one: Iterable[Moment], two: Iterable[Moment]) -> bool:
    """Whether no sort of time shows that two statements speak of different times."""
    met: dict[str, bool] = {}
    for x, y in product(one, two):
        if sort := common_sort(x, y):
            met[sort] = met.get(sort, False) or agree(x, y)
    return all(met.values())
