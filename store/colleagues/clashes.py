"""What people of two cases decided differently and nobody has settled since: read off the journal.

Verdicts and notes are none of it: of those a merge keeps both.
"""

from __future__ import annotations

from store.deciding.history import labelled
from store.file.connection import Connection
from store.rows.case import ChangeRow, Subject
from store.rows.people import Clashing

# The last word of each person there on a field, where it is another than what is held here, and nothing was
# decided about the field by the merge or since.
CLASHES = """
WITH said AS (
    SELECT subject, item, field, who, brought, after, change.id AS id,
        first_value(before) OVER (PARTITION BY subject, item, field, who ORDER BY change.id) AS base,
        row_number() OVER (PARTITION BY subject, item, field, who ORDER BY change.id DESC) AS age
    FROM journal JOIN change ON change.journal = journal.id
    WHERE brought IS NOT NULL AND brought NOT IN undone_bring AND field NOT IN ('verdict', 'note'))
SELECT brought, who, subject, item, field, value, after FROM said JOIN decided USING (subject, item, field)
WHERE age = 1 AND after <> value AND after IS NOT base AND NOT EXISTS (
    SELECT 1 FROM change JOIN journal ON journal.id = change.journal
    WHERE change.subject = said.subject AND change.item = said.item AND change.field = said.field
    AND journal.id >= said.brought AND journal.brought IS NULL)
ORDER BY said.id"""


def clashes(connection: Connection) -> tuple[Clashing, ...]:
    """All clashes that are left to decide, in the order in which they came in."""
    rows = connection.rows(CLASHES)
    told = labelled(connection, [ChangeRow(Subject(subject), *rest) for _, _, subject, *rest in rows])
    return tuple(Clashing(change, who, entry) for change, (entry, who, *_) in zip(told, rows, strict=True))
