"""A surname that several persons of the article share: whom it means where it stands alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.actors.forms import is_bare, parse
from analysis.actors.gender import gender
from analysis.statements.speakers.cast import Cast, Mention
from analysis.statements.speakers.pronouns import Answer, Place, Spoke
from analysis.text.sentences import sentences

_CLEARLY = 3
"""How many times as often as any namesake a person is named in full whom the surname alone means surely."""
_SHOWN = 3
"""Namesakes that the evidence names."""


def namesake(cast: Cast, mention: Mention, place: Place, spoke: Sequence[Spoke]) -> Answer | None:
    """Whom a surname alone means where several have it; None where the mention's own actor is no question.

    The only one of them who spoke or was named in full just before, in the paragraph or the sentence before,
    is meant, unless the article's use of the name speaks for another; else it stays uncertain.
    """
    bearers = _bearers(cast, mention)
    if len(bearers) < 2:
        return None
    near = _named_just_before(cast, bearers, place, spoke)
    owner = mention.actor if mention.actor in bearers else None
    if len(near) == 1 and (owner is None or owner in near):
        (chosen,) = near
        others = _listed(cast, [b for b in bearers if b != chosen], " and ")
        return Answer(chosen, f"last named of those called so, {others} too")
    if owner is not None and not near and _is_clear(cast, owner, bearers):
        return None
    return Answer(mention.actor, f"{_listed(cast, bearers, ' or ')} may be meant", certain=False)


def _bearers(cast: Cast, mention: Mention) -> list[int]:
    """The persons who have the surname at `mention`, if it stands alone, and whom its title fits."""
    form = parse(cast.text[mention.start : mention.end])
    if not is_bare(form) or not cast.is_person(mention.actor):
        return []
    told = cast.addressed(mention) or gender(form)
    own = [mention.actor] if not is_bare(parse(cast.actors[mention.actor].name)) else []
    named = (number for number in cast.called(form.text.split()[-1]) if number != mention.actor)
    return sorted(n for n in (*own, *named) if not told or cast.gender(n) in {told, ""})


def _named_just_before(
    cast: Cast, bearers: Collection[int], place: Place, spoke: Sequence[Spoke]
) -> set[int]:
    """Those of `bearers` who spoke or were named in full in the paragraph or the sentence before."""
    before = sentences(cast.text, (place.since, place.at + 1))
    since = min([place.current, *(start for start, _ in before[-2:])])
    spoken = {earlier.actor for earlier in spoke if earlier.start >= since}
    named = {m.actor for m in cast.before(place.at, since) if cast.is_full(m)}
    return (spoken | named).intersection(bearers)


def _is_clear(cast: Cast, owner: int, bearers: Collection[int]) -> bool:
    """Whether the article names `owner` in full far more often than the others."""
    times = {bearer: sum(cast.is_full(m) for m in cast.mentions_of(bearer)) for bearer in bearers}
    return times.pop(owner) >= _CLEARLY * max(times.values())


def _listed(cast: Cast, actors: Sequence[int], link: str) -> str:
    names = [cast.actors[actor].name for actor in actors]
    return link.join(names[:_SHOWN]) + ("…" if len(names) > _SHOWN else "")
