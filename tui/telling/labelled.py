"""Facts about one thing: a heading, then one labelled fact a line."""

from __future__ import annotations

from collections.abc import Iterator

from tui.drawing.lines import Line, Look, Piece, line


def heading(kind: str, number: int, name: str) -> Line:
    """`Claim 3: There was a crowd`."""
    return line(Piece(f"{kind} {number}", Look.STRONG), Piece(f": {name}", Look.STRONG))


def fact(label: str, *told: str | Piece) -> Line:
    """`  verdict: open`, below a heading."""
    return line(Piece(f"  {label}: ", Look.FAINT), *told)


def facts(**told: str) -> Iterator[Line]:
    """Several facts by their labels, with spaces for underlines; those without words are left out."""
    for label, words in told.items():
        if words:
            yield fact(label.replace("_", " "), " ".join(words.split()))
