"""Why two actors may be one: names alike, a body and the words it begins with, a short form and owners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from analysis.actors.agreement import LINK
from analysis.actors.alike import Alike, edges, is_telling
from analysis.actors.contenders import Contenders
from analysis.actors.forms import Form, is_short
from analysis.actors.lexicon.bodies import part_words
from analysis.actors.lexicon.common import general_words
from analysis.actors.lexicon.people import creeds, given_names, nationalities
from analysis.actors.lexicon.places import place_names
from analysis.actors.owners import Owners
from analysis.actors.reasons import reason
from analysis.values import Suggestion

_CONTRADICTIONS = 0.8
"""Share of the pairs of two actors' names that may contradict each other when one pair is alike."""
_SHARE = 0.4
"""Least share of the namings of all who may own a short form: two who are about as likely both have it."""
_OWNER = 0.7
"""Score of a short form and an owner who is the only one."""
_BEGUN = 0.5
"""Score of a body and the words that it alone begins with."""


def alike(actors: Contenders, known: Alike | None) -> Iterator[Suggestion]:
    """Names that are like each other."""
    for i, j, likeness in edges(actors.forms, known):
        if actors.labels[i] == actors.labels[j]:
            continue
        one, other = actors.forms[i], actors.forms[j]
        telling = is_telling(one, other, likeness) and not _is_other_word(one, other)
        if telling and actors.may_be_one(i, j, _CONTRADICTIONS):
            yield _made(actors, i, j, min(likeness, LINK), reason(one, other))


def _is_other_word(one: Form, other: Form) -> bool:
    """Whether two single words are alike only as words: "Brown" and "the Browns", "Niger" and "Nigel".

    The names of peoples, creeds and known places have no further spellings: another word is another name.
    """
    if len(one.words) != 1 or len(other.words) != 1 or not one.joined.isdisjoint(other.joined):
        return False
    a, b = one.words[0], other.words[0]
    known = nationalities() | creeds() | place_names()
    return a == f"{b}s" or b == f"{a}s" or not known.isdisjoint((a, b))


def begun(actors: Contenders) -> Iterator[Suggestion]:
    """Bodies and what may be said for them: the words that one of them alone begins with."""
    beginnings: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for position, form in enumerate(actors.forms):
        for size in range(1, len(form.words) if form.body else 0):
            beginnings[form.words[:size]].setdefault(actors.labels[position], position)
    for position, form in enumerate(actors.forms):
        owners = [*beginnings.get(form.words, {}).values()]
        if len(owners) != 1 or not _may_stand_alone(form) or actors.is_place_alone(position):
            continue
        rest = actors.forms[owners[0]].words[len(form.words) :]
        if part_words().isdisjoint(rest) and actors.may_be_one(position, owners[0]):
            why = reason(actors.forms[owners[0]], form)
            yield _made(actors, position, owners[0], _BEGUN, why)


def _may_stand_alone(form: Form) -> bool:
    """Whether a form may be a body's shorter name: no person's, place's or people's, and not all general."""
    others = place_names() | given_names() | nationalities() | creeds()
    return not form.title and form.joined.isdisjoint(others) and not general_words().issuperset(form.words)


def owned(actors: Contenders) -> Iterator[Suggestion]:
    """Short forms and those whom they likely stand for, by how often each is named."""
    owners = Owners(actors.forms, actors.counts, actors.partition())
    short = [i for i, form in enumerate(actors.forms) if is_short(form)]
    for position in sorted(set(range(len(actors.forms))) - set(short)):
        owners.add(position)
    for position in short:
        shares = owners.shares(position)
        for owner, share in shares.items():
            if share >= _SHARE and actors.may_be_one(position, owner):
                others = f", which {len(shares)} have" if len(shares) > 1 else ""
                why = reason(actors.forms[owner], actors.forms[position])
                yield _made(actors, position, owner, _OWNER * share, why + others)


def _made(actors: Contenders, i: int, j: int, score: float, why: str) -> Suggestion:
    a, b = sorted((actors.labels[i], actors.labels[j]))
    return Suggestion(a, b, score, why)
