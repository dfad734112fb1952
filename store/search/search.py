"""The ways to search a case."""

from __future__ import annotations

from store.file.connection import Connection
from store.rows.views import Way
from store.search.patterns import PatternSearch
from store.search.searching import Searching
from store.search.words import WordSearch


class Search:
    """Starts searches; each finds in batches, and tells about the hits that show."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by(self, way: Way, text: str, growing: bool = False) -> Searching:
        """A search for what was typed; with `growing` its last word may still go on.

        Raises QueryError for what can't be searched for.
        """
        match way:
            case Way.WORDS:
                return WordSearch(self._connection, text, growing)
            case Way.REGEX:
                return PatternSearch(self._connection, text)
            case Way.NAMES:
                from store.search.names import NameSearch  # what it compares with is slow to load

                return NameSearch(self._connection, text)
