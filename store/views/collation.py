"""Articles side by side: which share claims, and how each tells what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from analysis.values import Stance
from store.file.connection import AMONG, Connection, listed
from store.subjects.conflicts import HOLDS, PAIRS

CLASHES = f"""SELECT a, b FROM {PAIRS} WHERE {HOLDS} AND decision NOT IN ('apparent', 'mistaken')
    AND one.claim {AMONG} AND other.claim {AMONG}"""

SHARING = """SELECT other.article, count(DISTINCT other.claim) AS number
    FROM statement AS own JOIN statement AS other ON other.claim = own.claim
    WHERE own.article = ?1 AND other.article <> ?1 AND own.origin <> 'gone' AND other.origin <> 'gone'
    GROUP BY other.article ORDER BY number DESC, other.article"""

SIDES = f"""SELECT statement.id, claim, side(quote, stance, found_text)
    FROM statement JOIN claim ON claim.id = statement.claim WHERE statement.id {AMONG}"""


class _Tenor(NamedTuple):
    """What a statement says: its claim, and the side it takes on it."""

    claim: int
    side: Stance


@dataclass(frozen=True, slots=True)
class SharingRow:
    """An article, and the number of claims it shares with another."""

    article: int
    claims: int


class Collation:
    """What the comparison of some articles needs beside their statements."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sharing(self, article: int) -> tuple[SharingRow, ...]:
        """The articles that share claims with this one, those that share most first."""
        return tuple(SharingRow(*row) for row in self._connection.rows(SHARING, [article]))

    def sides(self, statements: Iterable[int]) -> dict[int, Stance]:
        """Statement -> whether it says, denies or doubts its claim."""
        return {item: tenor.side for item, tenor in self._tenors(statements).items()}

    def opposed(self, statements: Iterable[int]) -> frozenset[tuple[int, int]]:
        """Pairs of these statements that can't both hold, each both ways round.

        As in `Conflicts.sides`, those of a claim that take one side stand together in its conflicts; but
        where both statements of a conflict are of one claim and one side, each stands for itself.
        """
        ours = self._tenors(statements)
        claims = listed({tenor.claim for tenor in ours.values()})
        clashes = self._connection.rows(CLASHES, [claims, claims])
        tenors = self._tenors(item for pair in clashes for item in pair)
        together: defaultdict[_Tenor, list[int]] = defaultdict(list)
        for item, tenor in ours.items():
            together[tenor].append(item)
        pairs: set[tuple[int, int]] = set()
        for a, b in clashes:
            if tenors[a] == tenors[b]:
                pairs.update({(a, b)} if a in ours and b in ours else ())
            else:
                pairs.update(product(together[tenors[a]], together[tenors[b]]))
        return frozenset(pair for a, b in pairs for pair in ((a, b), (b, a)))

    def _tenors(self, statements: Iterable[int]) -> dict[int, _Tenor]:
        rows = self._connection.rows(SIDES, [listed(statements)])
        return {item: _Tenor(claim, Stance(side)) for item, claim, side in rows}
