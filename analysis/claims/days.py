"""Which calendar days a time means that is told from the day of publication: "yesterday", "on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import TypeAlias

from analysis.claims.stemming import stem
from analysis.claims.tokens import Token
from analysis.language import table

Days: TypeAlias = tuple[tuple[date, date], ...]
"""Stretches of days (first, last), of which one is meant; none where that is not known."""

SPEECH = 2
"""Days before the publication on which quoted words may have been spoken."""
WEEK = 7
YEAR_AFTER = 2
"""Words after a day of a month among which its year may stand."""
HALF_A_YEAR = timedelta(days=183)


def day_of(published: str) -> date | None:
    """The day of an ISO 8601 date or date and time, as it stands; None for what is neither."""
    try:
        return date.fromisoformat(published.strip()[:10])
    except ValueError:
        return None


@cache
def relative_stems() -> frozenset[str]:
    """Stems of the words without which no time is told from the day of publication, but for weekdays."""
    heads = [phrase.split()[-1] for sort in ("days", "weeks") for phrase in table("calendar")[sort]]
    return frozenset(map(stem, [*heads, "ago"]))


def relative(tokens: Sequence[Token], at: int, published: date, quoted: bool) -> tuple[int, Days]:
    """How many words from a position on tell a time from the day of publication, and the days; 0 for none.

    Quoted words were spoken that day or shortly before it.
    """
    count, days = _named(tokens, at, published)
    if not count:
        count, days = _ago(tokens, at, published)
    earlier = timedelta(days=SPEECH if quoted else 0)
    return count, tuple((first - earlier, last) for first, last in days)


def _named(tokens: Sequence[Token], at: int, published: date) -> tuple[int, Days]:
    """ "Yesterday", "last night", "last week"; but "the last week" is not known."""
    calendar = table("calendar")
    before = tokens[at - 1].word if at else ""
    for count in (2, 1):
        phrase = " ".join(token.word for token in tokens[at : at + count])
        if phrase in calendar["days"]:
            first, last = calendar["days"][phrase]
            return count, (_stretch(published, first, last),)
        if phrase in calendar["weeks"] and before not in calendar["definite"].split():
            sunday = published - timedelta(days=published.isoweekday())
            first = WEEK * calendar["weeks"][phrase]
            return count, (_stretch(sunday, first, first + WEEK),)
    return 0, ()


def _ago(tokens: Sequence[Token], at: int, published: date) -> tuple[int, Days]:
    """ "Two days ago"."""
    words = [token.word for token in tokens[at : at + 3]]
    if len(words) < 3 or words[1] not in ("day", "days") or words[2] != "ago":
        return 0, ()
    number = table("quantities")["cardinal"].get(words[0], int(words[0]) if words[0].isdecimal() else 0)
    return (3, (_stretch(published, -number, -number),)) if 0 < number <= WEEK else (0, ())


def weekday(tokens: Sequence[Token], at: int, name: str, published: date) -> Days:
    """The days that a weekday's name may mean: the one before (or on) the publication, the one after it.

    "Last Monday" is one of the two before, "next Monday" one of the two after it; "Monday of last week" and
    "Monday, 3 May" say more than is read here.
    """
    before = tokens[at - 1].word if at else ""
    after = next((token.word for token in tokens[at + 1 :] if not token.mark), "")
    calendar = table("calendar")
    if after in (*calendar["further"].split(), *calendar["month"].split()) or after.isdecimal():
        return ()
    since = (published.weekday() - calendar["weekday"].split().index(name)) % WEEK
    past = since or WEEK
    near = {"last": (-past, -past - WEEK), "next": (WEEK - since, 2 * WEEK - since)}
    return tuple(_stretch(published, days, days) for days in near.get(before, (-since, WEEK - since)))


def dated_day(tokens: Sequence[Token], at: int, month: str, day: int, published: date) -> Days:
    """The day of a month in the year that stands after it, else in the year that brings it next to now."""
    number = table("calendar")["month"].split().index(month) + 1
    told = [
        int(t.word) for t in tokens[at + 1 : at + 2 + YEAR_AFTER] if t.word.isdecimal() and len(t.word) == 4
    ]
    years = told[:1] or [published.year - 1, published.year, published.year + 1]
    for year in years:
        try:
            found = date(year, number, day)
        except ValueError:
            continue
        if told or abs(found - published) <= HALF_A_YEAR:
            return ((found, found),)
    return ()


def _stretch(day: date, first: int, last: int) -> tuple[date, date]:
    return day + timedelta(days=first), day + timedelta(days=last)


def meet(one: Days, two: Days) -> bool:
    """Whether some stretch of the one has a day of the other."""
    return any(a <= d and c <= b for a, b in one for c, d in two)
