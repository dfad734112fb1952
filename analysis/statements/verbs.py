"""The verb group round a cue, and whether it reports anything at all."""

from __future__ import annotations

from typing import NamedTuple

from analysis.statements.helpers import helpers_before
from analysis.statements.lexicon import Cue, Shape, cues, introductions
from analysis.statements.vocabulary import is_adverb
from analysis.statements.word_class import is_verb
from analysis.text.tokens import Token

_PARTICLES = frozenset({"on", "out", "forward"})


class Verb(NamedTuple):
    """A cue with its verb group, by token positions."""

    cue: Cue
    start: int
    """Of the group: its first auxiliary or adverb."""
    at: int
    """Of the cue itself."""
    end: int
    """Past the cue and its particle."""
    negated: bool = False
    modal: bool = False
    passive: bool = False
    participle: bool = False
    """A bare -ing form, whose subject is that of the main clause."""


def verb_at(tokens: list[Token], at: int) -> Verb | None:
    """The verb group of the cue at position `at`; None where the word is no verb or reports nothing."""
    cue = _cue_at(tokens, at)
    if cue is None:
        return None
    helpers = helpers_before(tokens, at)
    if helpers.before is not None and helpers.before.lower == "to" and cue.shape is Shape.BASE:
        return _infinitive(tokens, cue, at, helpers.start - 1)
    if not is_verb(tokens, at, cue, helpers):
        return None
    return Verb(
        cue=cue,
        start=helpers.start,
        at=at,
        end=at + 1 + len(cue.particle),
        negated=helpers.negated,
        modal=helpers.modal,
        passive=cue.shape is Shape.PAST and helpers.passive,
        participle=cue.shape is Shape.GERUND and not helpers.be,
    )


def _cue_at(tokens: list[Token], at: int) -> Cue | None:
    for cue in cues().get(tokens[at].lower, ()):
        following = tuple(token.lower for token in tokens[at + 1 : at + 1 + len(cue.particle)])
        if following == cue.particle:
            return cue
    return None


def _infinitive(tokens: list[Token], cue: Cue, at: int, to: int) -> Verb | None:
    """A cue after "to": "went on to say" reports, but not "declined to say", nor a bare "to say"."""
    last = to - 1
    while last > 0 and is_adverb(tokens[last]) and tokens[last].lower != "likely":
        last -= 1
    if last < 0 or not _is_said(tokens, last):
        return None
    verb = last - (tokens[last].lower in _PARTICLES)
    if verb < 1:
        return None
    return Verb(cue, helpers_before(tokens, verb).start, at, at + 1 + len(cue.particle))


def _is_said(tokens: list[Token], last: int) -> bool:
    """Whether what follows the word at `last` and "to" is said: "went on to", "were more likely to"."""
    compared = tokens[last].lower == "likely" and last > 0 and tokens[last - 1].lower in {"more", "less"}
    return compared or tokens[last].lower in introductions()
