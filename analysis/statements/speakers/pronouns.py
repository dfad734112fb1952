"""Pronouns as sources: whom he, she, they or it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.statements.speakers.cast import Cast, Mention
from analysis.values import ActorKind

_SENTENCE_BREAKS = (". ", "? ", "! ", "” ", "\n")
_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.OUTLET})


class Spoke(NamedTuple):
    """An earlier statement's speaker and which pronouns fit it."""

    actor: int
    start: int
    """Where its statement's source starts."""
    pronouns: frozenset[str]


class Answer(NamedTuple):
    """The actor that a source is, why, and whether no other one fits as well."""

    actor: int
    reason: str
    certain: bool = True


class Place(NamedTuple):
    """Where a pronoun stands."""

    at: int
    since: int
    """Where the search for its antecedent starts."""
    current: int
    """Where its paragraph starts."""


def person_for(cast: Cast, pronoun: str, place: Place, spoke: Sequence[Spoke]) -> Answer | None:
    """Whom "he" or "she" stands for: the last speaker, unless a later sentence named another who fits."""
    named = [
        mention
        for mention in cast.before(place.at, place.since)
        if cast.is_person(mention.actor)
        and cast.gender(mention.actor) in {pronoun, ""}
        and not cast.is_quoted(mention.start)
        and not cast.is_modifier(mention)
    ]
    last = _last(spoke, pronoun, place.since)
    since = [m for m in named if last is None or m.start > last.start]
    later = [m for m in since if last is None or _breaks(cast.text, last.start, m.start)]
    if later:
        chosen = _subject(cast.text, later)
        rivals = {m.actor for m in later} | ({last.actor} if last else set())
        return Answer(
            chosen.actor, _where("last person named", chosen.start, place), rivals == {chosen.actor}
        )
    if last is None:
        return None
    return Answer(
        last.actor, _where("last speaker", last.start, place), {m.actor for m in since} <= {last.actor}
    )


def group_for(cast: Cast, pronoun: str, place: Place, spoke: Sequence[Spoke]) -> Answer | None:
    """What "they" or "it" stands for: the last fitting speaker, or the organisation named last."""
    named = next(
        (m for m in cast.before(place.at, place.since) if cast.actors[m.actor].kind in _BODIES), None
    )
    last = _last(spoke, pronoun, place.since)
    if last is not None:
        rival = named is not None and named.start > last.start and named.actor != last.actor
        return Answer(last.actor, _where("last speaker", last.start, place), certain=not rival)
    if named is None:
        return None
    return Answer(named.actor, _where("last organisation named", named.start, place), certain=False)


def is_rivalled(cast: Cast, pronoun: str, start: int, place: Place, spoke: Sequence[Spoke]) -> bool:
    """Whether somebody whom `pronoun` fits spoke, or was named outside quotations, after position `start`."""
    if any(earlier.start > start and pronoun in earlier.pronouns for earlier in spoke[-12:]):
        return True
    if pronoun == "they":
        return False
    return any(
        cast.is_person(mention.actor)
        and cast.gender(mention.actor) in {pronoun, ""}
        and not cast.is_quoted(mention.start)
        for mention in cast.before(place.at, start)
    )


def _last(spoke: Sequence[Spoke], pronoun: str, since: int) -> Spoke | None:
    for earlier in reversed(spoke[-12:]):
        if earlier.start >= since and pronoun in earlier.pronouns:
            return earlier
    return None


def _breaks(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two positions."""
    return any(mark in text[start:end] for mark in _SENTENCE_BREAKS)


def _subject(text: str, named: Sequence[Mention]) -> Mention:
    """The first person of the sentence that names the last one: most often its subject.

    `named` runs backwards through the text.
    """
    chosen = named[0]
    for mention in named[1:]:
        if _breaks(text, mention.end, chosen.start):
            break
        chosen = mention
    return chosen


def _where(what: str, at: int, place: Place) -> str:
    return f"{what}, {'same paragraph' if at >= place.current else 'paragraph before'}"
