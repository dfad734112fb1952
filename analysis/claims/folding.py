"""Text folded for comparison: case, accents, quotation marks, editors' insertions, dotted initials."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

INSERTION = re.compile(r"\[[^\][]{0,40}\]")
INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
STATES = re.compile(r"\b(?:USA|US|United States)\b")
GROUPED = re.compile(r"(?<=\d),(?=\d{3}\b)")
WORD = re.compile(r"\d+(?:[.:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%$€£]")
MULTIPLES = {"thousand": 10**3, "million": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12}
LONG, SHORT = 7, 6
"""Digits of a figure that is told in millions, and characters of one that is told so."""
MARKS = str.maketrans("’‘“”", "''\"\"")


def fold(text: str) -> str:
    """`text` in lower case, without accents, bracketed insertions ("[sic]") and the dots of "U.S."."""
    text = INSERTION.sub(" ", text)
    text = INITIALS.sub(lambda found: found[0].replace(".", "").upper() + " ", text)
    text = GROUPED.sub("", STATES.sub("usa", text))
    if not text.isascii():
        text = _plain(text)
    return text.casefold()


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.translate(MARKS))
    return "".join(c for c in text if not unicodedata.combining(c))


def split(text: str) -> list[str]:
    """The words of a text, folded, possessive endings off; figures and signs of currency are words too."""
    return [word.removesuffix("'s") for word in WORD.findall(fold(text))]


def worded_figures(words: list[str]) -> list[str]:
    """`words` with "1200000" as "1.2 million", as sums are mostly written, also in a text that was cut."""
    if all(len(word) < LONG for word in words if word[0].isdigit()):
        return words
    return [part for word in words for part in _worded(word)]


def _worded(figure: str) -> tuple[str, ...]:
    if len(figure) < LONG or not figure.isdecimal():
        return (figure,)
    multiple = "billion" if len(figure) > LONG + 2 else "million"
    amount = Decimal(figure) / MULTIPLES[multiple]
    short = f"{amount.normalize():f}"
    return (short, multiple) if len(short) <= SHORT else (figure,)
