"""Negations in a statement: the negating words and what they reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis.claims.folding import split
from analysis.claims.phrases import common_stems, sense
from analysis.claims.stemming import stem
from analysis.claims.tokens import Token
from analysis.language import table

WINDOW = 25
"""Words on either side of a negation that are looked at."""
SCOPE = 5
"""Words of matter that a negation reaches at most."""


@cache
def words(name: str) -> frozenset[str]:
    """One of the lists of negation.toml."""
    return frozenset(table("negation")[name].split())


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(name))


@cache
def negating_stems() -> frozenset[str]:
    """Stems of all words that may negate; words in -n't negate as well."""
    return (
        words("particles") | _stems("particles") | _stems("verbs") | _stems("denials") | words("adjectives")
    )


@cache
def light() -> frozenset[str]:
    """Senses of the verbs that only lend themselves to their object."""
    return frozenset(sense(word) for word in words("light"))


def may_negate(text: str) -> bool:
    """Whether some word of a text may negate another; quicker than to read its negations."""
    return any(stem(word) in negating_stems() or word.endswith("n't") for word in split(text))


@dataclass(frozen=True, slots=True)
class Negation:
    """A negating word with the words of matter that it reaches, and what stands before it in its clause."""

    cue: Token
    scope: tuple[Token, ...]
    lead: tuple[Token, ...]

    @property
    def senses(self) -> frozenset[str]:
        """The senses of the words that it reaches."""
        return frozenset(token.sense for token in self.scope)

    def head(self, names: frozenset[str]) -> Token:
        """The first word that it reaches and that tells something; a name only where there is no other."""
        passed = common_stems() | light()
        told = [token for token in self.scope if token.sense not in passed]
        return next((t for t in told if t.sense not in names), told[0] if told else self.scope[0])

    @property
    def denial(self) -> bool:
        """Whether somebody is told to deny what it reaches."""
        return self.cue.stem in _stems("denials")

    @property
    def subject(self) -> frozenset[str]:
        """Senses of what the clause speaks of; who denies is no part of what is denied."""
        if self.denial:
            return frozenset()
        return frozenset(t.sense for t in self.lead if t.matter) - light() - common_stems()


def negations(tokens: tuple[Token, ...]) -> Iterator[Negation]:
    """The negations of a statement that reach some word of matter; what an "if" makes a mere case is none."""
    for at, token in enumerate(tokens):
        if _negates(tokens, at) and (scope := _scope(tokens[at + 1 : at + 1 + WINDOW])):
            lead = clause_before(tokens, at)
            if not supposed(tokens, at):
                yield Negation(token, scope, lead)


def clause_before(tokens: tuple[Token, ...], at: int) -> tuple[Token, ...]:
    """What stands before a token in its clause."""
    return tuple(_clause(tokens[max(0, at - WINDOW) : at][::-1])[::-1])


def supposed(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the clause of a token begins with an "if"."""
    start = at - len(clause_before(tokens, at)) - 1
    return start >= 0 and tokens[start].word in words("conditionals")


def _negates(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if token.stem in _stems("verbs"):
        return following == "to"
    if token.word in words("adjectives"):
        return following == "that"
    if token.stem in _stems("denials") or token.word.endswith("n't"):
        return True
    if token.word not in words("particles") or following in words("idioms"):
        return False
    afterthought = token.word == "not" and at > 0 and (tokens[at - 1].mark or tokens[at - 1].word == "or")
    numbered = token.word == "no" and following[:1].isdigit()
    return not afterthought and not numbered


def _clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens up to the next mark or word that joins clauses."""
    end = next((at for at, t in enumerate(tokens) if t.mark or t.word in words("joints")), len(tokens))
    return tokens[:end]


def _scope(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    clause = _clause(tokens[_raised(tokens) :])
    told = tuple(t for t in clause if t.matter and t.word not in words("indefinite"))
    return (told[1:] if len(told) > 1 and told[0].word.endswith("ly") else told)[:SCOPE]


def _raised(tokens: tuple[Token, ...]) -> int:
    """Where the clause begins that a negated verb of opinion hands its negation to, or 0.

    "Don't know anyone who", "do not think that" (neg-raising; Fillmore, Word 19(2), 1963). What is denied or
    false may be a clause as well: "denied that".
    """
    if tokens and tokens[0].word == "that":
        return 1
    at = next((at for at, token in enumerate(tokens) if token.word not in words("opinions")), 0)
    return at + 1 if at and tokens[at].word in ("who", "that") else at
