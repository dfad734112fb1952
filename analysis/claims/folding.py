"""Text folded for comparison: case, accents, quotation marks, editors' insertions, dotted initials."""

from __future__ import annotations

import re
import unicodedata

INSERTION = re.compile(r"\[[^\][]{0,40}\]")
INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
STATES = re.compile(r"\b(?:USA|US|United States)\b")
GROUPED = re.compile(r"(?<=\d),(?=\d{3}\b)")
WORD = re.compile(r"\d+(?:[.:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%$€£]")
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
