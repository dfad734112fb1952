"""What stands before a cue in its verb group: auxiliaries, negations, adverbs."""

from __future__ import annotations

from typing import NamedTuple

from analysis.statements.vocabulary import is_a, is_adverb, is_auxiliary, words
from analysis.text.tokens import Token

_NEGATED_MODALS = frozenset({"won't", "wouldn't", "couldn't", "can't", "cannot", "shouldn't"})


class Helpers(NamedTuple):
    """The words before a cue in its verb group, and the one before them."""

    start: int
    """The position of the group's first word."""
    lower: frozenset[str]
    before: Token | None
    """The word before the group."""
    clitic: str
    """The auxiliary that `before` ends in: "s" of "he's"."""

    def has(self, name: str) -> bool:
        """Whether a word of the class `name` is among them."""
        return not self.lower.isdisjoint(words(name))

    @property
    def negated(self) -> bool:
        """Whether the group is negated."""
        return self.has("negations") or any(word.endswith("n't") for word in self.lower)

    @property
    def modal(self) -> bool:
        """Whether a modal verb is among them."""
        return self.has("modals") or self.clitic == "ll" or not self.lower.isdisjoint(_NEGATED_MODALS)

    @property
    def finite(self) -> bool:
        """Whether an auxiliary is among them, so that what follows is a verb."""
        return self.has("auxiliaries") or bool(self.clitic) or any(w.endswith("n't") for w in self.lower)

    @property
    def be(self) -> bool:
        """Whether a form of "be" is among them."""
        return self.has("be") or self.clitic in {"s", "re", "m"}

    @property
    def passive(self) -> bool:
        """Whether a past form after them is passive: "was told", "has been told", but not "he's told"."""
        return self.has("be") or (self.be and not self.has("have"))


def helpers_before(tokens: list[Token], at: int) -> Helpers:
    """The helpers of the cue at position `at`."""
    start = at
    while start and (is_auxiliary(tokens[start - 1]) or is_adverb(tokens[start - 1])):
        start -= 1
    before = tokens[start - 1] if start else None
    return Helpers(start, frozenset(token.lower for token in tokens[start:at]), before, _clitic(before))


def _clitic(before: Token | None) -> str:
    pronoun, _, clitic = (before.lower if before else "").partition("'")
    return clitic if clitic and (pronoun in words("subject_pronouns") or pronoun in {"that", "there"}) else ""


def is_plural(token: Token) -> bool:
    """Whether the word is likely to be the plural subject of a verb."""
    if is_a(token, "plural_subjects") or token.lower in {"and", "percent"} or token.lower.isdigit():
        return True
    return token.lower.endswith("s") and not token.lower.endswith(("ss", "'s", "us", "is"))
