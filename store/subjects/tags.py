"""Tags: words that sort claims, statements, actors and articles; a thing has as many as it needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from store.deciding.journal import Journal, Setting
from store.deciding.pinning import pins
from store.deciding.summaries import told
from store.errors import CaseError
from store.file.connection import AMONG, Connection, listed
from store.rows.case import Receipt, Subject
from store.subjects.presence import ABOUT, words

TAG = "tag:"
"""A tag is a decided field of this prefix and the tag's name."""

COUNTS = f"""SELECT value, subject, count(*) FROM decided
    WHERE field GLOB 'tag:*' AND {ABOUT} IS NOT NULL GROUP BY value, subject ORDER BY value"""
OF = f"""SELECT item, value FROM decided
    WHERE subject = ? AND field GLOB 'tag:*' AND item {AMONG} ORDER BY item, field"""


class Tags:
    """Tagging is a decision like any other; one way of writing a tag holds for the whole case."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def of(self, subject: Subject, items: Iterable[int]) -> defaultdict[int, tuple[str, ...]]:
        """The tags of each of these things; an empty tuple for one that has none."""
        tags: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        for item, tag in self._connection.rows(OF, [subject, listed(items)]):
            tags[item] += (tag,)
        return tags

    def counts(self) -> dict[str, dict[Subject, int]]:
        """Every tag in use, with how many things of each sort have it."""
        found: defaultdict[str, dict[Subject, int]] = defaultdict(dict)
        for tag, subject, number in self._connection.rows(COUNTS):
            found[tag][Subject(subject)] = number
        return dict(found)

    def names(self) -> list[str]:
        """The tags in use, those that most things have first."""
        counts = self.counts()
        return sorted(counts, key=lambda tag: (-sum(counts[tag].values()), tag))

    def put(self, subject: Subject, items: Sequence[int], *tags: str) -> Receipt:
        """Put tags on things. Raises CaseError for an empty one."""
        with self._connection.writing():
            return self._decide(subject, items, put=self._spelt(tags), taken=[])

    def take(self, subject: Subject, items: Sequence[int], *tags: str) -> Receipt:
        """Take tags off things. Raises CaseError for an empty one."""
        with self._connection.writing():
            return self._decide(subject, items, put=[], taken=self._spelt(tags))

    def turn(self, subject: Subject, items: Sequence[int], *tags: str) -> Receipt:
        """Put tags on things, but take off those that all of them have. Raises CaseError for an empty one."""
        with self._connection.writing():
            wanted, had = self._spelt(tags), self.of(subject, items)
            taken = [tag for tag in wanted if all(tag in had[item] for item in items)]
            return self._decide(subject, items, [tag for tag in wanted if tag not in taken], taken)

    def _decide(
        self, subject: Subject, items: Sequence[int], put: Sequence[str], taken: Sequence[str]
    ) -> Receipt:
        settings = [
            Setting(subject, item, TAG + tag, tag if tag in put else None)
            for tag in (*put, *taken)
            for item in items
        ]
        held = pins(self._connection, subject, items) if put else []
        summary = told("; ".join(_deeds(put, taken)), words(self._connection, subject, items), subject)
        return self._journal.decide("tag" if put else "untag", summary, [*settings, *held])

    def _spelt(self, tags: Iterable[str]) -> list[str]:
        """The tags without odd white space; in the spelling in use where that differs in case only."""
        plain = list(dict.fromkeys(" ".join(tag.split()) for tag in tags))
        if not plain or not all(plain):
            raise CaseError("a tag needs at least one letter")
        sql = "SELECT DISTINCT value FROM decided WHERE field GLOB 'tag:*'"
        known = {tag.casefold(): tag for (tag,) in self._connection.rows(sql)}
        return list(dict.fromkeys(known.get(tag.casefold(), tag) for tag in plain))


def _deeds(put: Sequence[str], taken: Sequence[str]) -> Iterator[str]:
    if put:
        yield f"Tagged {', '.join(put)}"
    if taken:
        yield f"Tag {', '.join(taken)} taken off"
