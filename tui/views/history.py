"""The journal: who decided what and when, by person and claim, with undo to any point of it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult

from store import HistoryRow, Receipt
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.telling.history import shortly, sign, told, when
from tui.views.view import View
from tui.widgets.fetched import FetchedList
from tui.widgets.paged import PagedPanel

_WIDE = 100
"""Cells from which on the year has room."""
_NAME = 10
"""Cells for the name of a person."""


class EntryList(FetchedList[HistoryRow]):
    """One line each: when, who, what; a sign before what does not stand, walks back or was brought in."""

    COMPONENT_CLASSES = {"claim--text", "claim--dismissed", "claim--meta", "claim--gutter"}

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Sign, time, person, and the sentence of the entry."""
        row = self.row(index)
        if row is None:
            return [[]]
        gutter = Segment(f"{signs.CURSOR if index == self.cursor else ' '} ", self._look("gutter"))
        at = safe(when(row.at) if width >= _WIDE else shortly(row.at))
        who = clip(safe(row.who), _NAME)
        head = f"{sign(row)} {at}  {who}{' ' * (_NAME - cell_len(who))}  "
        quiet = row.undone or row.target is not None
        words = clip(safe(row.summary), width - cell_len(head) - 3)
        look = self._look("dismissed" if quiet else "text")
        return [[gutter, Segment(head, self._look("meta")), Segment(words, look)]]

    def _look(self, part: str) -> Style:
        return self.get_component_rich_style(f"claim--{part}", partial=True)


class HistoryView(View):
    """The list above, what the entry under the cursor changed below."""

    CONTEXT = Context.HISTORY
    BINDINGS = view_bindings(Context.HISTORY)

    who = ""
    """The person whose entries are shown; everybody's without one."""
    on_claim = False
    """Whether only what is about the claim is shown that the view began with."""

    def body(self) -> ComposeResult:
        """List and panel."""
        yield EntryList(self.case.history.rows, id="entries")
        yield PagedPanel(id="entry")

    @property
    def list(self) -> EntryList:
        """The list."""
        return self.query_one(EntryList)

    @property
    def claim(self) -> int | None:
        """The claim that the view began with."""
        return super().start.claim

    def reload(self) -> None:
        """Read the journal again; the cursor stays on its entry."""
        ids = self.case.history.ids(self.who, self.claim if self.on_claim else None)
        self.list.empty = self._why_empty()
        self.list.show(ids, self.list.here)
        self.follow()

    def _why_empty(self) -> Sequence[str]:
        if not self.who and not self.on_claim:
            judge = " ".join(self.key(name) for name in ("corroborated", "disputed", "refuted"))
            return (
                "Nothing was decided yet.",
                f"{self.key('leave')} leads back; {judge} judge a claim there.",
            )
        ways = [f"{self.key('history_claim')} shows all claims"] if self.on_claim else []
        ways += [f"{self.key('history_person')} another person's"] if self.who else []
        return ("Nothing was decided here.", f"{', '.join(ways)}.")

    def follow(self) -> None:
        """Title and panel for the entry under the cursor."""
        row = self.list.current
        at = f"{self.list.cursor + 1:,} of {self.list.row_count:,}" if row else ""
        about = f"on: {self._claim_text()}" if self.on_claim else "on all claims"
        self.head(f"History · {f'by {self.who}' if self.who else 'by everybody'} · {about}", at)
        more = f"{self.key('entry_more')} reads on"
        self.query_one(PagedPanel).tell(list(told(self.case, row)) if row else [], more)

    def _claim_text(self) -> str:
        rows = self.case.claims.rows([self.claim] if self.claim is not None else [])
        return clip(safe(rows[0].text), max(10, self.size.width - 45)) if rows else ""

    @property
    def jump(self) -> int | None:
        """A statement that shows what the entry is about."""
        row = self.list.current
        return self.case.history.place(row.id) if row else None

    def action_entry_more(self) -> None:
        """Read on in an entry that changed more than the panel holds."""
        self.query_one(PagedPanel).page()

    # ------------------------------------------------------------ which entries

    def action_history_person(self) -> None:
        """The next person's entries, then everybody's again."""
        people = ["", *self.case.history.people()]
        at = people.index(self.who) if self.who in people else 0
        self.who = people[(at + 1) % len(people)]
        self.reload()
        self.say(f"Decisions by {self.who}." if self.who else "Everybody's decisions.")

    def action_history_claim(self) -> None:
        """What is about the claim that was on show, or all."""
        if self.claim is None:
            self.say("No claim was under the cursor.")
            return
        self.on_claim = not self.on_claim
        self.reload()
        self.say("What was decided on this claim." if self.on_claim else "What was decided on all claims.")

    # ------------------------------------------------------------ undo

    def action_undo_to(self) -> None:
        """Undo all that was decided after the entry under the cursor; ask where others decided it."""
        row = self.list.current
        if row is None:
            self.say("No entry to go back to.")
            return
        later = self.case.history.deciders(entry.id for entry in self.case.journal.after(row.id))
        others = {who: number for who, number in later.items() if who != self.case.user}
        if not others or row.brought is not None:
            self._undo_to(row.id)
            return
        whose = ", ".join(f"{number} by {who}" for who, number in others.items())

        def answered(words: str) -> None:
            if words.casefold().startswith("y"):
                self._undo_to(row.id)
            else:
                self.say("Nothing was undone.")

        hint = f"It takes back {signs.counted(sum(later.values()), 'decision')}, {whose}."
        self.question("Undo them? (y/n)", answered, hint=hint)

    def _undo_to(self, entry: int) -> None:
        def act() -> Receipt | None:
            return self.case.journal.undo_to(entry)

        again = f"{self.key('redo')} brings them back one by one"
        self.decide(act, "Nothing that stands was decided after this.", again)
