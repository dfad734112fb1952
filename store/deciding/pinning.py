"""Pins: what a person decides about a group holds its members of that moment to it."""

from __future__ import annotations

from collections.abc import Iterable

from store.deciding.journal import Setting
from store.file.connection import AMONG, Connection, listed
from store.rows.case import Subject

MEMBERS = {
    Subject.CLAIM: (
        Subject.STATEMENT,
        f"SELECT id, claim FROM statement WHERE claim {AMONG} AND origin <> 'gone'",
    ),
    Subject.ACTOR: (Subject.NAMING, f"SELECT id, actor FROM naming WHERE found AND actor {AMONG}"),
}
"""What the members of a group are, and the query for their ids and groups."""


def pins(connection: Connection, subject: Subject, groups: Iterable[int]) -> list[Setting]:
    """A setting for each member of these claims or actors; none for what has no members."""
    if subject not in MEMBERS:
        return []
    member, sql = MEMBERS[subject]
    rows = connection.rows(sql, [listed(groups)])
    return [Setting(member, item, str(subject), str(group)) for item, group in rows]
