"""What a search found, in lines of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from store import ActorRow, ArticleRow, Case, CaseError, Hit, HitKind, StatementRow, Subject
from store.search.excerpts import around
from store.search.searching import Item
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line, lit, words
from tui.drawing.quoting import marked_off, said_by
from tui.introducing import introduced

SIGNS = {
    HitKind.ACTOR: "@",
    HitKind.STATEMENT: signs.SAID,
    HitKind.NOTE: signs.NOTE,
    HitKind.ARTICLE: "¶",
}
"""Which kind of hit it is."""

_UNDER = {HitKind.STATEMENT: Look.SAID, HitKind.ACTOR: Look.STRONG}
_BRIEF = 60
"""Code points of what a note is about."""


def counts(items: Iterable[Item]) -> str:
    """`3 statements · 1 note`, in the order in which they come."""
    found = Counter(kind for kind, _ in items)
    return " · ".join(signs.counted(number, kind.value) for kind, number in found.items())


def excerpt(hit: Hit, room: int = 0) -> Line:
    """The words around what was found, that lit; with `room` at most so many code points of them."""
    text, marks = around(hit.excerpt, hit.marks, room) if room else (hit.excerpt, hit.marks)
    return lit(text, marks, Look.FOUND, _UNDER.get(hit.kind, Look.PLAIN))


def marked(hit: Hit) -> str:
    """The same without looks: what was found stands in «guillemets»."""
    return "".join(f"«{piece.text}»" if piece.look is Look.FOUND else piece.text for piece in excerpt(hit))


def standing(case: Case, hits: Sequence[Hit]) -> list[Line]:
    """For each hit where it stands: who said it and in which outlet, which article, what a note is about."""
    said = {
        row.id: row for row in case.statements.rows({h.item for h in hits if h.kind is HitKind.STATEMENT})
    }
    return [_standing(case, hit, said) for hit in hits]


def _standing(case: Case, hit: Hit, said: Mapping[int, StatementRow]) -> Line:
    match hit.kind:
        case HitKind.STATEMENT:
            return said_by(said[hit.item]) if hit.item in said else ()
        case HitKind.ARTICLE:
            return _article(case.articles.row(hit.item), hit.places)
        case HitKind.ACTOR:
            return _actor(case.actors.row(hit.item), hit.excerpt)
        case HitKind.NOTE:
            return line(Piece(f"note on {about(case, hit.subject, hit.item)}", Look.FAINT))


def _article(row: ArticleRow, places: int) -> Line:
    title = row.title if row.outlet else ""
    outlet = " ".join(filter(None, (row.outlet or row.title, row.published[:10])))
    revised = "earlier revision" if row.revised_by is not None else ""
    many = f"{places} places" if places > 1 else ""
    faint = [part for part in (many, outlet if title else "", revised) if part]
    return line(Piece(title or outlet, Look.STRONG), *(Piece(f" · {part}", Look.FAINT) for part in faint))


def _actor(row: ActorRow, found: str) -> Line:
    """Who it is, under the other names than the one that was found."""
    others = [name for name in (row.name, *row.aliases) if name != found]
    parts = [
        "unnamed source" if row.unnamed else row.kind.value,
        signs.counted(row.statements, "statement"),
        f"named {signs.counted(row.mentions, 'time')}",
        *([f"also {', '.join(others)}"] if others else []),
    ]
    return line(Piece(" · ".join(parts), Look.FAINT))


def about(case: Case, subject: Subject, item: int) -> str:
    """What a note is about: `the claim “There was a crowd”`; the kind alone where it is gone."""
    text = ""
    match subject:
        case Subject.CLAIM:
            text = next((row.text for row in case.claims.rows([item])), "")
        case Subject.STATEMENT:
            text = next((row.quote for row in case.statements.rows([item])), "")
        case Subject.CONFLICT:
            text = next((" / ".join(row.words) for row in case.conflicts.chosen([item])), "")
        case Subject.ACTOR | Subject.ARTICLE:
            text = _called(case, subject, item)
    short, _ = around(text, (), _BRIEF)
    return f"the {subject} {marked_off(short)}" if short else f"the {subject}"


def _called(case: Case, subject: Subject, item: int) -> str:
    try:
        return case.actors.row(item).name if subject is Subject.ACTOR else case.articles.row(item).title
    except CaseError:  # an actor that other names were united with
        return ""


def told(case: Case, hit: Hit) -> list[Line]:
    """A hit in full: where it stands, its words, and for a statement its claim."""
    if hit.kind is HitKind.ACTOR:
        row = case.actors.row(hit.item)
        names = line(Piece("Names: ", Look.FAINT), ", ".join((row.name, *row.aliases)))
        return [line(Piece(introduced(case, row), Look.STRONG)), names]
    head = standing(case, [hit])[0]
    if hit.kind is HitKind.STATEMENT:
        return [head, excerpt(hit), *_claim(case, hit.item)]
    return [head, excerpt(hit)]


def _claim(case: Case, statement: int) -> list[Line]:
    claims = [row.claim for row in case.statements.rows([statement]) if row.claim is not None]
    return [
        line(Piece(f"{signs.VERDICTS[row.verdict]} claim: ", Look.KEY), Piece(row.text, Look.FAINT))
        for row in case.claims.rows(claims)
    ]


def plain(case: Case, hits: Sequence[Hit]) -> Iterable[str]:
    """Two lines for each hit, for the command line."""
    for hit, place in zip(hits, standing(case, hits), strict=True):
        yield f"{hit.kind} {hit.item} · {words(place)}"
        yield f"  {' '.join(marked(hit).split())}"
