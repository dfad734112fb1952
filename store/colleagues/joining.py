"""Two notes on one thing made one: whatever anybody wrote is in it, once."""

from __future__ import annotations

from collections.abc import Collection

_APART = "\n\n"
"""Between paragraphs, and between the notes of two people."""


def joined(held: str, there: str, who: str, names: Collection[str]) -> str:
    """The note that is held here, and below it the paragraphs that only the one there has.

    They begin with the name of who wrote them: `who`, where none of the `names` stands there already.
    """
    known = {_bare(paragraph, names) for paragraph in held.split(_APART)}
    news = [paragraph for paragraph in there.split(_APART) if _bare(paragraph, names) not in known]
    if news and news[0] == _bare(news[0], names):
        news[0] = f"{who}: {news[0]}"
    return _APART.join([held, *news])


def _bare(paragraph: str, names: Collection[str]) -> str:
    """A paragraph without the name that it begins with."""
    name, colon, words = paragraph.partition(": ")
    return words if colon and name in names else paragraph
