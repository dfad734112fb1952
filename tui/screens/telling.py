"""A statement told in full: who said it, how we know, which claim it is in, what contradicts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen

from store import Case, StatementRow, Subject
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import fold
from tui.widgets.bars import KeyBar, PaneTitle
from tui.widgets.rows import RowList

_WIDTH, _LINES = 74, 12
Part = tuple[str, str]


def told(case: Case, row: StatementRow) -> Iterator[Part]:
    """What there is to tell, as pairs of heading and words."""
    yield "Statement", row.quote
    yield "Source", f"{row.source_text or 'none'} · {row.cue_text or 'no cue'} · {row.form} · {row.stance}"
    sure = "your decision" if row.speaker_decided else row.evidence or "as named"
    doubt = "" if row.certain or row.speaker_decided else " · uncertain: another fits too"
    yield "Speaker", f"{row.speaker_name or 'nobody named'} · {sure}{doubt}"
    if row.speaker is not None:
        for name in {
            n.name: n for n in case.actors.namings(row.speaker) if n.name != row.speaker_name
        }.values():
            yield "", f"also {name.name}" + (f" · {name.reason}" if name.reason else "")
    yield "Article", ", ".join(filter(None, (row.title, row.outlet, row.published)))
    if row.claim is not None:
        yield from _of_claim(case, row, row.claim)


def _of_claim(case: Case, row: StatementRow, claim: int) -> Iterator[Part]:
    note = case.notes.text(Subject.CLAIM, claim)
    if note:
        yield "Note", note
    for other in case.statements.of_claim(claim):
        if other.id != row.id:
            yield "Same claim", f"{_who(other)}: {other.quote}"
    for conflict in case.conflicts.of_claim(claim):
        yield f"{signs.CONFLICT} {conflict.kind}", f"{_who(conflict.a)}: {conflict.a.quote}"
        yield " / ".join(conflict.words), f"{_who(conflict.b)}: {conflict.b.quote}"


def _who(row: StatementRow) -> str:
    return f"{row.speaker_name or row.source_text or 'nobody named'} ({row.outlet or row.title})"


class Lines(RowList):
    """The lines of what is told."""

    COMPONENT_CLASSES = {"help--key", "help--text"}

    def __init__(self, parts: Sequence[Part], id: str) -> None:
        super().__init__(id=id)
        self._lines: list[Part] = []
        for heading, words in parts:
            first, *rest = fold(safe(words), _WIDTH - 20, _LINES) or [""]
            self._lines += [(safe(heading), first), *(("", line) for line in rest)]

    def on_mount(self) -> None:
        """All of them."""
        self.set_count(len(self._lines))

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Heading and words."""
        heading, words = self._lines[index]
        style = self.get_component_rich_style
        key = Segment(f"  {heading[:16]:17}", style("help--key", partial=True))
        return [[key, Segment(words, style("help--text", partial=True))]]


class TellingScreen(Screen[None]):
    """Over the desk; any way out leads back to it."""

    BINDINGS = [Binding("escape,q,enter,full_stop", "leave", "back")]

    def __init__(self, case: Case, row: StatementRow) -> None:
        super().__init__()
        self._parts = list(told(case, row))

    def compose(self) -> ComposeResult:
        """Title, lines, keys."""
        with Vertical(id="help"):
            yield PaneTitle(id="telling-title")
            yield Lines(self._parts, id="telling")
            yield KeyBar(id="telling-keys")

    def on_mount(self) -> None:
        """Show."""
        self.query_one(PaneTitle).say("Who said it, and how we know", strong=True)
        self.query_one(KeyBar).show([("↑ ↓", "move"), ("Esc", "back")])
        self.query_one(Lines).focus()

    def action_leave(self) -> None:
        """Back to the desk."""
        self.dismiss()
