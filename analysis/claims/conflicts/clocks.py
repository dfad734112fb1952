"""Times of the clock in a statement: "3.42am", "14:30", "9 p.m.", "quarter past three"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.claims.tokens import Token
from analysis.language import table

FIGURES = re.compile(r"(\d{1,2})(?:[:.](\d\d))?")
HALVES = {"am": 0, "pm": 12}
"""Hours that the halves of the day add."""
DAY = 24 * 60
EXACT, ROUND, SOFT = 0, 5, 15
"""Minutes that a time leaves open: one to the minute, one in words or of a full hour, one after "about"."""
SOFTENED = 2
"""Words before a time among which one is looked for that softens it."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes from midnight, the minutes that it leaves open, its first and last word."""

    minutes: int
    open: int
    sure: bool
    """Whether it is known which half of the day is meant."""
    first: Token
    last: Token

    def agrees(self, other: Clock) -> bool:
        """Whether both may be one time."""
        day = DAY if self.sure and other.sure else DAY // 2
        apart = abs(self.minutes - other.minutes) % day
        return min(apart, day - apart) <= self.open + other.open


def clocks(tokens: tuple[Token, ...]) -> Iterator[Clock]:
    """The times of the clock that a statement tells, in order."""
    at = 0
    while at < len(tokens):
        found = _figures(tokens, at) or _words(tokens, at)
        if found:
            yield found
        at += 1


def _figures(tokens: tuple[Token, ...], at: int) -> Clock | None:
    figures = FIGURES.fullmatch(tokens[at].word)
    half = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if figures is None or not (half in HALVES or ":" in tokens[at].word):
        return None
    hour, minute = int(figures[1]), int(figures[2] or 0)
    if half in HALVES:
        hour = hour % 12 + HALVES[half]
    if hour > 23 or minute > 59:
        return None
    sure = half in HALVES or hour > 12
    return _clock(tokens, at, at + (half in HALVES), 60 * hour + minute, EXACT if minute else ROUND, sure)


def _words(tokens: tuple[Token, ...], at: int) -> Clock | None:
    """A time such as "half past ten" or "twenty to four"."""
    if at + 2 >= len(tokens) or tokens[at + 1].word not in ("past", "to"):
        return None
    known = table("quantities")["cardinal"]
    minutes = {"half": 30, "quarter": 15}.get(tokens[at].word, known.get(tokens[at].word))
    hour = known.get(tokens[at + 2].word, 0)
    if minutes is None or minutes > 30 or not 1 <= hour <= 12:
        return None
    if tokens[at + 1].word == "to" and tokens[at].word not in ("quarter", "ten", "twenty"):
        return None
    past = minutes if tokens[at + 1].word == "past" else -minutes
    return _clock(tokens, at, at + 2, (60 * hour + past) % (DAY // 2), ROUND, sure=False)


def _clock(tokens: tuple[Token, ...], at: int, last: int, minutes: int, room: int, sure: bool) -> Clock:
    softeners = table("calendar")["softeners"].split()
    soft = any(token.word in softeners for token in tokens[max(0, at - SOFTENED) : at])
    return Clock(minutes, room + SOFT * soft, sure, tokens[at], tokens[last])
