"""What all ways to search have: finding ids in batches, and the hits of those that show."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from analysis.values import Spans
from store.file.connection import AMONG, Connection, Row, listed
from store.rows.case import Subject
from store.rows.views import Hit, HitKind
from store.search.excerpts import around

Item: TypeAlias = tuple[HitKind, int]
"""A hit before it shows: its kind, and the id of the statement, note, article or actor that has it."""

ROOM = 160
"""Code points of an excerpt, unless told otherwise."""


class Part(Enum):
    """A text that is searched; the value is the query that fetches it: id, subject, item, article, text."""

    NAME = f"""SELECT id, 'actor', id, NULL, name FROM actor
        WHERE id {AMONG} AND (statements > 0 OR mentions > 0)"""
    QUOTE = f"SELECT id, 'statement', id, article, quote FROM statement WHERE id {AMONG}"
    NOTE = f"SELECT id, subject, item, NULL, value FROM note WHERE id {AMONG}"
    TEXT = f"SELECT id, 'article', id, id, text FROM article WHERE id {AMONG}"
    TITLE = f"SELECT id, 'article', id, id, title FROM article WHERE id {AMONG}"


PARTS: Mapping[HitKind, Sequence[Part]] = {
    HitKind.ACTOR: (Part.NAME,),
    HitKind.STATEMENT: (Part.QUOTE,),
    HitKind.NOTE: (Part.NOTE,),
    HitKind.ARTICLE: (Part.TEXT, Part.TITLE),
}
"""What is looked at for a kind of hit, one after the other until one has it."""


class Searching(ABC):
    """One search: `batches` finds, `hits` tells about those that show."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @abstractmethod
    def batches(self) -> Iterator[Sequence[Item]]:
        """What is found, in the order to show it; between two batches little time passes (about 20 ms).

        Raises QueryError where the search can't go on.
        """

    @abstractmethod
    def spans(self, part: Part, texts: Mapping[int, str]) -> Mapping[int, Spans]:
        """By id: where these texts have what was looked for; one that has it nowhere may be left out."""

    def rows(self, part: Part, ids: Sequence[int]) -> Sequence[Row]:
        """Id, subject, item, article, text of each of these."""
        return self._connection.rows(part.value, [listed(ids)])

    def hits(self, items: Sequence[Item], room: int = ROOM) -> dict[Item, Hit]:
        """These hits, in order, with excerpts of at most `room` code points; without what is gone since."""
        found: dict[Item, Hit] = {}
        for kind in HitKind:
            ids = [item for each, item in items if each is kind]
            found |= {(kind, item): hit for item, hit in self._of_kind(kind, ids, room).items()}
        return {item: found[item] for item in items if item in found}

    def _of_kind(self, kind: HitKind, ids: Sequence[int], room: int) -> dict[int, Hit]:
        found: dict[int, Hit] = {}
        for part in PARTS[kind]:
            left = [item for item in ids if item not in found]
            if not left:
                break
            rows = self.rows(part, left)
            spans = self.spans(part, {row[0]: row[4] for row in rows})
            for row, subject, item, article, text in rows:
                places = spans.get(row, ())
                if places or part is PARTS[kind][-1]:
                    start = places[0][0] if places and part is Part.TEXT else None
                    excerpt, marks = around(text, places, room)
                    found[row] = Hit(
                        kind, Subject(subject), item, article, excerpt, marks, start, len(places)
                    )
        return found
