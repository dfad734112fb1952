"""Where a hit of a search leads: to its words, or to those of what it is about."""

from __future__ import annotations

from store import Case, Hit, HitKind, StatementRow, Subject
from tui.views.place import Leave, Start


def destination(case: Case, hit: Hit) -> Leave | None:
    """The statement, or the place in an article, to go to; None where there is none any more."""
    if hit.kind is HitKind.ARTICLE:
        return Leave(article=hit.item, offset=hit.start or 0)
    statement = _statement(case, hit)
    if statement is not None:
        return Leave(statement=statement.id)
    if hit.subject is Subject.ARTICLE:
        return Leave(article=hit.item, offset=0)
    mention = case.actors.first_mention(hit.item) if hit.subject is Subject.ACTOR else None
    return Leave(article=mention[0], offset=mention[1]) if mention else None


def beginning(case: Case, hit: Hit, before: Start) -> Start:
    """What a view that is opened on a hit begins with."""
    statement = _statement(case, hit)
    actor = hit.item if hit.subject is Subject.ACTOR else statement.speaker if statement else None
    return Start(
        claim=statement.claim if statement else None,
        statement=statement.id if statement else None,
        article=statement.article if statement else hit.article,
        actor=actor,
        filter=before.filter,
    )


def _statement(case: Case, hit: Hit) -> StatementRow | None:
    """The first statement that the hit, or what a note is about, stands for."""
    match hit.subject:
        case Subject.STATEMENT:
            rows = case.statements.rows([hit.item])
        case Subject.CLAIM:
            rows = case.statements.of_claim(hit.item)
        case Subject.ACTOR:
            rows = case.statements.of_speaker(hit.item)
        case Subject.CONFLICT:
            rows = tuple(row.a for row in case.conflicts.chosen([hit.item]))
        case _:
            rows = ()
    return rows[0] if rows else None
