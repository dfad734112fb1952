"""The actors named in one article, with every way it names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from analysis.actors.courtesies import called_with_title, divide, surface_gender
from analysis.actors.evidence import Guess, names
from analysis.actors.forms import fullness, parse
from analysis.actors.headlines import known_in
from analysis.actors.kinds import family
from analysis.actors.names import group
from analysis.actors.pins import Partition
from analysis.actors.reasons import reason
from analysis.actors.roles import introduced
from analysis.actors.surfaces import Surface, collect
from analysis.values import Actor, ActorKind, Alias, Span


def find(text: str) -> tuple[Actor, ...]:
    """The persons, organisations, places and outlets named in `text`, in the order of their first mention.

    Each has the fullest of its names, the other forms with the reason, and the spans of all of them, in order
    and without overlap, titles left out. Persons have the role in which they are introduced. Offsets are into
    `text` as it came. Deterministic.
    """
    surfaces, headlines = collect(text)
    divide(surfaces)
    guesses = names(text, surfaces)
    _read_headlines(text, headlines, surfaces, guesses)
    keys = list(guesses)
    families = [family(guesses[key].kind) if guesses[key].sure else None for key in keys]
    relatives = [i for i, key in enumerate(keys) if surfaces[key].relative]
    genders = [surface_gender(surfaces[key]) for key in keys]
    partition = Partition(len(keys), {}, families, genders)
    group([parse(key) for key in keys], [len(surfaces[key].spans) for key in keys], partition, relatives)
    actors = (_actor(text, [surfaces[keys[i]] for i in members], guesses) for members in partition.groups())
    return tuple(sorted(actors, key=lambda actor: (actor.mentions, actor.name)))


def _read_headlines(
    text: str, headlines: Iterable[Span], surfaces: dict[str, Surface], guesses: dict[str, Guess]
) -> None:
    """Add where the headlines name what the article names, or call a person by the surname alone.

    A surname in capitals, as transcripts label their speakers, is that person and no acronym.
    """
    surnames = _surnames(surfaces, guesses)
    guesses |= {
        key: Guess(ActorKind.PERSON, False) for key in guesses if key.isupper() and key.title() in surnames
    }
    for key, span in known_in(text, headlines, surnames.union(guesses)):
        if key not in guesses:
            surfaces[key] = Surface(key, (key,))
            guesses[key] = Guess(ActorKind.PERSON, False)
        surfaces[key].spans.append(span)


def _surnames(surfaces: Mapping[str, Surface], guesses: Mapping[str, Guess]) -> set[str]:
    """The surnames of the persons whom the article names in full."""
    persons = (surfaces[key] for key, guess in guesses.items() if guess.kind is ActorKind.PERSON)
    return {person.words[-1] for person in persons if len(person.words) > 1 and not person.relative}


def _actor(text: str, members: Sequence[Surface], guesses: Mapping[str, Guess]) -> Actor:
    forms = [parse(surface.text) for surface in members]
    best = max(range(len(members)), key=lambda i: (*fullness(forms[i]), len(members[i].spans), -i))
    aliases = tuple(
        Alias(members[i].text, reason(forms[best], forms[i])) for i in range(len(members)) if i != best
    )
    if (called := called_with_title(members[best])) and called not in {surface.text for surface in members}:
        aliases = (*aliases, Alias(called, reason(forms[best], parse(called))))
    spans = sorted(span for surface in members for span in surface.spans)
    kind = _kind([guesses[surface.text] for surface in members], guesses[members[best].text])
    role = introduced(text, spans) if kind is ActorKind.PERSON else ""
    return Actor(members[best].text, kind, aliases, tuple(spans), role=role)


def _kind(guesses: Iterable[Guess], best: Guess) -> ActorKind:
    """The kind that some form's words tell, else the guess at the fullest form."""
    return next((guess.kind for guess in guesses if guess.sure), best.kind)
