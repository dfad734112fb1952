"""The actors pane: each actor with how much it says; below it its other spellings, and who it may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment

from store.rows.case import ActorRow, SuggestionRow
from tui.bindings import bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.widgets.rows import RowList


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: an actor, one of its other spellings, or another actor that may be the same."""

    actor: ActorRow
    alias: str = ""
    other: ActorRow | None = None
    reason: str = ""
    """Why `other` may be the same."""

    @property
    def place(self) -> tuple[int, str, int]:
        """What makes it the same line when the list is made anew."""
        return self.actor.id, self.alias, self.other.id if self.other else 0


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
        self.marks: Mapping[int, str] = {}
        """Signs of a note or tags, by actor."""

    def show(self, actors: Sequence[ActorRow], suggestions: Sequence[SuggestionRow] = ()) -> None:
        """Show these actors; the cursor stays on its line where that is still there.

        Two who may be one are told of below the one that stands first.
        """
        here = self.entry
        offers = _offers(actors, suggestions)
        self.entries = [
            entry
            for actor in actors
            for entry in (
                Entry(actor),
                *(Entry(actor, alias) for alias in actor.aliases),
                *(Entry(actor, other=other, reason=reason) for other, reason in offers[actor.id]),
            )
        ]
        at = next((n for n, e in enumerate(self.entries) if here and e.place == here.place), self.cursor)
        self.set_count(len(self.entries), at)

    @property
    def offers(self) -> int:
        """How many lines tell of an actor that may be another."""
        return sum(entry.other is not None for entry in self.entries)

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

    def mark(self, marks: Mapping[int, str]) -> None:
        """Show signs of notes and tags."""
        if marks != self.marks:
            self.marks = marks
            self.refresh()

    def go(self, actor: int) -> None:
        """Put the cursor on an actor, where it is listed."""
        self.cursor = next((n for n, e in enumerate(self.entries) if e.actor.id == actor), self.cursor)

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """The one line of an entry."""
        entry = self.entries[index]
        style = self.get_component_rich_style
        sign = (
            signs.CURSOR if index == self.cursor else signs.SELECTED if entry.actor.id == self.held else " "
        )
        gutter = Segment(sign, style("actor--gutter", partial=True))
        if entry.alias or entry.other:
            words = f"{signs.PERHAPS} {safe(entry.other.name)}?" if entry.other else f"  {safe(entry.alias)}"
            words = clip(words, width - 2)
            return [[gutter, Segment(words, style("actor--alias", partial=True))]]
        marks = self.marks.get(entry.actor.id, "")
        count = " ".join(filter(None, (marks, str(entry.actor.statements or ""))))
        room = width - cell_len(count) - 3
        name = safe(entry.actor.name)
        name = clip(f"{signs.UNNAMED} {name}" if entry.actor.unnamed else name, room)
        part = "actor--unnamed" if entry.actor.unnamed else "actor--name"
        look = style("actor--chosen" if entry.actor.id == self.chosen else part, partial=True)
        gap = " " * (room - cell_len(name) + 1)
        return [[gutter, Segment(name, look), Segment(gap + count, style("actor--alias", partial=True))]]


def _offers(
    actors: Sequence[ActorRow], suggestions: Sequence[SuggestionRow]
) -> Mapping[int, list[tuple[ActorRow, str]]]:
    """Id of an actor -> those below it that may be the same, with the reasons."""
    order = {actor.id: n for n, actor in enumerate(actors)}
    offers: defaultdict[int, list[tuple[ActorRow, str]]] = defaultdict(list)
    for found in suggestions:
        if found.a in order and found.b in order:
            first, second = sorted((found.a, found.b), key=order.__getitem__)
            offers[first].append((actors[order[second]], found.reason))
    return offers
