"""Lines of words with looks, as values: a screen draws them, plain text prints them, so both say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from rich.cells import cell_len

from analysis.values import Span
from tui.drawing.safe import safe
from tui.drawing.wrap import clip, wrap


class Look(StrEnum):
    """What a piece of a line is; themes say how it looks. Never the only sign of what it means."""

    PLAIN = "plain"
    FAINT = "faint"
    STRONG = "strong"
    KEY = "key"
    """Headings, signs, what a person may press."""
    SAID = "said"
    """Words of an article."""
    CLASH = "clash"
    """Words that contradict others."""
    CHANGED = "changed"
    """Words that others have not so."""
    ACTOR = "actor"
    FOUND = "found"
    """Words that were searched for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one look."""

    text: str
    look: Look = Look.PLAIN
    spoken: str | None = None
    """What plain text says in its stead, where signs in the text are for the eye."""


Line: TypeAlias = tuple[Piece, ...]


def line(*pieces: str | Piece) -> Line:
    """A line of pieces; bare strings are plain."""
    return tuple(Piece(p) if isinstance(p, str) else p for p in pieces)


def words(of: Line) -> str:
    """The line without looks."""
    return "".join(piece.text for piece in of)


def lit(text: str, spans: Iterable[Span], look: Look, under: Look = Look.PLAIN) -> Line:
    """A text with the words at some spans in another look; spans are sorted and apart."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [Piece(text[at:start], under), Piece(text[start:end], look)]
        at = end
    return tuple(piece for piece in (*pieces, Piece(text[at:], under)) if piece.text)


def folded(of: Line, width: int, most: int = 0, indent: str = "") -> list[Line]:
    """The line as lines of at most `width` cells, looks kept; later ones begin with `indent` more.

    All keep the space that the line begins with; other runs of white space are one space each. With `most`,
    what does not fit into so many lines ends in an ellipsis.
    """
    lead, text, looks = _flat(of)
    if not text:
        return [()]
    begin = Piece(" " * lead)
    later = Piece(" " * lead + indent)
    spans = _spans(text, width - lead, len(indent))
    lines = [_cut(text, looks, span) for span in spans[: most or None]]
    if most and len(spans) > most:
        start = spans[most - 1][0]
        room = width - lead - (len(indent) if most > 1 else 0)
        kept = _cut(text, looks, (start, start + len(clip(text[start:], room)) - 1))
        lines[-1] = (*kept, Piece("…", kept[-1].look if kept else Look.PLAIN))
    first, *rest = ((later if n else begin, *each) for n, each in enumerate(lines))
    return [tuple(piece for piece in each if piece.text) for each in (first, *rest)]


def on_one_line(of: Line) -> Line:
    """The line as `folded` has it where there is room for all of it."""
    lead, text, looks = _flat(of)
    return tuple(piece for piece in (Piece(" " * lead), *_cut(text, looks, (0, len(text)))) if piece.text)


def cut(of: Line, width: int) -> Line:
    """The line in at most `width` cells, its white space kept; a longer one ends in an ellipsis."""
    kept: list[Piece] = []
    for piece in of:
        text = clip(safe(piece.text), width)
        width -= cell_len(text)
        kept.append(Piece(text, piece.look))
        if width <= 0:
            break
    return tuple(kept)


def _spans(text: str, width: int, indent: int) -> list[Span]:
    """Spans of the lines; all but the first are narrower by the indent."""
    first = wrap(text, width)[0]
    rest = wrap(text[first[1] :], width - indent)
    return [first, *((start + first[1], end + first[1]) for start, end in rest)]


def _flat(of: Line) -> tuple[int, str, list[Look]]:
    """How many spaces the line begins with; its safe text with single spaces; each character's look."""
    letters: list[str] = []
    looks: list[Look] = []
    lead = 0
    for piece in of:
        for letter in safe(piece.text):
            space = letter.isspace()
            if space and not letters:
                lead += 1
            elif not (space and letters[-1] == " "):
                letters.append(" " if space else letter)
                looks.append(piece.look)
    return lead, "".join(letters).rstrip(), looks


def _cut(text: str, looks: Sequence[Look], span: Span) -> Line:
    return tuple(_pieces(text, looks, *span))


def _pieces(text: str, looks: Sequence[Look], start: int, end: int) -> Iterator[Piece]:
    at = start
    for place in range(start + 1, end + 1):
        if place == end or looks[place] is not looks[at]:
            yield Piece(text[at:place], looks[at])
            at = place
