"""A text laid out at a width: which row an offset is on, where words begin. No screen, no colour."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len

from analysis.values import Span
from tui.drawing.wrap import fold, wrap

_WORD = re.compile(r"\S+")
_HEADING_ROWS = 3
"""Rows that one paragraph of the heading takes at most."""


@dataclass(frozen=True)
class Page:
    """A heading, then a text; rows count from the heading's first."""

    text: str = ""
    heading: Sequence[str] = ()
    width: int = 1

    @cached_property
    def top(self) -> Sequence[str]:
        """The rows above the text: the heading's, and a blank one."""
        rows = [row for words in self.heading for row in fold(words, self.width, _HEADING_ROWS)]
        return (*rows, "") if rows else ()

    @cached_property
    def lines(self) -> Sequence[Span]:
        """The spans of the text's rows."""
        return wrap(self.text, self.width)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [start for start, _ in self.lines]

    @property
    def rows(self) -> int:
        """How many there are."""
        return len(self.top) + len(self.lines)

    def line_of(self, offset: int) -> int:
        """The line of the text that an offset is on."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def row_of(self, offset: int) -> int:
        """The row of the page that an offset is on."""
        return len(self.top) + self.line_of(offset)

    # ------------------------------------------------------------ words

    def word_at(self, offset: int) -> int:
        """Start of the word at an offset, else of the next, else of the last."""
        inside = not self.text[offset : offset + 1].isspace()
        start = self.word_before(offset + 1) if inside and offset < len(self.text) else offset
        if match := _WORD.search(self.text, start or 0):
            return match.start()
        return self.word_before(len(self.text)) or 0

    def word_end(self, offset: int) -> int:
        """End of the word that starts at an offset."""
        match = _WORD.match(self.text, offset)
        return match.end() if match else offset

    def word_after(self, offset: int) -> int | None:
        """Start of the word after the one at an offset."""
        match = _WORD.search(self.text, self.word_end(offset))
        return match.start() if match else None

    def word_before(self, offset: int) -> int | None:
        """Start of the last word that begins before an offset."""
        end = offset
        while end > 0 and self.text[end - 1].isspace():
            end -= 1
        start = end
        while start > 0 and not self.text[start - 1].isspace():
            start -= 1
        return start if start < end else None

    def beside(self, offset: int, by: int) -> int:
        """The word `by` lines below (above, where negative), nearest below the one at an offset."""
        if not self.lines:
            return offset
        here = self.line_of(offset)
        column = cell_len(self.text[self.lines[here][0] : offset])
        step, last = (1 if by > 0 else -1), len(self.lines) - 1
        target = max(0, min(last, here + by))
        while 0 < target < last and self.lines[target][0] == self.lines[target][1]:
            target += step
        start, end = self.lines[target]
        words = [m.start() for m in _WORD.finditer(self.text, start, end)]
        return min(words, key=lambda at: abs(cell_len(self.text[start:at]) - column), default=offset)
