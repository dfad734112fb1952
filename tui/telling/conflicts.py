"""Contradictions in lines of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

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
"""Sources of a side, and words of it, that are named."""


def whole(case: Case) -> Iterator[Line]:
    """All contradictions, the undecided first, with every statement of both sides."""
    found = case.contradictions.ranked()
    for number, (row, each) in enumerate(zip(case.contradictions.rows(found), found, strict=True)):
        if number:
            yield ()
        yield headed(row)
        yield from _noted(case, each)
        sides = case.contradictions.sides(each)
        for between, side in ((), sides.a), (line(Piece(signs.CONFLICT, Look.KEY)), sides.b):
            if between:
                yield between
            for statement, word in side:
                yield from _told(statement, word)


def headed(row: ContradictionRow, turned: bool = False) -> Line:
    """Kind, the words that clash (the second side's first if turned), what is decided of how many pairs."""
    pairs = f" · {signs.counted(row.pairs, 'pair')}" if row.pairs > 1 else ""
    return line(Piece(f"{row.kind}: {clashing(row, turned)}", Look.KEY), f" · {ruled(row)}{pairs}")


def clashing(row: ContradictionRow, turned: bool = False) -> str:
    """The words that clash: `“frost” / “a tremor”, “neglect”`."""
    sides = row.words[::-1] if turned else row.words
    return " / ".join(few([f"“{word}”" for word in side], _NAMED) for side in sides)


def gathered(found: Sequence[Contradiction]) -> str:
    """How many conflicts they are, where some make one matter: `16 in 9 matters`."""
    pairs = sum(len(each.pairs) for each in found)
    return f"{pairs:,} in {signs.counted(len(found), 'matter')}" if pairs > len(found) else f"{pairs:,}"


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
        for statement, _ in side:
            if statement.id == shown:
                yield from _told(statement, word)
        yield from _beside(side, shown, word)


def others(case: Case, contradiction: Contradiction, at: int = 0) -> Iterator[Line]:
    """What the statements beside a pair say, side by side."""
    pair = contradiction.pairs[at]
    sides = case.contradictions.sides(contradiction)
    for side, shown, word in zip((sides.a, sides.b), pair.statements, pair.words, strict=True):
        rest = [each for each in side if each[0].id != shown]
        if rest:
            yield ()
            yield line(Piece(f"Beside “{word}”", Look.KEY))
        for each, own in rest:
            yield (Piece(f"{who(each)} ({where(each)}): ", Look.FAINT), *quoted(each, [own]))


def _beside(side: Sequence[tuple[StatementRow, str]], shown: int, word: str) -> Iterator[Line]:
    """Who else stands on a side: `with Dana Okoro (Kanalblatt)`; by another word `“two”: Ama (The Quay)`."""
    found: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for statement, own in side:
        if statement.id != shown:
            found[own.casefold()][who(statement)][statement.outlet or statement.title] = None
    for own, sources in found.items():
        names = few([f"{source} ({', '.join(outlets)})" for source, outlets in sources.items()], _NAMED)
        label = "with" if own == word.casefold() else f"“{own}”:"
        yield line(Piece(f"  {label} {names}", Look.FAINT))


def _told(statement: StatementRow, word: str) -> Iterator[Line]:
    yield said_by(statement, word)
    yield (Piece("  "), *quoted(statement, [word]))


def _noted(case: Case, contradiction: Contradiction) -> Iterator[Line]:
    for note in dict.fromkeys(case.contradictions.notes(contradiction).values()):
        yield line(Piece(f"{signs.NOTE} ", Look.KEY), note)
