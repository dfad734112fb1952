"""The words of a statement with the way they stand in it, for telling a reader which of them clash."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from analysis.claims.folding import INSERTION, STATES, fold
from analysis.claims.phrases import sense, stop_words
from analysis.claims.stemming import stem

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%$€£]"
    r"|[.;:!?,](?=[\s”\"»]|$)|[—–―…]| - "
)


class Token(NamedTuple):
    """A word, a figure, a sign of currency or a mark that ends a clause; a named tuple, as many are made."""

    text: str
    """As it stands."""
    word: str
    """Folded: lower case, no accents."""
    stem: str
    sense: str
    """The stem that stands for the word and its synonyms."""
    matter: bool
    """Whether the word carries matter rather than grammar."""
    mark: bool
    """Whether this is a mark between clauses."""
    start: int


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order; editors' insertions in brackets are left out."""
    bare = INSERTION.sub(lambda found: " " * len(found[0]), text)
    return tuple(_token(found[0], found.start()) for found in TOKEN.finditer(bare))


def _token(text: str, start: int) -> Token:
    return Token(text, *_read(text), start)


@lru_cache(maxsize=1 << 15)
def _read(text: str) -> tuple[str, str, str, bool, bool]:
    """Word, stem and sense of a token, whether it is matter, whether it is a mark."""
    word = "usa" if STATES.fullmatch(text) else fold(text).strip().removesuffix("'s")
    word = word or text
    sound = word[0].isalnum()
    matter, mark = sound and word not in stop_words(), not sound and word not in "%$€£"
    return word, stem(word), sense(word), matter, mark


def phrase_of(text: str, first: Token, last: Token) -> str:
    """The part of `text` from one token to another, as it stands."""
    return text[first.start : last.start + len(last.text)]
