"""An actor in lines of words: what contradicts them, what they said, what is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from analysis.values import Spans, Stance, Verdict
from store import Case, ClaimRow, ContradictionRow, Stand, StatementRow
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line, lit
from tui.drawing.quoting import quoted, who
from tui.telling.conflicts import few, headed
from tui.telling.portrait import Portrait, head, offered, portrait, spelling, table, with_others

_NAMED = 3
"""Sources of the other side that are named."""


class Part(StrEnum):
    """What is told of an actor; the value is the heading."""

    NAMES = "Names"
    DESCRIBED = "How the outlets describe them"
    CONTRADICTIONS = "Contradictions"
    SAID = "What they said"
    ABOUT = "What others say of them"


def heading(part: Part, found: Portrait) -> Line:
    """The heading of a part, with how much there is of it."""
    numbers = {
        Part.CONTRADICTIONS: len(found.stands),
        Part.SAID: len(found.said),
        Part.ABOUT: len(found.about),
    }
    number = f" · {numbers[part]:,}" if part in numbers else ""
    alone = sum(stand.with_self for stand in found.stands) if part is Part.CONTRADICTIONS else 0
    return line(Piece(f"{part}{number}{f', {alone} with themselves' if alone else ''}", Look.KEY))


# ---------------------------------------------------------------- what is said


def said(row: StatementRow, claim: ClaimRow | None) -> Iterator[Line]:
    """A statement of theirs: sign of the claim, day, cue, stance, outlet; then the words."""
    yield line(
        _sign(claim),
        row.published[:10] or "no date",
        Piece(f" · {_cue(row)} · {_outlet(row)}", Look.FAINT),
        *_fate(claim),
    )
    yield (Piece("  "), *quoted(row))


def told_of(row: StatementRow, spans: Spans, claim: ClaimRow | None) -> Iterator[Line]:
    """A statement of another in which they are named; the words that do are lit."""
    yield line(
        _sign(claim),
        row.published[:10] or "no date",
        " · ",
        Piece(who(row), Look.STRONG),
        Piece(f" · {_cue(row)} · {_outlet(row)}", Look.FAINT),
        *_fate(claim),
    )
    yield (Piece("  "), *lit(row.quote, spans, Look.ACTOR, Look.SAID))


def of_claim(claim: ClaimRow, quote: str) -> Line:
    """The claim that a statement is of, its verdict, who stands where; its text if that is another."""
    clash = f"{signs.CONFLICT} {claim.conflicts}" if claim.conflicts else ""
    counts = (
        f"{claim.says} {'says' if claim.says == 1 else 'say'}" if claim.says else "",
        f"{claim.denies} {'denies' if claim.denies == 1 else 'deny'}" if claim.denies else "",
    )
    about = " · ".join(filter(None, (claim.verdict, *counts, clash)))
    return line(_sign(claim), Piece(about, Look.FAINT), f" · {claim.text}" if claim.text != quote else "")


def _sign(claim: ClaimRow | None) -> Piece:
    return Piece(f"{signs.VERDICTS[claim.verdict] if claim else signs.UNTOUCHED} ", Look.KEY)


def _cue(row: StatementRow) -> str:
    stance = "" if row.stance is Stance.SAYS else f" ({row.stance})"
    return f"{row.cue_text or 'no cue'}{stance}"


def _outlet(row: StatementRow) -> str:
    return row.outlet or row.title


def _fate(claim: ClaimRow | None) -> Iterator[Piece]:
    if claim and claim.verdict is not Verdict.OPEN:
        yield Piece(f" · {claim.verdict}", Look.KEY)
    if claim and claim.conflicts:
        yield Piece(" · ", Look.FAINT)
        yield Piece(f"{signs.CONFLICT} {claim.conflicts}", Look.CLASH)


# ---------------------------------------------------------------- what contradicts


@dataclass(frozen=True, slots=True)
class Opposition:
    """A contradiction as an actor sees it: their own words, and one statement of the other side."""

    row: ContradictionRow
    stand: Stand
    own: int
    other: int
    """Ids of the two statements."""
    words: tuple[str, str]
    """Those that clash, theirs first; their own is empty where another's of their side does."""
    at: int
    """The pair that shows it."""
    side: int
    """Which side of the contradiction is theirs, 0 or 1."""


def opposition(row: ContradictionRow, stand: Stand) -> Opposition:
    """Where their own statement clashes; else one of theirs of the same tenor as one that does."""
    side = 0 if stand.a else 1
    theirs, against = (stand.a, stand.b) if side == 0 else (stand.b, stand.a)
    ends = [pair.statements[:: 1 - 2 * side] for pair in stand.contradiction.pairs]
    at = max(range(len(ends)), key=lambda n: (ends[n][1] in against, ends[n][0] in theirs))
    (own, other), (word, but) = ends[at], stand.contradiction.pairs[at].words[:: 1 - 2 * side]
    if own not in theirs:
        own, word = min(theirs), ""
    if stand.with_self and other not in against:
        other, but = min(against), ""
    return Opposition(row, stand, own, other, (word, but), at, side)


def contradicted(found: Opposition, own: StatementRow, other: StatementRow) -> Iterator[Line]:
    """What clashes and what is decided; their words; those of the other side, and who else stands there."""
    row, sources = found.row, (found.row.b, found.row.a)[found.side]
    alone = "with themselves · " if found.stand.with_self else ""
    yield line(Piece(f"{signs.CONFLICT} {alone}", Look.KEY), *headed(row, turned=found.side == 1))
    yield (Piece(f"  {own.published[:10]} "), *quoted(own, [found.words[0]]))
    rest = [name for name in sources if name != who(other)]
    more = f", with {few(rest, _NAMED)}" if rest else ""
    yield (Piece(f"  {signs.CONFLICT} {who(other)}{more}: ", Look.FAINT), *quoted(other, [found.words[1]]))


# ---------------------------------------------------------------- the whole


def whole(case: Case) -> Iterator[Line]:
    """Every actor with all that is known of them."""
    for number, row in enumerate(case.actors.rows()):
        if number:
            yield ()
        yield from told(case, with_others(case, portrait(case, row.id)))


def told(case: Case, found: Portrait) -> Iterator[Line]:
    """One actor, part by part."""
    yield from head(found)
    yield from _part(Part.NAMES, found, [*map(spelling, found.spellings), *map(offered, found.offers)])
    yield from _part(Part.DESCRIBED, found, table(found.described))
    rows = case.contradictions.rows([stand.contradiction for stand in found.stands])
    seen = [opposition(row, stand) for row, stand in zip(rows, found.stands, strict=True)]
    wanted = {item for each in seen for item in (each.own, each.other)} | {*found.said, *found.about}
    statements = {row.id: row for row in case.statements.rows(wanted)}
    claims = claims_of(case, statements.values())
    lines = [each for o in seen for each in contradicted(o, statements[o.own], statements[o.other])]
    yield from _part(Part.CONTRADICTIONS, found, lines)
    own = [statements[item] for item in found.said]
    yield from _part(Part.SAID, found, [each for row in own for each in said(row, claims.get(row.claim))])
    others = [(statements[item], spans) for item, spans in found.about.items()]
    lines = [each for row, spans in others for each in told_of(row, spans, claims.get(row.claim))]
    yield from _part(Part.ABOUT, found, lines)


def _part(part: Part, found: Portrait, lines: Iterable[Line]) -> Iterator[Line]:
    for number, each in enumerate(lines):
        if number == 0:
            yield heading(part, found)
        yield line("  ", *each)


def claims_of(case: Case, statements: Iterable[StatementRow]) -> dict[int | None, ClaimRow]:
    """The claims of some statements, by their ids."""
    return {row.id: row for row in case.claims.rows({s.claim for s in statements if s.claim is not None})}
