"""Whose verdict is what: each person's latest standing verdict on a claim, kept beside the one in force.

The verdict in force is the latest of all (`decided`); what each person holds follows from the journal and is
kept in `opinion` by the transaction that writes an entry.
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis.values import Verdict
from store.file.connection import AMONG, Connection, listed
from store.file.records import Readers, records
from store.rows.case import OpinionRow

READERS: Readers = {"verdict": Verdict}

# The journal's order tells for one case; of entries that came from another one the time does.
KEEP = f"""INSERT INTO opinion (claim, who, verdict, at)
    SELECT claim, who, verdict, at FROM (
        SELECT change.item AS claim, who, after AS verdict, at,
            row_number() OVER (PARTITION BY change.item, who ORDER BY at DESC, change.id DESC) AS age
        FROM change JOIN standing ON standing.id = change.journal
        WHERE subject = 'claim' AND field = 'verdict' AND verb <> 'bring' AND change.item {AMONG})
    WHERE age = 1 AND verdict IS NOT NULL"""

JUDGED = """SELECT DISTINCT item FROM change JOIN journal ON journal.id = change.journal
    WHERE subject = 'claim' AND field = 'verdict'"""

BRINGS = f"""SELECT EXISTS (SELECT 1 FROM journal WHERE verb = 'bring' AND id IN (
    SELECT coalesce(target, id) FROM journal WHERE id {AMONG}))"""


def keep_after(connection: Connection, entries: Iterable[int]) -> None:
    """Bring what people hold up to date after new journal entries; call it inside `Connection.writing`."""
    new = [listed(entries)]
    if connection.number(BRINGS, new):  # theirs say of many others whether they stand
        keep_all(connection)
    else:
        _keep(connection, connection.ints(f"{JUDGED} AND journal.id {AMONG}", new))


def keep_all(connection: Connection) -> None:
    """Work out anew what everybody holds."""
    connection.run("DELETE FROM opinion")
    _keep(connection, connection.ints(JUDGED))


def opinion(connection: Connection, claim: int, who: str) -> str | None:
    """One person's standing verdict on a claim, or None."""
    return connection.text("SELECT verdict FROM opinion WHERE claim = ? AND who = ?", [claim, who])


def opinions(connection: Connection, claims: Iterable[int] | None = None) -> tuple[OpinionRow, ...]:
    """Everybody's standing verdicts on these claims (on all without them), the latest of a claim last."""
    chosen, params = ("", []) if claims is None else (f"WHERE claim {AMONG}", [listed(claims)])
    sql = f"SELECT claim, who, verdict, at FROM opinion {chosen} ORDER BY claim, at, who"
    return records(OpinionRow, connection.rows(sql, params), READERS)


def _keep(connection: Connection, claims: Iterable[int]) -> None:
    if wanted := list(claims):
        connection.run(f"DELETE FROM opinion WHERE claim {AMONG}", [listed(wanted)])
        connection.run(KEEP, [listed(wanted)])
