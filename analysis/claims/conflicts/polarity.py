"""Negation and denial: one statement says of a matter what the other says is not so."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.claims.conflicts.negations import Negation, words
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.tokens import phrase_of
from analysis.values import ConflictKind, Stance

CLOSE = 0.5
"""Closeness from which on a negated word is taken to be about the same matter."""
COVERED = 0.6
"""Share of a negation's scope that the other statement must speak of."""
REPEAT = 0.6
"""Sameness from which on two statements of one speaker can clash: few people contradict themselves."""


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The negation or denial by which the two clash, with the words, or None."""
    if pair.closeness < CLOSE or pair.strangers or (pair.one_voice and pair.sameness < REPEAT):
        return None
    denied = (pair.a.said.stance is Stance.DENIES) != (pair.b.said.stance is Stance.DENIES)
    found = _negated_once(pair) or _inserted(pair)
    if denied:
        told = found or pair.one_voice or len(pair.topic) < 2
        return None if told else (ConflictKind.DENIAL, _shared_words(pair))
    return (ConflictKind.NEGATION, found) if found else None


def _negated_once(pair: Pair) -> tuple[str, str] | None:
    one, two = pair.a.negations, pair.b.negations
    for negation in _unanswered(one, two, pair.b):
        if _topical(negation, pair.a, pair):
            return _phrase(pair.a, negation), _plain(pair.b, negation.head.sense)
    for negation in _unanswered(two, one, pair.a):
        if _topical(negation, pair.b, pair):
            return _plain(pair.a, negation.head.sense), _phrase(pair.b, negation)
    return None


def _topical(negation: Negation, sheet: Sheet, pair: Pair) -> bool:
    """Whether it is about what both speak of; of a single shared word, only "no" can deny that it exists.

    A mere "no deal", without a verb, denies nothing.
    """
    if not {token.sense for token in negation.scope} & pair.topic:
        return False
    clause = any(token.word in words("props") for token in sheet.tokens)
    return len(pair.shared) > 1 or (negation.cue.word == "no" and (clause or len(sheet.matter) > 1))


def _unanswered(own: tuple[Negation, ...], others: tuple[Negation, ...], other: Sheet) -> Iterator[Negation]:
    """The negations whose matter the other statement speaks of without negating it."""
    negated = {token.sense for negation in others for token in negation.scope}
    for negation in own:
        scope = {token.sense for token in negation.scope}
        covered = len(scope & other.senses) >= COVERED * len(scope)
        about = not negation.subject or negation.subject & other.senses or other.pronouns
        if negation.head.sense in other.senses - negated and covered and about:
            yield negation


def _inserted(pair: Pair) -> tuple[str, str] | None:
    """The negating word, when nothing else tells the two texts apart."""
    if len(pair.gaps) != 1:
        return None
    one, two = pair.gaps[0]
    found = {token.word for token in one + two}
    if (
        bool(one) == bool(two)
        or not found & words("particles")
        or found - words("particles") - words("props")
    ):
        return None
    return " ".join(token.text for token in one), " ".join(token.text for token in two)


def _phrase(sheet: Sheet, negation: Negation) -> str:
    return phrase_of(sheet.said.text, negation.cue, negation.head)


def _plain(sheet: Sheet, sense: str) -> str:
    return next(token.text for token in sheet.tokens if token.sense == sense)


def _shared_words(pair: Pair) -> tuple[str, str]:
    sense = max(sorted(pair.shared), key=len)
    return _plain(pair.a, sense), _plain(pair.b, sense)
