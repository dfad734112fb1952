"""The rows that are kept of grouped statements: what each is looked up by, written where it differs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from analysis.claims.standing import Entry
from store.file.connection import AMONG, Connection, listed

PUT_ITEM = (
    "INSERT OR REPLACE INTO item (id, part, least, names, rare, other, pairs) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
PUT_POSTING = "INSERT OR REPLACE INTO posting (stem, item, rare) VALUES (?, ?, ?)"
PUT_PAIR = "INSERT INTO stem_pair (stems, item) VALUES (?, ?)"

TABLES = ("item", "stem", "posting", "stem_pair")


@dataclass(frozen=True, slots=True)
class _Kept:
    """What one item is looked up by."""

    rare: frozenset[int]
    """Ids of stems that are keys."""
    other: frozenset[int]
    """Ids of the other stems of matter."""
    pairs: frozenset[str]
    """Keys of two stems."""

    def postings(self, item: int) -> Iterator[tuple[int, int, int]]:
        """The rows of its stems, in order."""
        for stem in sorted(self.rare | self.other):
            yield stem, item, int(stem in self.rare)


NOTHING = _Kept(frozenset(), frozenset(), frozenset())


def keep(
    connection: Connection, entries: Mapping[int, Entry], names: Mapping[int, str], gone: Collection[int] = ()
) -> None:
    """Write what is kept of some items and drop `gone` ones; `names` are the packed names in each."""
    ids = _stem_ids(connection, {stem for entry in entries.values() for stem in entry.stems})
    old = _kept(connection, {*entries, *gone})
    new = {item: _looked_up(entry, ids) for item, entry in entries.items()}
    _count(connection, old, new)
    _post(connection, old, new)
    connection.run_many("DELETE FROM item WHERE id = ?", [(item,) for item in old if item not in new])
    connection.run_many(
        PUT_ITEM,
        [
            (item, entry.part, entry.keys.least, names[item], *_packed(new[item]))
            for item, entry in entries.items()
        ],
    )


def drop_all(connection: Connection) -> None:
    """Keep nothing."""
    for table in TABLES:
        connection.run(f"DELETE FROM {table}")


def _looked_up(entry: Entry, ids: Mapping[str, int]) -> _Kept:
    rare = entry.stems & entry.keys.stems.keys()
    return _Kept(
        frozenset(ids[stem] for stem in rare),
        frozenset(ids[stem] for stem in entry.stems - rare),
        frozenset(entry.keys.stems.keys() - rare),
    )


def _packed(kept: _Kept) -> tuple[str, str, str]:
    return listed(sorted(kept.rare)), listed(sorted(kept.other)), json.dumps(sorted(kept.pairs))


def _kept(connection: Connection, items: Iterable[int]) -> dict[int, _Kept]:
    rows = connection.rows(f"SELECT id, rare, other, pairs FROM item WHERE id {AMONG}", [listed(items)])
    return {item: _Kept(*(frozenset(json.loads(part)) for part in parts)) for item, *parts in rows}


def _stem_ids(connection: Connection, stems: Iterable[str]) -> dict[str, int]:
    """The ids of stems, new ones among them."""
    texts = json.dumps(sorted(stems))
    connection.run("INSERT OR IGNORE INTO stem (text, items) SELECT value, 0 FROM json_each(?)", [texts])
    return dict(connection.rows(f"SELECT text, id FROM stem WHERE text {AMONG}", [texts]))


def _count(connection: Connection, old: Mapping[int, _Kept], new: Mapping[int, _Kept]) -> None:
    """Count in how many items each stem occurs."""
    counts: Counter[int] = Counter()
    for item in old.keys() | new.keys():
        before, now = old.get(item, NOTHING), new.get(item, NOTHING)
        counts.update(now.rare | now.other)
        counts.subtract(before.rare | before.other)
    connection.run_many(
        "UPDATE stem SET items = items + ? WHERE id = ?",
        [(more, stem) for stem, more in sorted(counts.items()) if more],
    )


def _post(connection: Connection, old: Mapping[int, _Kept], new: Mapping[int, _Kept]) -> None:
    """Write the rows by which items are found."""
    before = {row for item, kept in old.items() for row in kept.postings(item)}
    now = {row for item, kept in new.items() for row in kept.postings(item)}
    places = {row[:2] for row in now}
    connection.run_many(
        "DELETE FROM posting WHERE stem = ? AND item = ?",
        sorted({row[:2] for row in before} - places),
    )
    connection.run_many(PUT_POSTING, sorted(now - before))
    pairs_before = {(pair, item) for item, kept in old.items() for pair in kept.pairs}
    pairs = {(pair, item) for item, kept in new.items() for pair in kept.pairs}
    connection.run_many("DELETE FROM stem_pair WHERE stems = ? AND item = ?", sorted(pairs_before - pairs))
    connection.run_many(PUT_PAIR, sorted(pairs - pairs_before))
