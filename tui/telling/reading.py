"""Articles in full, with the statements in them marked in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from store import Case, StatementRow
from tui.drawing.lines import Line, Look, Piece
from tui.drawing.quoting import who
from tui.telling.articles import name
from tui.telling.labelled import facts, heading


def whole(case: Case) -> Iterator[Line]:
    """The texts of all articles, a paragraph a line."""
    for row in case.articles.rows():
        yield heading("Article", row.id, name(row))
        yield from facts(outlet=row.outlet, author=row.author, published=row.published)
        yield from marked(case.articles.text(row.id), case.statements.of_article(row.id))


def marked(text: str, statements: Iterable[StatementRow]) -> Iterator[Line]:
    """The paragraphs of a text; `[statement 12, Dana Okoro, said]` stands before the statement's words."""
    marks = _marks(statements)
    places = sorted(marks)
    start, at = 0, 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        pieces: list[Piece] = []
        done = start
        while at < len(places) and places[at] <= end:
            pieces += [Piece(text[done : places[at]], Look.SAID), *marks[places[at]]]
            done, at = places[at], at + 1
        if paragraph.strip() or pieces:
            yield tuple(piece for piece in (*pieces, Piece(text[done:end], Look.SAID)) if piece.text)
        start = end + 1


def _marks(statements: Iterable[StatementRow]) -> dict[int, list[Piece]]:
    """Offset -> what is said there. Ends come before beginnings, those of inner statements first."""
    begins: defaultdict[int, list[Piece]] = defaultdict(list)
    ends: defaultdict[int, list[Piece]] = defaultdict(list)
    by_length = sorted(statements, key=lambda s: s.content[-1][1] - s.content[0][0], reverse=True)
    for row in by_length:
        *pauses, last = [stop for _, stop in row.content]
        first, *more = [start for start, _ in row.content]
        begins[first].append(_mark(f"statement {row.id}, {who(row)}, {row.cue_text or 'no cue'}", after=" "))
        for place in more:
            begins[place].append(_mark(f"statement {row.id} goes on", after=" "))
        for place in pauses:
            ends[place].insert(0, _mark(f"statement {row.id} pauses", before=" "))
        ends[last].insert(0, _mark(f"end of statement {row.id}", before=" "))
    return {place: ends[place] + begins[place] for place in {*begins, *ends}}


def _mark(words: str, before: str = "", after: str = "") -> Piece:
    return Piece(f"{before}[{' '.join(words.split())}]{after}", Look.KEY)
