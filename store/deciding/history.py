"""The journal as it is read: by person and claim, what of it stands, and its changes in words."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from store.errors import CaseError
from store.file.connection import AMONG, Connection, listed
from store.file.records import Readers, records
from store.rows.case import ChangeRow, Subject
from store.rows.people import HistoryRow, LabelledChange

ROWS = f"""SELECT id, at, who, verb, summary, target, brought,
        target IS NULL AND id NOT IN (SELECT id FROM standing WHERE id {AMONG})
    FROM journal WHERE id {AMONG}"""
READERS: Readers = {"undone": bool}

CHANGES = "SELECT subject, item, field, before, after FROM change WHERE journal = ? ORDER BY id"

# Of a claim are the decisions on it, on its statements and their conflicts, and what put statements into it.
OF_CLAIM = """id IN (
    SELECT journal FROM change WHERE subject = 'claim' AND item = :claim
    UNION SELECT journal FROM change
        WHERE subject = 'statement' AND field = 'claim' AND after = CAST(:claim AS TEXT)
    UNION SELECT journal FROM statement JOIN change ON subject = 'statement' AND item = statement.id
        WHERE statement.claim = :claim
    UNION SELECT journal FROM statement JOIN conflict ON a = statement.id
        JOIN change ON subject = 'conflict' AND item = conflict.id WHERE statement.claim = :claim
    UNION SELECT journal FROM statement JOIN conflict ON b = statement.id
        JOIN change ON subject = 'conflict' AND item = conflict.id WHERE statement.claim = :claim)"""

LABELS = {
    Subject.ARTICLE: "coalesce(nullif(outlet, ''), title)",
    Subject.STATEMENT: "quote",
    Subject.CLAIM: "coalesce(nullif(text, ''), 'a claim of its own')",
    Subject.NAMING: "name",
    Subject.ACTOR: "name",
    Subject.CONFLICT: "word_a || ' / ' || word_b",
}
"""For each subject the words that stand for a row of it."""

REFERS = {"claim": Subject.CLAIM, "actor": Subject.ACTOR, "speaker": Subject.ACTOR}
"""Fields whose value is the id of something."""

_FIRST = "AND origin <> 'gone' ORDER BY article, start, id"
PLACES = {
    Subject.CLAIM: f"SELECT id FROM statement WHERE claim = ? {_FIRST}",
    Subject.CONFLICT: """SELECT statement.id FROM conflict JOIN statement ON statement.id IN (a, b)
        WHERE conflict.id = ? AND origin <> 'gone' ORDER BY statement.id = b""",
    Subject.STATEMENT: f"SELECT id FROM statement WHERE id = ? {_FIRST}",
    Subject.ACTOR: f"SELECT id FROM statement WHERE speaker = ? {_FIRST}",
    Subject.NAMING: f"""SELECT id FROM statement
        WHERE speaker = (SELECT actor FROM naming WHERE id = ?) {_FIRST}""",
    Subject.ARTICLE: f"SELECT id FROM statement WHERE article = ? {_FIRST}",
}
"""Where what is decided about a subject leads; of an entry about several the first of these."""


class History:
    """Reads the journal; what is decided is written by `Journal`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ids(self, who: str = "", claim: int | None = None) -> array[int]:
        """The entries by a person (by all without one), on a claim (on all without one), newest first."""
        conditions = ["who = :who"] if who else []
        conditions += [OF_CLAIM] if claim is not None else []
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        sql = f"SELECT id FROM journal {where} ORDER BY id DESC"
        return array("q", self._connection.ints(sql, {"who": who, "claim": claim}))

    def rows(self, ids: Iterable[int]) -> tuple[HistoryRow, ...]:
        """These entries, in the same order; ids that do not exist are left out."""
        ids = list(ids)
        rows = self._connection.rows(ROWS, [listed(ids)] * 2)
        found = {row.id: row for row in records(HistoryRow, rows, READERS)}
        return tuple(found[item] for item in ids if item in found)

    def row(self, entry: int) -> HistoryRow:
        """One entry. Raises CaseError when there is none of that id."""
        rows = self.rows([entry])
        if not rows:
            raise CaseError(f"there is no entry {entry} in the journal", self._connection.path)
        return rows[0]

    def people(self) -> dict[str, int]:
        """Who wrote in the journal, by name, and how many entries."""
        return dict(self._connection.rows("SELECT who, count(*) FROM journal GROUP BY who ORDER BY who"))

    def deciders(self, entries: Iterable[int]) -> dict[str, int]:
        """Whose decisions these entries are and how many; of one that brings others in, theirs."""
        wanted = listed(entries)
        sql = f"""SELECT who, count(*) FROM journal
            WHERE target IS NULL AND verb <> 'bring' AND (id {AMONG} OR brought {AMONG})
            GROUP BY who ORDER BY who"""
        return dict(self._connection.rows(sql, [wanted, wanted]))

    def walked_back(self, entry: int) -> HistoryRow | None:
        """The entry that undid or redid this one last; None for one that nobody ever undid."""
        sql = "SELECT id FROM journal WHERE target = ? ORDER BY id DESC LIMIT 1"
        return next(iter(self.rows(self._connection.ints(sql, [entry]))), None)

    def changes(self, entry: int) -> tuple[LabelledChange, ...]:
        """The fields that an entry set, in order, with words for what they are about and refer to."""
        rows = self._connection.rows(CHANGES, [entry])
        return labelled(self._connection, [ChangeRow(Subject(subject), *rest) for subject, *rest in rows])

    def place(self, entry: int) -> int | None:
        """The statement that shows best what an entry is about; None where there is none any more."""
        about: defaultdict[str, dict[int, None]] = defaultdict(dict)
        for subject, item, *_ in self._connection.rows(CHANGES, [entry]):
            about[subject][item] = None
        for subject, sql in PLACES.items():
            for item in about[subject]:
                statement = self._connection.number(f"{sql} LIMIT 1", [item])
                if statement is not None:
                    return statement
        return None


def labelled(connection: Connection, changes: Sequence[ChangeRow]) -> tuple[LabelledChange, ...]:
    """Changes with the words for what they are about and refer to."""
    wanted: dict[Subject, set[int]] = {subject: set() for subject in Subject}
    for change in changes:
        wanted[change.subject].add(change.item)
        if change.field in REFERS:
            values = (int(value) for value in (change.before, change.after) if value is not None)
            wanted[REFERS[change.field]].update(values)
    words = {subject: _labels(connection, subject, ids) for subject, ids in wanted.items()}
    return tuple(
        LabelledChange(
            change.subject,
            change.item,
            change.field,
            words[change.subject].get(change.item, ""),
            _value(change.field, change.before, words),
            _value(change.field, change.after, words),
        )
        for change in changes
    )


def _labels(connection: Connection, subject: Subject, ids: Iterable[int]) -> dict[int, str]:
    sql = f"SELECT id, {LABELS[subject]} FROM {subject} WHERE id {AMONG}"
    return dict(connection.rows(sql, [listed(ids)]))


def _value(field: str, value: str | None, words: Mapping[Subject, Mapping[int, str]]) -> str | None:
    """A value in words: the name or text of what it refers to; None where nothing is decided."""
    if value is None or field not in REFERS:
        return value
    return words[REFERS[field]].get(int(value), "nobody" if field == "speaker" else "")
