"""The words of a name without its particles: "Abu Shagur" and "Abd al-Jalil" are one word each."""

from __future__ import annotations

from analysis.actors.folding import plain
from analysis.actors.lexicon.people import dropped_words, glued_words, unstressed_words


def glue(written: list[str]) -> list[str]:
    """Drop articles, particles and "son of", join "abd" and "abu" to what follows."""
    made: list[str] = []
    head = ""
    for number, raw in enumerate(written):
        word = plain(raw)
        last = number == len(written) - 1
        if word in glued_words() and not last:
            head += "abd" if word.startswith("abd") else "abu" if word.lstrip("a")[:1] == "b" else ""
        elif not _is_dropped(raw, word, first=not made, last=last):
            made.append(head + word)
            head = ""
    return made or [plain(raw) for raw in written]


def _is_dropped(raw: str, word: str, first: bool, last: bool) -> bool:
    """Whether a word is an article or "son of", or a particle in lower case before a name."""
    if raw in unstressed_words():
        return not last
    return word in dropped_words() and not raw.endswith(".") and not (first and last)
