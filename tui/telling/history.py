"""The journal in lines of words: who decided what and when, what of it stands, and what it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from store import Case, Clashing, HistoryRow, LabelledChange, Ruling, Subject
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.quoting import marked_off
from tui.telling.conflicts import RULED

NAMES = {
    "text": "wording",
    "decision": "ruling",
    "mark": "mark",
}
"""What fields are called where it is not by their own names."""

UNDECIDED = {
    "verdict": "open",
    "note": "none",
    "decision": RULED[None],
}
"""What no decision in a field comes to; in others the analysis's finding holds."""

GROUPS = ("claim", "actor")
"""Fields that hold statements, or names, together."""

_AS_FOUND = "as found"
_TAG = "tag:"


def whole(case: Case) -> Iterator[Line]:
    """All entries, the newest first, each with its changes below it."""
    for number, row in enumerate(case.history.rows(case.history.ids())):
        if number:
            yield ()
        yield line(Piece(f"{when(row.at)} · {row.who} · {row.summary}", Look.STRONG))
        for told_of in (_standing(case, row), *_left(case, row), *changes(case, row)):
            if told_of:
                yield (Piece("  "), *told_of)


def told(case: Case, row: HistoryRow) -> Iterator[Line]:
    """An entry in full: what was done, by whom and when, whether it stands, and what it changed."""
    yield line(Piece(row.summary, Look.STRONG))
    yield (Piece(f"{row.who} · {when(row.at)}", Look.FAINT), *_joined(_standing(case, row)))
    yield from _left(case, row)
    yield from changes(case, row)


def when(at: str) -> str:
    """Day and time on the clock of the place."""
    return _local(at, "%Y-%m-%d %H:%M")


def shortly(at: str) -> str:
    """The same without the year."""
    return _local(at, "%d %b %H:%M")


def sign(row: HistoryRow) -> str:
    """What an entry is, as one sign: undone, an undo or redo, of another case; none for what stands."""
    if row.undone:
        return signs.UNDONE
    if row.target is not None:
        return signs.BACK if row.verb == "undo" else signs.AGAIN
    return signs.BROUGHT if row.brought is not None or row.verb == "bring" else " "


def changes(case: Case, row: HistoryRow) -> Iterator[Line]:
    """What an entry changed, before and after; what it did to several alike is told once.

    What was said comes first, then what holds groups together.
    """
    told_of = case.history.changes(row.id)
    alike = Counter(map(_kind, told_of))
    first = {_kind(change): change for change in reversed(told_of)}
    for kind in sorted(alike, key=lambda kind: kind[1] in GROUPS):
        yield _change(first[kind], alike[kind])


def _local(at: str, form: str) -> str:
    try:
        return datetime.fromisoformat(at).astimezone().strftime(form)
    except (ValueError, OverflowError):  # of a case that another program wrote
        return at


def _standing(case: Case, row: HistoryRow) -> Line:
    """Whether an entry stands, where that is worth a word."""
    walked = case.history.walked_back(row.id)
    if row.undone and walked is not None and walked.verb == "undo":
        return line(Piece(f"undone by {walked.who}, {when(walked.at)}", Look.KEY))
    if row.undone:
        return line(Piece("undone with the merge that brought it", Look.KEY))
    if row.brought is not None:
        brought = case.history.row(row.brought)
        return line(Piece(f"of another case, merged in by {brought.who}, {when(brought.at)}", Look.KEY))
    return ()


def _joined(more: Line) -> Line:
    return (Piece(" · ", Look.FAINT), *more) if more else ()


def _left(case: Case, row: HistoryRow) -> Iterator[Line]:
    """What a merge left to decide."""
    for each in case.clashes() if row.verb == "bring" else ():
        if each.entry == row.id:
            yield line(Piece("left to decide: ", Look.KEY), clash(each))


def clash(of: Clashing) -> str:
    """What was decided otherwise in another case, beside what is held here."""
    change = of.change
    here, there = (value_name(change.field, value) for value in (change.before, change.after))
    return f"{field_name(change.field)} of {marked_off(change.label)}: here {here}, {of.who} {there}"


def _kind(change: LabelledChange) -> tuple[Subject, str, str | None, str | None]:
    return change.subject, change.field, change.before, change.after


def _change(change: LabelledChange, number: int) -> Line:
    about = Piece(marked_off(change.label), Look.SAID) if number == 1 else Piece(_number(change, number))
    if change.field in GROUPS:
        return line(Piece(f"{_moved(change)}: ", Look.FAINT), about)
    before, after = (value_name(change.field, value) for value in (change.before, change.after))
    values = (Piece(f"{after}, as it was"),) if before == after else (Piece(f"{before} → "), Piece(after))
    return line(Piece(f"{field_name(change.field)} of ", Look.FAINT), about, Piece(": ", Look.FAINT), *values)


def _number(change: LabelledChange, number: int) -> str:
    return f"{number} names" if change.subject is Subject.NAMING else f"{number} {change.subject}s"


def _moved(change: LabelledChange) -> str:
    """Where a statement or a name belongs now, and did before."""
    before, after = (value and marked_off(value) for value in (change.before, change.after))
    if after is None:
        return f"kept in {before} no longer"
    return f"kept in {after}" if before in (None, after) else f"moved from {before} to {after}"


def field_name(field: str) -> str:
    """What a decided field is called."""
    return f"tag {field.removeprefix(_TAG)}" if field.startswith(_TAG) else NAMES.get(field, field)


def value_name(field: str, value: str | None) -> str:
    """What a value means, in words."""
    if field.startswith(_TAG):
        return "off" if value is None else "on"
    if value is None:
        return UNDECIDED.get(field, _AS_FOUND)
    if field == "decision":
        return RULED[Ruling(value)]
    if field == "mark":
        return "no statement" if value == "false" else "a statement"
    return value if field == "verdict" else marked_off(value)
