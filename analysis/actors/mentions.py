"""The actors named in one article, with every way it names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from analysis.actors.evidence import Guess, names
from analysis.actors.folding import plain
from analysis.actors.forms import Form, parse
from analysis.actors.headlines import known_in
from analysis.actors.names import group
from analysis.actors.pins import Partition
from analysis.actors.reasons import reason
from analysis.actors.surfaces import Surface, collect
from analysis.values import Actor, ActorKind, Alias, Span

_FAMILY = {
    ActorKind.PERSON: "person",
    ActorKind.ORGANISATION: "body",
    ActorKind.OUTLET: "body",
    ActorKind.PLACE: "place",
}
"""Kinds that one actor's forms may be taken for; forms of different families are never one actor."""


def find(text: str) -> tuple[Actor, ...]:
    """The persons, organisations, places and outlets named in `text`, in the order of their first mention.

    Each has the fullest of its names, the other forms with the reason, and the spans of all of them, in order and without
    overlap, titles left out. Offsets are into `text` as it came. Deterministic; time grows with the length of the text.
    """
    surfaces, headlines = collect(text)
    guesses = names(text, surfaces)
    keys = list(guesses)
    families = [_FAMILY.get(guesses[key].kind) if guesses[key].sure else None for key in keys]
    partition = Partition(len(keys), {}, families)
    relatives = [i for i, key in enumerate(keys) if surfaces[key].relative]
    group([parse(key) for key in keys], [len(surfaces[key].spans) for key in keys], partition, relatives)
    groups = [[keys[i] for i in members] for members in partition.groups()]
    owner = {key: number for number, members in enumerate(groups) for key in members}
    extra: dict[int, list[Span]] = {}
    for key, span in known_in(text, headlines, owner):
        extra.setdefault(owner[key], []).append(span)
    actors = (_actor([surfaces[k] for k in g], guesses, extra.get(n, ())) for n, g in enumerate(groups))
    return tuple(sorted(actors, key=lambda actor: (actor.mentions, actor.name)))


def _actor(members: Sequence[Surface], guesses: Mapping[str, Guess], extra: Iterable[Span]) -> Actor:
    forms = [parse(surface.text) for surface in members]
    best = max(range(len(members)), key=lambda i: (_fullness(forms[i]), len(members[i].spans), -i))
    aliases = tuple(
        Alias(members[i].text, reason(forms[best], forms[i])) for i in range(len(members)) if i != best
    )
    spans = sorted([span for surface in members for span in surface.spans] + list(extra))
    kind = _kind([guesses[surface.text] for surface in members], guesses[members[best].text])
    return Actor(members[best].text, kind, aliases, tuple(spans))


def _kind(guesses: Iterable[Guess], best: Guess) -> ActorKind:
    """The kind that some form's words tell, else the guess at the fullest form."""
    return next((guess.kind for guess in guesses if guess.sure), best.kind)


def _fullness(form: Form) -> tuple[bool, int, int]:
    return not form.letters, len(form.words), len(plain(form.text))
