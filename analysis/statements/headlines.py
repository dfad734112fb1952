"""Headlines with a label for a source: "Police: two hurt in fall", "Two hurt in fall: police"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.statements.extents import Range
from analysis.statements.noun_phrases import Phrase
from analysis.statements.sentence import Sentence
from analysis.statements.vocabulary import QUOTE, STOPS, is_a, is_name
from analysis.text.tokens import Token

_LABEL = 4
"""Tokens that a label takes at most."""
_SHORTEST = 3
"""Words that what it says has at least."""


def headline(sentence: Sentence) -> Iterator[tuple[None, Phrase, list[Range]]]:
    """Source and content of an article's first line, where it is a headline with one colon."""
    if sentence.paragraph:
        return
    tokens = sentence.tokens
    colons = [at for at, token in enumerate(tokens) if token.lower == ":"]
    if len(colons) != 1 or tokens[-1].lower in STOPS:
        return
    colon = colons[0]
    before, after = (0, colon), (colon + 1, len(tokens))
    for label, content in ((before, after), (after, before)):
        words = sum(len(token.word.split()) for token in tokens[slice(*content)])
        if words >= _SHORTEST and _is_source(tokens, label, content):
            yield None, Phrase(*label, label[1]), [content]
            return


def _is_source(tokens: list[Token], label: Range, content: Range) -> bool:
    """Whether the label names who speaks: by a noun for sources, or by a name if the content quotes."""
    start, end = label
    if not 0 < end - start <= _LABEL:
        return False
    if is_a(tokens[end - 1], "source_nouns", "documents"):
        return True
    quotes = any(token.lower == QUOTE for token in tokens[slice(*content)])
    return quotes and all(is_name(token) for token in tokens[start:end])
