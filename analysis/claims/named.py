"""Which words of a statement are names: those of actors, and those that are written with a capital."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.claims.phrases import NAME, Phrase, compared
from analysis.claims.tokens import Token, tokens

TITLED = 4
"""Capitals for each word in lower case from which on a text is a title, whose capitals tell nothing."""
BEGINNING = frozenset(".!?:…—–―")
"""Marks after which a capital tells nothing; so it does after an opening quotation mark."""
OPENING = frozenset("“\"‘'«„([")


def named(text: str, phrase: Phrase) -> frozenset[str]:
    """The stems of a text's phrase that are names."""
    capital: set[str] = set()
    lower: set[str] = set()
    for token in _within(text):
        if token.text[0].isupper():
            capital.add(compared(token.word))
        elif token.text[0].islower():
            lower.add(compared(token.word))
    actors = frozenset(stem for stem in phrase.matter if stem.startswith(NAME))
    if len(capital) > TITLED * len(lower):
        return actors
    return actors | (phrase.matter & (capital - lower))


def _within(text: str) -> Iterator[Token]:
    """The words of matter, save one that begins a sentence or a quotation with a capital."""
    begins = True
    for token in tokens(text):
        if token.mark:
            begins = begins or token.text in BEGINNING
            continue
        begins = begins or text[token.start - 1] in OPENING
        if token.matter and not (begins and token.text[0].isupper()):
            yield token
        begins = False
