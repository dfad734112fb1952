"""All contradictions of the case, ranked: quotations, who stands on which side, what a person holds of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult

from store import Case, Contradiction, ContradictionRow, Opposed, Ruling, Subject
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.telling.conflicts import clashing, few, gathered, others, ruled, told
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
PARTLY = "½"
"""Of a contradiction whose pairs were not all decided alike."""
_NAMED = 3
"""Sources of a side that a row names."""


class ConflictList(FetchedList[ContradictionRow]):
    """Two lines each: what clashes, and who says so against whom."""

    ROW_HEIGHT = 2
    COMPONENT_CLASSES = {"claim--text", "claim--dismissed", "claim--meta", "claim--conflict", "claim--gutter"}

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Sign, kind and the words that clash; below them the two sides."""
        row = self.row(index)
        if row is None:
            return [[]]
        gutter = Segment(f"{signs.CURSOR if index == self.cursor else ' '} ", self._look("gutter"))
        pairs = f"  {row.pairs} pairs" if row.pairs > 1 else ""
        partly = f" · {ruled(row)}" if len(row.rulings) > 1 else ""
        tail = f"{partly}{pairs}{f'  {signs.NOTE}' if row.noted else ''}"
        sign = PARTLY if partly else SIGNS[row.decision]
        head = clip(f"{sign} {row.kind}: {safe(clashing(row))}", width - 4 - len(tail))
        over = row.decision in (Ruling.APPARENT, Ruling.MISTAKEN)
        below = clip(f"  {_sides(row, width - 6)}", width - 4)
        return [
            [
                gutter,
                Segment(head, self._look("dismissed" if over else "text")),
                Segment(tail, self._look("meta")),
            ],
            [Segment("  "), Segment(below, self._look("meta"))],
        ]

    def _look(self, part: str) -> Style:
        return self.get_component_rich_style(f"claim--{part}", partial=True)


def _sides(row: ContradictionRow, width: int) -> str:
    """The sources of both sides, as many as there is room for; who contradicts only themselves once."""
    if row.alone:
        return f"{safe(row.a[0])}  {signs.CONFLICT}  their own words"
    told = ""
    for most in range(_NAMED, 0, -1):
        a, b = (safe(few(side, most)) for side in (row.a, row.b))
        told = f"{a}  {signs.CONFLICT}  {b}"
        if cell_len(told) <= width:
            break
    return told


class ConflictsView(View):
    """The list above, the contradiction under the cursor by one of its pairs below."""

    CONTEXT = Context.CONFLICTS
    BINDINGS = view_bindings(Context.CONFLICTS)

    def __init__(self, case: Case, keys: Mapping[str, str], start: Start) -> None:
        super().__init__(case, keys, start)
        self._found: dict[int, Contradiction] = {}
        self._at = 0
        """Which pair of the contradiction under the cursor is on show."""

    def body(self) -> ComposeResult:
        """List and panel."""
        yield ConflictList(self._fetch, id="conflicts")
        yield Panel(id="conflict")

    def _fetch(self, ids: Sequence[int]) -> Sequence[ContradictionRow]:
        return self.case.contradictions.rows([self._found[item] for item in ids])

    @property
    def list(self) -> ConflictList:
        """The list."""
        return self.query_one(ConflictList)

    @property
    def contradiction(self) -> Contradiction | None:
        """The one under the cursor."""
        return self._found[self.list.here] if self.list.here is not None else None

    @property
    def pair(self) -> Opposed | None:
        """The pair on show."""
        return self.contradiction.pairs[self._at] if self.contradiction else None

    def reload(self) -> None:
        """Read the contradictions again; the first time, begin with one of what was on show."""
        here = self.list.here or self._first()
        self._found = {each.id: each for each in self.case.contradictions.ranked()}
        self._at = 0
        self.list.empty = ("No conflicts were found.", f"{self.key('leave')} leads back.")
        self.list.show(list(self._found), here or self._first())
        self.follow()

    def _first(self) -> int | None:
        """The conflict on show, else where the statement clashes, else its claim."""
        begun, found = super().start, self._found.values()
        exactly = (c.id for c in found for p in c.pairs if p.conflict == begun.conflict)
        of_statement = (c.id for c in found for p in c.pairs if begun.statement in p.statements)
        of_claim = (c.id for c in found for p in c.pairs if begun.claim in p.claims)
        return next(chain(exactly, of_statement, of_claim), None)

    def on_row_list_moved(self) -> None:
        """Another contradiction is under the cursor."""
        self._at = 0
        self.follow_soon()

    def follow(self) -> None:
        """Title and panel for the contradiction under the cursor."""
        row, here = self.list.current, self.contradiction
        at = f"{self.list.cursor + 1} of {self.list.row_count}" if row else ""
        many = f" · {gathered([*self._found.values()])}" if row else ""
        self.head(f"Conflicts{many} · the undecided first", at)
        if row and here:
            more = list(others(self.case, here, self._at))
            self.query_one(Panel).show(list(told(self.case, row, here, self._at)), more)
        else:
            self.query_one(Panel).show([])

    # ------------------------------------------------------------ places

    @property
    def jump(self) -> int | None:
        """The first side's statement."""
        return self.pair.statements[0] if self.pair else None

    @property
    def start(self) -> Start:
        """The first side's claim and statement, for views that are opened from here."""
        if self.pair is None:
            return super().start
        for row in self.case.statements.rows(self.pair.statements[:1]):
            return Start(
                row.claim, row.id, row.article, row.speaker, super().start.filter, self.pair.conflict
            )
        return super().start

    def action_jump_other(self) -> None:
        """Leave for the other side's words."""
        if self.pair:
            self.leave(self.pair.statements[1])

    def action_next_pair(self) -> None:
        """Show the next pair of the contradiction."""
        here = self.contradiction
        if here is None or len(here.pairs) == 1:
            self.say("One pair of statements is all that clashes here.")
            return
        self._at = (self._at + 1) % len(here.pairs)
        self.follow()

    # ------------------------------------------------------------ decisions

    def _rule(self, ruling: Ruling | None, alone: bool = False) -> None:
        """Decide on all pairs, or on the one on show alone."""
        here, pair = self.contradiction, self.pair
        if here is None or pair is None:
            self.say("No conflict to decide on.")
            return
        conflicts = [each.conflict for each in ([pair] if alone else here.pairs)]
        self.decide(lambda: self.case.conflicts.rule(conflicts, ruling, " / ".join(pair.words)))

    def redraw(self, regroups: bool) -> None:
        """Decided ones keep their place until the view is opened again: nothing moves under the eyes."""
        if regroups:
            self.reload()
        self.list.refetch()
        self.follow()

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

    def action_pair_real(self) -> None:
        """The two on show can't both be true."""
        self._rule(Ruling.REAL, alone=True)

    def action_pair_both(self) -> None:
        """The two on show are both true."""
        self._rule(Ruling.APPARENT, alone=True)

    def action_pair_none(self) -> None:
        """The two on show say no such thing."""
        self._rule(Ruling.MISTAKEN, alone=True)

    def action_rule_note(self) -> None:
        """Write a note on the contradiction: it stays with the conflict that has one, else with the first."""
        here = self.contradiction
        if here is None:
            self.say("No conflict to write a note on.")
            return
        item, text = next(iter(self.case.contradictions.notes(here).items()), (here.id, ""))

        def write(words: str) -> None:
            self.decide(lambda: self.case.notes.write(Subject.CONFLICT, item, words))

        self.question("Note", write, text)
