"""Bring a colleague's decisions in: kept as theirs, and in force where nobody here decided otherwise.

What they did since the two cases parted is found by comparing the journals; a copy of this case, or one that
was merged before, adds only what is new. Field by field it is a three-way comparison: what stood before they
decided, what they hold now, what is held here. Where both sides changed a field differently, what is held
here stays in force; of verdicts theirs is kept beside it (`store.deciding.opinions`), notes are
joined, the rest is left to decide (`store.colleagues.clashes`).
"""

from __future__ import annotations

import zlib
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from analysis.values import Article
from store.colleagues.counterparts import Counterparts
from store.colleagues.joining import joined
from store.colleagues.ledger import Noted, Print, ledger, owners
from store.deciding.history import History
from store.deciding.journal import Journal, decided
from store.deciding.settle import settle
from store.file.connection import Connection
from store.finding.printing import PRINTED, paired
from store.rows.case import ChangeRow, EntryRow, Subject
from store.rows.people import Lacking, Merged

Key: TypeAlias = tuple[Subject, int, str]

LACKING = """SELECT id, text, sha256, title, outlet, author, published, url, path, origin, x'',
        media_type, raw, coalesce((SELECT sha256 FROM article AS older WHERE older.id = article.revises), '')
    FROM article ORDER BY id"""


@dataclass(frozen=True, slots=True)
class _Field:
    """What became of a field there."""

    base: str | None
    """Before they decided."""
    now: str | None
    """What they hold."""
    who: str
    """Whose words it is in: of their own people the last who set it."""


class Merging:
    """What another case has and this one lacks."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def lacking(self, theirs: Connection) -> tuple[Lacking, ...]:
        """Articles there that this case has not, in their order."""
        known = paired(theirs.rows(PRINTED), self._connection.rows(PRINTED))
        return tuple(
            Lacking(replace(Article(*about), raw=zlib.decompress(raw)), revises)
            for item, *about, raw, revises in theirs.rows(LACKING)
            if item not in known
        )

    def bring(self, theirs: Connection, name: str, called: str = "") -> Merged:
        """Bring in what their journal has and this one has not, under one entry that can be undone.

        Their articles must be here (`lacking`). `name` is what the case is called in the journal. What they
        decided under a name that somebody here goes by is taken to be that person's, or `called`'s.
        """
        with self._connection.writing():
            told, known, ours = self._parted(theirs, called)
            people = frozenset(noted.entry.who for noted in told)
            fresh = [noted for noted in told if noted.entry.id not in known]
            if not fresh:
                return Merged(None, 0, people, frozenset(), frozenset())
            fields = self._fields(theirs, fresh)
            finals = [ChangeRow(*key, field.base, field.now) for key, field in fields.items()]
            changes = (change for noted in fresh for change in noted.changes)
            same = Counterparts(self._connection, theirs, finals, changes)
            entries = [replace(noted, changes=tuple(map(same.change, noted.changes))) for noted in fresh]
            here = {
                (row.subject, row.item, row.field): replace(field, base=row.before, now=row.after)
                for row, field in zip(map(same.change, finals), fields.values(), strict=True)
            }
            taken = list(self._weigh(here, people | History(self._connection).people().keys()))
            decisions = sum(noted.entry.target is None for noted in fresh)
            writers = frozenset(noted.entry.who for noted in fresh)
            number = "1 decision" if decisions == 1 else f"{decisions} decisions"
            entry = self._write(
                entries, known, f"Merged {name}: {number} of {', '.join(sorted(writers))}", taken
            )
            settle(self._connection, same.made)
            return Merged(entry, decisions, people, writers, writers & ours)

    def _parted(self, theirs: Connection, called: str) -> tuple[list[Noted], dict[int, int], frozenset[str]]:
        """Their entries under the names they get here; by their ids there, those that are here; who decided
        in this case what is not there.
        """
        here: defaultdict[Print, deque[EntryRow]] = defaultdict(deque)
        for noted in ledger(self._connection):
            here[noted.print()].append(noted.entry)
        taken = owners(self._connection) if called else frozenset()
        told: list[Noted] = []
        known: dict[int, int] = {}
        for noted in ledger(theirs):
            renamed = noted.by(called) if noted.entry.who in taken else noted
            ancestral = bool(here[noted.print()])
            same = here[noted.print()] or here[renamed.print()]
            if same:
                known[noted.entry.id] = same.popleft().id
            told.append(noted if ancestral else renamed)
        ours = (entry.who for left in here.values() for entry in left if entry.brought is None)
        return told, known, frozenset(ours)

    @staticmethod
    def _fields(theirs: Connection, fresh: Iterable[Noted]) -> dict[Key, _Field]:
        """What became there of every field that new entries set."""
        fields: dict[Key, _Field] = {}
        for noted in fresh:
            for change in noted.changes:
                key = (change.subject, change.item, change.field)
                base = fields[key].base if key in fields else change.before
                who = fields[key].who if key in fields and noted.entry.brought else noted.entry.who
                fields[key] = _Field(base, decided(theirs, *key), who)
        return fields

    def _weigh(self, fields: Mapping[Key, _Field], names: Collection[str]) -> Iterator[ChangeRow]:
        """What takes effect here; `names` are those of everybody who decided here or there."""
        for key, field in fields.items():
            held = decided(self._connection, *key)
            if field.now in (field.base, held):
                continue
            if held == field.base:
                yield ChangeRow(*key, held, field.now)
            elif held is not None and field.now is not None and key[2] == "note":
                note = joined(held, field.now, field.who, names)
                if note != held:
                    yield ChangeRow(*key, held, note)

    def _write(
        self, fresh: Sequence[Noted], known: Mapping[int, int], summary: str, taken: Iterable[ChangeRow]
    ) -> int:
        """Their entries, each with its own who and when, then the one that brings them in."""
        ids = self._connection.fresh_ids("journal", len(fresh))
        here = {**known, **{noted.entry.id: item for noted, item in zip(fresh, ids, strict=True)}}
        entries = [
            (
                replace(
                    noted.entry,
                    id=here[noted.entry.id],
                    target=None if noted.entry.target is None else here[noted.entry.target],
                    brought=ids.stop,
                ),
                noted.changes,
            )
            for noted in fresh
        ]
        return self._journal.bring(summary, entries, taken)
