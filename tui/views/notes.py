"""All notes and tags of a case in one list: what each is about, the whole note, who wrote it, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult

from store import RemarkRow, Subject
from store.subjects.remarks import KINDS
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.remarks import hashed
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.remark_filter import HINT, RemarkFilter
from tui.screens.asking import About, ask_note, ask_tags
from tui.telling.notes import Target, target, told
from tui.views.place import Start
from tui.views.view import View
from tui.widgets.paged import PagedPanel
from tui.widgets.rows import RowList


class NoteList(RowList):
    """Two lines each: what it is about and its tags; below it the note."""

    ROW_HEIGHT = 2
    COMPONENT_CLASSES = {"note--kind", "note--about", "note--text", "note--gutter"}

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.remarks: Sequence[RemarkRow] = ()

    def show(self, remarks: Sequence[RemarkRow], here: tuple[Subject, int] | None) -> None:
        """Show these remarks with the cursor on the one about `here`, else as near as can be."""
        self.remarks = remarks
        at = next((n for n, r in enumerate(remarks) if (r.subject, r.item) == here), self.cursor)
        self.set_count(len(remarks), at)

    @property
    def current(self) -> RemarkRow | None:
        """The remark under the cursor."""
        return self.remarks[self.cursor] if self.row_count else None

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Sort of thing, its words, tags at the right; the note."""
        row = self.remarks[index]
        gutter = Segment(f"{signs.CURSOR if index == self.cursor else ' '} ", self._look("gutter"))
        kind, tags = f"{row.subject:10}", clip(safe(hashed(row.tags)), width // 2)
        room = width - 4 - cell_len(kind) - cell_len(tags)
        about = clip(" ".join(safe(row.about[:1].upper() + row.about[1:]).split()), room)
        gap = " " * (room - cell_len(about) + 1)
        note = clip(" ".join(safe(row.note).split()), width - 15)
        return [
            [
                gutter,
                Segment(kind, self._look("kind")),
                Segment(about + gap, self._look("about")),
                Segment(tags, self._look("kind")),
            ],
            [
                Segment(" " * 12, self._look("text")),
                Segment(f"{signs.NOTE} {note}" if note else "", self._look("text")),
            ],
        ]

    def _look(self, part: str) -> Style:
        return self.get_component_rich_style(f"note--{part}", partial=True)


class NotesView(View):
    """The list above, the remark under the cursor in full below."""

    CONTEXT = Context.NOTES
    BINDINGS = view_bindings(Context.NOTES)

    filter = RemarkFilter()

    def body(self) -> ComposeResult:
        """List and panel."""
        yield NoteList(id="notes")
        yield PagedPanel(id="note")

    @property
    def list(self) -> NoteList:
        """The list."""
        return self.query_one(NoteList)

    def reload(self) -> None:
        """Read the remarks again; the first time, begin with one on what was on show."""
        self._all = self.case.remarks.rows()
        row = self.list.current
        self._show((row.subject, row.item) if row else self._first())

    def _show(self, here: tuple[Subject, int] | None) -> None:
        self.list.empty = self._why_empty()
        self.list.show(self.filter.through(self._all), here)
        self.follow()

    def _first(self) -> tuple[Subject, int] | None:
        began = super().start
        on_show = ((Subject.STATEMENT, began.statement), (Subject.CLAIM, began.claim))
        remarked = {(row.subject, row.item) for row in self._all}
        return next(
            ((sort, item) for sort, item in on_show if item is not None and (sort, item) in remarked), None
        )

    def _why_empty(self) -> Sequence[str]:
        if self._all:
            return ("Nothing passes the filter.", f"{self.key('remark_filter')} changes it.")
        ways = f"{self.key('note')} on a claim, statement, actor or article writes a note,"
        return ("No notes or tags yet.", "", ways, f"{self.key('tag')} puts a tag on it.")

    def follow(self) -> None:
        """Title and panel for the remark under the cursor."""
        row = self.list.current
        at = f"{self.list.cursor + 1} of {self.list.row_count}" if row else ""
        narrowed = str(self.filter)
        self.head(f"Notes and tags · {narrowed}" if narrowed else "Notes and tags", at)
        more = f"{self.key('remark_more')} reads on"
        self.query_one(PagedPanel).tell(list(told(self.case, row)) if row else [], more)

    # ------------------------------------------------------------ ways on and out

    @property
    def _target(self) -> Target:
        row = self.list.current
        return target(self.case, row) if row else Target()

    @property
    def start(self) -> Start:
        """What the remark is about, for views that are opened from here."""
        row = self.list.current
        if row is None:
            return super().start
        found = self._target
        began = replace(super().start, statement=found.statement, article=found.article)
        if row.subject is Subject.CLAIM:
            return replace(began, claim=row.item)
        return replace(began, actor=row.item) if row.subject is Subject.ACTOR else began

    def action_jump(self) -> None:
        """Leave for the exact words in the article."""
        found = self._target
        if found == Target():
            self.say("Nothing here to go to.")
        elif found.statement is not None:
            self.leave(found.statement)
        else:
            self.leave(article=found.article, offset=found.offset)

    # ------------------------------------------------------------ what is shown

    def action_remark_filter(self) -> None:
        """Filter as the line is typed; Escape brings back what was."""
        before = self.filter

        def narrow(line: str) -> None:
            self.filter = RemarkFilter.of(line)
            row = self.list.current
            self._show((row.subject, row.item) if row else None)

        def leave() -> None:
            narrow(str(before))

        self.question("Filter", narrow, str(before), hint=HINT, changed=narrow, left=leave)

    def action_remark_kind(self) -> None:
        """Only the next sort of things that have remarks, after the last all again."""
        kinds = [None, *(kind for kind in KINDS if any(row.subject is kind for row in self._all))]
        at = kinds.index(self.filter.kind) if self.filter.kind in kinds else 0
        self.filter = replace(self.filter, kind=kinds[(at + 1) % len(kinds)])
        row = self.list.current
        self._show((row.subject, row.item) if row else None)
        self.say(f"{self.filter.kind.capitalize()}s only." if self.filter.kind else "All sorts of things.")

    def action_remark_more(self) -> None:
        """Read on in a note that is longer than the panel."""
        self.query_one(PagedPanel).page()

    # ------------------------------------------------------------ decisions

    def action_remark_note(self) -> None:
        """Change the note."""
        about = self._about()
        if about:
            ask_note(self, about)

    def action_remark_tag(self) -> None:
        """Put tags on, or take them off."""
        about = self._about()
        if about:
            ask_tags(self, about)

    def _about(self) -> About | None:
        row = self.list.current
        if row is None:
            self.say("Nothing here to write on.")
            return None
        return About(row.subject, (row.item,), row.about if row.subject is Subject.ACTOR else "")
