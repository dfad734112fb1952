"""Claims in time, in lines of words: who told each first, who repeated, changed, denied or dropped it."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.text.differences import Change, changed_words
from store import Act, Calendar, Case, DatedRow, EventRow, StatementRow, TimelineRow
from tui.drawing.lines import Line, Look, Piece, line, lit
from tui.drawing.quoting import quoted, said_by
from tui.drawing.wrap import clip

SIGNS = {
    Act.FIRST: "◆",
    Act.REPEATED: "•",
    Act.AGAINST: "≠",
    Act.DENIED: "✗",
    Act.DOUBTED: "?",
    Act.CORRECTED: "Δ",
    Act.SILENT: "○",
    Act.DROPPED: "∅",
}
LOOKS = {
    Act.FIRST: Look.KEY,
    Act.AGAINST: Look.CLASH,
    Act.DENIED: Look.CLASH,
    Act.CORRECTED: Look.ACTOR,
    Act.SILENT: Look.FAINT,
}
WEIGHT = (
    Act.CORRECTED,
    Act.FIRST,
    Act.DENIED,
    Act.AGAINST,
    Act.DOUBTED,
    Act.DROPPED,
    Act.SILENT,
    Act.REPEATED,
)
"""Which of several events in one place is shown."""
OUT_OF_LINE = (Act.AGAINST, Act.SILENT, Act.DROPPED)
"""What is no telling of the claim: something else is told, or nothing."""
_LEFT = 0.5
"""The part of the first telling's letters that must be left for the changes to be told word by word."""
_RUN = 40
"""Characters of a run of changed words that are shown."""


def whole(case: Case) -> Iterator[Line]:
    """Every claim by first appearance, an event a line."""
    calendar = case.timeline.calendar()
    ids = case.timeline.claims()
    for number, row in enumerate(case.timeline.rows(ids, calendar)):
        if number:
            yield ()
        yield line(Piece(row.text, Look.STRONG))
        for event in row.events:
            yield line(f"  {named(calendar.at(event.article))}: {act(event, row, calendar)}")


def happened(event: EventRow, row: TimelineRow, calendar: Calendar) -> Line:
    """What an article did with a claim: `◆ 2031-04-02 The Ferry Post: first told`."""
    article = calendar.at(event.article)
    return line(
        Piece(SIGNS[event.act], LOOKS.get(event.act, Look.PLAIN)),
        Piece(f" {named(article)}: {act(event, row, calendar)}", Look.STRONG),
    )


def named(article: DatedRow) -> str:
    """Day and outlet (or title) of an article; whether it is a revision."""
    day = article.published[:16].replace("T", " ") or "no date"
    revision = " (revision)" if article.revises is not None else ""
    return f"{day} {article.outlet or article.title}{revision}"


def act(event: EventRow, row: TimelineRow, calendar: Calendar) -> str:
    """What happened, in words."""
    if event.act is Act.REPEATED and not calendar.at(event.article).published:
        return "told, nobody knows when"
    told = _told_before(event, row, calendar) if event.statement is None else None
    if told is None:
        return event.act.value
    if event.act is Act.DROPPED:
        return f"dropped, the text of {told.published[:10]} told it"
    return f"silent, the outlet's next article after {told.published[:10]}"


def told(case: Case, row: TimelineRow, events: list[EventRow], calendar: Calendar) -> Iterator[Line]:
    """The events of one place in full: who told the claim in which words, and what is not as at first."""
    opening = next((event for event in row.events if event.act not in OUT_OF_LINE), None)
    wanted = [event.statement for event in (*events, *([opening] if opening else [])) if event.statement]
    rows = {statement.id: statement for statement in case.statements.rows(wanted)}
    first = rows.get(opening.statement or 0) if opening else None
    for event in events:
        yield happened(event, row, calendar)
        statement = rows.get(event.statement or 0)
        if statement is None:
            yield line(Piece("  Nothing of this claim: ", Look.FAINT), Piece(row.text, Look.SAID))
        elif first is None or statement.id == first.id:
            yield (Piece("  "), *said_by(statement))
            yield (Piece("  "), *quoted(statement))
        else:
            yield (Piece("  "), *said_by(statement))
            yield from _beside(statement, first)


def _told_before(event: EventRow, row: TimelineRow, calendar: Calendar) -> DatedRow | None:
    """The article in which the outlet told last what it does not tell here."""
    article = calendar.at(event.article)
    earlier = [
        calendar.at(each.article)
        for each in row.events
        if calendar.place[each.article] < calendar.place[event.article]
        and each.act not in OUT_OF_LINE
        and (
            calendar.at(each.article).outlet.casefold() == article.outlet.casefold()
            or each.article == article.revises
        )
    ]
    return earlier[-1] if earlier else None


def _beside(statement: StatementRow, first: StatementRow) -> Iterator[Line]:
    """The words, those lit that the first telling has not; in words what is new and what is gone.

    Where little is left of the first telling, that is quoted whole.
    """
    runs = changed_words(first.quote, statement.quote)
    kept = sum(run.here[1] - run.here[0] for run in runs if run.change is Change.SAME)
    if kept < _LEFT * len(first.quote):
        yield (Piece("  "), *quoted(statement))
        yield line(Piece("  at first: ", Look.FAINT), Piece(first.quote, Look.SAID))
        return
    new = [run.there for run in runs if run.change is Change.ADDED]
    gone = [first.quote[slice(*run.here)] for run in runs if run.change is Change.LEFT_OUT]
    yield (Piece("  "), *lit(statement.quote, new, Look.CHANGED, Look.SAID))
    added = [statement.quote[slice(*span)] for span in new]
    parts = [f"{label}: {_runs(words)}" for label, words in (("new", added), ("not any more", gone)) if words]
    yield line(Piece(f"  {' · '.join(parts) or 'the same words'}", Look.FAINT))


def _runs(words: list[str]) -> str:
    return ", ".join(f"“{clip(' '.join(run.split()), _RUN)}”" for run in words)
