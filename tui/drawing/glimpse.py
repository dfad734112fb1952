"""Long quotations in little room: they are cut around the words that matter, and share the room there is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, takewhile

from rich.cells import cell_len

from tui.drawing.lines import Line, Look, Piece, folded, on_one_line, words

LIT = frozenset({Look.CLASH, Look.CHANGED, Look.ACTOR})
"""Looks of words that a shortened quotation keeps."""
_ELLIPSIS = "… "
_RAGGED = 8
"""Cells that a line which is followed by another may leave empty."""
_BEFORE = 0.4
"""Share of the room that goes to what stands before the words that matter."""


def glimpse(of: Line, width: int, most: int, indent: str = "") -> list[Line]:
    """The line folded at a width; where that makes more than `most` lines, those around what is lit first."""
    shown = folded(of, width, most, indent)
    lit = _lit([of])
    if not lit or lit in _lit(shown) or len(folded(of, width, indent=indent)) <= most:
        return shown
    return folded(_around(of, most * width - (most - 1) * (_RAGGED + len(indent))), width, most, indent)


def _lit(lines: Sequence[Line]) -> str:
    """The first words that are lit in these lines."""
    pieces = (piece.text for line in lines for piece in line if piece.look in LIT)
    return " ".join(next(pieces, "").split())


def _around(of: Line, room: int) -> Line:
    """The line, begun so that what is lit is among its first `room` cells."""
    flat = on_one_line(of)
    text = words(flat)
    letters = room * len(text) // max(1, cell_len(text))
    lead = len(text) - len(text.lstrip())
    lit = sum(len(piece.text) for piece in takewhile(lambda piece: piece.look not in LIT, flat))
    start = max(lead, min(lit - int(_BEFORE * letters), len(text) - letters + len(_ELLIPSIS)))
    word = text.find(" ", start) + 1
    return (Piece(text[:lead] + _ELLIPSIS), *_without(flat, word if start < word <= lit else lit))


def _without(of: Line, count: int) -> Line:
    """The line without its first characters."""
    kept = []
    for piece in of:
        kept.append(Piece(piece.text[count:], piece.look))
        count = max(0, count - len(piece.text))
    return tuple(piece for piece in kept if piece.text)


def fitted(lines: Sequence[Line], width: int, height: int, indent: str = "") -> list[Line]:
    """Lines in at most `height`: quotations share what others leave them, asides go if that is none."""
    told = _hopeful(lines, height)
    needs = [len(folded(line, width, indent=indent)) for line in told]
    while sum(1 if _quotes(line) else need for line, need in zip(told, needs, strict=True)) > height:
        aside = next((at for at in reversed(range(len(told))) if _aside(told[at])), None)
        if aside is None:
            break
        del told[aside], needs[aside]
    long = [_quotes(line) for line in told]
    fixed = sum(need for need, quotes in zip(needs, long, strict=True) if not quotes)
    given = iter(shares([need for need, quotes in zip(needs, long, strict=True) if quotes], height - fixed))
    most = [next(given) if quotes else need for need, quotes in zip(needs, long, strict=True)]
    blocks = (glimpse(line, width, room, indent) for line, room in zip(told, most, strict=True))
    return [line for block in blocks for line in block][:height]


def _hopeful(lines: Sequence[Line], height: int) -> list[Line]:
    """The lines that can have a place: with `height` before it that are no asides, none has."""
    before = accumulate((not _aside(line) for line in lines), initial=0)
    return [line for line, number in zip(lines, before, strict=False) if number < height]


def _quotes(line: Line) -> bool:
    return any(piece.look is Look.SAID for piece in line)


def _aside(line: Line) -> bool:
    return all(piece.look is Look.FAINT for piece in line)


def shares(needs: Sequence[int], room: int) -> list[int]:
    """What each gets of the room: at least 1, none more than it needs; the others get what is left."""
    given = [1] * len(needs)
    left = room - len(needs)
    while left > 0 and given != list(needs):
        at = min((n for n, need in enumerate(needs) if given[n] < need), key=given.__getitem__)
        given[at] += 1
        left -= 1
    return given
