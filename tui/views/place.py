"""From where a view is opened, and what it sends back."""

from __future__ import annotations

from dataclasses import dataclass, field

from store import ClaimFilter


@dataclass(frozen=True, slots=True)
class Start:
    """What is on show where a view is opened."""

    claim: int | None = None
    statement: int | None = None
    article: int | None = None
    actor: int | None = None
    filter: ClaimFilter = field(default_factory=ClaimFilter)


@dataclass(frozen=True, slots=True)
class Leave:
    """How a view was left: where to go now, and whether anything was decided in it."""

    statement: int | None = None
    """Its words are shown in its article."""
    article: int | None = None
    """Shown where there is no statement to go to."""
    decided: bool = False
