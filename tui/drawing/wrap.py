"""Wrapping by cells with offsets kept: lines are spans into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size

from analysis.values import Span

_WORD = re.compile(r"\S+")


def wrap(text: str, width: int) -> list[Span]:
    """Spans of the lines of `text` at `width` cells; an empty span for each blank line.

    White space at a line's ends is outside its span. Several blank lines in a row are one.
    """
    lines: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if paragraph.strip():
            lines.extend(_paragraph(text, start, end, max(1, width)))
        elif lines and lines[-1][0] != lines[-1][1]:
            lines.append((start, start))
        start = end + 1
    while lines and lines[-1][0] == lines[-1][1]:
        lines.pop()
    return lines


def _paragraph(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    line_start = line_end = -1
    for word_start, word_end in _words(text, start, end, width):
        if line_start >= 0 and cell_len(text[line_start:word_end]) <= width:
            line_end = word_end
            continue
        if line_start >= 0:
            yield line_start, line_end
        line_start, line_end = word_start, word_end
    if line_start >= 0:
        yield line_start, line_end


def _words(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    """The words between two offsets; one that is wider than a line comes in pieces."""
    for match in _WORD.finditer(text, start, end):
        if cell_len(match[0]) <= width:
            yield match.span()
        else:
            yield from _pieces(text, match.start(), match.end(), width)


def _pieces(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    cells, piece = 0, start
    for offset in range(start, end):
        size = get_character_cell_size(text[offset])
        if cells + size > width and offset > piece:
            yield piece, offset
            cells, piece = 0, offset
        cells += size
    yield piece, end


def clip(text: str, width: int) -> str:
    """`text` in at most `width` cells, the end replaced by an ellipsis where it is longer."""
    if cell_len(text) <= width:
        return text
    cells = 0
    for position, character in enumerate(text):
        cells += get_character_cell_size(character)
        if cells > width - 1:
            return text[:position].rstrip() + "…"
    return text


def fold(text: str, width: int, most: int) -> list[str]:
    """`text` as at most `most` lines of `width` cells, the last one clipped where more would follow."""
    flat = " ".join(text.split())
    spans = wrap(flat, width)
    lines = [flat[a:b] for a, b in spans[:most]]
    if len(spans) > most:
        lines[-1] = clip(flat[spans[most - 1][0] :], width)
    return lines
