"""Actors in a line of words: who it is, why a spelling is theirs, why another may be the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from analysis.values import Profile
from store import ActorRow, Case
from tui.drawing import signs

_PLAIN = ("one", "several")
"""Numbers that a source's name tells already."""
_BY_ARTICLE = "the same actor in its article"
"""Why a form belongs where nothing else was said."""


def introduced(case: Case, actor: ActorRow) -> str:
    """Who an actor is, and how much there is of it."""
    about = actor.role or known(row.profile for row in case.actors.profiles([actor.id])[actor.id])
    counts = f"{signs.counted(actor.statements, 'statement')} · named {signs.counted(actor.mentions, 'time')}"
    accounts = f"in {signs.counted(actor.articles, 'account')}"
    kind = "unnamed source" if actor.unnamed else actor.kind.value
    return f"{' · '.join(filter(None, (actor.name, about, kind, counts)))} {accounts}"


def spelt(case: Case, actor: ActorRow, alias: str) -> str:
    """Why a spelling is taken to be an actor's."""
    return f"{alias}: {reasons(case, actor).get(alias, _BY_ARTICLE)}"


def reasons(case: Case, actor: ActorRow) -> dict[str, str]:
    """Each form of an actor's name, and why it is taken to be theirs."""
    forms: defaultdict[str, dict[str, None]] = defaultdict(dict)
    namings = case.actors.namings(actor.id)
    for naming in namings:
        forms[naming.name] |= dict.fromkeys([naming.reason] if naming.reason else [])
    decided = {naming.name for naming in namings if naming.decided}
    return {
        form: "; ".join([*found, *(["your decision"] if form in decided else [])]) or _BY_ARTICLE
        for form, found in forms.items()
    }


def offers(case: Case) -> defaultdict[int, list[str]]:
    """By actor, whom it may be, how likely and why, the likeliest first."""
    names = {row.id: row.name for row in case.actors.rows()}
    found: defaultdict[int, list[str]] = defaultdict(list)
    for pair in case.actors.suggestions():
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            found[one].append(f"{names[other]} ({pair.score} %): {pair.reason}")
    return found


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
