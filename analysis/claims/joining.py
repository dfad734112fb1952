"""A statement read for comparison with each name as one word, the same for all forms of one actor's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from analysis.claims.conflicts.pairs import Sheet
from analysis.claims.phrases import Joiner
from analysis.claims.tokens import Token, phrase_of, tokens
from analysis.values import Said


def joined(said: Said) -> Sheet:
    """Read a statement: the names that it is said to have, and set phrases, are one token each."""
    join = _phrases().knowing(said.names) if said.names else _phrases()
    return Sheet(said, tuple(_joined(said.text, tokens(said.text), join)))


@cache
def _phrases() -> Joiner:
    return Joiner({})


def _joined(text: str, single: Sequence[Token], join: Joiner) -> Iterator[Token]:
    words = [token.word for token in single]
    at = 0
    while at < len(single):
        length, word = join.match(words, at)
        first, last = single[at], single[at + length - 1]
        if word == first.word:
            yield first
        else:
            yield Token(phrase_of(text, first, last), word, word, word, True, False, first.start)
        at += length
