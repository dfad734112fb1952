"""Negation and denial: one statement says of a matter what the other says is not so."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.claims.conflicts.negations import Negation, clause_before, supposed, words
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.tokens import Token, phrase_of
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
    if found := next(_contradicted(pair.a, pair.b, pair), None):
        return _phrase(pair.a, found[0]), found[1].text
    if found := next(_contradicted(pair.b, pair.a, pair), None):
        return found[1].text, _phrase(pair.b, found[0])
    return None


def _contradicted(own: Sheet, other: Sheet, pair: Pair) -> Iterator[tuple[Negation, Token]]:
    """The negations of one statement, each with the word by which the other asserts what it negates."""
    negated = {token.start for negation in other.negations for token in negation.scope}
    for negation in own.negations:
        if not _topical(negation, own, pair):
            continue
        for at in other.where(negation.head.sense):
            token = other.tokens[at]
            if token.start not in negated and _asserted(other, at) and _same_matter(negation, own, other, at):
                yield negation, token


def _topical(negation: Negation, sheet: Sheet, pair: Pair) -> bool:
    """Whether it is about what both speak of; of a single shared word, only "no" can deny that it exists.

    A mere "no deal", without a verb, denies nothing.
    """
    if not {token.sense for token in negation.scope} & pair.topic:
        return False
    clause = any(token.word in words("props") for token in sheet.tokens)
    return len(pair.shared) > 1 or (negation.cue.word == "no" and (clause or len(sheet.matter) > 1))


def _asserted(sheet: Sheet, at: int) -> bool:
    """Whether the word at a position tells what is so: not what someone is to do, nor what may be."""
    infinitive = at > 0 and sheet.tokens[at - 1].word == "to"
    return not infinitive and not supposed(sheet.tokens, at)


def _same_matter(negation: Negation, own: Sheet, other: Sheet, at: int) -> bool:
    """Whether the word at a position of the other is said with the negated words, and of the same subject."""
    scope = {token.sense for token in negation.scope}
    near = other.near(at)
    if len(scope & near) < COVERED * len(scope):
        return False
    lead = clause_before(other.tokens, at)
    return _one_subject(negation, near, lead) and not _others_self(negation.lead, own, lead, other)


def _one_subject(negation: Negation, near: frozenset[str], lead: tuple[Token, ...]) -> bool:
    subject = negation.subject
    return not subject or bool(subject & near) or any(token.word in words("pronouns") for token in lead)


def _others_self(one: tuple[Token, ...], a: Sheet, two: tuple[Token, ...], b: Sheet) -> bool:
    """Whether two known speakers each speak of themselves."""
    if not a.said.speaker or not b.said.speaker or a.said.speaker == b.said.speaker:
        return False
    return all(any(token.word in words("own") for token in lead) for lead in (one, two))


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
