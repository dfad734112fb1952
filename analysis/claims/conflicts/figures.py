"""Numbers in a statement: figures and number words, with their units and how exactly they are meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.claims.conflicts.dates import dated
from analysis.claims.stemming import stem
from analysis.claims.tokens import Token
from analysis.language import table

FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")
MOST = 30
"""Numbers that are read of one statement; one with more is a table."""
WINDOW = 12
"""Words on either side of a number that are looked at."""
TITLE_CASE = 0.6
"""Share of capitalised words from which on capitals don't tell a name."""
AROUND = 2
"""Words of matter on either side of a number that tell what it counts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something."""

    value: float
    """In the base unit of its class."""
    digits: int
    """Significant digits as written: 2 for 1.1, 1 for 400."""
    unit: str
    """Class of its unit ("money", "length"), or "" for a count."""
    bound: str
    """"least", "most", "near" or ""."""
    around: frozenset[str]
    """Senses of the nearest words of matter."""
    first: Token
    last: Token

    @property
    def exact(self) -> bool:
        """Whether the number is one that people count out: whole, below a hundred, not softened."""
        return not self.bound and self.value == int(self.value) and self.value < 100 and not self.unit


@cache
def _quantities() -> dict[str, Any]:
    return table("quantities")


@cache
def number_stems() -> frozenset[str]:
    """Stems of number words."""
    words = _quantities()
    return frozenset(stem(word) for word in [*words["cardinal"], *words["multiplier"]])


@cache
def _before_names() -> frozenset[str]:
    return frozenset(_quantities()["named"]["before"].split())


def quantities(tokens: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """The quantities of a statement in order; dates, clock times, years and numbered names are none."""
    found: list[Quantity] = []
    at = 0
    while at < len(tokens) and len(found) < MOST:
        number = _number(tokens, at)
        if number is None:
            at += 1
            continue
        value, digits, end = number
        if not _is_name(tokens, at, end):
            found.append(_quantity(tokens, at, end, value, digits))
        at = end
    return tuple(found)


def _number(tokens: tuple[Token, ...], at: int) -> tuple[float, int, int] | None:
    """Value, significant digits and end of the number that starts at a token, or None."""
    word = tokens[at].word
    if FIGURE.fullmatch(word):
        plain = word.replace(",", "")
        factor, end = _multiplier(tokens, at + 1)
        return round(float(plain) * factor, 6), _digits(plain), end
    cardinal = _quantities()["cardinal"]
    if word not in cardinal:
        return None
    value, end = float(cardinal[word]), at + 1
    if value >= 20 and end < len(tokens) and 0 < cardinal.get(tokens[end].word, 0) < 10:
        value, end = value + cardinal[tokens[end].word], end + 1
    factor, end = _multiplier(tokens, end)
    if word == "one" and factor == 1 and not (end < len(tokens) and tokens[end].matter):
        return None
    return value * factor, _digits(str(int(value))), end


def _multiplier(tokens: tuple[Token, ...], at: int) -> tuple[float, int]:
    factor = 1.0
    while at < len(tokens):
        token, before = tokens[at], tokens[at - 1]
        known = _quantities()["multiplier"].get(token.stem)
        if known is None and token.start == before.start + len(before.text):
            known = _quantities()["suffix"].get(token.word)
            if token.word == "m" and not _counts(tokens, at):
                known = None
        if known is None:
            break
        factor, at = factor * known, at + 1
    return factor, at


def _counts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an m after a figure means millions: of money, or of what follows; else it means metres."""
    money = at >= 2 and tokens[at - 2].word in "$€£"
    return money or (at + 1 < len(tokens) and tokens[at + 1].matter)


def _digits(plain: str) -> int:
    significant = plain.lstrip("0.").replace(".", "")
    return max(1, len(significant if "." in plain else significant.rstrip("0")))


def _is_name(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether a number is a year, a clock time, part of a name ("No. 4") or of a pair ("one-on-one")."""
    preceding = [token for token in tokens[max(0, at - 2) : at] if token.word != "."]
    before = preceding[-1].word if preceding else ""
    unit = tokens[end].word if end < len(tokens) else ""
    year = YEAR.fullmatch(tokens[at].word) and end == at + 1 and before not in "$€£" and unit != "%"
    paired = len(preceding) == 2 and before in ("on", "by") and preceding[0].word in _quantities()["cardinal"]
    if year or paired or before in _before_names():
        return True
    alone = end == len(tokens) or tokens[end].mark or not (tokens[end].matter or unit == "%")
    return alone and (before in ("past", "at") or _numbered(tokens, at))


def _numbered(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a figure follows a name inside a sentence ("Quay 4"); a headline of capitals does not tell."""
    if at < 2 or not tokens[at].word.isdigit() or not tokens[at - 1].text.istitle() or tokens[at - 2].mark:
        return False
    letters = [token for token in tokens if token.word[0].isalpha()]
    titled = sum(token.text[0].isupper() for token in letters) > TITLE_CASE * len(letters)
    return not titled and dated(tokens[at - 1]) is None


def _quantity(tokens: tuple[Token, ...], at: int, end: int, value: float, digits: int) -> Quantity:
    units = _quantities()["units"]
    first, last = at, end - 1
    unit, factor = "", 1.0
    if at and tokens[at - 1].word in ("$", "€", "£"):
        unit, first = "money", at - 1
    elif end < len(tokens) and (known := units.get(tokens[end].word) or units.get(tokens[end].stem)):
        (unit, factor), last = known, end
    before = tokens[max(0, first - WINDOW) : first]
    after = tokens[last + 1 : last + 1 + WINDOW]
    around = [t.sense for t in reversed(before) if t.matter][:AROUND]
    around += [t.sense for t in after if t.matter][:AROUND]
    context = frozenset(sense for sense in around if not sense[0].isdigit())
    return Quantity(value * factor, digits, unit, _bound(before), context, tokens[first], tokens[last])


def _bound(before: tuple[Token, ...]) -> str:
    """How the words just before a number soften it."""
    preceding = " " + " ".join(token.word for token in before[-3:])
    for bound, phrases in _quantities()["bounds"].items():
        if any(preceding.endswith(" " + phrase) for phrase in phrases):
            return str(bound)
    return ""
