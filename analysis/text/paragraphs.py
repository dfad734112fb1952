"""Paragraphs: the blocks that an article's line breaks make, whether its lines are wrapped or not."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.values import Span

_BLANK = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*")
_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"\s*[•‣◦▪●○■·*-]\s+(?=\S)")
_SIGNED = re.compile(r"[”\"»’]\s+-\s+[^\W\d_a-z]\Z")
"""A dash that is no bullet: it follows a quotation and a capital letter follows it (“...” - Ilse Brandt)."""
_NEAR = 8
"""Characters before a line in which the quotation's last mark is looked for."""
_WRAPPED = range(40, 101)
"""Lengths, in characters, that the full lines of hard-wrapped text have."""
_RAGGED = 24
"""A wrapped line is at most one long word, in characters, shorter than the longest."""


@lru_cache(maxsize=1)
def paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs of `text`, without white space around them and without list bullets.

    Blank lines part paragraphs; a single line break does so too, unless its block looks hard-wrapped.
    Actors, statements and speakers ask for those of one article in turn, so the last ones are kept.
    """
    spans: list[Span] = []
    start = 0
    for gap in _BLANK.finditer(text):
        spans += _block(text, start, gap.start())
        start = gap.end()
    return (*spans, *_block(text, start, len(text)))


def _block(text: str, start: int, end: int) -> list[Span]:
    lines = [stripped for line in _LINE.finditer(text, start, end) if (stripped := _strip(text, line.span()))]
    if len(lines) > 1 and _is_wrapped(lines):
        return [(lines[0][0], lines[-1][1])]
    return lines


def _strip(text: str, span: Span) -> Span | None:
    start, end = span
    bullet = _BULLET.match(text, start, end)
    if bullet and _SIGNED.search(text, max(start - _NEAR, 0), bullet.end() + 1):
        bullet = None
    start = bullet.end() if bullet else start
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    end -= len(line) - len(line.rstrip())
    return (start, end) if start < end else None


def _is_wrapped(lines: list[Span]) -> bool:
    lengths = [end - start for start, end in lines[:-1]]
    longest = max(lengths)
    return longest in _WRAPPED and min(lengths) >= longest - _RAGGED and len(lines) > 2
