"""Headlines: lines whose capitals tell nothing about names."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

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
_CLOSING = "\"'”’»)]"


def is_headline(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is set in Title Case or in capitals, so that its capitals are no sign of names."""
    start, end = paragraph
    if end - start > _LONGEST:
        return False
    line = text[start:end]
    words = _WORD.findall(line)
    if not words:
        return False
    if sum(word.isupper() for word in words) > _SHARE * len(words):
        return True
    share = sum(word[0].isupper() for word in words) / len(words)
    if line.rstrip(_CLOSING)[-1:] in _STOPS and not line.endswith("?"):
        return len(words) >= _SENTENCE and share >= _SHARE_OF_SENTENCE
    return share >= _SHARE


def known_in(text: str, headlines: Iterable[Span], names: Container[str]) -> Iterator[tuple[str, Span]]:
    """Where headlines name something that `names` holds, by the longest name first."""
    for start, end in headlines:
        words = [(m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
        at = 0
        while at < len(words):
            size = next(
                (
                    n
                    for n in range(_MOST_WORDS, 0, -1)
                    if at + n <= len(words) and text[words[at][0] : words[at + n - 1][1]] in names
                ),
                0,
            )
            if size:
                span = (words[at][0], words[at + size - 1][1])
                yield text[slice(*span)], span
            at += size or 1
