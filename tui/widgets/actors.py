"""The actors pane: each actor with how much it says, its other spellings below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment

from store.rows import ActorRow
from tui.bindings import bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.widgets.rows import RowList


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: an actor, or one of its other spellings."""

    actor: ActorRow
    alias: str = ""


class ActorList(RowList):
    """Actors by how much they say."""

    BINDINGS = bindings(Context.ACTORS)
    COMPONENT_CLASSES = {"actor--name", "actor--unnamed", "actor--alias", "actor--chosen", "actor--gutter"}

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.entries: list[Entry] = []
        self.chosen: int | None = None
        self.held: int | None = None
        """The actor that the next press of same or never is compared with."""

    def show(self, actors: Sequence[ActorRow]) -> None:
        """Show these actors; the cursor stays on its actor where that is still there."""
        here = self.entry
        self.entries = [
            entry
            for actor in actors
            for entry in (Entry(actor), *(Entry(actor, alias) for alias in actor.aliases))
        ]
        at = next((n for n, e in enumerate(self.entries) if here and _same_line(e, here)), self.cursor)
        self.set_count(len(self.entries), at)

    @property
    def entry(self) -> Entry | None:
        """The line under the cursor."""
        return self.entries[self.cursor] if self.row_count else None

    def choose(self, actor: int | None) -> None:
        """Show an actor as the one that the claims are filtered by."""
        self.chosen = actor
        self.refresh()

    def hold(self, actor: int | None) -> None:
        """Show an actor as the one that waits for its fellow."""
        self.held = actor
        self.refresh()

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """The one line of an entry."""
        entry = self.entries[index]
        style = self.get_component_rich_style
        sign = (
            signs.CURSOR if index == self.cursor else signs.SELECTED if entry.actor.id == self.held else " "
        )
        gutter = Segment(sign, style("actor--gutter", partial=True))
        if entry.alias:
            words = clip(f"  {safe(entry.alias)}", width - 2)
            return [[gutter, Segment(words, style("actor--alias", partial=True))]]
        count = str(entry.actor.statements or "")
        room = width - cell_len(count) - 3
        name = safe(entry.actor.name)
        name = clip(f"{signs.UNNAMED} {name}" if entry.actor.unnamed else name, room)
        part = "actor--unnamed" if entry.actor.unnamed else "actor--name"
        look = style("actor--chosen" if entry.actor.id == self.chosen else part, partial=True)
        gap = " " * (room - cell_len(name) + 1)
        return [[gutter, Segment(name, look), Segment(gap + count, style("actor--alias", partial=True))]]


def _same_line(one: Entry, other: Entry) -> bool:
    return one.actor.id == other.actor.id and one.alias == other.alias
