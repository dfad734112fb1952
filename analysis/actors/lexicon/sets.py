"""Words of a table as a set."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.actors.folding import plain


def plain_set(words: Iterable[str]) -> frozenset[str]:
    """The words in plain letters."""
    return frozenset(map(plain, words))
