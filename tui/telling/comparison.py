"""Articles collated: what each tells alone, what they share, and what they tell otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from analysis.claims.apparatus import figures, words
from analysis.values import Stance
from store import ArticleRow, Case, StatementRow


class Standing(StrEnum):
    """How a statement stands to the other articles."""

    SHARED = "shared"
    OTHERWISE = "told otherwise"
    """Another side of the claim, another number, or words that can't both hold."""
    ALONE = "told by one"


SIGNS = {Standing.SHARED: "=", Standing.OTHERWISE: "≠", Standing.ALONE: "*"}


@dataclass(frozen=True, slots=True)
class Witness:
    """An article, and what it has sources say, in its order."""

    article: ArticleRow
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True)
class Comparison:
    """Some witnesses, compared statement by statement."""

    witnesses: tuple[Witness, ...]
    sides: Mapping[int, Stance]
    """Statement -> the side that it takes on its claim."""
    opposed: frozenset[tuple[int, int]]
    """Pairs of statements that can't both hold, each both ways round."""
    figures: Mapping[int, frozenset[str]]
    """Statement -> the numbers in it."""

    def peers(self, statement: StatementRow, at: int) -> list[StatementRow]:
        """The statements of one witness that tell of the same, those that tell it otherwise first."""
        met = self._met.get(statement.id, ())
        found = [
            other
            for other in self.witnesses[at].statements
            if other.article != statement.article
            and (other.id in met or (other.claim is not None and other.claim == statement.claim))
        ]
        return sorted(found, key=lambda other: not self.differ(statement, other))

    @cached_property
    def _met(self) -> Mapping[int, set[int]]:
        met: dict[int, set[int]] = {}
        for one, other in self.opposed:
            met.setdefault(one, set()).add(other)
        return met

    def differ(self, one: StatementRow, other: StatementRow) -> bool:
        """Whether two that tell of the same tell it otherwise."""
        if (one.id, other.id) in self.opposed:
            return True
        if one.claim != other.claim:
            return False
        ours, theirs = self.figures[one.id], self.figures[other.id]
        return self.sides.get(one.id) != self.sides.get(other.id) or bool(ours - theirs and theirs - ours)

    def standing(self, statement: StatementRow) -> Standing:
        """How a statement stands to all other witnesses."""
        return self._standings[statement.id]

    @cached_property
    def _standings(self) -> Mapping[int, Standing]:
        return {s.id: self._find(s) for witness in self.witnesses for s in witness.statements}

    def _find(self, statement: StatementRow) -> Standing:
        peers = [peer for at in range(len(self.witnesses)) for peer in self.peers(statement, at)]
        if not peers:
            return Standing.ALONE
        differs = any(self.differ(statement, peer) for peer in peers)
        return Standing.OTHERWISE if differs else Standing.SHARED

    def counts(self) -> Mapping[Standing, int]:
        """How many claims are told alike by several, otherwise by some, by one alone."""
        claims: dict[int | None, Standing] = {}
        order = list(Standing)
        for witness in self.witnesses:
            for statement in witness.statements:
                now = self.standing(statement)
                claims[statement.claim] = max(now, claims.get(statement.claim, now), key=order.index)
        found = list(claims.values())
        return {standing: found.count(standing) for standing in Standing}


def compare(case: Case, articles: Sequence[int]) -> Comparison:
    """The comparison of some articles of a case."""
    witnesses = tuple(Witness(case.articles.row(a), case.statements.of_article(a)) for a in articles)
    ids = [statement.id for witness in witnesses for statement in witness.statements]
    said = case.findings.said(ids).by_id
    numbers = {item: figures(words(said[item])) for item in ids}
    return Comparison(witnesses, case.collation.sides(ids), case.collation.opposed(ids), numbers)
