"""Which article of a case a new one is: one text that two outlets print is two articles, of one origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from analysis.values import Article
from store.file.connection import Connection

SAME = """SELECT id FROM article WHERE sha256 = ?1 AND (outlet = ?2 OR '' IN (outlet, ?2)
        OR (path = ?3 AND path <> '') OR (url = ?4 AND url <> ''))
    ORDER BY outlet = ?2 DESC, path = ?3 DESC, id LIMIT 1"""

PRINTED = "SELECT id, sha256, outlet FROM article ORDER BY id"

Printed = tuple[int, str, str]
"""Id, SHA-256 of the text, outlet."""


def same(connection: Connection, article: Article) -> int | None:
    """The row with this text from the same outlet or place, or where one of the two outlets is not known."""
    path = "" if article.path == "-" else article.path
    return connection.number(SAME, [article.sha256, article.outlet, path, article.url])


def paired(theirs: Iterable[Printed], ours: Iterable[Printed]) -> dict[int, int]:
    """Articles of two cases that are one: one text, and one outlet where there is a choice."""
    waiting: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for item, sha, outlet in ours:
        waiting[sha].append((item, outlet))
    found: dict[int, int] = {}
    unlike: list[Printed] = []
    for item, sha, outlet in theirs:
        here = next((row for row in waiting[sha] if row[1] == outlet), None)
        if here is None:
            unlike.append((item, sha, outlet))
        else:
            waiting[sha].remove(here)
            found[item] = here[0]
    for item, sha, _ in unlike:
        if waiting[sha]:
            found[item] = waiting[sha].pop(0)[0]
    return found
