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

# Of a claim are also the verdicts that others, merged into it since, had until then; where a person judged
# it as well, that counts. What a merge (of claims or of cases) sets is nobody's own verdict.
# The journal's order tells for one case; of entries that came from another one the time does.
KEEP = """WITH RECURSIVE heir (claim, source, until) AS (
    SELECT value, value, (SELECT max(id) + 1 FROM journal) FROM json_each(?) UNION
    SELECT heir.claim, CAST(before AS INTEGER), change.journal
    FROM heir JOIN change ON subject = 'statement' AND field = 'claim' AND after = CAST(source AS TEXT)
    JOIN standing ON standing.id = change.journal AND verb = 'merge'
    WHERE before <> after AND change.journal < until)
    INSERT INTO opinion (claim, who, verdict, at)
    SELECT claim, who, verdict, at FROM (
        SELECT heir.claim, who, after AS verdict, at, row_number() OVER (
            PARTITION BY heir.claim, who ORDER BY source <> heir.claim, at DESC, change.id DESC) AS age
        FROM heir JOIN change ON subject = 'claim' AND item = source AND field = 'verdict'
        JOIN standing ON standing.id = change.journal
        WHERE change.journal < until AND verb NOT IN ('bring', 'merge'))
    WHERE age = 1 AND verdict IS NOT NULL"""

# Claims that entries give a verdict, or merge (or no longer do).
JUDGED = """WITH entry AS (SELECT id, verb, target FROM journal {chosen})
    SELECT item FROM entry JOIN change ON journal = entry.id
    WHERE subject = 'claim' AND field = 'verdict' UNION
    SELECT CAST(value AS INTEGER) FROM entry JOIN change ON journal = entry.id,
        json_each(json_array(before, after)) AS pin
    WHERE subject = 'statement' AND field = 'claim' AND value IS NOT NULL
    AND 'merge' IN (verb, (SELECT verb FROM journal WHERE id = entry.target))"""

OF_ALL = "WHERE claim IN (SELECT id FROM claim WHERE statements > 0)"

BRINGS = f"""SELECT EXISTS (SELECT 1 FROM journal WHERE verb = 'bring' AND id IN (
    SELECT coalesce(target, id) FROM journal WHERE id {AMONG}))"""


def keep_after(connection: Connection, entries: Iterable[int]) -> None:
    """Bring what people hold up to date after new journal entries; call it inside `Connection.writing`."""
    new = [listed(entries)]
    if connection.number(BRINGS, new):  # theirs say of many others whether they stand
        keep_all(connection)
    else:
        _keep(connection, connection.ints(JUDGED.format(chosen=f"WHERE id {AMONG}"), new))


def keep_all(connection: Connection) -> None:
    """Work out anew what everybody holds."""
    connection.run("DELETE FROM opinion")
    _keep(connection, connection.ints(JUDGED.format(chosen="")))


def opinion(connection: Connection, claim: int, who: str) -> str | None:
    """One person's standing verdict on a claim, or None."""
    return connection.text("SELECT verdict FROM opinion WHERE claim = ? AND who = ?", [claim, who])


def opinions(connection: Connection, claims: Iterable[int] | None = None) -> tuple[OpinionRow, ...]:
    """Everybody's standing verdicts, the latest of a claim last: on these, or on all that have statements."""
    chosen, params = (OF_ALL, []) if claims is None else (f"WHERE claim {AMONG}", [listed(claims)])
    sql = f"SELECT claim, who, verdict, at FROM opinion {chosen} ORDER BY claim, at, who"
    return records(OpinionRow, connection.rows(sql, params), READERS)


def _keep(connection: Connection, claims: Iterable[int]) -> None:
    if wanted := list(claims):
        connection.run(f"DELETE FROM opinion WHERE claim {AMONG}", [listed(wanted)])
        connection.run(KEEP, [listed(wanted)])
