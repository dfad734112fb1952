"""Notes and tags on whatever has the focus."""

from __future__ import annotations

from store import Subject
from tui.screens.asking import About, ask_note, ask_tags
from tui.screens.deciding import Decider


class Remarking(Decider):
    """In the claims the selected ones; in the article its statement, or itself; in the actors the actor."""

    def action_note(self) -> None:
        """Write a note."""
        about = self._in_focus()
        if about:
            ask_note(self, about)

    def action_tag(self) -> None:
        """Put tags on, or take them off."""
        about = self._in_focus()
        if about:
            ask_tags(self, about)

    def _in_focus(self) -> About | None:
        """What is meant; says so where there is nothing."""
        if self.focused is self.article and self.place.article is not None:
            statement = self.statement_at(self.article.caret)
            if statement:
                return About(Subject.STATEMENT, (statement.id,))
            return About(Subject.ARTICLE, (self.place.article,))
        entry = self.actors.entry
        if self.focused is self.actors and entry:
            actor = entry.other or entry.actor
            return About(Subject.ACTOR, (actor.id,), actor.name)
        return About(Subject.CLAIM, tuple(self.claims.targets)) if self.needs_claim() else None
