"""One actor across all articles: names, contradictions, what they said, what others say of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress

from textual.app import ComposeResult

from store import Case, CaseError, Receipt, StatementRow, Subject
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing.lines import Line, Look, Piece, line, lit
from tui.drawing.quoting import said_by
from tui.screens.asking import About, ask_note, ask_tags
from tui.telling import conflicts
from tui.telling.actor import claims_of, of_claim
from tui.telling.portrait import Portrait, portrait, with_others
from tui.views.actor_entries import Entry, entries, told
from tui.views.place import Start
from tui.views.view import View
from tui.widgets.blocks import Panel
from tui.widgets.waiting import WaitingList


class ActorView(View):
    """The list of all that there is above, what stands under the cursor in full below."""

    CONTEXT = Context.ACTOR
    BINDINGS = view_bindings(Context.ACTOR)

    def __init__(self, case: Case, keys: Mapping[str, str], start: Start) -> None:
        super().__init__(case, keys, start)
        self._found: Portrait | None = None
        self._entries: list[Entry] = []
        self._whole = False
        """Whether what others say of the actor was looked for."""

    def body(self) -> ComposeResult:
        """List and panel."""
        yield WaitingList(self._tell, id="portrait")
        yield Panel(id="portrait-panel")

    @property
    def list(self) -> WaitingList:
        """The list."""
        return self.query_one(WaitingList)

    @property
    def entry(self) -> Entry | None:
        """What stands under the cursor."""
        return self._entries[self.list.cursor] if self._entries else None

    def on_mount(self) -> None:
        """Show what there is; what others say of them takes longest to find and comes after that."""
        super().on_mount()
        self.call_after_refresh(self.add_others)

    def add_others(self) -> None:
        """Show what others say of the actor, too."""
        self._whole = True
        if self._found:
            self._found = with_others(self.case, self._found)
            self.list_entries()

    def reload(self) -> None:
        """Look the actor up again, and stay at the same place."""
        actor = super().start.actor
        self._found = None
        if actor is not None:
            with suppress(CaseError):  # gone with a decision that was undone
                self._found = portrait(self.case, actor)
        if self._found and self._whole:
            self._found = with_others(self.case, self._found)
        self.list_entries()

    def list_entries(self) -> None:
        """Make the list of what was found."""
        here = self.entry
        self._entries = entries(self.case, self._found) if self._found else []
        place = (at for at, each in enumerate(self._entries) if here and each.place == here.place)
        self.list.empty = ("Nobody is known to have said this.", f"{self.key('leave')} leads back.")
        self.list.show([entry.block for entry in self._entries], next(place, self.list.cursor))
        self.follow()

    def _tell(self, indexes: Sequence[int]) -> Sequence[Sequence[Line]]:
        return told(self.case, self._found, [self._entries[at] for at in indexes]) if self._found else ()

    def follow(self) -> None:
        """Title and panel for what is under the cursor."""
        entry = self.entry
        name = self._found.actor.name if self._found else "Actor"
        part = f" · {entry.part}" if entry and entry.part else ""
        self.head(f"{name}{part}", self._where(entry))
        self.query_one(Panel).show(list(self._in_full(entry)) if entry else [])

    def _where(self, entry: Entry | None) -> str:
        """Which one of its part, of how many."""
        if entry is None or entry.part is None:
            return ""
        same = [
            at for at, each in enumerate(self._entries) if each.part is entry.part and not each.block.still
        ]
        return f"{same.index(self.list.cursor) + 1} of {len(same)}"

    def _in_full(self, entry: Entry) -> Iterator[Line]:
        if entry.opposition:
            row, stand = entry.opposition.row, entry.opposition.stand
            yield from conflicts.told(self.case, row, stand.contradiction, entry.opposition.at)
        elif entry.statement is not None:
            yield from self._statement(self.case.statements.row(entry.statement))
        elif entry.offer:
            keys = f"{self.key('take_same')} the same · {self.key('take_never')} never the same"
            yield line(Piece(f"{entry.offer.actor.name} may be the same: {entry.offer.reason}", Look.FAINT))
            yield line(Piece(keys, Look.KEY))
        elif entry.article is not None:
            article = self.case.articles.row(entry.article)
            where = f"{article.outlet or article.title} {article.published[:10]}"
            yield line(Piece(f"First in {where}: {article.title}", Look.FAINT))
        else:
            keys = f"{self.key('next_part')} goes from part to part, {self.key('jump')} to the words."
            yield line(Piece(keys, Look.FAINT))

    def _statement(self, row: StatementRow) -> Iterator[Line]:
        spans = self._found.about.get(row.id, ()) if self._found else ()
        yield said_by(row)
        yield (Piece("  "), *lit(row.quote, spans, Look.ACTOR, Look.SAID))
        for claim in claims_of(self.case, [row]).values():
            yield of_claim(claim, row.quote)

    # ------------------------------------------------------------ places

    @property
    def jump(self) -> int | None:
        """The statement under the cursor; of a contradiction the actor's own."""
        return self.entry.statement if self.entry else None

    @property
    def start(self) -> Start:
        """Statement and claim under the cursor; who speaks there, contradicts, or may be the same."""
        entry, begun = self.entry, super().start
        if entry is None:
            return begun
        if entry.offer:
            return Start(actor=entry.offer.actor.id, filter=begun.filter)
        if entry.statement is None:
            return Start(article=entry.article, actor=begun.actor, filter=begun.filter)
        row = self.case.statements.row(entry.statement)
        if entry.opposition:
            seen = entry.opposition
            conflict = seen.stand.contradiction.pairs[seen.at].conflict
            other = self.case.statements.row(seen.other).speaker
            return Start(row.claim, row.id, row.article, other, begun.filter, conflict)
        return Start(row.claim, row.id, row.article, row.speaker, filter=begun.filter)

    def action_open(self, name: str) -> Awaitable[None] | None:
        """Open a view on what is under the cursor; another actor's only where there is another."""
        if Context[name] is not self.CONTEXT:
            return super().action_open(name)
        if self.start.actor in (None, super().start.actor):
            self.say("Nobody else here: move to what another says.")
            return None
        return self.open_view(self.CONTEXT, self.start)

    def action_jump(self) -> None:
        """Leave for the words; from a spelling or a description for the first place that has it."""
        entry = self.entry
        if entry and entry.statement is None and entry.article is not None:
            self.leave(article=entry.article, offset=self._named(entry.article, entry.spelling))
        else:
            super().action_jump()

    def _named(self, article: int, spelling: str) -> int | None:
        """Where an article names the actor, with this spelling if there is one."""
        text = self.case.articles.text(article)
        own = [
            m for m in self.case.articles.mentions(article) if self._found and m.actor == self._found.actor.id
        ]
        spelt = [m.start for m in own if text[m.start : m.end] == spelling]
        return min(spelt or [m.start for m in own], default=None)

    def action_next_part(self) -> None:
        """To the first of the next part; after the last to the head."""
        self._turn(1)

    def action_previous_part(self) -> None:
        """To the first of the part before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        firsts = {
            entry.part: at for at, entry in reversed(list(enumerate(self._entries))) if not entry.block.still
        }
        if self.entry:
            parts = sorted(firsts, key=lambda part: firsts[part])
            at = parts.index(self.entry.part) + step
            self.list.cursor = firsts[parts[at % len(parts)]]

    # ------------------------------------------------------------ decisions

    def action_actor_note(self) -> None:
        """Write a note on the actor."""
        if self._found is None:
            self.say("No actor to write a note on.")
        else:
            ask_note(self, self._about(self._found))

    def action_actor_tag(self) -> None:
        """Put tags on the actor, or take them off."""
        if self._found is None:
            self.say("No actor to tag.")
        else:
            ask_tags(self, self._about(self._found))

    def _about(self, found: Portrait) -> About:
        return About(Subject.ACTOR, (found.actor.id,), found.actor.name)

    def action_take_same(self) -> None:
        """The actor and the one that is offered are one."""
        self._take(lambda own, other: self.case.actors.same([own, other]))

    def action_take_never(self) -> None:
        """The actor is never the one that is offered."""
        self._take(self.case.actors.never)

    def _take(self, act: Callable[[int, int], Receipt]) -> None:
        own, offer = self._found, self.entry.offer if self.entry else None
        if own is None or offer is None:
            self.say("Move to a name with ≈ first; in the actors any two can be taken.")
            return
        self.decide(lambda: act(own.actor.id, offer.actor.id))
