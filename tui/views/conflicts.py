"""All conflicts of the case, ranked: both quotations, who stands on which side, what a person holds of it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult

from store import ConflictRow, Ruling, Subject
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.telling.conflicts import short, told
from tui.views.place import Start
from tui.views.view import View
from tui.widgets.blocks import Panel
from tui.widgets.fetched import FetchedList

SIGNS = {
    None: signs.UNTOUCHED,
    Ruling.REAL: signs.CONFLICT,
    Ruling.APPARENT: "=",
    Ruling.MISTAKEN: "–",
}


class ConflictList(FetchedList[ConflictRow]):
    """Two lines each: what clashes, and who says so against whom."""

    ROW_HEIGHT = 2
    COMPONENT_CLASSES = {"claim--text", "claim--dismissed", "claim--meta", "claim--conflict", "claim--gutter"}

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Sign, kind and the words that clash; below them the two sides."""
        row = self.row(index)
        if row is None:
            return [[]]
        gutter = Segment(f"{signs.CURSOR if index == self.cursor else ' '} ", self._look("gutter"))
        one, other = (f"“{safe(word)}”" for word in row.words)
        note = f"  {signs.NOTE}" if row.noted else ""
        head = clip(f"{SIGNS[row.decision]} {row.kind}: {one} / {other}", width - 4 - len(note))
        ruled = row.decision in (Ruling.APPARENT, Ruling.MISTAKEN)
        below = clip(f"  {safe(short(row.a))}  {signs.CONFLICT}  {safe(short(row.b))}", width - 4)
        return [
            [gutter, Segment(head + note, self._look("dismissed" if ruled else "text"))],
            [Segment("  "), Segment(below, self._look("meta"))],
        ]

    def _look(self, part: str) -> Style:
        return self.get_component_rich_style(f"claim--{part}", partial=True)


class ConflictsView(View):
    """The list above, the conflict under the cursor in full below."""

    CONTEXT = Context.CONFLICTS
    BINDINGS = view_bindings(Context.CONFLICTS)

    def body(self) -> ComposeResult:
        """List and panel."""
        yield ConflictList(self.case.conflicts.chosen, id="conflicts")
        yield Panel(id="conflict")

    @property
    def list(self) -> ConflictList:
        """The list."""
        return self.query_one(ConflictList)

    def reload(self) -> None:
        """Read the conflicts again; the first time, begin with one of the claim that was on show."""
        ids = self.case.conflicts.ranked()
        here = self.list.here or self._first(ids)
        self.list.empty = ("No conflicts were found.", f"{self.key('leave')} leads back.")
        self.list.show(ids, here)
        self.show_row()

    def _first(self, ids: Sequence[int]) -> int | None:
        claim = super().start.claim
        of_claim = {row.id for row in self.case.conflicts.of_claim(claim)} if claim is not None else set()
        return next((item for item in ids if item in of_claim), None)

    def on_row_list_moved(self) -> None:
        """Another conflict is under the cursor."""
        self.show_row()

    def show_row(self) -> None:
        """Title and panel for the conflict under the cursor."""
        row = self.list.current
        at = f"{self.list.cursor + 1} of {self.list.row_count}" if row else ""
        self.head("Conflicts · the undecided first", at)
        self.query_one(Panel).show(list(told(self.case, row)) if row else [])

    @property
    def jump(self) -> int | None:
        """The first side's statement."""
        row = self.list.current
        return row.a.id if row else None

    @property
    def start(self) -> Start:
        """The first side's claim and statement, for views that are opened from here."""
        row = self.list.current
        if row is None:
            return super().start
        return Start(row.a.claim, row.a.id, row.a.article, row.a.speaker, super().start.filter)

    def action_jump_other(self) -> None:
        """Leave for the other side's words."""
        row = self.list.current
        if row:
            self.leave(row.b.id)

    # ------------------------------------------------------------ decisions

    def _rule(self, ruling: Ruling | None) -> None:
        row = self.list.current
        if row is None:
            self.say("No conflict to decide on.")
            return
        self.decide(lambda: self.case.conflicts.rule([row.id], ruling))

    def redraw(self, regroups: bool) -> None:
        """Decided conflicts keep their place until the view is opened again: nothing moves under the eyes."""
        self.list.refetch()
        self.show_row()

    def action_rule_real(self) -> None:
        """They can't both be true."""
        self._rule(Ruling.REAL)

    def action_rule_both(self) -> None:
        """Both are true."""
        self._rule(Ruling.APPARENT)

    def action_rule_none(self) -> None:
        """They say no such thing."""
        self._rule(Ruling.MISTAKEN)

    def action_rule_open(self) -> None:
        """Undecided again."""
        self._rule(None)

    def action_rule_note(self) -> None:
        """Write a note on the conflict."""
        row = self.list.current
        if row is None:
            self.say("No conflict to write a note on.")
            return

        def write(text: str) -> None:
            self.decide(lambda: self.case.notes.write(Subject.CONFLICT, row.id, text))

        self.question("Note", write, self.case.notes.text(Subject.CONFLICT, row.id))
