"""One claim as a critical apparatus: the base on top, below it what each other statement has otherwise."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.app import ComposeResult

from store import Case, StatementRow, Subject
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, folded, line
from tui.drawing.quoting import who
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.screens.asking import About, ask_note, ask_tags
from tui.screens.choosing import ClaimChooser
from tui.telling.readings import LEGEND
from tui.telling.variants import Apparatus, Witness, based, counts, told
from tui.views.place import Start
from tui.views.view import View
from tui.widgets.blocks import LOOKS, FittingPanel, Panel, segments
from tui.widgets.fetched import FetchedList

_LEFT = 44
"""Cells at most for who says it."""
_ROOMY = 40
"""Cells for that from which on a day is told with its year."""
_BETWEEN = " · "


class WitnessList(FetchedList[Witness]):
    """Two lines each: at the left who says it where and when, at the right what differs from the base."""

    ROW_HEIGHT = 2
    COMPONENT_CLASSES = LOOKS

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Signs, day and outlet, speaker and stance; the readings beside them."""
        witness = self.row(index)
        if witness is None:
            return [[]]
        left = min(_LEFT, width * 3 // 8)
        heads = _head(witness, index == self.cursor, left), _second(witness, left)
        beside = [*folded(witness.line, width - left - 1, 2), ()]
        return [segments(self, (*head, *words)) for head, words in zip(heads, beside, strict=False)]


def _head(witness: Witness, here: bool, width: int) -> Line:
    """Day and outlet; the year where there is room, else the panel tells it."""
    row = witness.row
    day = row.published[:10] if width >= _ROOMY else row.published[5:10]
    where = " ".join(filter(None, (day, row.outlet or row.title)))
    against = signs.CONFLICT if witness.against else " "
    return line(
        Piece(f"{signs.CURSOR if here else ' '} {against} ", Look.KEY), Piece(_padded(where, width - 4))
    )


def _second(witness: Witness, width: int) -> Line:
    """Speaker and stance."""
    perhaps = " " if witness.row.tied else signs.PERHAPS
    speaker = clip(safe(who(witness.row)), width - len(f"    {_BETWEEN}{witness.stance} ")) + _BETWEEN
    return line(
        Piece(f"  {perhaps} ", Look.KEY),
        Piece(speaker, Look.FAINT),
        Piece(witness.stance, Look.CLASH if witness.against else Look.FAINT),
        " " * (width - 4 - cell_len(speaker) - len(witness.stance)),
    )


def _padded(text: str, width: int) -> str:
    """Text in exactly so many cells, the last one a space."""
    return set_cell_size(clip(safe(text), width - 1), width)


class VariantsView(View):
    """The legend, the base, the witnesses, and in full the one under the cursor."""

    CONTEXT = Context.VARIANTS
    BINDINGS = view_bindings(Context.VARIANTS)

    def __init__(self, case: Case, keys: Mapping[str, str], start: Start) -> None:
        super().__init__(case, keys, start)
        self._base: int | None = None
        """The statement that was chosen as the base; else it is the one that words the claim."""
        self._taken: int | None = None
        """The statement that was split off or moved last."""
        self.apparatus: Apparatus | None = None

    def body(self) -> ComposeResult:
        """Signs, base, list, panel."""
        yield FittingPanel(id="variants-base")
        yield WitnessList(self._fetch, id="variants")
        yield Panel(id="variant")

    @property
    def list(self) -> WitnessList:
        """The witnesses."""
        return self.query_one(WitnessList)

    def _fetch(self, ids: Sequence[int]) -> Sequence[Witness]:
        return self.apparatus.witnesses(ids) if self.apparatus else ()

    def reload(self) -> None:
        """Read the claim again; the first time, begin with the statement that was on show."""
        claim = super().start.claim
        self.apparatus = None if claim is None else Apparatus.of(self.case, claim, self._base)
        ids = self.apparatus.ids if self.apparatus else ()
        self.list.empty = self._why_empty()
        self.list.show(ids, self._here(ids))
        base = based(self.apparatus) if self.apparatus else ()
        self.query_one("#variants-base", FittingPanel).show([LEGEND, *base])
        self.follow()

    def _here(self, ids: Sequence[int]) -> int | None:
        """The statement that undo brought back, else the one under the cursor; at first the one on show."""
        if self._taken in ids and self._taken not in self.list.ids:
            return self._taken
        return self.list.here or super().start.statement

    def _why_empty(self) -> Sequence[str]:
        back = f"{self.key('leave')} leads back."
        if self.apparatus is None:
            return ("No claim here: put the cursor on one, then open its variants.", back)
        return ("Nobody else tells this claim: there is nothing to compare it with.", back)

    def follow(self) -> None:
        """Title, and the witness under the cursor in full."""
        witness = self.list.current
        at = f"{self.list.cursor + 1} of {self.list.row_count}" if witness else ""
        self.head(f"Variants · {counts(self.apparatus)}" if self.apparatus else "Variants", at)
        full = told(self.apparatus, witness) if self.apparatus and witness else ()
        self.query_one("#variant", Panel).show(tuple(full))

    # ------------------------------------------------------------ where we are

    @property
    def shown(self) -> StatementRow | None:
        """The statement under the cursor; the base where it stands alone."""
        witness = self.list.current
        if witness:
            return witness.row
        return self.apparatus.base if self.apparatus else None

    @property
    def jump(self) -> int | None:
        """The statement under the cursor."""
        return self.shown.id if self.shown else None

    @property
    def start(self) -> Start:
        """The claim and what is under the cursor, for views that are opened from here."""
        row = self.shown
        if row is None:
            return super().start
        return Start(row.claim, row.id, row.article, row.speaker, super().start.filter)

    def action_base_words(self) -> None:
        """Leave for the base's words."""
        if self.apparatus is None:
            self.say("No statement here to go to.")
        else:
            self.leave(self.apparatus.base.id)

    def action_base(self) -> None:
        """Make the statement under the cursor the base; the one that was comes under the cursor."""
        if self.apparatus is None or self.list.here is None:
            self.say("No other statement to make the base.")
            return
        before, self._base = self.apparatus.base.id, self.list.here
        self.reload()
        self.list.go(before)
        self.follow()
        self.say("Another base.", f"{self.key('base')} changes them back")

    # ------------------------------------------------------------ decisions

    def action_split_off(self) -> None:
        """Give the statement under the cursor a claim of its own."""
        row = self.shown
        if row is None:
            self.say("No statement to split off.")
        else:
            self._taken = row.id
            self.decide(lambda: self.case.claims.split([row.id]))

    def action_variant_note(self) -> None:
        """Write a note on the statement under the cursor."""
        row = self.shown
        if row is None:
            self.say("No statement to write a note on.")
        else:
            ask_note(self, About(Subject.STATEMENT, (row.id,)))

    def action_variant_tag(self) -> None:
        """Put tags on the statement under the cursor, or take them off."""
        row = self.shown
        if row is None:
            self.say("No statement to tag.")
        else:
            ask_tags(self, About(Subject.STATEMENT, (row.id,)))

    def action_move(self) -> Awaitable[None] | None:
        """Choose the claim that the statement under the cursor belongs to; keys typed ahead wait for it."""
        row = self.shown
        if row is None:
            self.say("No statement to move.")
            return None

        def move(claim: int | None) -> None:
            if claim is not None:
                self._taken = row.id
                self.decide(lambda: self.case.claims.move([row.id], claim))

        def find(words: str) -> Sequence[int]:
            return self.case.claims.near(row.id, words)

        return self.app.push_screen(
            ClaimChooser(self.case, f"Move to which claim? “{row.quote}”", find), move
        )
