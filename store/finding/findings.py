"""The findings of the whole case: what the analysis gets to see, and what it finds, around the decisions.

    namings = case.findings.namings()
    case.findings.recast(namings, unite(namings.values, namings.pinned))
    said = case.findings.said()
    case.findings.regroup(said.ids, group(said.values, said.pinned))

Only rows that differ are written. A pinned row keeps the finding that it had before it was pinned, so that
undo shows what was there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.values import ActorKind, Cast, Grouping, Naming, Suggestion
from store.deciding.settle import Touched, settle
from store.file.connection import Connection, listed
from store.finding.forgetting import forget_actors, forget_claims
from store.finding.membership import Membership
from store.finding.offers import offer
from store.finding.opposition import oppose
from store.finding.sayings import Sayings, sayings


@dataclass(frozen=True, slots=True)
class Namings:
    """Every form of a name in the case; `ids`, `values` and `pinned` (position -> actor) belong together."""

    ids: tuple[int, ...]
    values: tuple[Naming, ...]
    pinned: Mapping[int, int]


class Findings:
    """Hand the case to the analysis and take its findings back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending(self) -> bool:
        """Whether something was filed, or brought back by undo, that no case-wide analysis has seen."""
        sql = """SELECT EXISTS (SELECT 1 FROM statement WHERE claim IS NULL AND origin <> 'gone')
            OR EXISTS (SELECT 1 FROM naming WHERE found AND actor IS NULL)"""
        return bool(self._connection.number(sql))

    def namings(self) -> Namings:
        """What `analysis.actors.unite` takes."""
        rows = self._connection.rows(
            """SELECT naming.id, article, name, head, kind, count, unnamed, role, value FROM naming
            LEFT JOIN decided ON subject = 'naming' AND item = naming.id AND field = 'actor'
            WHERE found ORDER BY naming.id"""
        )
        return Namings(
            ids=tuple(row[0] for row in rows),
            values=tuple(
                Naming(article, name, head, ActorKind(kind), count, bool(unnamed), role)
                for _, article, name, head, kind, count, unnamed, role, _ in rows
            ),
            pinned={position: int(row[-1]) for position, row in enumerate(rows) if row[-1] is not None},
        )

    def said(self, chosen: Iterable[int] | None = None) -> Sayings:
        """What `analysis.claims.group` takes: all statements, or those chosen by their ids."""
        return sayings(self._connection, chosen)

    def recast(self, namings: Namings, cast: Cast, suggestions: Iterable[Suggestion] = ()) -> None:
        """Write the actors of the case: which naming is whose, under which name, and who may be one."""
        with self._connection.writing():
            members = Membership.now(self._connection, "naming", "actor", namings.ids)
            actors = members.groups(self._connection, cast.labels, self._waiting(cast))
            described = self._describe(actors, cast, namings)
            self._explain(namings.ids, cast.reasons)
            moved, left = members.move(self._connection, cast.labels, actors)
            touched = Touched(namings=moved, actors=left | described)
            settle(self._connection, touched)
            forget_actors(self._connection, touched.actors)
            offer(self._connection, actors, suggestions)

    def regroup(self, ids: Sequence[int], grouping: Grouping, lost: Collection[int] | None = None) -> None:
        """Write the claims and conflicts of the case, or of `ids` alone, with all that share them.

        `lost` are statements that have no conflicts any more; None where `ids` are all that there are.
        """
        with self._connection.writing():
            members = Membership.now(self._connection, "statement", "claim", ids)
            claims = members.groups(self._connection, grouping.labels)
            moved, left = members.move(self._connection, grouping.labels, claims)
            loose = self._tie(ids, grouping)
            scope = None if lost is None else {*lost, *ids}
            conflicts = oppose(self._connection, ids, grouping.conflicts, scope)
            touched = Touched(statements=moved | loose, conflicts=conflicts, claims=left)
            settle(self._connection, touched)
            forget_claims(self._connection, touched.claims)

    def _tie(self, ids: Sequence[int], grouping: Grouping) -> set[int]:
        """Write which statements surely belong to their claims; ids of those where that changed."""
        sql = "SELECT id, found_tied FROM statement WHERE id IN (SELECT value FROM json_each(?))"
        before: dict[int, int] = dict(self._connection.rows(sql, [listed(ids)]))
        changed = [
            (int(sure), item)
            for item, sure in zip(ids, grouping.certain or [True] * len(ids), strict=True)
            if before.get(item) == (not sure)
        ]
        self._connection.run_many("UPDATE statement SET found_tied = ? WHERE id = ?", changed)
        return {item for _, item in changed}

    def _waiting(self, cast: Cast) -> dict[int, int]:
        """Label -> actor of that very name that a person named as a speaker, and no article until now."""
        sql = """SELECT name, max(id) FROM actor WHERE statements > 0
            AND NOT EXISTS (SELECT 1 FROM naming WHERE naming.actor = actor.id OR found_actor = actor.id)
            GROUP BY name"""
        actors: dict[str, int] = dict(self._connection.rows(sql))
        labels = {name: label for label, name in cast.names.items()}
        return {labels[name]: actor for name, actor in actors.items() if name in labels}

    def _explain(self, ids: Sequence[int], reasons: Sequence[str]) -> None:
        """Write why each naming is its actor's, where that is not what stands there."""
        sql = "SELECT id, found_reason FROM naming WHERE found_reason <> ''"
        before: dict[int, str] = dict(self._connection.rows(sql))
        changed = [(why, item) for item, why in zip(ids, reasons, strict=True) if before.get(item, "") != why]
        self._connection.run_many("UPDATE naming SET found_reason = ? WHERE id = ?", changed)

    def _describe(self, actors: Mapping[int, int], cast: Cast, namings: Namings) -> set[int]:
        """Write names, kinds and roles; ids of the actors that are not what they were."""
        unnamed = dict.fromkeys(actors, True)
        for label, naming in zip(cast.labels, namings.values, strict=True):
            unnamed[label] &= naming.unnamed
        rows = self._connection.rows("SELECT id, found_name, kind, unnamed, role FROM actor")
        old = {item: tuple(about) for item, *about in rows}
        new = {
            item: (cast.names[label], cast.kinds[label].value, int(unnamed[label]), cast.roles.get(label, ""))
            for label, item in actors.items()
        }
        changed = {item for item, about in new.items() if old[item] != about}
        self._connection.run_many(
            "UPDATE actor SET found_name = ?, kind = ?, unnamed = ?, role = ? WHERE id = ?",
            [(*new[item], item) for item in changed],
        )
        return changed
