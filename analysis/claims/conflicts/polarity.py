"""Negation and denial: one statement says of a matter what the other says is not so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.phrases import common_stems
from analysis.claims.stemming import stem
from analysis.claims.tokens import Token, phrase_of
from analysis.language import table
from analysis.values import ConflictKind, Stance

CLOSE = 0.5
"""Closeness from which on a negated word is taken to be about the same matter."""
COVERED = 0.6
"""Share of a negation's scope that the other statement must speak of."""
SCOPE = 5
"""Words of matter that a negation reaches at most."""
REPEAT = 0.6
"""Sameness from which on two statements of one speaker can clash: nobody is held to deny himself by other words."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("negation")[name].split())


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _words(name))


@dataclass(frozen=True, slots=True)
class Negation:
    """A negating word with the words of matter that it reaches, and those of its subject."""

    cue: Token
    scope: tuple[Token, ...]
    subject: frozenset[str]

    @property
    def head(self) -> Token:
        """The first word of the scope that tells something."""
        return next((token for token in self.scope if token.sense not in common_stems()), self.scope[0])


def negations(tokens: tuple[Token, ...]) -> Iterator[Negation]:
    """The negations of a statement that reach some word of matter."""
    for at, token in enumerate(tokens):
        if _negates(tokens, at) and (scope := _scope(tokens[at + 1 :])):
            yield Negation(token, scope, frozenset(t.sense for t in _clause(tokens[:at][::-1])))


def _negates(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if token.stem in _stems("verbs"):
        return following == "to"
    if token.stem in _stems("denials"):
        return True
    if token.word in _words("particles") or token.word.endswith("n't"):
        numbered = token.word == "no" and following[:1].isdigit()
        return following not in _words("idioms") and not numbered
    return False


def _clause(tokens: tuple[Token, ...]) -> list[Token]:
    """Words of matter up to the next mark or word that joins clauses."""
    found = []
    for token in tokens:
        if token.mark or token.word in _words("joints"):
            break
        if token.matter:
            found.append(token)
    return found


def _scope(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    words = _clause(tokens)
    return tuple(words[1:] if len(words) > 1 and words[0].word.endswith("ly") else words)[:SCOPE]


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The negation or denial by which the two clash, with the words, or None."""
    if pair.closeness < CLOSE or pair.strangers or (pair.one_voice and pair.sameness < REPEAT):
        return None
    denied = (pair.a.said.stance is Stance.DENIES) != (pair.b.said.stance is Stance.DENIES)
    found = _negated_once(pair) or _inserted(pair)
    if denied:
        return None if found or pair.one_voice else (ConflictKind.DENIAL, _shared_words(pair))
    return (ConflictKind.NEGATION, found) if found else None


def _negated_once(pair: Pair) -> tuple[str, str] | None:
    one, two = tuple(negations(pair.a.tokens)), tuple(negations(pair.b.tokens))
    for negation in _unanswered(one, two, pair.b):
        return _phrase(pair.a, negation), _plain(pair.b, negation.head.sense)
    for negation in _unanswered(two, one, pair.a):
        return _plain(pair.a, negation.head.sense), _phrase(pair.b, negation)
    return None


def _unanswered(own: tuple[Negation, ...], others: tuple[Negation, ...], other: Sheet) -> Iterator[Negation]:
    """The negations whose matter the other statement speaks of without negating it."""
    negated = {token.sense for negation in others for token in negation.scope}
    for negation in own:
        scope = {token.sense for token in negation.scope}
        covered = len(scope & other.senses) >= COVERED * len(scope)
        about = not negation.subject or negation.subject & other.senses
        if negation.head.sense in other.senses - negated and covered and about:
            yield negation


def _inserted(pair: Pair) -> tuple[str, str] | None:
    """The negating word, when nothing else tells the two texts apart."""
    if len(pair.gaps) != 1:
        return None
    one, two = pair.gaps[0]
    words = {token.word for token in one + two}
    if bool(one) == bool(two) or not words & _words("particles") or words - _words("particles") - _words("props"):
        return None
    return " ".join(token.text for token in one), " ".join(token.text for token in two)


def _phrase(sheet: Sheet, negation: Negation) -> str:
    return phrase_of(sheet.said.text, negation.cue, negation.head)


def _plain(sheet: Sheet, sense: str) -> str:
    return next(token.text for token in sheet.tokens if token.sense == sense)


def _shared_words(pair: Pair) -> tuple[str, str]:
    sense = max(sorted(pair.shared), key=len)
    return _plain(pair.a, sense), _plain(pair.b, sense)
