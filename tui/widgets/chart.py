"""A timeline drawn with characters: a row a claim, a column a day, a line from first to last telling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from store import Act, Calendar, Case, DatedRow, EventRow, TimelineRow
from tui.bindings import moves
from tui.drawing import signs
from tui.drawing.axis import Axis, Column, axis
from tui.drawing.lines import Look
from tui.drawing.safe import safe
from tui.drawing.wrap import clip
from tui.telling.timeline import LOOKS, OUT_OF_LINE, SIGNS, WEIGHT
from tui.widgets.blocks import LOOKS as LOOK_CLASSES
from tui.widgets.fetched import FetchedList

_LABEL = 0.38
"""The part of the width that the claims' words have."""
_GUTTER = 2
_NO_AXIS = Axis((), 1, {})


class Chart(FetchedList[TimelineRow]):
    """Claims by first appearance; the cursor stands on a cell."""

    BINDINGS = moves(("left", "right"))
    COMPONENT_CLASSES = LOOK_CLASSES

    column: reactive[int] = reactive(0, repaint=False)

    def __init__(self, case: Case, id: str) -> None:
        self.calendar = Calendar(())
        super().__init__(lambda ids: case.timeline.rows(ids, self.calendar), id)
        self.axis = _NO_AXIS

    def begin(self, calendar: Calendar) -> None:
        """Take these articles for the columns."""
        self.calendar = calendar
        self._lay_out()

    def on_resize(self) -> None:
        """Make columns for the width there is; FetchedList then keeps the cursor in sight."""
        self._lay_out()

    def _lay_out(self) -> None:
        here = self.articles
        self.axis = axis(self.calendar.articles, self.size.width - self.label - 1)
        if here:
            self.set_reactive(Chart.column, self.axis.at[here[0].id])

    @property
    def label(self) -> int:
        """Cells that the words of a claim have, with the gutter."""
        return int(self.size.width * _LABEL)

    # ------------------------------------------------------------ the cursor

    @property
    def articles(self) -> Sequence[DatedRow]:
        """The articles of the column under the cursor."""
        columns = self.axis.columns
        return columns[self.column].articles if self.column < len(columns) else ()

    @property
    def events(self) -> list[EventRow]:
        """What happens in the cell under the cursor."""
        row = self.current
        return [] if row is None else self._in(row).get(self.column, [])

    def validate_column(self, column: int) -> int:
        """Keep the cursor on a column."""
        return max(0, min(column, len(self.axis.columns) - 1))

    def watch_column(self, before: int, now: int) -> None:
        """Draw the two cells again that changed."""
        for column in (before, now):
            x, y = self.label + self.axis.left(column), self.top_of(self.cursor) - self.scroll_offset.y
            self.refresh(Region(x, y, 1, self.ROW_HEIGHT))
        self.post_message(self.Moved(self))

    def action_left(self) -> None:
        """Move a column back."""
        self.column -= 1

    def action_right(self) -> None:
        """Move a column on."""
        self.column += 1

    def step(self, by: int) -> bool:
        """Move to the next (or, with -1, the previous) event of the row; False where there is none."""
        row = self.current
        at = sorted(self._in(row)) if row else []
        ahead = [column for column in at if (column - self.column) * by > 0]
        if not ahead:
            return False
        self.column = min(ahead) if by > 0 else max(ahead)
        return True

    def to_first_telling(self) -> None:
        """Move to where the row's claim was first told."""
        events = self.current.events if self.current else ()
        told = [event for event in events if event.act not in OUT_OF_LINE]
        self.column = min((self.axis.at[event.article] for event in told), default=0)

    # ------------------------------------------------------------ drawing

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """The claim's words, then its line with a sign for every event."""
        row = self.row(index)
        if row is None:
            return [[]]
        here = index == self.cursor
        gutter = Segment(f"{signs.CURSOR if here else ' ':{_GUTTER}}", self._look(Look.KEY) if here else None)
        room = self.label - _GUTTER - 1
        words = clip(safe(row.text[:1].upper() + row.text[1:]), room)
        text = Segment(words + " " * (self.label - _GUTTER - cell_len(words)))
        return [[gutter, text, *self._cells(row, self.column if here else None)]]

    def _cells(self, row: TimelineRow, lit: int | None) -> list[Segment]:
        events = self._in(row)
        told = [c for c, found in events.items() if any(e.act not in OUT_OF_LINE for e in found)]
        told = [c for c in told if self.axis.columns[c].day]
        pieces: list[Segment] = []
        for column in range(len(self.axis.columns)):
            before = "─" if told and min(told) < column <= max(told) else " "
            after = "─" if told and min(told) <= column < max(told) else " "
            sign, look = self._sign(events.get(column, ()), before)
            if column == lit:
                sign, look = (signs.UNTOUCHED if sign in " ─" else sign), Look.CHANGED
            pieces.append(Segment(" " * (self.axis.left(column) - column * self.axis.width)))
            pieces.append(Segment(sign, self._look(look)))
            line = None if after == " " else self._look(Look.FAINT)
            pieces.append(Segment(after * (self.axis.width - 1), line))
        return [piece for piece in pieces if piece.text]

    @staticmethod
    def _sign(events: Sequence[EventRow], before: str) -> tuple[str, Look]:
        """The sign of the weightiest event; the line, or nothing, where nothing happens."""
        if not events:
            return before, Look.PLAIN if before == " " else Look.FAINT
        act = min((event.act for event in events), key=WEIGHT.index)
        return SIGNS[act], LOOKS.get(act, Look.PLAIN)

    def _in(self, row: TimelineRow) -> dict[int, list[EventRow]]:
        """Events by column."""
        found: dict[int, list[EventRow]] = {}
        for event in row.events:
            found.setdefault(self.axis.at[event.article], []).append(event)
        return found

    def _look(self, look: Look) -> Style | None:
        return None if look is Look.PLAIN else self.get_component_rich_style(f"look--{look}", partial=True)


class ChartHead(Widget):
    """Above the chart: the dates, who published then, and where the cursor stands."""

    DEFAULT_CSS = "ChartHead { height: 3; }"
    COMPONENT_CLASSES = LOOK_CLASSES

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._axis, self._label, self._column = _NO_AXIS, 0, 0

    def show(self, axis: Axis, label: int, column: int) -> None:
        """Show these columns; only the line that changes is drawn again."""
        if (axis, label) != (self._axis, self._label):
            self._axis, self._label, self._column = axis, label, column
            self.refresh()
        elif column != self._column:
            self._column = column
            self.refresh(Region(0, 2, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One of the three lines."""
        base = self.rich_style
        faint = base + self.get_component_rich_style("look--faint", partial=True)
        key = base + self.get_component_rich_style("look--key", partial=True)
        lines = (self._dates, self._who, self._rule)
        style = (base, faint, faint)[y]
        pieces = [Segment(words, key if lit else style) for words, lit in lines[y]()]
        return Strip(pieces).adjust_cell_length(self.size.width, base)

    def _dates(self) -> Iterator[tuple[str, bool]]:
        yield f"{self._axis.year:>{max(0, self._label - 1)}} ", False
        yield _placed(self._axis.labels()), False

    def _who(self) -> Iterator[tuple[str, bool]]:
        """Outlets where a column is one article's, else how many articles; Δ for a revision."""
        yield " " * self._label, False
        axis, room = self._axis, max(1, self._axis.width - 1)
        names = [(axis.left(n), _short(column, room)) for n, column in enumerate(axis.columns)]
        yield _placed(names), False

    def _rule(self) -> Iterator[tuple[str, bool]]:
        before = self._label + self._axis.left(self._column)
        yield "─" * before, False
        yield "▼", True
        yield "─" * max(0, self.size.width - before - 1), False


def _short(column: Column, room: int) -> str:
    """The outlet of a column of one article, cut; else how many there are, where that fits."""
    revised = SIGNS[Act.CORRECTED] if any(a.revises is not None for a in column.articles) else ""
    if len(column.articles) == 1:
        name = safe(column.articles[0].outlet or column.articles[0].title)
        return (revised + name.removeprefix("The "))[:room]
    number = f"{revised}{len(column.articles)}"
    return number if len(number) <= room else revised


def _placed(labels: Sequence[tuple[int, str]]) -> str:
    """Words at their places in one line."""
    line = ""
    for at, words in labels:
        line += " " * (at - cell_len(line)) + words
    return line
