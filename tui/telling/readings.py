"""What a witness has that the base has not so, in one line: signs say what it is, as colours do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.claims.apparatus import Matter, Passage, gravest
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.wrap import clip

SIGNS = {
    Matter.NEGATION: signs.NEGATION,
    Matter.NUMBER: signs.NUMBER,
    Matter.NAME: signs.NAME,
    Matter.WORDS: signs.WORDS,
    Matter.SPELLING: signs.SPELLING,
}
LOOKS = {
    Matter.NEGATION: Look.CLASH,
    Matter.NUMBER: Look.CHANGED,
    Matter.NAME: Look.ACTOR,
    Matter.WORDS: Look.STRONG,
    Matter.SPELLING: Look.SAID,
}

_LONG = 90
"""Characters from which on a statement is shown without most of what it has in common with the base."""
_AROUND = 2
"""Words of that which stay beside what differs."""
_LEFT_OUT = 28
_LEFT_OUT_FULL = 120
"""Cells for what is left out."""
_WORD = re.compile(r"\S+")


LEGEND: Line = line(
    Piece("", Look.FAINT, "In brackets: what a statement has otherwise than its base."),
    *(
        piece
        for matter, words in (
            (Matter.NEGATION, "negation"),
            (Matter.NUMBER, "number"),
            (Matter.NAME, "name"),
            (Matter.WORDS, "words"),
            (Matter.SPELLING, "spelling"),
        )
        for piece in (Piece(SIGNS[matter] + words, LOOKS[matter], ""), Piece(" ", spoken=""))
    ),
    Piece(f"{signs.ADDED}added", Look.STRONG, ""),
    Piece(f" {signs.OMITTED}[left out] ", spoken=""),
    Piece(f"{signs.ALIKE} as the base", Look.FAINT, ""),
)
"""What the signs mean."""


def readings(base: str, text: str, passages: Sequence[Passage], full: bool = False) -> Line:
    """The witness `text` with what differs from `base` lit and signed.

    In `full`, or with long equal parts cut, and with a word instead of a text that is as the base.
    """
    if not full and all(passage.matter is Matter.SAME for passage in passages):
        return line(Piece("the same words", Look.FAINT))
    return tuple(piece for piece in _pieces(base, text, passages, full) if piece.text or piece.spoken)


def _pieces(base: str, text: str, passages: Sequence[Passage], full: bool) -> Iterator[Piece]:
    equal = Look.SAID if full else Look.FAINT
    at = 0
    left_out: list[Passage] = []
    for number, passage in enumerate(passages):
        if passage.omitted:
            left_out.append(passage)
            continue
        start, end = passage.witness
        yield Piece(text[at:start], equal)
        if left_out:
            yield from (_omission(base, left_out, full), Piece(" "))
        if passage.matter is not Matter.SAME:
            yield _differing(passage, text[start:end])
        elif full or len(text) < _LONG:
            yield Piece(text[start:end], equal)
        else:
            yield Piece(_cut(text[start:end], number > 0, number + 1 < len(passages)), equal)
        at, left_out = end, []
    yield Piece(text[at:], equal)
    if left_out:
        yield from (Piece(" "), _omission(base, left_out, full))


def _omission(base: str, passages: Sequence[Passage], full: bool) -> Piece:
    """What is left out in one place."""
    matter = gravest(passage.matter for passage in passages)
    words = " ".join(base[passages[0].base[0] : passages[-1].base[1]].split())
    plain = matter is Matter.WORDS
    sign = signs.OMITTED if plain else signs.OMITTED + SIGNS[matter]
    return Piece(
        f"{sign}[{clip(words, _LEFT_OUT_FULL if full else _LEFT_OUT)}]",
        Look.PLAIN if plain else LOOKS[matter],
        _bracketed(matter, "left out", words),
    )


def _differing(passage: Passage, words: str) -> Piece:
    """What the witness has there: signed for the eye, bracketed in plain text."""
    how = "added" if passage.added else ""
    return Piece(_sign(passage) + words, LOOKS[passage.matter], _bracketed(passage.matter, how, words))


def _bracketed(matter: Matter, how: str, words: str) -> str:
    """`[number: twelve]`, `[negation added: not]`, `[left out: after all]`; words are the plainest matter."""
    kind = "" if how and matter is Matter.WORDS else matter.value
    return f"[{' '.join(filter(None, (kind, how)))}: {words}]"


def _sign(passage: Passage) -> str:
    if not passage.added:
        return SIGNS[passage.matter]
    return signs.ADDED if passage.matter is Matter.WORDS else signs.ADDED + SIGNS[passage.matter]


def _cut(same: str, after: bool, before: bool) -> str:
    """Words that are equal; of many only those after and before what differs, where anything does."""
    words = list(_WORD.finditer(same))
    if len(words) <= _AROUND * (after + before) + 1:
        return same
    head = same[: words[_AROUND - 1].end()] + " " if after else ""
    tail = " " + same[words[-_AROUND].start() :] if before else ""
    return f"{head}{signs.ALIKE}{tail}"
