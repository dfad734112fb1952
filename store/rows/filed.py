"""What becomes of an article that is filed: frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of an article that was filed."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    REVISED = "revised"
    CORRECTED = "corrected"
    """A duplicate with other details: they were taken over."""
    REREAD = "reread"
    """The text is the same, but not what was read in it."""


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the case has already, in this text or in an earlier one."""

    article: int
    same_text: bool


@dataclass(frozen=True, slots=True)
class Filed:
    """What filing an article did."""

    article: int
    outcome: Outcome
    carried: int = 0
    """Statements that were found again, with their ids and decisions."""
    lost: int = 0
    """Statements that were not: left with the earlier revision, kept for their decisions, or gone."""
