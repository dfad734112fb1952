"""The shape of a grid with sticky heads: what fits at a width, and names cut to column heads. No screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

TOTALS = 10
"""Cells of what is told of a whole row, at its right."""
_NARROW, _WIDE = 6, 12
"""Cells of a column, with a blank before the next one."""
_ARTICLES = frozenset({"a", "an", "the"})
HEAD_LINES = 2
"""Lines of a name at the head of a column."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the width is shared out: labels of the rows with their gutter, columns, totals."""

    label: int
    cell: int
    visible: int
    """Columns that fit."""

    @classmethod
    def of(cls, width: int, columns: int) -> Shape:
        """For so many columns; labels have three eighths of the width, and what is left over."""
        room = max(_NARROW, width - TOTALS - width * 3 // 8)
        cell = max(_NARROW, min(_WIDE, room // max(1, columns)))
        visible = min(columns, room // cell)
        return cls(max(1, width - TOTALS - visible * cell), cell, visible)


def headed(name: str, width: int) -> list[str]:
    """A name as the lines of a head, `width` cells each: words are cut, an article before them goes."""
    words = name.split()
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".lstrip()
        if cell_len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [*[""] * (HEAD_LINES - len(lines)), *lines[:HEAD_LINES]]
    return [set_cell_size(line, width) for line in lines]


def bracket(groups: Sequence[object], at: int, width: int, words: str) -> str:
    """The part over one column of a bracket over neighbours of a group: `┌ copies ──┐`; None is none."""
    group = groups[at]
    if group is None:
        return " " * width
    first = last = at
    while first > 0 and groups[first - 1] == group:
        first -= 1
    while last + 1 < len(groups) and groups[last + 1] == group:
        last += 1
    if first == last:
        return " " * width
    inside = (last - first + 1) * width - 3
    label = f" {words} " if cell_len(words) + 2 <= inside else ""
    whole = f"┌{label:─<{inside}}┐ "
    return whole[(at - first) * width : (at - first + 1) * width]
