"""Articles side by side, in lines of words."""

from __future__ import annotations

from collections.abc import Iterator

from store import Case, StatementRow
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.quoting import quoted, said_by, titled, who
from tui.telling.comparison import SIGNS, Comparison, Standing, compare


def counted(comparison: Comparison) -> str:
    """`= 3 shared   ≠ 1 told otherwise   * 4 told by one`: how many claims, and what the signs mean."""
    return "   ".join(f"{SIGNS[each]} {number} {each}" for each, number in comparison.counts().items())


def standing_words(comparison: Comparison, statement: StatementRow) -> str:
    """How a statement stands to the other articles: who tells it there, and by which word."""
    standing = comparison.standing(statement)
    said = f"{SIGNS[standing]} {who(statement)} · {statement.cue_text or 'no cue'}"
    if standing is Standing.ALONE:
        return f"{said} · only in this account"
    return " / ".join([said, *_elsewhere(comparison, statement)])


def _elsewhere(comparison: Comparison, statement: StatementRow) -> Iterator[str]:
    for at, witness in enumerate(comparison.witnesses):
        for peer in comparison.peers(statement, at)[:1]:
            outlet = witness.article.outlet or witness.article.title
            yield f"{outlet}: {who(peer)} · {peer.cue_text or 'no cue'}"


# ------------------------------------------------------------ the whole


def whole(case: Case) -> Iterator[Line]:
    """Each article beside the one that shares most claims with it; each pair once."""
    told: set[frozenset[int]] = set()
    for article in (row.id for row in case.articles.rows() if row.revised_by is None):
        nearest = next(iter(case.collation.sharing(article)), None)
        pair = frozenset({article, nearest.article} if nearest else ())
        if nearest is None or pair in told:
            continue
        if told:
            yield ()
        told.add(pair)
        yield from pair_told(compare(case, [article, nearest.article]))


def pair_told(comparison: Comparison) -> Iterator[Line]:
    """Two articles: what both tell, each with the other's words below; then what each tells alone."""
    one, other = comparison.witnesses
    yield line(Piece(f"{titled(one.article)} beside {titled(other.article)}", Look.STRONG))
    plainly = ", ".join(f"{number} {each}" for each, number in comparison.counts().items())
    yield line(Piece(f"  {counted(comparison)}", Look.FAINT, f"  {plainly}"))
    for statement in one.statements:
        yield from _statement(comparison, statement)
        for peer in comparison.peers(statement, 1)[:1]:
            yield (Piece("    "), *said_by(peer))
            yield (Piece("      "), *quoted(peer))
    for statement in other.statements:
        if comparison.standing(statement) is Standing.ALONE:
            yield from _statement(comparison, statement)


def _statement(comparison: Comparison, statement: StatementRow) -> Iterator[Line]:
    standing = comparison.standing(statement)
    yield (Piece(f"  {SIGNS[standing]} ", Look.KEY, f"  {standing}: "), *said_by(statement))
    yield (Piece("    "), *quoted(statement))
