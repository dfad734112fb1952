"""Which rows of this case stand for rows of another one, so that decisions can be carried over.

Articles go by their text, statements by their place in it, namings by their forms. A group (claim, actor)
goes by its members: it is the group here that most of them belong to. What has no counterpart is made, as
something that only a person's decision speaks of.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from store.colleagues.voting import stand_for
from store.deciding.history import REFERS
from store.deciding.settle import Touched
from store.file.connection import AMONG, Connection, listed
from store.file.spans import unpacked
from store.finding.matching import by_place
from store.finding.placing import COLUMNS, NAMING_COLUMNS
from store.finding.printing import PRINTED, paired
from store.rows.case import ChangeRow, Subject

Members: TypeAlias = Mapping[int, Sequence[int]]
"""By group there, the statements or namings that belong to it there."""

PLACES = """SELECT id, content FROM statement WHERE article = ? AND (origin <> 'gone' OR EXISTS (
    SELECT 1 FROM change WHERE subject = 'statement' AND item = statement.id))"""

COPIED = [column for column in COLUMNS if column not in ("article", "found_speaker")]
MAKE_STATEMENT = f"""INSERT INTO statement (article, found_claim, found, {", ".join(COPIED)})
    VALUES (?, ?, 0, {", ".join("?" * len(COPIED))})"""
MAKE_NAMING = f"""INSERT INTO naming (article, found, {", ".join(NAMING_COLUMNS)})
    VALUES (?, 0, {", ".join("?" * len(NAMING_COLUMNS))})"""
MAKE_CONFLICT = "INSERT INTO conflict (found, a, b, kind, word_a, word_b) VALUES (0, ?, ?, ?, ?, ?)"

ACTOR_CALLED = "SELECT id FROM actor WHERE ? IN (name, found_name) ORDER BY statements DESC, id"


class Counterparts:
    """Of all rows that some changes there speak of; make it inside `Connection.writing`.

    `finals` are what these come to: for each field what it was and what it is.
    """

    def __init__(
        self,
        ours: Connection,
        theirs: Connection,
        finals: Sequence[ChangeRow],
        changes: Iterable[ChangeRow],
    ) -> None:
        self._ours = ours
        self._theirs = theirs
        self._moved = {
            (change.subject, change.item)
            for change in finals
            if change.field in ("claim", "actor") and change.before not in (None, change.after)
        }
        """What a person had put into a group and put into another one since."""
        self.made = Touched()
        """What had to be made here."""
        needed = _needed([*finals, *changes])
        sides = theirs.rows(f"SELECT a, b FROM conflict WHERE id {AMONG}", [listed(needed[Subject.CONFLICT])])
        needed[Subject.STATEMENT].update(side for pair in sides for side in pair)
        said = self._members("statement", "claim", "origin <> 'gone'", needed[Subject.CLAIM])
        named = self._members("naming", "actor", "found", needed[Subject.ACTOR])
        self._articles = self._same_texts()
        self._statements = self._same_places(needed[Subject.STATEMENT], said)
        self._namings = self._same_forms(needed[Subject.NAMING], named)
        self._ids = {
            Subject.ARTICLE: self._articles,
            Subject.STATEMENT: self._statements,
            Subject.NAMING: self._namings,
            Subject.CLAIM: self._groups("statement", "claim", said, self._statements, self._new_claim),
            Subject.ACTOR: self._groups("naming", "actor", named, self._namings, self._new_actor),
            Subject.CONFLICT: self._same_sides(needed[Subject.CONFLICT]),
        }

    def change(self, there: ChangeRow) -> ChangeRow:
        """A change, as it would be here."""
        before, after = (self._value(there.field, value) for value in (there.before, there.after))
        return ChangeRow(there.subject, self._ids[there.subject][there.item], there.field, before, after)

    def _value(self, field: str, value: str | None) -> str | None:
        if value is None or (field == "speaker" and value == "0"):
            return value
        if field in REFERS:
            return str(self._ids[REFERS[field]][int(value)])
        if field == "mark" and value != "false":
            article, *rest = json.loads(value)
            return json.dumps([self._articles[article], *rest])
        return value

    # ------------------------------------------------------------ articles and what stands in them

    def _same_texts(self) -> dict[int, int]:
        return paired(self._theirs.rows(PRINTED), self._ours.rows(PRINTED))

    def _same_places(self, needed: Collection[int], said: Members) -> dict[int, int]:
        """Statements; those that are needed and that nothing here stands for are made."""
        wanted = {*needed, *(item for members in said.values() for item in members)}
        sql = f"SELECT DISTINCT article FROM statement WHERE id {AMONG}"
        found: dict[int, int] = {}
        for article in self._theirs.ints(sql, [listed(wanted)]):
            there = {item: unpacked(spans) for item, spans in self._theirs.rows(PLACES, [article])}
            here = {
                item: unpacked(spans) for item, spans in self._ours.rows(PLACES, [self._articles[article]])
            }
            ids = list(there)
            matched = by_place(list(there.values()), here)
            found.update((ids[position], item) for position, item in matched.items())
        return found | {item: self._new_statement(item) for item in sorted(needed) if item not in found}

    def _new_statement(self, there: int) -> int:
        sql = f"SELECT article, {', '.join(COPIED)} FROM statement WHERE id = ?"
        article, *values = self._theirs.rows(sql, [there])[0]
        claim = self._new_claim(there)
        item = self._ours.insert(MAKE_STATEMENT, [self._articles[article], claim, *values])
        self.made.statements.add(item)
        return item

    def _same_forms(self, needed: Collection[int], named: Members) -> dict[int, int]:
        """Namings; those that are needed and that nothing here stands for are made."""
        wanted = {*needed, *(item for members in named.values() for item in members)}
        sql = f"SELECT id, article, head, name FROM naming WHERE id {AMONG}"
        found: dict[int, int] = {}
        for item, article, head, name in self._theirs.rows(sql, [listed(sorted(wanted))]):
            same = self._ours.number(
                "SELECT id FROM naming WHERE article = ? AND name = ? ORDER BY head <> ?, NOT found, id",
                [self._articles[article], name, head],
            )
            if same is None and item in needed:
                same = self._new_naming(item, self._articles[article])
            if same is not None:
                found[item] = same
        return found

    def _new_naming(self, there: int, article: int) -> int:
        sql = f"SELECT {', '.join(NAMING_COLUMNS)} FROM naming WHERE id = ?"
        item = self._ours.insert(MAKE_NAMING, [article, *self._theirs.rows(sql, [there])[0]])
        self._ours.run("UPDATE naming SET count = 0 WHERE id = ?", [item])
        self.made.namings.add(item)
        return item

    def _same_sides(self, needed: Collection[int]) -> dict[int, int]:
        """Conflicts; those that nothing here stands for are made."""
        sql = f"SELECT id, a, b, kind, word_a, word_b FROM conflict WHERE id {AMONG}"
        return {
            item: self._conflict(self._statements[a], self._statements[b], kind, word_a, word_b)
            for item, a, b, kind, word_a, word_b in self._theirs.rows(sql, [listed(needed)])
        }

    def _conflict(self, a: int, b: int, kind: str, word_a: str, word_b: str) -> int:
        if a > b:
            a, b, word_a, word_b = b, a, word_b, word_a
        sql = "SELECT id FROM conflict WHERE a = ? AND b = ? AND kind = ?"
        known = self._ours.number(sql, [a, b, kind])
        if known is not None:
            return known
        item = self._ours.insert(MAKE_CONFLICT, [a, b, kind, word_a, word_b])
        self.made.conflicts.add(item)
        return item

    # ------------------------------------------------------------ groups

    def _members(self, table: str, group: str, holds: str, groups: Collection[int]) -> Members:
        """What belongs to groups there; of an empty one, what a person ever put into it."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        sql = f"SELECT {group}, id FROM {table} WHERE {group} {AMONG} AND {holds} ORDER BY id"
        for owner, item in self._theirs.rows(sql, [listed(groups)]):
            found[owner].append(item)
        once = "SELECT DISTINCT item FROM change WHERE subject = ? AND field = ? AND after = ?"
        return {
            owner: found[owner] or self._theirs.ints(once, [table, group, str(owner)])
            for owner in sorted(groups)
        }

    def _groups(
        self, table: str, group: str, members: Members, same: Mapping[int, int], make: Callable[[int], int]
    ) -> dict[int, int]:
        here = {owner: [same[item] for item in items if item in same] for owner, items in members.items()}
        wanted = listed(item for items in here.values() for item in items)
        of: dict[int, int | None] = dict(
            self._ours.rows(f"SELECT id, {group} FROM {table} WHERE id {AMONG}", [wanted])
        )
        sql = f"""SELECT item, CAST(value AS INTEGER) FROM decided
            WHERE subject = ? AND field = ? AND item {AMONG}"""
        pins: dict[int, int] = dict(self._ours.rows(sql, [table, group, wanted]))
        votes = {
            owner: Counter(each for item in items if (each := of[item]) is not None)
            for owner, items in here.items()
        }
        settled = {
            owner: pin
            for owner, items in here.items()
            if (pin := _agreed(items, pins)) is not None
            and not self._moved & {(table, i) for i in members[owner]}
        }
        found = stand_for(votes, settled)
        return {owner: make(owner) if item is None else item for owner, item in found.items()}

    def _new_claim(self, _there: int) -> int:
        item = self._ours.insert("INSERT INTO claim DEFAULT VALUES")
        self.made.claims.add(item)
        return item

    def _new_actor(self, there: int) -> int:
        """An actor of that name whom no article names, as a speaker of a person's, else a new row."""
        name, *about = self._theirs.rows(
            "SELECT found_name, kind, unnamed, role FROM actor WHERE id = ?", [there]
        )[0]
        sql = "SELECT EXISTS (SELECT 1 FROM naming WHERE actor = ?)"
        known = None if self._theirs.number(sql, [there]) else self._ours.number(ACTOR_CALLED, [name])
        if known is not None:
            return known
        item = self._ours.insert(
            "INSERT INTO actor (found_name, name, kind, unnamed, role) VALUES (?, ?, ?, ?, ?)",
            [name, name, *about],
        )
        self.made.actors.add(item)
        return item


def _needed(changes: Iterable[ChangeRow]) -> dict[Subject, set[int]]:
    """The rows that changes are about or refer to."""
    needed: dict[Subject, set[int]] = {subject: set() for subject in Subject}
    for change in changes:
        needed[change.subject].add(change.item)
        if change.field in REFERS:
            values = {int(value) for value in (change.before, change.after) if value is not None}
            needed[REFERS[change.field]].update(values - {0})
    return needed


def _agreed(items: Sequence[int], pins: Mapping[int, int]) -> int | None:
    """The one group that all of these are pinned to."""
    groups = {pins.get(item) for item in items}
    return groups.pop() if len(groups) == 1 else None
