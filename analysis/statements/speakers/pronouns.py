"""Pronouns as sources: whom he, she, they or it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.statements.speakers.cast import Cast, Mention
from analysis.values import ActorKind, Span

_SENTENCE_BREAKS = (". ", "? ", "! ", "” ", "\n")
_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.OUTLET})


@dataclass(frozen=True, slots=True)
class Spoke:
    """An earlier statement's speaker and which pronouns fit it."""

    actor: int
    start: int
    """Where its statement's source starts."""
    pronouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """The actor that a source is, why, and whether no other one fits as well."""

    actor: int
    reason: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pronoun stands: its position, its paragraph and the paragraph before."""

    at: int
    previous: Span
    current: Span


def person_for(cast: Cast, pronoun: str, place: Place, spoke: Sequence[Spoke]) -> Answer | None:
    """Whom "he" or "she" stands for: the last speaker unless others were named since, else the subject named last."""
    named = [
        mention
        for mention in cast.before(place.at, place.previous[0])
        if cast.is_person(mention.actor) and cast.gender(mention.actor) in {pronoun, ""}
    ]
    last = _last(spoke, pronoun, place.previous[0])
    if last is not None:
        others = {mention.actor for mention in named if mention.start > last.start} - {last.actor}
        if not others or not _opens_sentence(cast.text, place.at):
            return Answer(last.actor, _where("last speaker", last.start, place), certain=not others)
    if not named:
        return None
    chosen = _subject(cast.text, named)
    rivals = {mention.actor for mention in named if mention.start >= place.current[0]} - {chosen.actor}
    if last is not None:
        rivals |= {last.actor} - {chosen.actor}
    return Answer(chosen.actor, _where("last person named", chosen.start, place), certain=not rivals)


def group_for(cast: Cast, pronoun: str, place: Place, spoke: Sequence[Spoke]) -> Answer | None:
    """What "they" or "it" stands for: the last fitting speaker, or the organisation named last."""
    named = next((m for m in cast.before(place.at, place.previous[0]) if cast.actors[m.actor].kind in _BODIES), None)
    last = _last(spoke, pronoun, place.previous[0])
    if last is not None:
        rival = named is not None and named.start > last.start and named.actor != last.actor
        return Answer(last.actor, _where("last speaker", last.start, place), certain=not rival)
    if named is None:
        return None
    return Answer(named.actor, _where("last organisation named", named.start, place), certain=False)


def _last(spoke: Sequence[Spoke], pronoun: str, since: int) -> Spoke | None:
    for earlier in reversed(spoke[-12:]):
        if earlier.start >= since and pronoun in earlier.pronouns:
            return earlier
    return None


def _opens_sentence(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n" or text[max(0, at - 2) : at] in _SENTENCE_BREAKS


def _subject(text: str, named: Sequence[Mention]) -> Mention:
    """The first person of the sentence that names the last one: most often its subject. `named` runs backwards."""
    chosen = named[0]
    for mention in named[1:]:
        if any(mark in text[mention.end : chosen.start] for mark in _SENTENCE_BREAKS):
            break
        chosen = mention
    return chosen


def _where(what: str, at: int, place: Place) -> str:
    return f"{what}, {'same paragraph' if at >= place.current[0] else 'paragraph before'}"
