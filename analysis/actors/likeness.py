"""The value that says how alike two names are, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are."""

    score: float
    """0 for no likeness, 1 for the same name."""
    reason: str = ""
    """In words for the reader."""
    clash: bool = False
    """The names contradict each other: each has a word that the other lacks."""
    veto: bool = False
    """The two can't be one actor, whatever else is found."""


NONE = Likeness(0.0)
CLASH = Likeness(0.0, "", clash=True)
VETO = Likeness(0.0, "", clash=True, veto=True)
