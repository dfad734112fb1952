"""How a decision is carried out on the desk, and what several sorts of decisions need."""

from __future__ import annotations

from collections.abc import Callable

from store import Receipt, StatementRow
from tui.filter_line import narrows
from tui.screens.desk import Desk


class Decider(Desk):
    """Carries out decisions; which there are is in Triage, Casting and Marking."""

    def decide(self, act: Callable[[], Receipt | None], nothing: str = "", hint: str = "") -> None:
        """Carry out a decision, say what it did (`nothing` where it did nothing), draw what it changed."""
        self.follow_now()
        super().decide(act, nothing, hint)

    def redraw(self, regroups: bool) -> None:
        """Draw what a decision changed."""
        self.claims.select(frozenset())
        if regroups:
            self.regroup()
        elif narrows(self.filter):
            self.list_claims(self.claims.claim)
        else:
            self.claims.refetch()
        self.show_remarks()
        self.show_titles()
        self.show_head()

    def needs_claim(self) -> bool:
        """Whether there is a claim to decide on; says so where there is none."""
        if self.claims_hidden:
            self.say(f"The claims are hidden; {self.key('pane_claims')} shows them.")
            return False
        if self.claims.targets:
            return True
        self.say("No claim to decide on.")
        return False

    def shown_statement(self) -> StatementRow | None:
        """The statement on show, once the article has followed; says so where there is none."""
        self.follow_now()
        if self.statement is None:
            self.say("No statement on show: move to a claim, or onto a statement in the article.")
        return self.statement

    def actor_called(self, words: str) -> int | str | None:
        """The actor of that name, or the only one whose name begins so; else the name, for a new actor.

        None where nothing was typed.
        """
        typed = words.casefold()
        known = {n.casefold(): a.id for a in reversed(self.names.actors) for n in (*a.aliases, a.name)}
        begun = {actor for name, actor in known.items() if name.startswith(f"{typed} ")}
        if typed in known or len(begun) != 1:
            return known.get(typed, words) if words else None
        return begun.pop()
