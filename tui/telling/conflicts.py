"""Contradictions in lines of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from store import Case, Contradiction, ContradictionRow, Ruling, StatementRow
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.quoting import quoted, said_by, where, who

RULED = {
    None: "undecided",
    Ruling.REAL: "real",
    Ruling.APPARENT: "both true",
    Ruling.MISTAKEN: "no conflict",
}
_NAMED = 2
"""Sources of a side that are named."""


def whole(case: Case) -> Iterator[Line]:
    """All contradictions, the undecided first, with every statement of both sides."""
    found = case.contradictions.ranked()
    for number, (row, each) in enumerate(zip(case.contradictions.rows(found), found, strict=True)):
        if number:
            yield ()
        yield headed(row)
        yield from _noted(case, each)
        marks = _marks(each)
        sides = case.contradictions.sides(each)
        for between, side in ((), sides.a), (line(Piece(signs.CONFLICT, Look.KEY)), sides.b):
            if between:
                yield between
            for statement in side:
                yield from _told(statement, marks.get(statement.id, ""))


def headed(row: ContradictionRow, turned: bool = False) -> Line:
    """Kind, the words that clash (the second side's first if turned), what is decided of how many pairs."""
    one, other = row.words[::-1] if turned else row.words
    pairs = f" · {signs.counted(row.pairs, 'pair')}" if row.pairs > 1 else ""
    return line(Piece(f"{row.kind}: “{one}” / “{other}”", Look.KEY), f" · {ruled(row)}{pairs}")


def ruled(row: ContradictionRow) -> str:
    """What was decided; of how many of the pairs where that differs."""
    if len(row.rulings) == 1:
        return RULED[row.decision]
    return ", ".join(f"{RULED[ruling]} {number}" for ruling, number in row.rulings)


def few(names: Sequence[str], most: int) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def told(case: Case, row: ContradictionRow, contradiction: Contradiction, at: int = 0) -> Iterator[Line]:
    """A contradiction by one of its pairs: both quotations, and who else stands on which side."""
    pair = contradiction.pairs[at]
    of = f" · pair {at + 1} of {row.pairs}" if row.pairs > 1 else ""
    yield line(Piece(f"{row.kind} · {ruled(row)}", Look.KEY), Piece(of, Look.FAINT))
    yield from _noted(case, contradiction)
    sides = case.contradictions.sides(contradiction)
    for side, shown, word in zip((sides.a, sides.b), pair.statements, pair.words, strict=True):
        for statement in side:
            if statement.id == shown:
                yield from _told(statement, word)
        others = _outlets_by_source(statement for statement in side if statement.id != shown)
        if others:
            yield line(Piece(f"  with {few(others, _NAMED)}", Look.FAINT))


def others(case: Case, contradiction: Contradiction, at: int = 0) -> Iterator[Line]:
    """What the statements beside a pair say, side by side."""
    pair, marks = contradiction.pairs[at], _marks(contradiction)
    sides = case.contradictions.sides(contradiction)
    for side, shown, word in zip((sides.a, sides.b), pair.statements, pair.words, strict=True):
        rest = [statement for statement in side if statement.id != shown]
        if rest:
            yield ()
            yield line(Piece(f"Beside “{word}”", Look.KEY))
        for each in rest:
            quotation = quoted(each, [marks.get(each.id, "")])
            yield (Piece(f"{who(each)} ({where(each)}): ", Look.FAINT), *quotation)


def _marks(contradiction: Contradiction) -> dict[int, str]:
    """By statement the word by which it clashes, that of its first pair."""
    marks: dict[int, str] = {}
    for pair in contradiction.pairs:
        for statement, word in zip(pair.statements, pair.words, strict=True):
            marks.setdefault(statement, word)
    return marks


def _outlets_by_source(statements: Iterable[StatementRow]) -> list[str]:
    """`Dana Okoro (The Ferry Post, Kanalblatt)`, one for each source."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for statement in statements:
        found[who(statement)][statement.outlet or statement.title] = None
    return [f"{source} ({', '.join(outlets)})" for source, outlets in found.items()]


def _told(statement: StatementRow, word: str) -> Iterator[Line]:
    yield said_by(statement, word)
    yield (Piece("  "), *quoted(statement, [word]))


def _noted(case: Case, contradiction: Contradiction) -> Iterator[Line]:
    for note in dict.fromkeys(case.contradictions.notes(contradiction).values()):
        yield line(Piece(f"{signs.NOTE} ", Look.KEY), note)
