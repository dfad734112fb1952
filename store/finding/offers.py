"""Write the pairs of actors that may be one over those of the last analysis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analysis.values import Suggestion
from store.file.connection import Connection


def offer(connection: Connection, actors: Mapping[int, int], suggestions: Iterable[Suggestion]) -> None:
    """Write suggestions; `actors` gives the id of each label of the cast."""
    new = {_pair(actors[found.a], actors[found.b]): _told(found) for found in suggestions}
    rows = connection.rows("SELECT a, b, score, reason FROM suggestion")
    old = {(a, b): (score, reason) for a, b, score, reason in rows}
    connection.run_many(
        "DELETE FROM suggestion WHERE a = ? AND b = ?", [pair for pair in old if pair not in new]
    )
    connection.run_many(
        "INSERT OR REPLACE INTO suggestion (a, b, score, reason) VALUES (?, ?, ?, ?)",
        [(*pair, *about) for pair, about in new.items() if old.get(pair) != about],
    )


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _told(found: Suggestion) -> tuple[int, str]:
    """Score, as a whole number from 1 to 99, and reason."""
    return min(99, max(1, round(100 * found.score))), found.reason
