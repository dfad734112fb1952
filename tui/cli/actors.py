"""The list of a case's actors, and of those that may be one."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from store import ActorRow, Case, ProfileRow, RemarkRow, Subject
from tui.cli.cases import failing, reading
from tui.cli.tables import write
from tui.drawing.safe import safe
from tui.introducing import introduced, known, offers, reasons

_COLUMNS = ("id", "kind", "statements", "mentions", "name", "about", "aliases")
_HEADING = "Actor {id}: {name}"


def actors(asked: argparse.Namespace) -> int:
    """Actors with the other forms of their names; or the pairs of them that may be one; or all in full."""
    with failing(), reading(asked.case) as case:
        if asked.full and not (asked.json or asked.csv):
            return _print_in_full(case, only_offered=asked.maybe)
        if asked.maybe:
            return write(asked, pairs(case), ("score", "names", "reason"), "Perhaps one: {names}")
        rows = case.actors.rows()
        told = case.actors.profiles(row.id for row in rows)
        if asked.json:
            remarks = {row.item: row for row in case.remarks.rows(Subject.ACTOR)}
            more = {row.id: _more(row, told[row.id], remarks) if asked.full else {} for row in rows}
            return write(asked, [{**actor(row), **more[row.id]} for row in rows], ())
        about = {row.id: row.role or known(p.profile for p in told[row.id]) for row in rows}
        return write(asked, [{**actor(row), "about": about[row.id]} for row in rows], _COLUMNS, _HEADING)


def actor(row: ActorRow) -> dict[str, Any]:
    """One actor as the list has it."""
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "aliases": list(row.aliases),
        "statements": row.statements,
        "mentions": row.mentions,
    }


def pairs(case: Case) -> list[dict[str, Any]]:
    """The pairs of actors that may be one, the likeliest first."""
    names = {row.id: row.name for row in case.actors.rows()}
    return [
        {**asdict(found), "names": [names[found.a], names[found.b]]} for found in case.actors.suggestions()
    ]


def _print_in_full(case: Case, only_offered: bool) -> int:
    """Every actor with all that is known of it, or those only that may be another; returns exit status 0."""
    offered = offers(case)
    rows = [row for row in case.actors.rows() if offered[row.id] or not only_offered]
    if not rows:
        print("No two actors may be one." if only_offered else "Nobody is named yet.")
    for number, row in enumerate(rows):
        if number:
            print()
        for line in in_full(case, row, offered[row.id]):
            print(safe(line))
    return 0


def in_full(case: Case, row: ActorRow, offered: Iterable[str]) -> Iterator[str]:
    """An actor in lines for a reader: who it is, each other name with its reason, and who it may be."""
    yield introduced(case, row)
    why = reasons(case, row) if row.aliases else {}
    yield from (f"  = {alias}: {why[alias]}" for alias in row.aliases)
    yield from (f"  ? may be {offer}" for offer in offered)


def _more(row: ActorRow, told: Iterable[ProfileRow], remarks: Mapping[int, RemarkRow]) -> dict[str, Any]:
    """Role, note, tags, and of an unnamed source what each article tells of it."""
    remark = remarks.get(row.id, RemarkRow(Subject.ACTOR, row.id))
    return {
        "note": remark.note,
        "tags": list(remark.tags),
        "unnamed": row.unnamed,
        "role": row.role,
        "profiles": [{"article": each.article, **asdict(each.profile)} for each in told],
    }
