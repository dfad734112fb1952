"""The list of a case's actors, and of those that may be one."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from store import ActorRow, Case, ProfileRow
from tui.cli.cases import existing, failing
from tui.cli.tables import write
from tui.introducing import known

_COLUMNS = ("id", "kind", "statements", "mentions", "name", "about", "aliases")


def actors(asked: argparse.Namespace) -> int:
    """Actors with the other forms of their names; or the pairs of them that may be one."""
    with failing(), existing(asked.case) as case:
        if asked.maybe:
            return write(asked, pairs(case), ("score", "names", "reason"))
        rows = case.actors.rows()
        told = case.actors.profiles(row.id for row in rows)
        if asked.json:
            more = {row.id: _more(row, told[row.id]) if asked.full else {} for row in rows}
            return write(asked, [{**actor(row), **more[row.id]} for row in rows], ())
        about = {row.id: row.role or known(p.profile for p in told[row.id]) for row in rows}
        return write(asked, [{**actor(row), "about": about[row.id]} for row in rows], _COLUMNS)


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


def _more(row: ActorRow, told: Iterable[ProfileRow]) -> dict[str, Any]:
    """Role, and of an unnamed source what each article tells of it."""
    return {
        "unnamed": row.unnamed,
        "role": row.role,
        "profiles": [{"article": each.article, **asdict(each.profile)} for each in told],
    }
