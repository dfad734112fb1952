"""Pairs of statements that can't both hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.claims.phrases import phrase
from analysis.values import Clash, ConflictKind, Said

NEG = {"not", "no", "never", "without", "nobody", "none"}


def conflicts(statements: Sequence[Said], pairs: Iterable[tuple[int, int]]) -> tuple[Clash, ...]:
    """The clashes among some pairs of statements."""
    found = []
    for a, b in sorted(pairs):
        x, y = phrase(statements[a].text), phrase(statements[b].text)
        nx = {w for w in x.stems if w in NEG or w.endswith("n't")}
        ny = {w for w in y.stems if w in NEG or w.endswith("n't")}
        if bool(nx) != bool(ny):
            found.append(Clash(a, b, ConflictKind.NEGATION, (min(nx, default=""), min(ny, default=""))))
    return tuple(found)
