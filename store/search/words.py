"""Full-text search, by the index that the case keeps (FTS5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from analysis.values import Spans
from store.file.connection import AMONG, Connection, listed
from store.rows.views import HitKind
from store.search.language import expression
from store.search.searching import Item, Part, Searching

_RANKED = 2000
"""More than these come in the order of the case, not the best first: ranking reads each of them."""
_OPEN, _CLOSE = "\x02", "\x03"
"""Around what was found: controls that no text has, since reading takes them away."""

_COLUMNS = {
    Part.QUOTE: ("statement_fts", 0),
    Part.NOTE: ("note_fts", 0),
    Part.TITLE: ("article_fts", 0),
    Part.TEXT: ("article_fts", 1),
}
_TABLES = {
    HitKind.STATEMENT: ("statement_fts", "AND rowid NOT IN (SELECT id FROM statement WHERE origin = 'gone')"),
    HitKind.NOTE: ("note_fts", ""),
    HitKind.ARTICLE: ("article_fts", ""),
}


class WordSearch(Searching):
    """Statements, notes and articles that have the words; the best first where they are few."""

    def __init__(self, connection: Connection, text: str, growing: bool = False) -> None:
        super().__init__(connection)
        self._wanted = expression(text, growing)

    def batches(self) -> Iterator[Sequence[Item]]:
        """One for each kind."""
        for kind in _TABLES if self._wanted else ():
            yield [(kind, item) for item in self._ids(kind)]

    def _ids(self, kind: HitKind) -> Sequence[int]:
        table, condition = _TABLES[kind]
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? {condition}"
        found = self._connection.ints(sql, [self._wanted])
        if len(found) > _RANKED:
            return found
        return self._connection.ints(f"{sql} ORDER BY rank, rowid", [self._wanted])

    def spans(self, part: Part, texts: Mapping[int, str]) -> Mapping[int, Spans]:
        """As the index has it, which knows what of a phrase or a beginning was found."""
        table, column = _COLUMNS[part]
        rows = self._connection.rows(
            f"""SELECT rowid, highlight({table}, {column}, ?, ?) FROM {table}
            WHERE {table} MATCH ? AND rowid {AMONG}""",
            [_OPEN, _CLOSE, self._wanted, listed(texts)],
        )
        return {item: marked(shown, texts[item]) for item, shown in rows if shown is not None}


def marked(shown: str, text: str) -> Spans:
    """What the marks enclose, in offsets of the text without them; nothing where the text has such signs."""
    pieces = shown.replace(_CLOSE, _OPEN).split(_OPEN)
    if "".join(pieces) != text:
        return ()
    edges = [0]
    for piece in pieces:
        edges.append(edges[-1] + len(piece))
    return tuple(span for number, span in enumerate(pairwise(edges)) if number % 2)
