"""What is kept of the grouped statements, so that a new article is compared with what it touches only.

The tables follow `analysis.claims.standing`: `told` says which item each statement is told by, `item` what is
kept of each, `posting` and `stem_pair` which items hold a stem, and by which keys they are looked up.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from analysis.claims.standing import Regrouping, Told
from analysis.values import Form, Said, Stance
from store.file.connection import AMONG, Connection, Row, listed
from store.finding.items import drop_all, keep
from store.finding.sayings import Sayings, sayings
from store.finding.stirring import Stirred, stir, tell_all

FIRST = f"""SELECT item.id, quote, CAST(speaker AS TEXT), article, stance, form, names
    FROM item JOIN statement USING (id) WHERE id {AMONG}"""

STEMS = f"""SELECT item.id, text FROM item, json_each(rare) AS held JOIN stem ON stem.id = held.value
    WHERE item.id {AMONG}
    UNION ALL SELECT item.id, text FROM item, json_each(other) AS held JOIN stem ON stem.id = held.value
    WHERE item.id {AMONG}"""

KEYS = f"""SELECT text FROM item, json_each(rare) AS held JOIN stem ON stem.id = held.value
    WHERE item.id {AMONG}
    UNION ALL SELECT held.value FROM item, json_each(pairs) AS held WHERE item.id {AMONG}"""

SIZES = f"""SELECT text, count(*) FROM stem JOIN posting ON stem = stem.id
    WHERE text {AMONG} AND rare GROUP BY text
    UNION ALL SELECT stems, count(*) FROM stem_pair WHERE stems {AMONG} GROUP BY stems"""

PINNED_ALIKE = f"""SELECT DISTINCT other.item FROM told JOIN told AS other USING (pin)
    WHERE told.item {AMONG} AND pin IS NOT NULL"""

TOLD = f"SELECT statement, item, pin FROM told WHERE item {AMONG} ORDER BY statement"


@dataclass(frozen=True, slots=True)
class Begun:
    """The statements of a case that is to be grouped anew, as of a moment."""

    sayings: Sayings
    round: int
    """How often the case had been grouped."""
    last: int
    """The last change that had been noted."""


class Standing:
    """An `analysis.claims.standing.Standing` in tables, and the way to keep it up to date."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------ keeping it

    @contextmanager
    def changing(self, analysis: str, looseness: float) -> Iterator[Stirred | None]:
        """What changed since the case was grouped, in a transaction: `keep` what comes of it or `forget`.

        None where the case was never grouped, or by another analysis or in another looseness.
        """
        with self._connection.writing():
            state = self._connection.first("SELECT analysis, looseness FROM grouped")
            yield stir(self._connection) if state == (analysis, looseness) else None

    def keep(self, found: Regrouping, stirred: Stirred) -> None:
        """Take what was grouped anew in the place of what was there."""
        change = stirred.change
        sql = f"SELECT id, names FROM item WHERE id {AMONG}"
        names: dict[int, str] = dict(self._connection.rows(sql, [listed(found.entries)]))
        names |= {item: json.dumps(said.names) for item, said in change.fresh.items()}
        keep(self._connection, found.entries, names, change.gone)
        more = len(change.fresh) - len(change.gone)
        self._connection.run("UPDATE grouped SET items = items + ?, round = round + 1", [more])

    def forget(self) -> None:
        """All is to be grouped anew."""
        self._connection.run("UPDATE grouped SET analysis = ''")

    def begin(self) -> Begun:
        """Every statement, to be grouped anew."""
        with self._connection.reading():
            return Begun(
                sayings(self._connection),
                self._connection.number("SELECT round FROM grouped") or 0,
                self._connection.number("SELECT max(id) FROM stirred") or 0,
            )

    def replace(self, begun: Begun, found: Regrouping, analysis: str, looseness: float) -> bool:
        """Keep a case that was grouped anew; False, and nothing kept, where another did so meanwhile."""
        with self._connection.writing():
            if (self._connection.number("SELECT round FROM grouped") or 0) != begun.round:
                return False
            if not begun.round:
                drop_all(self._connection)
            gone = {*self._connection.ints("SELECT id FROM item")} - found.entries.keys()
            tell_all(self._connection, begun.sayings, found.told.items)
            said = dict(zip(begun.sayings.ids, begun.sayings.values, strict=True))
            names = {item: json.dumps(said[item].names) for item in found.entries}
            keep(self._connection, found.entries, names, gone)
            self._connection.run("DELETE FROM stirred WHERE id <= ?", [begun.last])
            self._connection.run(
                "INSERT OR REPLACE INTO grouped VALUES (1, ?, ?, ?, ?)",
                [analysis, looseness, begun.round + 1, len(found.entries)],
            )
            return True

    # ------------------------------------------------------------ what the analysis asks for

    def count(self) -> int:
        """How many items there are."""
        return self._connection.number("SELECT items FROM grouped") or 0

    def said(self, items: Iterable[int]) -> dict[int, Said]:
        """The first statements of some items."""
        return {
            item: Said(quote, speaker, str(article), Stance(stance), Form(form), _names(names))
            for item, quote, speaker, article, stance, form, names in self._rows(FIRST, items)
        }

    def stems(self, items: Iterable[int]) -> Iterable[frozenset[str]]:
        """The stems of matter of some items."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        chosen = listed(items)
        for item, stem in self._connection.rows(STEMS, [chosen, chosen]):
            found[item].add(stem)
        return [frozenset(stems) for stems in found.values()]

    def frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        """In how many items each stem occurs."""
        sql = f"SELECT text, items FROM stem WHERE text {AMONG}"
        return dict(self._connection.rows(sql, [json.dumps([*stems])]))

    def holders(self, stems: Iterable[str]) -> list[int]:
        """The items in which one of the stems occurs."""
        sql = f"SELECT item FROM stem JOIN posting ON stem = stem.id WHERE text {AMONG}"
        return self._connection.ints(sql, [json.dumps([*stems])])

    def keys(self, items: Iterable[int]) -> list[str]:
        """The keys of some items; one that several have comes several times."""
        chosen = listed(items)
        return [key for (key,) in self._connection.rows(KEYS, [chosen, chosen])]

    def sizes(self, keys: Collection[str]) -> dict[str, int]:
        """How many items have each of some keys."""
        chosen = json.dumps([*keys])
        return dict(self._connection.rows(SIZES, [chosen, chosen]))

    def posted(self, keys: Iterable[str]) -> Mapping[str, list[int]]:
        """For each key the items that have it among their keys."""
        chosen = json.dumps([*keys])
        rare = f"SELECT text, item FROM stem JOIN posting ON stem = stem.id WHERE text {AMONG} AND rare"
        pairs = f"SELECT stems, item FROM stem_pair WHERE stems {AMONG}"
        found: defaultdict[str, list[int]] = defaultdict(list)
        for sql in (rare, pairs):
            for key, item in self._connection.rows(sql, [chosen]):
                found[key].append(item)
        return found

    def least(self, items: Iterable[int]) -> dict[int, int]:
        """How many stems each item has to share with an older one."""
        return dict(self._rows(f"SELECT id, least FROM item WHERE id {AMONG}", items))

    def parts(self, items: Iterable[int]) -> list[int]:
        """All items of the parts that some items are in, or others that are pinned alike."""
        near = {*items}
        near.update(item for (item,) in self._rows(PINNED_ALIKE, near))
        sql = f"SELECT id FROM item WHERE part IN (SELECT part FROM item WHERE id {AMONG})"
        return [item for (item,) in self._rows(sql, near)]

    def told(self, items: Iterable[int]) -> Told:
        """All statements of some items, in order of age."""
        rows = self._rows(TOLD, items)
        return Told(
            [statement for statement, _, _ in rows],
            [item for _, item, _ in rows],
            {position: pin for position, (_, _, pin) in enumerate(rows) if pin is not None},
        )

    def _rows(self, sql: str, items: Iterable[int]) -> list[Row]:
        return self._connection.rows(sql, [listed(items)])


def _names(packed: str) -> tuple[tuple[str, str], ...]:
    return tuple((form, actor) for form, actor in json.loads(packed))
