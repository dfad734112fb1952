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
    conflict: int | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """How a view was left: where to go now, and whether anything was decided in it."""

    statement: int | None = None
    """Its words are shown in its article."""
    article: int | None = None
    """Shown where there is no statement to go to."""
    offset: int | None = None
    """Where in the article."""
    filter: ClaimFilter | None = None
    """The claims to show on the desk from now on."""
    decided: bool = False

    @property
    def leads_on(self) -> bool:
        """Whether it leads to the desk rather than to the view below."""
        return (self.statement, self.article, self.filter) != (None, None, None)
