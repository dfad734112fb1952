"""Actors in a line of words: who it is, why a spelling is theirs, why another may be the same."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.values import Profile
from store import ActorRow, Case
from tui.drawing import signs

_PLAIN = ("one", "several")
"""Numbers that a source's name tells already."""


def introduced(case: Case, actor: ActorRow) -> str:
    """Who an actor is, and how much there is of it."""
    about = actor.role or known(row.profile for row in case.actors.profiles([actor.id])[actor.id])
    counts = f"{signs.counted(actor.statements, 'statement')} · named {signs.counted(actor.mentions, 'time')}"
    accounts = f"in {signs.counted(actor.articles, 'account')}"
    kind = "unnamed source" if actor.unnamed else actor.kind.value
    return f"{' · '.join(filter(None, (actor.name, about, kind, counts)))} {accounts}"


def spelt(case: Case, actor: ActorRow, alias: str) -> str:
    """Why a spelling is taken to be an actor's."""
    namings = [naming for naming in case.actors.namings(actor.id) if naming.name == alias]
    reasons = dict.fromkeys(naming.reason for naming in namings if naming.reason)
    decided = any(naming.decided for naming in namings)
    why = "; ".join([*reasons, *(["your decision"] if decided else [])])
    return f"{alias}: {why or 'the same actor in its article'}"


def known(profiles: Iterable[Profile]) -> str:
    """What is known of an unnamed source; where accounts differ, each of their words."""
    told = list(profiles)
    fields = (
        [p.nationality for p in told],
        [p.institution for p in told],
        [p.rank for p in told],
        [p.number for p in told if p.number not in _PLAIN],
        [p.condition for p in told],
    )
    return " · ".join("/".join(words) for words in map(_distinct, fields) if words)


def _distinct(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, words)))
