"""The timeline: claims by first appearance, and what each article did with them; the cell in full below."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.signs import counted
from tui.filter_line import narrows
from tui.telling.timeline import SIGNS, told
from tui.views.place import Start
from tui.views.view import View
from tui.widgets.blocks import Panel
from tui.widgets.chart import Chart, ChartHead


class TimelineView(View):
    """The chart under its sticky head, the panel below."""

    CONTEXT = Context.TIMELINE
    BINDINGS = view_bindings(Context.TIMELINE)

    def body(self) -> ComposeResult:
        """Head, chart, panel."""
        yield ChartHead(id="chart-head")
        yield Chart(self.case, id="chart")
        yield Panel(id="event")

    @property
    def chart(self) -> Chart:
        """The chart."""
        return self.query_one(Chart)

    def reload(self) -> None:
        """Read the claims again; the first time, begin where the claim that was on show was first told."""
        begun = self.chart.row_count > 0
        chosen = super().start.filter
        ids = self.case.timeline.claims(chosen)
        narrowed = narrows(chosen)
        self.chart.empty = (
            "No claim passes the filter of the desk." if narrowed else "No claims yet.",
            f"{self.key('leave')} leads back.",
        )
        self.chart.begin(self.case.timeline.calendar())
        self.chart.show(ids, self.chart.here if begun else super().start.claim)
        if not begun:
            self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Once there are columns: to the first telling of the claim."""
        self.chart.to_first_telling()
        self.follow()
        self.tell()

    def on_resize(self) -> None:
        """The head follows the chart."""
        super().on_resize()
        self.call_after_refresh(self.follow)

    def on_row_list_moved(self) -> None:
        """Another cell is under the cursor."""
        self.follow_soon()
        self.tell()

    def follow(self) -> None:
        """Title, head and panel for the cell under the cursor."""
        chart = self.chart
        at = f"{chart.cursor + 1} of {chart.row_count}" if chart.row_count else ""
        filtered = " that pass the filter" if narrows(super().start.filter) else ""
        self.head(f"Timeline · claims{filtered} by first appearance", at)
        self.query_one(ChartHead).show(chart.axis, chart.label, chart.column)
        self.query_one(Panel).show(list(self._lines()))

    def tell(self) -> None:
        """What the signs mean."""
        names = ("first", "again", "otherwise", "denied", "doubted", "corrected", "silent", "dropped")
        self.say(" ".join(f"{sign} {name}" for sign, name in zip(SIGNS.values(), names, strict=True)))

    def _lines(self) -> list[Line]:
        row, chart = self.chart.current, self.chart
        if row is None or not chart.axis.columns:
            return []
        if chart.events:
            return list(told(self.case, row, chart.events, chart.calendar))
        column = chart.axis.columns[chart.column]
        articles = counted(len(column.articles), "article")
        return [
            line(Piece(f"{column.days} · {articles}", Look.STRONG)),
            line(Piece("  Nothing of this claim: ", Look.FAINT), Piece(row.text, Look.SAID)),
        ]

    # ------------------------------------------------------------ ways out

    @property
    def jump(self) -> int | None:
        """The statement of the cell."""
        return next((event.statement for event in self.chart.events if event.statement), None)

    def action_jump(self) -> None:
        """Leave for the words; where an outlet is silent on the claim, for its article."""
        if self.jump is None and self.chart.events:
            self.leave(article=self.chart.events[0].article)
        else:
            super().action_jump()

    @property
    def start(self) -> Start:
        """The row's claim and the cell's statement, for views that are opened from here."""
        row, begun = self.chart.current, super().start
        if row is None:
            return begun
        article = self.chart.events[0].article if self.chart.events else begun.article
        return Start(row.id, self.jump, article, begun.actor, begun.filter)

    def action_next_event(self) -> None:
        """The next event of the row."""
        self._step(1)

    def action_previous_event(self) -> None:
        """The event before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.chart.step(by):
            self.say("Nothing more happens to this claim." if by > 0 else "Nothing happened to it before.")
