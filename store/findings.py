"""The findings of the whole case: what the analysis gets to see, and what it finds, around the decisions.

    namings = case.findings.namings()
    case.findings.recast(namings, unite(namings.values, namings.pinned))
    said = case.findings.said()
    case.findings.regroup(said, group(said.values, said.pinned, said.names))

Only rows that differ are written. A pinned row keeps the finding that it had before it was pinned, so that
undo shows what was there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.values import ActorKind, Cast, Clash, Form, Grouping, Naming, Said, Stance
from store.connection import Connection, listed
from store.labels import keep_ids
from store.settle import Touched, settle

FORGET = {
    "claim": """DELETE FROM claim WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM statement WHERE found_claim = claim.id)
        AND NOT EXISTS (SELECT 1 FROM statement WHERE statement.claim = claim.id)
        AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'claim' AND item = claim.id)
        AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'statement' AND field = 'claim'
                        AND after = CAST(claim.id AS TEXT))""",
    "actor": """DELETE FROM actor WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM naming WHERE found_actor = actor.id)
        AND NOT EXISTS (SELECT 1 FROM naming WHERE naming.actor = actor.id)
        AND NOT EXISTS (SELECT 1 FROM statement WHERE speaker = actor.id)
        AND NOT EXISTS (SELECT 1 FROM change WHERE subject = 'actor' AND item = actor.id)
        AND NOT EXISTS (SELECT 1 FROM change WHERE (subject, field) IN (('naming', 'actor'), ('statement', 'speaker'))
                        AND after = CAST(actor.id AS TEXT))""",
}
"""Delete the groups that nothing belongs to any more, unless the journal speaks of them."""


@dataclass(frozen=True, slots=True)
class Namings:
    """Every form of a name in the case; `ids`, `values` and `pinned` (position -> actor) belong together."""

    ids: tuple[int, ...]
    values: tuple[Naming, ...]
    pinned: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Sayings:
    """Every statement of the case; `ids`, `values` and `pinned` (position -> claim) belong together."""

    ids: tuple[int, ...]
    values: tuple[Said, ...]
    pinned: Mapping[int, int]
    names: Mapping[str, str]
    """Surface form -> the actor's name in the case, where the form stands for one actor only."""


class Findings:
    """Hand the case to the analysis and take its findings back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending(self) -> bool:
        """Whether something was filed that no case-wide analysis has seen."""
        sql = """SELECT EXISTS (SELECT 1 FROM statement WHERE found AND found_claim IS NULL AND claim IS NULL)
            OR EXISTS (SELECT 1 FROM naming WHERE found AND actor IS NULL)"""
        return bool(self._connection.number(sql))

    def namings(self) -> Namings:
        """What `analysis.actors.unite` takes."""
        rows = self._connection.rows(
            """SELECT naming.id, article, name, head, kind, count, unnamed, value FROM naming
            LEFT JOIN decided ON subject = 'naming' AND item = naming.id AND field = 'actor'
            WHERE found ORDER BY naming.id"""
        )
        return Namings(
            ids=tuple(row[0] for row in rows),
            values=tuple(
                Naming(article, name, head, ActorKind(kind), count, bool(unnamed))
                for _, article, name, head, kind, count, unnamed, _ in rows
            ),
            pinned={position: int(row[-1]) for position, row in enumerate(rows) if row[-1] is not None},
        )

    def said(self) -> Sayings:
        """What `analysis.claims.group` takes; speakers go by their names in the case."""
        rows = self._connection.rows(
            """SELECT statement.id, quote, actor.name, article, stance, form, value FROM statement
            LEFT JOIN actor ON actor.id = speaker
            LEFT JOIN decided ON subject = 'statement' AND item = statement.id AND field = 'claim'
            WHERE origin <> 'gone' ORDER BY statement.id"""
        )
        return Sayings(
            ids=tuple(row[0] for row in rows),
            values=tuple(
                Said(quote, speaker, str(article), Stance(stance), Form(form))
                for _, quote, speaker, article, stance, form, _ in rows
            ),
            pinned={position: int(row[-1]) for position, row in enumerate(rows) if row[-1] is not None},
            names=self._names(),
        )

    def recast(self, namings: Namings, cast: Cast) -> None:
        """Write the actors of the case: which naming is whose, under which name."""
        with self._connection.writing():
            state = _State.of(self._connection, "naming", "actor", namings.ids)
            actors = self._identify("actor", state, cast.labels)
            self._describe(actors, cast, namings)
            reasons = [(reason, item, reason) for item, reason in zip(namings.ids, cast.reasons, strict=True)]
            self._connection.run_many(
                "UPDATE naming SET found_reason = ? WHERE id = ? AND found_reason <> ?", reasons
            )
            moved = state.moved(cast.labels, actors)
            self._connection.run_many(
                "UPDATE naming SET found_actor = ? WHERE id = ?", [(to, item) for item, _, to in moved]
            )
            touched = Touched(
                namings={item for item, _, _ in moved},
                actors=set(actors.values()) | {old for _, old, _ in moved if old is not None},
            )
            settle(self._connection, touched)
            self._forget("actor", touched.actors)

    def regroup(self, said: Sayings, grouping: Grouping) -> None:
        """Write the claims and conflicts of the case."""
        with self._connection.writing():
            state = _State.of(self._connection, "statement", "claim", said.ids)
            claims = self._identify("claim", state, grouping.labels)
            moved = state.moved(grouping.labels, claims)
            self._connection.run_many(
                "UPDATE statement SET found_claim = ? WHERE id = ?", [(to, item) for item, _, to in moved]
            )
            touched = Touched(
                statements={item for item, _, _ in moved},
                conflicts=self._oppose(said.ids, grouping.conflicts),
                claims={old for _, old, _ in moved if old is not None},
            )
            settle(self._connection, touched)
            self._forget("claim", touched.claims)

    def _names(self) -> dict[str, str]:
        rows = self._connection.rows(
            """SELECT naming.name, min(actor.name) FROM naming JOIN actor ON actor.id = naming.actor
            WHERE found GROUP BY naming.name HAVING count(DISTINCT actor.id) = 1"""
        )
        return dict(rows)

    def _identify(self, table: str, state: _State, labels: Sequence[int]) -> dict[int, int]:
        """An id for each label; those that nothing stands for yet get new rows."""
        kept = keep_ids(labels, state.pinned, state.before, state.reserved)
        new = [label for label, item in kept.items() if item is None]
        fresh = dict(zip(new, self._connection.fresh_ids(table, len(new)), strict=True))
        self._connection.run_many(
            f"INSERT INTO {table} (id) VALUES (?)", [(item,) for item in fresh.values()]
        )
        return {label: fresh[label] if item is None else item for label, item in kept.items()}

    def _describe(self, actors: Mapping[int, int], cast: Cast, namings: Namings) -> None:
        unnamed = dict.fromkeys(actors, True)
        for label, naming in zip(cast.labels, namings.values, strict=True):
            unnamed[label] &= naming.unnamed
        rows = [
            (cast.names[label], cast.kinds[label], int(unnamed[label]), item)
            for label, item in actors.items()
        ]
        self._connection.run_many(
            """UPDATE actor SET found_name = ?1, kind = ?2, unnamed = ?3
            WHERE id = ?4 AND (found_name, kind, unnamed) <> (?1, ?2, ?3)""",
            rows,
        )

    def _oppose(self, ids: Sequence[int], clashes: Iterable[Clash]) -> set[int]:
        """Write the conflicts; ids of those that are new, changed or not found any more."""
        new = {}
        for clash in clashes:
            words = (clash.words, clash.words[::-1])[ids[clash.a] > ids[clash.b]]
            new[min(ids[clash.a], ids[clash.b]), max(ids[clash.a], ids[clash.b]), str(clash.kind)] = words
        rows = self._connection.rows("SELECT a, b, kind, word_a, word_b, found, id FROM conflict")
        old = {
            (a, b, kind): ((word_a, word_b), bool(found), item)
            for a, b, kind, word_a, word_b, found, item in rows
        }
        lost = {key for key, (_, found, _) in old.items() if found and key not in new}
        changed = {
            key: words for key, words in new.items() if key not in old or old[key][:2] != (words, True)
        }
        self._connection.run_many(
            """INSERT INTO conflict (a, b, kind, word_a, word_b) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET word_a = excluded.word_a, word_b = excluded.word_b, found = 1""",
            [(*key, *words) for key, words in changed.items() if self._both_exist(key[0], key[1])],
        )
        self._connection.run_many(
            "UPDATE conflict SET found = 0 WHERE id = ?", [(old[key][2],) for key in lost]
        )
        written = """SELECT id FROM conflict WHERE a = ? AND b = ? AND kind = ?"""
        return {item for key in [*lost, *changed] for item in self._connection.ints(written, key)}

    def _both_exist(self, a: int, b: int) -> bool:
        return bool(self._connection.number("SELECT count(*) = 2 FROM statement WHERE id IN (?, ?)", [a, b]))

    def _forget(self, group: str, ids: Iterable[int]) -> None:
        """Delete the groups that nothing belongs to any more, unless the journal speaks of them."""
        self._connection.run(FORGET[group], [listed(ids)])


@dataclass(frozen=True, slots=True)
class _State:
    """What the members of a table belong to now, by position."""

    ids: Sequence[int]
    before: Sequence[int | None]
    pinned: Mapping[int, int]
    reserved: frozenset[int]
    """Groups that a person's decisions hold: no label may take them but by a pin."""
    missing: frozenset[int]
    """Ids that are gone since they were handed out."""

    @classmethod
    def of(cls, connection: Connection, member: str, group: str, ids: Sequence[int]) -> _State:
        found: dict[int, int | None] = dict(
            connection.rows(
                f"SELECT id, found_{group} FROM {member} WHERE id IN (SELECT value FROM json_each(?))",
                [listed(ids)],
            )
        )
        pins: dict[int, int] = dict(
            connection.rows(
                "SELECT item, CAST(value AS INTEGER) FROM decided WHERE subject = ? AND field = ?",
                [member, group],
            )
        )
        touched = connection.ints("SELECT DISTINCT item FROM decided WHERE subject = ?", [group])
        return cls(
            ids=ids,
            before=[found.get(item) for item in ids],
            pinned={position: pins[item] for position, item in enumerate(ids) if item in pins},
            reserved=frozenset(touched) | frozenset(pins.values()),
            missing=frozenset(ids) - frozenset(found),
        )

    def moved(self, labels: Sequence[int], groups: Mapping[int, int]) -> list[tuple[int, int | None, int]]:
        """(id, old group, new group) of the members whose finding changes."""
        return [
            (item, old, groups[label])
            for position, (item, old, label) in enumerate(zip(self.ids, self.before, labels, strict=True))
            if groups[label] != old and position not in self.pinned and item not in self.missing
        ]
