"""The matrix: which article, speaker or outlet says, denies or doubts which claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from analysis.values import Stance
from store.file.connection import AMONG, Connection, listed

Key: TypeAlias = int | str
"""What tells columns apart: an article's id, an actor's (0 for nobody named), an outlet's name."""


class Axis(StrEnum):
    """What the columns of a matrix are."""

    ARTICLES = "articles"
    SPEAKERS = "speakers"
    OUTLETS = "outlets"


@dataclass(frozen=True, slots=True)
class Column:
    """One column, and how many of the claims asked for it tells of."""

    key: Key
    name: str
    """Outlet or title of an article, name of an actor, or outlet; empty where nothing is known."""
    published: str
    told: int
    origin: int | None
    """The first of the articles that print the same text; None for what is no article."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The statements of one column on one claim, by their side, in the order of the articles."""

    says: tuple[int, ...] = ()
    denies: tuple[int, ...] = ()
    doubts: tuple[int, ...] = ()

    @property
    def statements(self) -> tuple[int, ...]:
        """Ids of all of them."""
        return (*self.says, *self.denies, *self.doubts)


SILENT = Cell()

FROM = "FROM statement JOIN article ON article.id = statement.article"
ASKED = f"statement.claim {AMONG} AND statement.origin <> 'gone'"
TOLD = f"{FROM} WHERE {ASKED}"

# Articles of one origin stand together: what they print counts once.
ARTICLES = f"""WITH told (key, number) AS (
        SELECT statement.article, count(DISTINCT statement.claim) {TOLD} GROUP BY 1)
    SELECT key, coalesce(nullif(outlet, ''), title), published, number,
        coalesce(first, key) AS origin
    FROM told JOIN article ON article.id = key LEFT JOIN wire ON wire.article = key
    ORDER BY max(number) OVER (PARTITION BY coalesce(first, key)) DESC, origin, number DESC, key"""
SPEAKERS = f"""WITH told (key, number) AS (
        SELECT coalesce(statement.speaker, 0), count(DISTINCT statement.claim) {TOLD} GROUP BY 1)
    SELECT key, coalesce(name, ''), '', number, NULL
    FROM told LEFT JOIN actor ON actor.id = key ORDER BY number DESC, key"""
OUTLETS = f"""SELECT outlet, outlet, '', count(DISTINCT statement.claim) AS number, NULL
    {TOLD} GROUP BY outlet ORDER BY number DESC, outlet"""
COLUMNS = {Axis.ARTICLES: ARTICLES, Axis.SPEAKERS: SPEAKERS, Axis.OUTLETS: OUTLETS}

KEYS = {
    Axis.ARTICLES: "statement.article",
    Axis.SPEAKERS: "coalesce(statement.speaker, 0)",
    Axis.OUTLETS: "article.outlet",
}
# The side that a statement takes on the text that was found for its claim, as the claim's own counts do.
CELLS = f"""SELECT statement.claim, {{key}}, side(quote, stance, found_text), statement.id
    {FROM} JOIN claim ON claim.id = statement.claim
    WHERE {ASKED} ORDER BY statement.article, start, statement.id"""

ONE = {
    Axis.ARTICLES: "statement.article = ?",
    Axis.SPEAKERS: "statement.speaker IS nullif(?, 0)",
    Axis.OUTLETS: "article.outlet = ?",
}
DISAGREEING = "SELECT id FROM claim WHERE statements > 0 AND disagreement > 0"


class Matrix:
    """Columns and cells of the claims that are asked for, each in one query."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def columns(self, claims: Iterable[int], axis: Axis) -> tuple[Column, ...]:
        """What tells of any of these claims, that which tells of most first."""
        return tuple(Column(*row) for row in self._connection.rows(COLUMNS[axis], [listed(claims)]))

    def cells(self, claims: Iterable[int], axis: Axis) -> dict[int, dict[Key, Cell]]:
        """Claim -> key of a column -> cell; those that are silent are left out."""
        sql = CELLS.format(key=KEYS[axis])
        ids: defaultdict[tuple[int, Key], defaultdict[str, list[int]]]
        ids = defaultdict(lambda: defaultdict(list))
        wanted = list(claims)
        for claim, key, side, statement in self._connection.rows(sql, [listed(wanted)]):
            ids[claim, key][side].append(statement)
        found: dict[int, dict[Key, Cell]] = {claim: {} for claim in wanted}
        for (claim, key), sides in ids.items():
            found[claim][key] = _cell(sides)
        return found

    def told_by(self, key: Key, axis: Axis) -> frozenset[int]:
        """The claims that one column tells of."""
        sql = f"SELECT DISTINCT claim {FROM} WHERE {ONE[axis]} AND statement.origin <> 'gone'"
        return frozenset(self._connection.ints(sql, [key]))

    def disagreeing(self) -> frozenset[int]:
        """The claims that stand in a conflict, or that some say and others deny."""
        return frozenset(self._connection.ints(DISAGREEING))


def _cell(sides: Mapping[str, list[int]]) -> Cell:
    return Cell(*(tuple(sides.get(side, ())) for side in (Stance.SAYS, Stance.DENIES, Stance.DOUBTS)))
