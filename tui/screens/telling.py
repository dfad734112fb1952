"""A statement told in full: who said it, how we know, which claim it is in and why, what contradicts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from store import Case, StatementRow, Subject
from tui.drawing import signs
from tui.drawing.remarks import hashed
from tui.drawing.safe import safe
from tui.drawing.wrap import clip, fold
from tui.introducing import known
from tui.likening import likened
from tui.screens.layer import Layer
from tui.supporting import support
from tui.widgets.bars import KeyBar, PaneTitle
from tui.widgets.rows import RowList

_LINES = 12
"""Lines that one part takes at most."""
_HEADING = 20
"""Cells at the left for headings."""
Part = tuple[str, str]


def told(case: Case, row: StatementRow) -> Iterator[Part]:
    """What there is to tell, as pairs of heading and words."""
    yield "Statement", row.quote
    yield from _remarked(case, Subject.STATEMENT, row.id)
    yield "Source", f"{row.source_text or 'none'} · {row.cue_text or 'no cue'} · {row.form} · {row.stance}"
    yield from _speaker(case, row)
    if row.parent is not None:
        yield "Via", _who(case.statements.row(row.parent))
    yield "Article", ", ".join(filter(None, (row.title, row.outlet, row.published)))
    yield from _remarked(case, Subject.ARTICLE, row.article, " on article")
    if row.claim is not None:
        yield from _of_claim(case, row, row.claim)


def _remarked(case: Case, subject: Subject, item: int, on: str = "") -> Iterator[Part]:
    """Note and tags of a thing."""
    remark = case.remarks.one(subject, item)
    if remark.note:
        first, *rest = remark.note.split("\n")
        yield f"Note{on}", first
        yield from (("", text) for text in rest)
    if remark.tags:
        yield f"Tags{on}", hashed(remark.tags)


def _speaker(case: Case, row: StatementRow) -> Iterator[Part]:
    sure = "your decision" if row.speaker_decided else row.evidence or "as named"
    doubt = "" if row.certain or row.speaker_decided else " · uncertain: another fits too"
    yield "Speaker", f"{row.speaker_name or 'nobody named'} · {sure}{doubt}"
    if row.speaker is None:
        return
    role = case.actors.row(row.speaker).role
    if role:
        yield "Role", role
    yield from _remarked(case, Subject.ACTOR, row.speaker, " on speaker")
    for each in case.actors.profiles([row.speaker])[row.speaker]:
        about = known([each.profile])
        if about:
            yield "Unnamed source", f"{about} ({case.articles.row(each.article).outlet or each.name})"
    for name in {n.name: n for n in case.actors.namings(row.speaker) if n.name != row.speaker_name}.values():
        yield "", f"also {name.name}" + (f" · {name.reason}" if name.reason else "")


def _of_claim(case: Case, row: StatementRow, claim: int) -> Iterator[Part]:
    opinions = case.claims.opinions([claim])
    if opinions:
        held = [f"{row.who}: {row.verdict}" for row in opinions]
        apart = len({row.verdict for row in opinions}) > 1
        in_force = [f"in force: {case.claims.row(claim).verdict}"] if apart else []
        yield "Verdicts", " · ".join([*held, *in_force])
    yield from _remarked(case, Subject.CLAIM, claim, " on claim")
    members = case.statements.of_claim(claim)
    yield "Support", support(case, members)
    others = [other for other in members if other.id != row.id]
    said = case.findings.said([row.id, *(other.id for other in others)]).by_id if others else {}
    for other in others:
        yield "Same claim" if row.tied and other.tied else "Perhaps the same", f"{_who(other)}: {other.quote}"
        for why in likened(said[row.id], said[other.id]):
            yield "", why
    for conflict in case.conflicts.of_claim(claim):
        yield f"{signs.CONFLICT} {conflict.kind}", f"{_who(conflict.a)}: {conflict.a.quote}"
        yield " / ".join(conflict.words), f"{_who(conflict.b)}: {conflict.b.quote}"


def _who(row: StatementRow) -> str:
    return f"{row.speaker_name or row.source_text or 'nobody named'} ({row.outlet or row.title})"


class Lines(RowList):
    """The lines of what is told, laid out at the width there is."""

    COMPONENT_CLASSES = {"help--key", "help--text", "help--more"}

    def __init__(self, parts: Sequence[Part], id: str) -> None:
        super().__init__(id=id)
        self._parts = parts
        self._lines: list[tuple[str, str, bool]] = []

    def on_resize(self) -> None:
        """Lay the parts out anew."""
        room = max(20, self.scrollable_content_region.width - _HEADING - 2)
        self._lines = [
            (safe(heading) if number == 0 else "", line, not heading)
            for heading, words in self._parts
            for number, line in enumerate(fold(safe(words), room, _LINES) or [""])
        ]
        self.set_count(len(self._lines), self.cursor)

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Heading and words; what has no heading adds to what stands above it."""
        heading, words, more = self._lines[index]
        style = self.get_component_rich_style
        key = Segment(f"  {clip(heading, _HEADING - 3):{_HEADING - 2}}", style("help--key", partial=True))
        return [[key, Segment(words, style("help--more" if more else "help--text", partial=True))]]


class TellingScreen(Layer[None]):
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
