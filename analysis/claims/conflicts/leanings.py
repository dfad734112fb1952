"""Judgements in a statement: words that speak for or against a thing, and the thing that they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import Any

from analysis.claims.conflicts.negations import clause_before, words
from analysis.claims.phrases import common_stems, sense
from analysis.claims.tokens import Token
from analysis.language import table

REACH = 10
"""Words before such a word among which one is looked for that makes it a mere possibility."""
NOUNS = 2
"""Noun phrases before a verb of being that its quality may be told of: "the scene in the film is false"."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A word that takes a side, which side it is once negations are counted, and what it is said of."""

    word: Token
    favours: bool
    objects: frozenset[str]


@cache
def _sides() -> dict[str, Any]:
    sides: dict[str, Any] = table("antonyms")["sides"]
    return sides


@cache
def _of(sort: str) -> dict[str, bool]:
    """Sense of a deed or quality -> whether it speaks for its object."""
    return {sense(word): side == "for" for side, told in _sides()[sort].items() for word in told.split()}


@cache
def _links(sort: str) -> frozenset[str]:
    return frozenset(_sides()["links"][sort].split())


@cache
def leanings() -> dict[str, bool]:
    """Sense of a word -> whether it speaks for its object; False for one that speaks against it."""
    return _of("deeds") | _of("qualities")


def judgements(
    tokens: tuple[Token, ...], negated: frozenset[int], names: frozenset[str]
) -> Iterator[Judgement]:
    """The judgements of a statement; `negated` are the offsets of the tokens that a negation reaches."""
    for at, token in enumerate(tokens):
        favours = leanings().get(token.sense)
        if favours is None or token.sense in names or _unasserted(tokens, at):
            continue
        if objects := frozenset(_objects(tokens, at)) - common_stems() - leanings().keys():
            yield Judgement(token, favours != (token.start in negated), objects)


def _objects(tokens: tuple[Token, ...], at: int) -> Iterator[str]:
    if tokens[at].sense in _of("deeds"):
        yield from _object(tokens, at)
        return
    yield from _described(tokens, at)
    yield from _subjects(tokens, at)


def told_of(tokens: tuple[Token, ...], at: int) -> Iterator[str]:
    """Senses of what a word may be told of: its subject, its object, the noun that it describes."""
    if at + 1 < len(tokens) and not tokens[at + 1].matter:
        yield from _object(tokens, at)
    yield from _described(tokens, at)
    yield from _subjects(tokens, at)


def _described(tokens: tuple[Token, ...], at: int) -> Iterator[str]:
    """The head of the noun phrase that begins with a quality, after "a" or "this"."""
    lead = clause_before(tokens, at)
    if lead and lead[-1].word in _links("articles"):
        yield from _head(_noun_phrase(tokens[at:]))


def _object(tokens: tuple[Token, ...], at: int) -> Iterator[str]:
    """The head of the noun phrase after a deed."""
    start = at + 1
    while start < len(tokens) and _passed(tokens[start]):
        start += 1
    yield from _head(_noun_phrase(tokens[start:]))


def _passed(token: Token) -> bool:
    """Whether a token may stand between a deed and its object."""
    return token.word in _links("particles") or not (
        token.matter or token.mark or token.word in words("joints") or token.word in words("auxiliaries")
    )


def _noun_phrase(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    return tuple(takewhile(lambda token: token.matter, tokens))


def _head(phrase: tuple[Token, ...]) -> Iterator[str]:
    """The last word of a noun phrase, adverbs and words that news uses of everything left out."""
    told = [token.sense for token in phrase if not token.word.endswith("ly")]
    yield from [sense for sense in told if sense not in common_stems()][-1:]


def _subjects(tokens: tuple[Token, ...], at: int) -> Iterator[str]:
    """The words of the noun phrases before the verb of being, if such a verb leads to a quality."""
    verb = at - 1
    while verb >= 0 and _leads(tokens[verb]):
        verb -= 1
    if verb < 0 or tokens[verb].word not in _links("copulas"):
        return
    told: list[list[Token]] = [[]]
    for token in _subject_clause(tokens, verb):
        if token.matter:
            told[-1].append(token)
        elif told[-1]:
            told.append([])
    for phrase in [phrase for phrase in told if phrase][-NOUNS:]:
        yield from (token.sense for token in phrase)


def _subject_clause(tokens: tuple[Token, ...], verb: int) -> tuple[Token, ...]:
    """What stands before a verb in its clause; of "the raid was grim but began as", "the raid"."""
    lead = clause_before(tokens, verb)
    before = verb - len(lead) - 1
    if before < 1 or any(token.matter for token in lead[:-1]):
        return lead
    return tuple(takewhile(lambda token: token.word not in _links("copulas"), clause_before(tokens, before)))


def _leads(token: Token) -> bool:
    """Whether a token may stand between a verb of being and the quality that it tells."""
    if token.mark or token.word in _links("copulas"):
        return False
    return not token.matter or token.word.endswith("ly") or token.sense in _of("qualities")


def _unasserted(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word is told of another time, as a mere possibility, or of what a plan "that would" do."""
    before = tokens[max(0, at - REACH) : at][::-1]
    clause = [token.word for token in takewhile(lambda token: not token.mark, before)]
    planned = any(pair in (("would", "that"), ("would", "which")) for pair in pairwise(clause))
    return planned or not words("unasserted").isdisjoint(clause)
