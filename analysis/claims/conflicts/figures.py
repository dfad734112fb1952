"""Numbers in a statement: figures and number words, with their units and how exactly they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from typing import Any

from analysis.claims.conflicts.clocks import HALVES
from analysis.claims.conflicts.dates import dated, day_of_month
from analysis.claims.phrases import sense
from analysis.claims.stemming import stem
from analysis.claims.tokens import Token
from analysis.language import table

FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")
SIGNS = frozenset("$€£")
DASHES = frozenset("–—-")
MOST = 30
"""Numbers that are read of one statement; one with more is a table."""
TITLE_CASE = 0.6
"""Share of capitalised words from which on capitals don't tell a name."""
BEFORE, AFTER = 2, 3
"""Words of matter on either side of a number that tell what it counts."""
SOON = 2
"""Words of matter after a number among which a plural is what it counts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something."""

    low: float
    high: float
    """In the base unit of its class; the same as `low`, save for a range and for "dozens"."""
    digits: int
    """Significant digits as written: 2 for 1.1, 1 for 400."""
    unit: str
    """Class of its unit ("money", "length"), or "" for a count."""
    scale: float
    """What its unit comes to in the base unit."""
    decimal: bool
    """Whether it is told in decimals of thousands, millions or the like."""
    exact: bool
    """Whether the number is one that people count out: whole, below a hundred, not softened."""
    bound: str
    """"least", "most", "near" or ""."""
    counted: frozenset[str]
    """Senses of the noun phrase that follows at once."""
    around: frozenset[str]
    """Senses of the nearest words of matter in its clause; those of a deed go by one of them."""
    at: int
    """Position of its first token."""
    end: int


@cache
def _quantities() -> dict[str, Any]:
    return table("quantities")


@cache
def number_stems() -> frozenset[str]:
    """Stems of number words."""
    words = _quantities()
    return frozenset(stem(word) for word in [*words["cardinal"], *words["multiplier"]])


@cache
def _units() -> dict[str, tuple[str, float]]:
    """Unit as it is written, and its stem -> class and factor to the base unit."""
    units = {word: (str(kind), float(factor)) for word, (kind, factor) in _quantities()["units"].items()}
    return {stem(word): unit for word, unit in units.items()} | units


@cache
def measure_stems() -> frozenset[str]:
    """Stems of the units in which one thing may be told in two numbers: miles and kilometres."""
    measures = _quantities()["measures"].split()
    return frozenset(stem(word) for word, (kind, _) in _units().items() if kind in measures)


@cache
def _named(sort: str) -> frozenset[str]:
    return frozenset(_quantities()["named"][sort].split())


@cache
def _deeds() -> dict[str, str]:
    """Sense of a deed -> the one that it goes by."""
    deeds = _quantities()["deeds"]
    return {sense(word): sense(deed) for deed, others in deeds.items() for word in others.split()}


def quantities(tokens: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """The quantities of a statement in order; dates, clock times, years and numbered names are none."""
    found: list[Quantity] = []
    at = 0
    while at < len(tokens) and len(found) < MOST:
        first = _number(tokens, at)
        if first is None:
            at += 1
            continue
        number = _range(tokens, at, first) or first
        if not _is_name(tokens, at, number.end) and _bound(tokens[max(0, at - 3) : at]) != "foil":
            found.append(_quantity(tokens, at, number))
        at = number.end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as written: its bounds, significant digits, multiplier, and the position after it."""

    low: float
    high: float
    digits: int
    factor: float
    end: int


def _range(tokens: tuple[Token, ...], at: int, first: _Number) -> _Number | None:
    """The range that begins with a number ("20 to 30", "between 5 and 7 million", "20-30"), or None."""
    second = _number(tokens, _after_link(tokens, at, first.end))
    if second is None:
        return None
    factor = second.factor if first.factor == 1 and first.low <= second.low / second.factor else 1.0
    low = first.low * factor
    return _Number(low, second.high, second.digits, second.factor, second.end) if low < second.high else None


def _after_link(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Where the second number of a range may start; the end of the tokens where nothing links one."""
    if end >= len(tokens):
        return end
    link, last = tokens[end], tokens[end - 1]
    if (
        link.word == "to"
        or link.word in DASHES
        or (link.word == "and" and at and tokens[at - 1].word == "between")
    ):
        return end + 2 if end + 1 < len(tokens) and tokens[end + 1].word in SIGNS else end + 1
    hyphened = (
        link.start == last.start + len(last.text) + 1 and last.word[-1].isdigit() and link.word.isdigit()
    )
    return end if hyphened else len(tokens)


def _number(tokens: tuple[Token, ...], at: int) -> _Number | None:
    """The number that starts at a token, or None."""
    if at >= len(tokens):
        return None
    word = tokens[at].word
    if FIGURE.fullmatch(word):
        plain = word.replace(",", "")
        factor, end = _multiplier(tokens, at + 1)
        value = round(float(plain) * factor, 6)
        return _Number(value, value, _digits(plain), factor, end)
    if vague := _quantities()["vague"].get(word):
        return _Number(vague[0], vague[1], 1, 1.0, at + 1)
    if at and tokens[at - 1].word == "a" and _thousands(tokens[at]):
        factor, end = _multiplier(tokens, at)
        return _Number(factor, factor, 1, factor, end)
    cardinal = _quantities()["cardinal"]
    if word not in cardinal:
        return None
    value, end = float(cardinal[word]), at + 1
    if value >= 20 and end < len(tokens) and 0 < cardinal.get(tokens[end].word, 0) < 10:
        value, end = value + cardinal[tokens[end].word], end + 1
    factor, end = _multiplier(tokens, end)
    if word == "one" and factor == 1 and not (end < len(tokens) and tokens[end].matter):
        return None
    return _Number(value * factor, value * factor, _digits(str(int(value))), factor, end)


def _multiplier(tokens: tuple[Token, ...], at: int) -> tuple[float, int]:
    factor = 1.0
    while at < len(tokens):
        token, before = tokens[at], tokens[at - 1]
        known = _thousands(token)
        if known is None and token.start == before.start + len(before.text):
            known = _quantities()["suffix"].get(token.word)
            if token.word == "m" and not _counts(tokens, at):
                known = None
        if known is None:
            break
        factor, at = factor * known, at + 1
    return factor, at


def _thousands(token: Token) -> float | None:
    known: dict[str, float] = _quantities()["multiplier"]
    return known.get(token.word, known.get(token.stem))


def _counts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an m after a figure means millions: of money, or of what follows; else it means metres."""
    money = at >= 2 and tokens[at - 2].word in SIGNS
    return money or (at + 1 < len(tokens) and tokens[at + 1].matter)


def _digits(plain: str) -> int:
    significant = plain.lstrip("0.").replace(".", "")
    return max(1, len(significant if "." in plain else significant.rstrip("0")))


def _is_name(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether a number is a year, a clock time, part of a name ("No. 4") or of a pair ("one-on-one")."""
    preceding = [token for token in tokens[max(0, at - 2) : at] if token.word != "."]
    before = preceding[-1].word if preceding else ""
    unit = tokens[end].word if end < len(tokens) else ""
    year = YEAR.fullmatch(tokens[at].word) and end == at + 1 and before not in SIGNS and unit != "%"
    paired = len(preceding) == 2 and before in ("on", "by") and preceding[0].word in _quantities()["cardinal"]
    if year or paired or before in _named("before") or unit in HALVES or day_of_month(tokens, at):
        return True
    counts = _counts_plural(tokens[end:])
    if before in _named("places") and not counts:
        return True
    alone = end == len(tokens) or tokens[end].mark or not (tokens[end].matter or unit == "%")
    return (alone and before in ("past", "at")) or (_numbered(tokens, at) and (alone or not counts))


def _counts_plural(after: tuple[Token, ...]) -> bool:
    """Whether what is counted follows: a plural, soon; or a unit or a sign of per cent."""
    soon = list(takewhile(lambda token: token.matter, after))[:SOON]
    plural = any(token.word.endswith("s") or token.word in _plurals() for token in soon)
    return plural or (bool(after) and after[0].word in _units())


@cache
def _plurals() -> frozenset[str]:
    return frozenset(table("quantities")["plurals"].split())


def _numbered(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a figure follows a name inside a sentence ("Quay 4"); a headline of capitals does not tell."""
    if at < 2 or not tokens[at].word.isdigit() or not tokens[at - 1].text.istitle() or tokens[at - 2].mark:
        return False
    letters = [token for token in tokens if token.word[0].isalpha()]
    titled = sum(token.text[0].isupper() for token in letters) > TITLE_CASE * len(letters)
    return not titled and dated(tokens[at - 1]) is None


def _quantity(tokens: tuple[Token, ...], at: int, number: _Number) -> Quantity:
    units = _units()
    first, end = at, number.end
    unit, factor = "", 1.0
    if at and tokens[at - 1].word in SIGNS:
        unit, first = "money", at - 1
    elif [token.word for token in tokens[end : end + 2]] == ["per", "cent"]:
        unit, end = "percent", end + 2
    elif end < len(tokens) and (known := units.get(tokens[end].word) or units.get(tokens[end].stem)):
        (unit, factor), end = known, end + 1
    bound = _bound(tokens[max(0, first - 3) : first])
    counted = unit in ("", "duration") and number.low == number.high
    return Quantity(
        low=number.low * factor,
        high=number.high * factor,
        digits=number.digits,
        unit=unit,
        scale=factor,
        decimal=number.factor > 1 and number.low % number.factor != 0,
        exact=counted and not bound and number.low == int(number.low) and number.low < 100,
        bound=bound,
        counted=frozenset(_deed(t) for t in takewhile(lambda token: token.matter, tokens[end:])),
        around=frozenset(_around(tokens, first, end)),
        at=first,
        end=end,
    )


def _around(tokens: tuple[Token, ...], first: int, end: int) -> Iterator[str]:
    for side, most in ((reversed(tokens[:first]), BEFORE), (iter(tokens[end:]), AFTER)):
        told = (token for token in takewhile(lambda token: not token.mark, side) if token.matter)
        yield from (_deed(token) for token in islice(told, most) if not token.word[0].isdigit())


def _deed(token: Token) -> str:
    return _deeds().get(token.sense, token.sense)


def _bound(before: tuple[Token, ...]) -> str:
    """How the words just before a number soften it."""
    preceding = " " + " ".join(token.word for token in before)
    fitting = [
        (len(phrase), str(bound))
        for bound, phrases in _quantities()["bounds"].items()
        for phrase in phrases
        if preceding.endswith(" " + phrase)
    ]
    return max(fitting)[1] if fitting else ""
