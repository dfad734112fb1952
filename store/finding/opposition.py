"""Write the conflicts of a new analysis over those of the last one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TypeAlias

from analysis.values import Clash
from store.file.connection import Connection, listed

Pair: TypeAlias = tuple[int, int, str]
"""The smaller statement id, the larger one, the kind of conflict."""

WRITE = """INSERT INTO conflict (a, b, kind, word_a, word_b)
    SELECT ?1, ?2, ?3, ?4, ?5 WHERE (SELECT count(*) FROM statement WHERE id IN (?1, ?2)) = 2
    ON CONFLICT DO UPDATE SET word_a = excluded.word_a, word_b = excluded.word_b, found = 1"""


FOUND = "SELECT a, b, kind, word_a, word_b FROM conflict WHERE found"
FOUND_AMONG = f"""{FOUND} AND a IN (SELECT value FROM json_each(?1))
    UNION {FOUND} AND b IN (SELECT value FROM json_each(?1))"""


def oppose(
    connection: Connection,
    ids: Sequence[int],
    clashes: Iterable[Clash],
    among: Collection[int] | None = None,
) -> set[int]:
    """Write clashes, by position in `ids`; gives the conflicts that are new, changed or found no more.

    They are all that there are, or all that statements `among` have.
    """
    new = dict(_pair(ids, clash) for clash in clashes)
    rows = connection.rows(FOUND) if among is None else connection.rows(FOUND_AMONG, [listed(among)])
    old = {(a, b, kind): (word_a, word_b) for a, b, kind, word_a, word_b in rows}
    lost = [pair for pair in old if pair not in new]
    changed = [pair for pair, words in new.items() if old.get(pair) != words]
    connection.run_many(WRITE, [(*pair, *new[pair]) for pair in changed])
    connection.run_many("UPDATE conflict SET found = 0 WHERE a = ? AND b = ? AND kind = ?", lost)
    sql = "SELECT id FROM conflict WHERE a = ? AND b = ? AND kind = ?"
    return {item for pair in [*lost, *changed] for item in connection.ints(sql, pair)}


def _pair(ids: Sequence[int], clash: Clash) -> tuple[Pair, tuple[str, str]]:
    a, b = ids[clash.a], ids[clash.b]
    one, other = clash.words
    return ((a, b, clash.kind.value), (one, other)) if a < b else ((b, a, clash.kind.value), (other, one))
