"""Which of the grouped statements are not what they were: found from the few that triggers have noted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from analysis.claims.repeats import key_of
from analysis.claims.standing import Change
from analysis.values import Said
from store.file.connection import AMONG, Connection, listed
from store.finding.sayings import Sayings, sayings

FORGET = "DELETE FROM told WHERE statement = ?"
TELL = "INSERT INTO told (statement, kind, item, article, pin) VALUES (?, ?, ?, ?, ?)"
RENAME = "UPDATE told SET item = ?1 WHERE kind = ?2 AND item <> ?1"


@dataclass(frozen=True, slots=True)
class Stirred:
    """What has changed, and the statements that are told no more."""

    change: Change
    lost: Collection[int]


@dataclass(frozen=True, slots=True)
class _Row:
    """How a statement is told: what it has in common with its repeats, where it stands, and its pin."""

    kind: int
    article: int
    pin: int | None


def stir(connection: Connection) -> Stirred:
    """Bring the table `told` up to date, and say what that changes; call it inside `Connection.writing`."""
    noted = connection.ints("SELECT DISTINCT statement FROM stirred")
    found = sayings(connection, noted)
    before, now = _before(connection, noted), rows_of(found)
    kinds = _kinds(before, now)
    items_before = _items(connection, kinds)
    _write(connection, before, now)
    items = _first(connection, kinds)
    connection.run_many(RENAME, [(item, kind) for kind, item in items.items()])
    connection.run("DELETE FROM stirred")
    fresh = {item for kind, item in items.items() if items_before.get(kind) != item}
    gone = {item for kind, item in items_before.items() if items.get(kind) != item}
    return Stirred(
        Change(_said(connection, found, fresh), frozenset(gone), frozenset(items.values())),
        before.keys() - now.keys(),
    )


def tell_all(connection: Connection, found: Sayings, items: Iterable[int]) -> None:
    """Write the table `told` anew."""
    connection.run("DELETE FROM told")
    rows = zip(rows_of(found).items(), items, strict=True)
    connection.run_many(
        TELL, [(statement, row.kind, item, row.article, row.pin) for (statement, row), item in rows]
    )


def rows_of(found: Sayings) -> dict[int, _Row]:
    """How each statement is told, in order."""
    return {
        statement: _Row(kind_of(said), int(said.article or 0), found.pinned.get(position))
        for position, (statement, said) in enumerate(zip(found.ids, found.values, strict=True))
    }


def kind_of(said: Said) -> int:
    """A number that statements which differ at most in their articles have in common (a hash of 64 bits)."""
    told = repr(key_of(said)).encode("utf-8")
    return int.from_bytes(blake2b(told, digest_size=8).digest(), "big", signed=True)


def _before(connection: Connection, statements: Iterable[int]) -> dict[int, _Row]:
    sql = f"SELECT statement, kind, article, pin FROM told WHERE statement {AMONG}"
    return {statement: _Row(*row) for statement, *row in connection.rows(sql, [listed(statements)])}


def _kinds(before: Mapping[int, _Row], now: Mapping[int, _Row]) -> set[int]:
    """The kinds that have members more or fewer, or pinned otherwise."""
    changed = [
        statement for statement in before.keys() | now.keys() if before.get(statement) != now.get(statement)
    ]
    return {rows[statement].kind for rows in (before, now) for statement in changed if statement in rows}


def _items(connection: Connection, kinds: Iterable[int]) -> dict[int, int]:
    """The item of each kind that there is."""
    return dict(connection.rows(f"SELECT DISTINCT kind, item FROM told WHERE kind {AMONG}", [listed(kinds)]))


def _first(connection: Connection, kinds: Iterable[int]) -> dict[int, int]:
    """The first statement of each kind that there is."""
    sql = f"SELECT kind, min(statement) FROM told WHERE kind {AMONG} GROUP BY kind"
    return dict(connection.rows(sql, [listed(kinds)]))


def _write(connection: Connection, before: Mapping[int, _Row], now: Mapping[int, _Row]) -> None:
    connection.run_many(
        FORGET, [(statement,) for statement in before if before[statement] != now.get(statement)]
    )
    connection.run_many(
        TELL,
        [
            (statement, row.kind, statement, row.article, row.pin)
            for statement, row in now.items()
            if before.get(statement) != row
        ],
    )


def _said(connection: Connection, found: Sayings, items: Collection[int]) -> dict[int, Said]:
    """The statements of some items, which are read where they were not noted."""
    known = {item: said for item, said in zip(found.ids, found.values, strict=True) if item in items}
    more = sayings(connection, [item for item in items if item not in known])
    return known | dict(zip(more.ids, more.values, strict=True))
