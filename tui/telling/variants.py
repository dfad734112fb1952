"""One claim as a critical apparatus: a base wording, and what each other statement has that it has not so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.claims.apparatus import Word, collate, distance, words
from analysis.claims.siding import side
from analysis.values import Said, Stance
from store import Case, StatementRow
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.quoting import said_by
from tui.drawing.signs import counted
from tui.likening import likened
from tui.telling.readings import LEGEND, readings

_CLAIMS = 200
"""Claims that are looked at together."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A statement beside the base."""

    row: StatementRow
    against: bool
    """Whether it takes another side than the base."""
    line: Line
    """Its words; lit what the base has not so."""

    @property
    def id(self) -> int:
        """The statement's."""
        return self.row.id

    @property
    def stance(self) -> str:
        """How it stands to the claim, in a word or two."""
        asserts = self.row.stance in (Stance.SAYS, Stance.HEDGES)
        return "says no" if self.against and asserts else self.row.stance


class Apparatus:
    """Statements of one claim under one of them, the base; witnesses are collated as they are asked for."""

    def __init__(self, case: Case, rows: Sequence[StatementRow], base: int) -> None:
        self._rows = {row.id: row for row in rows}
        self._said = case.findings.said(self._rows).by_id
        self.base = self._rows[base]
        self._base: tuple[Word, ...] = words(self._said[base])
        self._sides = {row.id: side(row.quote, row.stance, self.base.quote) for row in rows}
        self.ids: tuple[int, ...] = tuple(sorted(self._rows.keys() - {base}, key=self._rank))
        """The witnesses: those on the base's side first, then by nearness to it."""

    @classmethod
    def of(cls, case: Case, claim: int, base: int | None = None) -> Apparatus | None:
        """The apparatus of a claim, under the statement `base` if that is in it; None without a statement."""
        rows = case.statements.of_claim(claim)
        ids = {row.id for row in rows}
        chosen = base if base in ids else case.claims.wording(claim)
        return None if chosen is None else cls(case, rows, chosen)

    def _rank(self, item: int) -> tuple[str, float, int]:
        other_side = self._sides[item].value if self.against(item) else ""
        return other_side, distance(self.base.quote, self._rows[item].quote), item

    def against(self, item: int) -> bool:
        """Whether a statement takes another side than the base."""
        return self._sides[item] is not self._sides[self.base.id]

    @property
    def opposed(self) -> int:
        """How many statements do."""
        return sum(map(self.against, self.ids))

    def said(self, item: int) -> Said:
        """A statement as the comparison sees it."""
        return self._said[item]

    def readings(self, row: StatementRow, full: bool = False) -> Line:
        """A statement's words, lit what the base has not so; in `full`, or without most of what is equal."""
        passages = collate(self._base, words(self._said[row.id]))
        return readings(self.base.quote, row.quote, passages, full)

    def witnesses(self, ids: Iterable[int]) -> list[Witness]:
        """These, beside the base."""
        rows = [self._rows[item] for item in ids]
        return [Witness(row, self.against(row.id), self.readings(row)) for row in rows]


def counts(apparatus: Apparatus) -> str:
    """How many statements there are, and how many of them against the base."""
    against = f", {apparatus.opposed} against the base" if apparatus.opposed else ""
    return counted(len(apparatus.ids) + 1, "statement") + against


def based(apparatus: Apparatus) -> Iterator[Line]:
    """The base: its words, and whose they are."""
    yield line(Piece("Base  ", Look.KEY), *said_by(apparatus.base))
    yield line(Piece(apparatus.base.quote, Look.SAID))


def told(apparatus: Apparatus, witness: Witness) -> Iterator[Line]:
    """A witness in full: whose words, why they are of one claim with the base, and which exactly."""
    yield said_by(witness.row)
    tied = witness.row.tied and apparatus.base.tied
    why = next(likened(apparatus.said(apparatus.base.id), apparatus.said(witness.id)))
    yield line(Piece("One claim  " if tied else "Perhaps one claim  ", Look.KEY), Piece(why, Look.FAINT))
    yield apparatus.readings(witness.row, full=True)


def whole(case: Case) -> Iterator[Line]:
    """The claims that are told more than once, each with its variants."""
    yield LEGEND
    for claim in _told_more_than_once(case):
        apparatus = Apparatus.of(case, claim)
        if apparatus is not None:
            yield ()
            yield line(Piece(f"Claim {claim} · {counts(apparatus)}", Look.STRONG))
            yield from based(apparatus)
            for witness in apparatus.witnesses(apparatus.ids):
                told_plainly = witness.stance == Stance.SAYS
                yield (*said_by(witness.row), *(() if told_plainly else line(f" · {witness.stance}")))
                yield (Piece("  "), *witness.line)


def _told_more_than_once(case: Case) -> Iterator[int]:
    ids = case.claims.ids()
    for start in range(0, len(ids), _CLAIMS):
        yield from (row.id for row in case.claims.rows(ids[start : start + _CLAIMS]) if row.statements > 1)
