"""`rashomon show`: what the screens tell, in reading order: in plain words, or with looks on a terminal."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module

from store import Case
from tui.cli.cases import failing, reading
from tui.cli.failure import Failure
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.safe import safe
from tui.drawing.spoken import spoken
from tui.telling.parts import PARTS

_SGR = {
    Look.STRONG: "1",
    Look.KEY: "1",
    Look.CLASH: "1;4",
    Look.CHANGED: "7",
    Look.FOUND: "1;4",
    Look.ACTOR: "4",
}
"""Looks as parameters of "select graphic rendition" (ECMA-48, 8.3.117)."""
_COLOUR = {Look.SAID: "36", Look.CLASH: "31", Look.FAINT: "2"}
"""What NO_COLOR takes away; dim text is a colour to the eye."""


def show(asked: argparse.Namespace) -> int:
    """Print the parts that were asked for, all of them by default."""
    unknown = [part for part in asked.parts if part not in PARTS]
    if unknown:
        raise Failure(f"nothing is called {unknown[0]!r} here; there are {', '.join(PARTS)}")
    write = spoken if asked.plain or not _looks() else _styled
    with failing(), reading(asked.case) as case:
        for number, part in enumerate(asked.parts or PARTS):
            if number:
                print()
            for told in _told(part, case):
                print(write(told))
    return 0


def _told(part: str, case: Case) -> Iterator[Line]:
    """A part under its heading, as it comes."""
    module, function = PARTS[part].split(":")
    tell: Callable[[Case], Iterator[Line]] = getattr(import_module(module), function)
    yield line(Piece(part.upper(), Look.STRONG))
    empty = True
    for each in tell(case):
        empty = False
        yield each
    if empty:
        yield line(f"No {part}.")


def _looks() -> bool:
    """Whether standard output is a terminal that has more than letters."""
    return sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def _styled(told: Line) -> str:
    """The line with its looks, as far as NO_COLOR lets them be."""
    tables = (_SGR,) if os.environ.get("NO_COLOR") else (_SGR, _COLOUR)
    pieces = []
    for piece in told:
        codes = ";".join(table[piece.look] for table in tables if piece.look in table)
        text = safe(piece.text)
        pieces.append(f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text)
    return "".join(pieces)
