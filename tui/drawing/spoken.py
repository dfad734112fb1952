"""Lines in words only: signs that a screen reader passes over or spells out are said."""

from __future__ import annotations

import re

from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece
from tui.drawing.safe import safe

_QUOTED = frozenset({Look.SAID, Look.CLASH, Look.CHANGED, Look.FOUND, Look.ACTOR})
"""Looks of words that stand in an article: those stay as they are."""

_SIGNS = {
    **{sign: verdict.value for verdict, sign in signs.VERDICTS.items() if not sign.isascii() and sign != "–"},
    signs.CONFLICT: "contradicts",
    signs.NOTE: "note",
    signs.PERHAPS: "perhaps",
    signs.UNNAMED: "unnamed",
    "→": "to",
}
_SIGN = re.compile(f"[{''.join(map(re.escape, _SIGNS))}]")


def spoken(line: Line) -> str:
    """The line as plain words, safe to print; `·` between two things is a comma, other signs are said."""
    return safe("".join(map(_piece, line))).rstrip()


def _piece(piece: Piece) -> str:
    if piece.spoken is not None:
        return piece.spoken
    return piece.text if piece.look in _QUOTED else _said(piece.text)


def _said(text: str) -> str:
    return _SIGN.sub(lambda sign: _SIGNS[sign[0]], text.replace(" · ", ", "))
