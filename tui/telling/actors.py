"""Actors in lines of words: who each is, each other name with its reason, and who it may be."""

from __future__ import annotations

from collections.abc import Iterator

from store import ActorRow, Case, Subject
from tui.drawing.lines import Line
from tui.drawing.signs import counted
from tui.introducing import known, offers, reasons
from tui.telling.labelled import fact, facts, heading


def whole(case: Case) -> Iterator[Line]:
    """All actors, those with the most statements first."""
    offered = offers(case)
    for row in case.actors.rows():
        yield from told(case, row)
        for offer in offered[row.id]:
            yield fact("may be", offer)


def told(case: Case, row: ActorRow) -> Iterator[Line]:
    """An actor and the other forms of its name."""
    yield heading("Actor", row.id, row.name)
    named = f"{counted(row.mentions, 'time')} in {counted(row.articles, 'article')}"
    yield from facts(
        who=row.role or known(each.profile for each in case.actors.profiles([row.id])[row.id]),
        kind="unnamed source" if row.unnamed else row.kind.value,
        statements=f"{row.statements:,}",
        named=named,
        note=case.notes.text(Subject.ACTOR, row.id) if row.noted else "",
    )
    if row.aliases:
        why = reasons(case, row)
        for alias in row.aliases:
            yield fact("also", f"{alias}, {why[alias]}")
