"""Notes and tags in lines of words, each with what it is about and who wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from store import Case, RemarkRow, Subject
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.quoting import quoted, said_by
from tui.drawing.remarks import hashed
from tui.introducing import introduced
from tui.telling.labelled import fact, facts, heading


@dataclass(frozen=True, slots=True)
class Target:
    """Where the words stand that a remark is about."""

    statement: int | None = None
    article: int | None = None
    offset: int = 0
    """In the article, where it is no statement."""


def whole(case: Case) -> Iterator[Line]:
    """All notes and tags, a labelled fact a line: claims, statements, actors, articles, conflicts."""
    for remark in case.remarks.rows():
        yield heading(remark.subject.capitalize(), remark.item, " ".join(remark.about.split()))
        if remark.subject is Subject.STATEMENT:
            yield fact("from", *said_by(case.statements.row(remark.item)))
        yield from facts(tags=", ".join(remark.tags))
        yield from (fact("note", text) for text in remark.note.split("\n") if text)
        yield from facts(written=_written(case, remark))


def told(case: Case, remark: RemarkRow) -> Iterator[Line]:
    """A remark in full: what it is about, its tags, the note line by line, by whom and when."""
    tags = f" · {hashed(remark.tags)}" if remark.tags else ""
    yield line(Piece(remark.subject.capitalize(), Look.KEY), Piece(tags, Look.STRONG))
    yield from ABOUT[remark.subject](case, remark)
    if remark.note:
        yield from (line(f"  {text}") for text in remark.note.split("\n"))
    written = _written(case, remark)
    if written:
        yield line(Piece(f"  {written}", Look.FAINT))


def _written(case: Case, remark: RemarkRow) -> str:
    """By whom and when; nothing where the journal doesn't tell."""
    entry = case.remarks.author(remark)
    return f"{entry.who}, {entry.at[:10]} {entry.at[11:16]} UTC" if entry else ""


def _of_claim(case: Case, remark: RemarkRow) -> Iterator[Line]:
    row = case.claims.row(remark.item)
    yield line(Piece(row.text[:1].upper() + row.text[1:], Look.SAID), Piece(f" · {row.verdict}", Look.FAINT))


def _of_statement(case: Case, remark: RemarkRow) -> Iterator[Line]:
    row = case.statements.row(remark.item)
    yield said_by(row)
    yield (Piece("  "), *quoted(row))


def _of_actor(case: Case, remark: RemarkRow) -> Iterator[Line]:
    yield line(Piece(introduced(case, case.actors.row(remark.item)), Look.SAID))


def _of_article(case: Case, remark: RemarkRow) -> Iterator[Line]:
    row = case.articles.row(remark.item)
    about = " · ".join(filter(None, (row.outlet, row.published[:10], row.author)))
    yield line(Piece(row.title, Look.SAID), Piece(f" · {about}" if about else "", Look.FAINT))


def _of_conflict(case: Case, remark: RemarkRow) -> Iterator[Line]:
    for row in case.conflicts.chosen([remark.item]):
        for statement, word in ((row.a, row.words[0]), (row.b, row.words[1])):
            yield said_by(statement, word)
            yield (Piece("  "), *quoted(statement, [word]))


ABOUT: dict[Subject, Callable[[Case, RemarkRow], Iterator[Line]]] = {
    Subject.CLAIM: _of_claim,
    Subject.STATEMENT: _of_statement,
    Subject.ACTOR: _of_actor,
    Subject.ARTICLE: _of_article,
    Subject.CONFLICT: _of_conflict,
}
"""What a remark on each sort of thing is about, in lines."""


def target(case: Case, remark: RemarkRow) -> Target:
    """The first words of what a remark is about."""
    item = remark.item
    match remark.subject:
        case Subject.CLAIM:
            return Target(next(iter(case.claims.members([item])), None))
        case Subject.STATEMENT:
            return Target(item)
        case Subject.CONFLICT:
            return Target(next((row.a.id for row in case.conflicts.chosen([item])), None))
        case Subject.ACTOR:
            return _first_mention(case, item)
        case _:
            return Target(article=item)


def _first_mention(case: Case, actor: int) -> Target:
    """Where an actor is named first; its first statement where nothing names it."""
    mention = case.actors.first_mention(actor)
    if mention:
        return Target(article=mention[0], offset=mention[1])
    return Target(case.actors.first_statement(actor))
