"""Two sides at odds over one thing: one would keep or praises what the other would end or condemns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analysis.claims.conflicts.negations import words
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.phrases import common_stems, sense
from analysis.claims.tokens import Token
from analysis.language import table
from analysis.values import ConflictKind

AFTER, BEFORE = 6, 6
"""Words after and before such a word among which its object is looked for; a clause ends sooner."""
REACH = 10
"""Words before such a word among which one is looked for that makes it a mere possibility."""


@cache
def leanings() -> dict[str, bool]:
    """Sense of a word -> whether it speaks for its object; False for one that speaks against it."""
    tables = table("antonyms")["sides"]
    return {sense(word): side == "for" for side in ("for", "against") for word in tables[side].split()}


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The words by which two known speakers of one article take opposite sides on one thing, or None.

    An article that sets two speakers against each other lets them speak of the same thing; in two articles
    they often mean two things of one name.
    """
    one, two = pair.a.said, pair.b.said
    if not one.speaker or not two.speaker or one.speaker == two.speaker or one.article != two.article:
        return None
    for word, favours, objects in _leanings(pair.a):
        for other, also, others in _leanings(pair.b):
            if favours != also and objects & others & pair.topic:
                return ConflictKind.ANTONYM, (word.text, other.text)
    return None


def _leanings(sheet: Sheet) -> Iterator[tuple[Token, bool, frozenset[str]]]:
    """The words that take a side, whether it is for or, negated, against, and what they may be said of."""
    negated = {token.start for negation in sheet.negations for token in negation.scope}
    for at, token in enumerate(sheet.tokens):
        favours = leanings().get(token.sense)
        if favours is not None and not _unasserted(sheet.tokens[max(0, at - REACH) : at]):
            objects = frozenset(_near(sheet.tokens, at)) - common_stems() - leanings().keys()
            yield token, favours != (token.start in negated), objects


def _unasserted(before: tuple[Token, ...]) -> bool:
    """Whether what follows in the clause is told of another time or as a mere possibility."""
    for token in reversed(before):
        if token.mark:
            return False
        if token.word in words("unasserted"):
            return True
    return False


def _near(tokens: tuple[Token, ...], at: int) -> Iterator[str]:
    for part in (tokens[at + 1 : at + 1 + AFTER], tokens[max(0, at - BEFORE) : at][::-1]):
        for token in part:
            if token.mark or token.word in words("joints"):
                break
            if token.matter:
                yield token.sense
