"""Long quotations in little room: they are cut around the words that matter, and share the room there is."""

from __future__ import annotations

from collections.abc import Sequence

from tui.drawing.lines import Line, Look, Piece, folded

LIT = frozenset({Look.CLASH, Look.CHANGED, Look.ACTOR})
"""Looks of words that a shortened quotation keeps."""
_ELLIPSES = 3
"""Cells that the ellipses of a line take: one and a space before it, one after it."""


def glimpse(of: Line, width: int, most: int, indent: str = "") -> list[Line]:
    """The line folded at a width; where that makes more than `most` lines, those around what is lit first."""
    whole = folded(of, width, indent=indent)
    if len(whole) <= most:
        return whole
    lines = folded(of, width - _ELLIPSES, indent=indent)
    lit = next((at for at, line in enumerate(lines) if any(piece.look in LIT for piece in line)), 0)
    start = 0 if lit < most else min(lit - most // 2, len(lines) - most)
    shown = lines[start : start + most]
    if start and shown:
        shown[0] = _after_lead(shown[0], "… ")
    if start + most < len(lines) and shown:
        shown[-1] = (*shown[-1], Piece("…", shown[-1][-1].look))
    return shown


def fitted(lines: Sequence[Line], width: int, height: int, indent: str = "") -> list[Line]:
    """Lines folded into at most `height`: the quotations among them share what the others leave them."""
    quotations = [any(piece.look is Look.SAID for piece in line) for line in lines]
    needs = [len(folded(line, width, indent=indent)) for line in lines]
    fixed = sum(need for need, long in zip(needs, quotations, strict=True) if not long)
    room = shares([need for need, long in zip(needs, quotations, strict=True) if long], height - fixed)
    given = iter(room)
    told = (
        glimpse(line, width, next(given) if long else need, indent)
        for line, need, long in zip(lines, needs, quotations, strict=True)
    )
    return [each for block in told for each in block][:height]


def shares(needs: Sequence[int], room: int) -> list[int]:
    """What each gets of the room: at least 1, none more than it needs; the others get what is left."""
    given = [1] * len(needs)
    left = room - len(needs)
    while left > 0 and given != list(needs):
        at = min((n for n, need in enumerate(needs) if given[n] < need), key=given.__getitem__)
        given[at] += 1
        left -= 1
    return given


def _after_lead(line: Line, words: str) -> Line:
    """The line with words after the space that it begins with."""
    first, *rest = line
    if first.text.isspace():
        return (first, Piece(words, rest[0].look if rest else first.look), *rest)
    return (Piece(words, first.look), *line)
