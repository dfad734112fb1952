"""Signs that carry meaning without colour; each is one cell wide in every terminal."""

from __future__ import annotations

from analysis.values import ActorKind, Verdict

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
SELECTED = "+"
CONFLICT = "≠"
NOTE = "✎"
UNNAMED = "◌"
OWN = "✍"

KINDS: dict[ActorKind, str] = {
    ActorKind.PERSON: "person",
    ActorKind.ORGANISATION: "organisation",
    ActorKind.PLACE: "place",
    ActorKind.OUTLET: "outlet",
    ActorKind.OTHER: "other",
}


def bar(done: int, of: int, width: int = 10) -> str:
    """A bar of `width` cells that shows how much is done; full only when all is."""
    filled = 0 if of == 0 else done * width // of
    return "▰" * filled + "▱" * (width - filled)


def counted(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2 claims`; the plural adds an s unless given."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
