"""Remarks: what a person put on the things of a case, a note, tags or both, to be read in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from store.file.connection import AMONG, Connection, Row, listed
from store.rows.case import EntryRow, RemarkRow, Subject
from store.subjects.presence import ABOUT
from store.subjects.tags import TAG

REMARK = "(field = 'note' OR field GLOB 'tag:*')"
LIST = (
    f"SELECT subject, item, field, value, {ABOUT} AS about FROM decided WHERE {REMARK} AND about IS NOT NULL"
)
KINDS = (Subject.CLAIM, Subject.STATEMENT, Subject.ACTOR, Subject.ARTICLE, Subject.CONFLICT)
"""In the order in which they are listed."""

# Who made what stands: the latest entry that set the field to its value, undo and redo apart.
AUTHOR = f"""SELECT journal.id, at, who, verb, summary, target
    FROM decided JOIN change USING (subject, item, field) JOIN journal ON journal.id = change.journal
    WHERE subject = ? AND item = ? AND {REMARK} AND after = decided.value AND target IS NULL
    ORDER BY journal.id DESC LIMIT 1"""


class Remarks:
    """Reads what `Notes` and `Tags` wrote."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, *subjects: Subject) -> tuple[RemarkRow, ...]:
        """All remarks on things of these sorts (of every sort by default) that stand, sort by sort."""
        chosen = subjects or KINDS
        sql = f"{LIST} AND subject {AMONG} ORDER BY subject, item, field"
        found = _gathered(self._connection.rows(sql, [_plain(chosen)]))
        return tuple(sorted(found, key=lambda row: KINDS.index(row.subject)))

    def of(self, subject: Subject, items: Iterable[int]) -> dict[int, RemarkRow]:
        """The remarks on these things, by their ids; things without one are left out."""
        sql = f"{LIST} AND subject = ? AND item {AMONG} ORDER BY item, field"
        return {row.item: row for row in _gathered(self._connection.rows(sql, [subject, listed(items)]))}

    def one(self, subject: Subject, item: int | None) -> RemarkRow:
        """The remark on one thing, empty where there is none."""
        found = {} if item is None else self.of(subject, [item])
        return found.get(item or 0, RemarkRow(subject, item or 0))

    def author(self, remark: RemarkRow) -> EntryRow | None:
        """The journal entry that the latest part of a remark comes from."""
        row = self._connection.first(AUTHOR, [remark.subject, remark.item])
        return EntryRow(*row) if row else None


def _gathered(rows: Iterable[Row]) -> list[RemarkRow]:
    """One remark of the fields of each thing; the rows of a thing stand together."""
    gathered = []
    for (subject, item), group in groupby(rows, key=lambda row: row[:2]):
        fields = list(group)
        values = {field: value for _, _, field, value, _ in fields}
        tags = tuple(value for field, value in values.items() if field.startswith(TAG))
        gathered.append(RemarkRow(Subject(subject), item, values.get("note", ""), tags, fields[0][-1]))
    return gathered


def _plain(subjects: Sequence[Subject]) -> str:
    return "[" + ", ".join(f'"{subject}"' for subject in subjects) + "]"
