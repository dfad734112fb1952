"""Search by regular expression (https://docs.python.org/3/library/re.html#regular-expression-syntax)."""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence

from analysis.values import Spans
from store.errors import QueryError
from store.file.connection import Connection
from store.rows.views import HitKind
from store.search.patience import TooSlow, patience
from store.search.searching import Item, Part, Searching

LONGEST = 500
"""Characters of a pattern."""
PATIENCE = 0.2
"""Seconds of computing for one text."""
_SLICE = 0.02
"""Seconds between two batches, about."""
_FETCHED = 200
"""Rows that are read at once."""
_PLACES = 100
"""Places that are looked for in one text."""

_ESCAPED = re.compile(r"\\.")

_TEXTS = {
    HitKind.STATEMENT: """SELECT id, quote FROM statement
        WHERE id > ? AND origin <> 'gone' ORDER BY id LIMIT ?""",
    HitKind.NOTE: "SELECT id, value FROM note WHERE id > ? ORDER BY id LIMIT ?",
    HitKind.ARTICLE: "SELECT id, title || char(10) || text FROM article WHERE id > ? ORDER BY id LIMIT ?",
}


class PatternSearch(Searching):
    """Statements, notes and articles that a pattern matches, in the order of the case."""

    def __init__(self, connection: Connection, text: str) -> None:
        super().__init__(connection)
        self._pattern = compiled(text) if text else None

    def batches(self) -> Iterator[Sequence[Item]]:
        """What was found in a slice of time, perhaps nothing."""
        pattern = self._pattern
        if pattern is None:
            return
        found: list[Item] = []
        since = time.monotonic()
        for kind in _TEXTS:
            for item, text in self._texts(kind):
                if places(pattern, text, most=1):
                    found.append((kind, item))
                if time.monotonic() - since > _SLICE:
                    yield found
                    found, since = [], time.monotonic()
        yield found

    def _texts(self, kind: HitKind) -> Iterator[tuple[int, str]]:
        last = 0
        while rows := self._connection.rows(_TEXTS[kind], [last, _FETCHED]):
            yield from rows
            last = rows[-1][0]

    def spans(self, part: Part, texts: Mapping[int, str]) -> Mapping[int, Spans]:
        """What the pattern matches."""
        pattern = self._pattern
        return {item: places(pattern, text) for item, text in texts.items()} if pattern else {}


def compiled(text: str) -> re.Pattern[str]:
    """The pattern, `^` and `$` at every line; upper and lower case are one unless it has a capital.

    Raises QueryError where it is none.
    """
    if len(text) > LONGEST:
        raise QueryError(f"The pattern has {len(text):,} characters", f"shorten it to {LONGEST}")
    capitals = any(letter.isupper() for letter in _ESCAPED.sub("", text))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "possible nested set": it is what it says today
            return re.compile(text, re.MULTILINE | (re.NOFLAG if capitals else re.IGNORECASE))
    except re.error as error:
        where = "" if error.pos is None else f" at character {error.pos + 1}"
        raise QueryError(
            f"Regex{where}: {' '.join(error.msg.split())}", "put \\ before a sign to mean it"
        ) from None
    except (OverflowError, RecursionError):
        raise QueryError("The pattern is too much to work with", "make it smaller") from None


def places(pattern: re.Pattern[str], text: str, most: int = _PLACES) -> Spans:
    """Where a text has the pattern, empty matches left out. Raises QueryError where that takes too long."""
    found = []
    try:
        with patience(PATIENCE):
            for match in pattern.finditer(text):
                if match.end() > match.start():
                    found.append(match.span())
                    if len(found) == most:
                        break
    except TooSlow:
        raise QueryError(
            "The pattern goes back and forth without end", "don't repeat what repeats, as in (a+)+"
        ) from None
    return tuple(found)
