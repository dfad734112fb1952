"""The ways to search, in words."""

from __future__ import annotations

from dataclasses import dataclass

from store import Way


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said of a way to search."""

    label: str
    title: str
    asks: str
    """What to type."""
    hint: str
    nothing: tuple[str, ...]


WAYS = {
    Way.WORDS: Wording(
        "Words",
        "words",
        "Type what to look for in articles, statements and notes.",
        'all these words · "a phrase" · begin* · OR · -without',
        ("Nothing has these words.", "Fewer of them may find it, or begin*."),
    ),
    Way.REGEX: Wording(
        "Regex",
        "regular expression",
        "Type a pattern to look for in articles, statements and notes.",
        "as in Python: gates?|doors · capitals count where there are any",
        ("Nothing matches.",),
    ),
    Way.NAMES: Wording(
        "Name",
        "names nearly so",
        "Type a name: who is called so or nearly so, and what they said.",
        "a name, however it is spelt: three letters or more",
        ("Nobody is called nearly so.",),
    ),
}
