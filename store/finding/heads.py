"""The names that the case compares, and which of them are alike: kept, so that only new ones are compared."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping

from analysis.actors.alike import Alike, Mapped, alike, alike_to
from analysis.actors.candidates import keys
from analysis.actors.crowds import demand
from store.file.connection import AMONG, Connection

PRESENT = """SELECT head FROM naming WHERE found AND NOT unnamed
    UNION SELECT name FROM naming JOIN decided ON subject = 'naming' AND item = naming.id AND field = 'actor'
    WHERE found AND NOT unnamed"""
"""The heads of articles' actors, and the names that a person has taken from under one."""

ALIKE = """SELECT one.text, other.text, likeness FROM head_alike
    JOIN head AS one ON one.id = a JOIN head AS other ON other.id = b"""
CHOSEN = f"(SELECT id FROM head WHERE text {AMONG})"
TABLES = ("head", "head_key", "head_alike")
ALMOST_ALL = 0.5
"""Share of the names from which on it is quicker to compare all of them again."""


class Heads:
    """An `analysis.actors.alike.Index` in tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def alike(self, analysis: str, mapped: Mapped = map) -> Alike:
        """All pairs of names in the case that are alike, after comparing those that are new.

        `mapped` may compare batches of names at a time where all of them are compared.
        """
        with self._connection.writing():
            present = {text for (text,) in self._connection.rows(PRESENT)}
            known = {text for (text,) in self._connection.rows("SELECT text FROM head")}
            new = present - known
            if self._version() != analysis or len(new) > ALMOST_ALL * len(present):
                self._begin(present, analysis, mapped)
            elif new or known - present:
                self._change(new, known - present)
            return {(a, b): likeness for a, b, likeness in self._connection.rows(ALIKE)}

    def sizes(self, keys: Iterable[str]) -> dict[str, int]:
        """How many names have each of some keys."""
        sql = f"SELECT key, count(*) FROM head_key WHERE key {AMONG} GROUP BY key"
        return dict(self._connection.rows(sql, [json.dumps([*keys])]))

    def holders(self, keys: Iterable[str]) -> list[tuple[str, str]]:
        """Some keys, each with a name that has it."""
        sql = f"SELECT key, text FROM head_key JOIN head ON id = head WHERE key {AMONG}"
        return self._connection.rows(sql, [json.dumps([*keys])])

    def _version(self) -> str | None:
        return self._connection.text("SELECT analysis FROM compared")

    def _begin(self, names: Collection[str], analysis: str, mapped: Mapped) -> None:
        """Compare all names."""
        for table in TABLES:
            self._connection.run(f"DELETE FROM {table}")
        self._put(names)
        self._put_alike(alike(names, mapped))
        self._connection.run("INSERT OR REPLACE INTO compared VALUES (1, ?)", [analysis])

    def _change(self, new: Collection[str], gone: Collection[str]) -> None:
        """Compare new names with all, and again those with a key that came to be a crowd's or ceased to."""
        looked_up = {key for name in (*new, *gone) for key in keys(name)}
        before = self.sizes(looked_up)
        self._drop_alike(gone)
        self._drop(gone)
        self._put(new)
        after = self.sizes(looked_up)
        crossed = [key for key in looked_up if demand(before.get(key, 0)) != demand(after.get(key, 0))]
        again = {name for _, name in self.holders(crossed)}.union(new)
        self._drop_alike(again)
        self._put_alike(alike_to(again, self))

    def _put(self, names: Iterable[str]) -> None:
        names = sorted(names)
        self._connection.run_many("INSERT INTO head (text) VALUES (?)", [(name,) for name in names])
        ids = self._ids(names)
        held = sorted((key, ids[name]) for name in names for key in keys(name))
        self._connection.run_many("INSERT INTO head_key (key, head) VALUES (?, ?)", held)

    def _drop(self, names: Collection[str]) -> None:
        self._connection.run_many(
            "DELETE FROM head_key WHERE key = ? AND head = (SELECT id FROM head WHERE text = ?)",
            [(key, name) for name in names for key in keys(name)],
        )
        self._connection.run_many("DELETE FROM head WHERE text = ?", [(name,) for name in names])

    def _put_alike(self, found: Mapping[tuple[str, str], float]) -> None:
        ids = self._ids({name for pair in found for name in pair})
        rows = sorted((ids[a], ids[b], likeness) for (a, b), likeness in found.items())
        self._connection.run_many("INSERT INTO head_alike (a, b, likeness) VALUES (?, ?, ?)", rows)

    def _ids(self, names: Iterable[str]) -> dict[str, int]:
        sql = f"SELECT text, id FROM head WHERE text {AMONG}"
        return dict(self._connection.rows(sql, [json.dumps([*names])]))

    def _drop_alike(self, names: Collection[str]) -> None:
        for side in ("a", "b"):
            sql = f"DELETE FROM head_alike WHERE {side} IN {CHOSEN}"
            self._connection.run(sql, [json.dumps([*names])])
