"""Signs that carry meaning without colour; each is one cell wide in every terminal."""

from __future__ import annotations

from analysis.values import Verdict

VERDICTS: dict[Verdict, str] = {
    Verdict.OPEN: "○",
    Verdict.CORROBORATED: "●",
    Verdict.DISPUTED: "◐",
    Verdict.REFUTED: "✗",
    Verdict.UNVERIFIABLE: "?",
    Verdict.DISMISSED: "–",
}
UNTOUCHED = "·"
"""A finding that nobody has decided anything on."""
CURSOR = "▌"
SAID = "┊"
"""Beside lines of the article with a statement in them."""
SELECTED = "+"
CONFLICT = "≠"
SPLIT = "÷"
"""On a claim that two people judge differently."""
NOTE = "✎"
UNDONE = "–"
"""Before a decision that does not stand any more."""
BACK = "←"
AGAIN = "→"
"""Before an undo and a redo."""
BROUGHT = "«"
"""Before what came in from another case."""
TAG = "#"
UNNAMED = "◌"
PERHAPS = "≈"
"""Before an actor that may be the one above it."""

# In the variants, before words that are not as in the base.
NEGATION, NUMBER, NAME, WORDS, SPELLING = "¬", "#", "@", "~", "="
ADDED, OMITTED, ALIKE = "+", "-", "…"
VARIANTS = {
    NEGATION: "A negation that the base has not, or has otherwise",
    NUMBER: "Another number or time",
    NAME: "Another name",
    WORDS: "Other words",
    SPELLING: "The same name or number, spelt otherwise",
    ADDED: "Added; +# is an added number, and so on",
    f"{OMITTED}[ ]": "Left out, in the base's words; -¬[ ] is a negation left out",
    ALIKE: "Words as in the base, not shown",
    CONFLICT: "The statement is against what the base says",
    PERHAPS: "It belongs to the claim by likeness only",
}
"""What the signs in the variants mean."""


def bar(done: int, of: int, width: int = 10) -> str:
    """A bar of `width` cells that shows how much is done; full only when all is."""
    filled = 0 if of == 0 else done * width // of
    return "▰" * filled + "▱" * (width - filled)


def counted(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2 claims`; the plural adds an s unless given."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
