"""What a person decides about actors: who is who, and who said what."""

from __future__ import annotations

from collections.abc import Awaitable

from store import ActorRow
from tui.commands import Context
from tui.screens.deciding import Decider


class Casting(Decider):
    """Same actor, never the same, a spelling of its own, a statement's speaker."""

    def action_same(self) -> None:
        """Take this actor, or say that it is the one taken before, or the one it is offered for."""
        pair = self._pair("same")
        if pair:
            self.decide(lambda: self.case.actors.same([actor.id for actor in pair]))

    def action_never(self) -> None:
        """Take this actor, or say that it is never the one taken before, or the one it is offered for."""
        pair = self._pair("never")
        if pair:
            self.decide(lambda: self.case.actors.never(pair[0].id, pair[1].id))

    def _pair(self, command: str) -> tuple[ActorRow, ActorRow] | None:
        """The actor taken before and the one under the cursor; the first press only takes.

        On an actor that may be the one above it, no press is needed before.
        """
        entry, held = self.actors.entry, self.actors.held
        if entry is None:
            self.say("No actor here.")
            return None
        if entry.other:
            self.actors.hold(None)
            return entry.actor, entry.other
        taken = next((a for a in self.names.actors if a.id == held), None)
        if taken is None or taken.id == entry.actor.id:
            self.actors.hold(None if taken else entry.actor.id)
            how = f"move to the other name and press {self.key(command)} again · Esc lets go"
            self.say("Let go." if taken else f"{entry.actor.name}: {how}")
            return None
        self.actors.hold(None)
        return taken, entry.actor

    def action_part(self) -> None:
        """Give the spelling under the cursor an actor of its own."""
        entry = self.actors.entry
        if entry is None or not entry.alias:
            self.say("Move to one of the other spellings of an actor, then part it.")
            return
        spelt = [n.id for n in self.case.actors.namings(entry.actor.id) if n.name == entry.alias]
        self.decide(lambda: self.case.actors.part(spelt))

    def action_choose(self) -> None:
        """Show only what this actor said, or everything again."""
        entry = self.actors.entry
        if entry is None:
            self.say("No actor here.")
            return
        actor = entry.other or entry.actor
        chosen = None if self.filter.actor == actor.id else actor.id
        self.filter = self.filter.by(chosen)
        self.refilter()
        if chosen is None:
            self.say("All claims again.")
            return
        if self.claims_hidden:
            self.remove_class("-actors")
            self.set_focus(self.claims, scroll_visible=False)
        self.say(f"Claims by {actor.name} · {self.key('choose')} shows all again")

    def action_about(self) -> Awaitable[None] | None:
        """Open all that the actor under the cursor said, and that is said of them."""
        if self.actors.entry is None:
            self.say("No actor here.")
            return None
        return self.open_view(Context.ACTOR, self.start)

    def action_speaker(self) -> None:
        """Say who made the statement on show."""
        statement = self.shown_statement()
        if statement is None:
            return

        def put_right(words: str) -> None:
            speaker = self.actor_called(words)
            new = "a new actor" if isinstance(speaker, str) else ""
            self.decide(lambda: self.case.statements.speaker([statement.id], speaker), hint=new)

        names = [a.name for a in self.names.actors]
        self.question("Who said it?", put_right, statement.speaker_name, names, replace=True)
