"""Actors: who is named in the case, under which names, and which of them are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.values import ActorKind, Profile
from store.deciding.journal import Journal, Setting
from store.deciding.pinning import pins
from store.deciding.summaries import brief
from store.errors import CaseError
from store.file.connection import Connection, listed
from store.file.records import Readers, records
from store.rows.case import ActorRow, NamingRow, ProfileRow, Receipt, Subject, SuggestionRow
from store.subjects.tags import TAG

LIST = """SELECT id, name, kind, unnamed, role, statements, mentions, articles, noted, touched FROM actor
    WHERE (statements > 0 OR mentions > 0)"""
BY_WEIGHT = "ORDER BY statements DESC, mentions DESC, id"

READERS: Readers = {"kind": ActorKind, "unnamed": bool, "noted": bool, "touched": bool, "decided": bool}

NAMINGS = """SELECT naming.id, article, naming.name, head, count, actor, found_reason, reason,
        EXISTS (SELECT 1 FROM decided WHERE subject = 'naming' AND item = naming.id AND field = 'actor')
    FROM naming WHERE found AND actor = ? ORDER BY count DESC, naming.name, article"""

FIRST_MENTION = """SELECT mention.article, start FROM mention JOIN naming ON naming.id = mention.naming
    WHERE naming.actor = ? ORDER BY mention.article, start LIMIT 1"""

PROFILES = """SELECT actor, article, name, institution, nationality, rank, number, condition
    FROM naming WHERE found AND unnamed AND actor IN (SELECT value FROM json_each(?)) ORDER BY article, id"""

SETTLED = """EXISTS (SELECT 1 FROM decided
    WHERE subject = 'naming' AND field = 'actor' AND decided.value = CAST({0} AS TEXT))"""
SUGGESTIONS = f"""SELECT a, b, score, reason FROM suggestion
    JOIN actor AS one ON one.id = a JOIN actor AS other ON other.id = b
    WHERE one.mentions > 0 AND other.mentions > 0 AND NOT ({SETTLED.format("a")} AND {SETTLED.format("b")})
    ORDER BY score DESC, a, b"""


class Actors:
    """A person unites actors, keeps them apart, gives a name its own; the analysis keeps to it."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def rows(self) -> tuple[ActorRow, ...]:
        """Every actor that is named or speaks, those with the most statements first."""
        return self._rows(f"{LIST} {BY_WEIGHT}", [])

    def row(self, actor: int) -> ActorRow:
        """One actor. Raises CaseError when there is none of that id."""
        rows = self._rows(f"{LIST} AND id = ?", [actor])
        if not rows:
            raise CaseError(f"there is no actor {actor} in the case", self._connection.path)
        return rows[0]

    def namings(self, actor: int) -> tuple[NamingRow, ...]:
        """The forms of an actor's name, article by article, each with the reason why it belongs."""
        full = (
            (*about, _joined(in_case, in_article), decided)
            for *about, in_case, in_article, decided in self._connection.rows(NAMINGS, [actor])
        )
        return records(NamingRow, full, READERS)

    def first_mention(self, actor: int) -> tuple[int, int] | None:
        """The first article that names an actor, and the offset; None for one that is named nowhere."""
        row = self._connection.first(FIRST_MENTION, [actor])
        return None if row is None else (row[0], row[1])

    def profiles(self, actors: Iterable[int]) -> dict[int, list[ProfileRow]]:
        """What the articles tell of unnamed sources, article by article; nothing of named actors."""
        found: dict[int, list[ProfileRow]] = {actor: [] for actor in actors}
        for actor, article, name, *known in self._connection.rows(PROFILES, [listed(found)]):
            found[actor].append(ProfileRow(article, name, Profile(*known)))
        return found

    def suggestions(self) -> tuple[SuggestionRow, ...]:
        """The pairs of actors that may be one and that no decision has settled, the likeliest first."""
        return records(SuggestionRow, self._connection.rows(SUGGESTIONS), {})

    def first_statement(self, actor: int) -> int | None:
        """Id of an actor's first statement; None for one that says nothing."""
        sql = """SELECT id FROM statement WHERE speaker = ? AND origin <> 'gone'
            ORDER BY article, start, id LIMIT 1"""
        return self._connection.number(sql, [actor])

    # ------------------------------------------------------------ decisions

    def same(self, actors: Sequence[int]) -> Receipt:
        """Make one actor of several: the first, which takes over the others' statements, notes and tags.

        Raises CaseError for fewer than two.
        """
        target, *others = dict.fromkeys(actors) or [0]
        if not others:
            raise CaseError("it takes at least two actors to be the same")
        with self._connection.writing():
            names = [self.row(actor).name for actor in (target, *others)]
            held = [replace(pin, value=str(target)) for pin in self._pins([target, *others])]
            settings = [*held, *self._spoken(target, others), *self._inherited(target, others)]
            return self._journal.decide("same", f"The same: {brief(' = '.join(names))}", settings)

    def never(self, a: int, b: int) -> Receipt:
        """Keep two actors apart for good. Raises CaseError when they are one."""
        if a == b:
            raise CaseError("an actor can't be kept apart from itself")
        with self._connection.writing():
            names = f"{self.row(a).name} ≠ {self.row(b).name}"
            return self._journal.decide("never", f"Never the same: {brief(names)}", self._pins([a, b]))

    def part(self, namings: Sequence[int]) -> Receipt:
        """Give forms of a name an actor of their own; what is left stays with the old one.

        Raises CaseError when there is nothing to take or nothing would be left.
        """
        with self._connection.writing():
            chosen = self._connection.rows(
                """SELECT id, name, kind, unnamed, actor FROM naming
                WHERE found AND id IN (SELECT value FROM json_each(?)) ORDER BY count DESC, id""",
                [listed(namings)],
            )
            taken = {row[0] for row in chosen}
            rest = [pin for pin in self._pins({row[4] for row in chosen} - {None}) if pin.item not in taken]
            if not taken or not rest:
                raise CaseError("it takes some names of an actor, and others that stay")
            name = chosen[0][1]
            new = self._connection.insert(
                "INSERT INTO actor (found_name, kind, unnamed) VALUES (?, ?, ?)", chosen[0][1:4]
            )
            apart = [Setting(Subject.NAMING, naming, "actor", str(new)) for naming in taken]
            return self._journal.decide("part", f"On its own: {brief(name)}", [*apart, *rest])

    def rename(self, actor: int, name: str) -> Receipt:
        """Call an actor by another name; an empty one brings back the one that was found."""
        with self._connection.writing():
            wanted = " ".join(name.split()) or None
            summary = f"Renamed: {brief(self.row(actor).name)} → {brief(wanted or 'the name found')}"
            settings = [Setting(Subject.ACTOR, actor, "name", wanted), *self._pins([actor])]
            return self._journal.decide("rename", summary, settings)

    # ------------------------------------------------------------ helpers

    def _rows(self, sql: str, params: Sequence[object]) -> tuple[ActorRow, ...]:
        rows = self._connection.rows(sql, params)
        names = self._names_of(row[0] for row in rows)
        full = ((*row[:5], tuple(name for name in names[row[0]] if name != row[1]), *row[5:]) for row in rows)
        return records(ActorRow, full, READERS)

    def _names_of(self, actors: Iterable[int]) -> defaultdict[int, list[str]]:
        sql = """SELECT actor, name FROM naming WHERE found AND actor IN (SELECT value FROM json_each(?))
            GROUP BY actor, name ORDER BY sum(count) DESC, min(id)"""
        names: defaultdict[int, list[str]] = defaultdict(list)
        for actor, name in self._connection.rows(sql, [listed(actors)]):
            names[actor].append(name)
        return names

    def _pins(self, actors: Iterable[int]) -> list[Setting]:
        return pins(self._connection, Subject.ACTOR, actors)

    def _spoken(self, target: int, others: Sequence[int]) -> list[Setting]:
        """Statements that a person gave to one of the others follow."""
        sql = """SELECT item FROM decided WHERE subject = 'statement' AND field = 'speaker'
            AND CAST(decided.value AS INTEGER) IN (SELECT other.value FROM json_each(?) AS other)"""
        items = self._connection.ints(sql, [listed(others)])
        return [Setting(Subject.STATEMENT, item, "speaker", str(target)) for item in items]

    def _inherited(self, target: int, others: Sequence[int]) -> list[Setting]:
        """The notes and tags of all, and the first name that a person gave to one of them."""
        sql = """SELECT field, decided.value FROM json_each(?) AS actors
            JOIN decided ON subject = 'actor' AND item = actors.value ORDER BY actors.key"""
        rows = self._connection.rows(sql, [listed([target, *others])])
        notes = [value for field, value in rows if field == "note"]
        names = [value for field, value in rows if field == "name"]
        joined = [Setting(Subject.ACTOR, target, "note", "\n\n".join(dict.fromkeys(notes)))] if notes else []
        tags = [
            Setting(Subject.ACTOR, target, field, value) for field, value in rows if field.startswith(TAG)
        ]
        return joined + tags + [Setting(Subject.ACTOR, target, "name", name) for name in names[:1]]


def _joined(*reasons: str) -> str:
    return " · ".join(filter(None, dict.fromkeys(reasons)))
