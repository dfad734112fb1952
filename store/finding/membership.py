"""Which group each member of a case belongs to: namings to actors, statements to claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from store.file.connection import Connection, listed
from store.finding.labels import keep_ids


@dataclass(frozen=True, slots=True)
class Membership:
    """What the members belong to now, by position: of "naming" to "actor", or of "statement" to "claim"."""

    table: str
    group: str
    ids: Sequence[int]
    before: Sequence[int | None]
    pinned: Mapping[int, int]
    reserved: frozenset[int]
    """Groups that a person's decisions hold: no label may take them but by a pin."""
    missing: frozenset[int]
    """Members that are gone since their ids were handed out."""

    @classmethod
    def now(cls, connection: Connection, table: str, group: str, ids: Sequence[int]) -> Membership:
        """The state of things, pins included, as it is in this transaction."""
        found: dict[int, int | None] = dict(
            connection.rows(
                f"SELECT id, found_{group} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
                [listed(ids)],
            )
        )
        pins: dict[int, int] = dict(
            connection.rows(
                "SELECT item, CAST(value AS INTEGER) FROM decided WHERE subject = ? AND field = ?",
                [table, group],
            )
        )
        touched = connection.ints("SELECT DISTINCT item FROM decided WHERE subject = ?", [group])
        return cls(
            table,
            group,
            ids,
            before=[found.get(item) for item in ids],
            pinned={position: pins[item] for position, item in enumerate(ids) if item in pins},
            reserved=frozenset(touched) | frozenset(pins.values()),
            missing=frozenset(ids) - frozenset(found),
        )

    def groups(
        self, connection: Connection, labels: Sequence[int], waiting: Mapping[int, int] | None = None
    ) -> dict[int, int]:
        """An id for each label: that of its members, else one `waiting` for it, else a new row's."""
        kept = keep_ids(labels, self.pinned, self.before, self.reserved)
        for label, item in (waiting or {}).items():
            if kept[label] is None:
                kept[label] = item
        new = [label for label, item in kept.items() if item is None]
        fresh = dict(zip(new, connection.fresh_ids(self.group, len(new)), strict=True))
        connection.run_many(f"INSERT INTO {self.group} (id) VALUES (?)", [(item,) for item in fresh.values()])
        return {label: fresh[label] if item is None else item for label, item in kept.items()}

    def move(
        self, connection: Connection, labels: Sequence[int], groups: Mapping[int, int]
    ) -> tuple[set[int], set[int]]:
        """Write the new groups of the free members; ids of those that moved, and of the groups they left."""
        moved = [
            (groups[label], item, old)
            for position, (item, old, label) in enumerate(zip(self.ids, self.before, labels, strict=True))
            if groups[label] != old and position not in self.pinned and item not in self.missing
        ]
        connection.run_many(
            f"UPDATE {self.table} SET found_{self.group} = ? WHERE id = ?",
            [(to, item) for to, item, _ in moved],
        )
        return {item for _, item, _ in moved}, {old for _, _, old in moved if old is not None}
