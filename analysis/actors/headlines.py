"""Headlines: lines whose capitals tell nothing about names."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache

from analysis.language import table
from analysis.values import Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_TOKEN = re.compile(r"[^\W_](?:[\w.'’&-]*\w)?\.?(?=\W|$)")
_MOST_WORDS = 5
"""Words of the longest name that is looked for in a headline."""
_LONGEST = 180
"""Characters of the longest line that is taken for a headline."""
_SHARE = 0.7
"""Least share of capitalised words among the longer words of a headline."""
_SENTENCE = 4
"""Longer words of a line that ends like a sentence and may still be a headline."""
_SHARE_OF_SENTENCE = 0.85
_STOPS = ".!?…:;,"
_LOWER = re.compile(r"\b[a-z]{3,}\b")
_NEXT_SENTENCE = re.compile(r"[a-z]{3}[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")
_CLOSING = "\"'”’»)]"


@cache
def _small() -> frozenset[str]:
    """Words that Title Case leaves in lower case; any other such word tells of a sentence."""
    return frozenset(table("common")["small"].split())


def is_headline(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is set in Title Case or in capitals, so that its capitals are no sign of names."""
    start, end = paragraph
    if end - start > _LONGEST:
        return False
    line = text[start:end]
    words = _WORD.findall(line)
    if not words:
        return False
    share: float = sum(word[0].isupper() for word in words) / len(words)
    if share < _SHARE:
        return False
    if sum(word.isupper() for word in words) > _SHARE * len(words):
        return True
    if _NEXT_SENTENCE.search(line):
        return False
    if line.rstrip(_CLOSING)[-1:] in _STOPS and not line.endswith("?"):
        told = any(word not in _small() for word in _LOWER.findall(line))
        return len(words) >= _SENTENCE and share >= _SHARE_OF_SENTENCE and not told
    return True


def known_in(text: str, headlines: Iterable[Span], names: Container[str]) -> Iterator[tuple[str, Span]]:
    """Where headlines name something that `names` holds, by the longest name first."""
    for start, end in headlines:
        words = [found.span() for found in _TOKEN.finditer(text, start, end)]
        at = 0
        while at < len(words):
            span = _longest(text, words[at : at + _MOST_WORDS], names)
            if span:
                yield text[slice(*span)], span
            at += sum(span[0] <= word[0] < span[1] for word in words[at : at + _MOST_WORDS]) if span else 1


def _longest(text: str, words: list[Span], names: Container[str]) -> Span | None:
    """The longest name that begins with the first of `words`."""
    for _, end in reversed(words):
        if text[words[0][0] : end] in names:
            return words[0][0], end
    return None
