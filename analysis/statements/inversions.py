"""Sources after their cue: the noun phrase of "said the minister" and of "according to the minister"."""

from __future__ import annotations

from analysis.statements.noun_phrases import Phrase
from analysis.statements.vocabulary import DASHES, QUOTE, STOPS, is_adverb, is_finite, is_name, words
from analysis.text.tokens import Token

_LONGEST = 40
"""Tokens that a source takes at most."""
_MARKS = frozenset({",", ";", ":", QUOTE, ")", *STOPS, *DASHES})
_ENDING_WORDS = frozenset(
    {"who", "when", "as", "while", "after", "before", "that", "which", "but", "because", "where"}
)
_INSIDE = frozenset({"of", "for", "from", "with"})


def subject_after(tokens: list[Token], verb_end: int) -> Phrase | None:
    """The subject that follows its verb; None where what follows is an object or a clause."""
    start = verb_end
    if start >= len(tokens) or not _can_start(tokens, start):
        return None
    if tokens[start].lower in words("personal_pronouns"):
        return Phrase(start, start + 1, start + 1) if _closes(tokens, start + 1) else None
    end = phrase_end(tokens, start)
    if end == start or not _closes(tokens, end):
        return None
    return Phrase(start, end, end)


def phrase_end(tokens: list[Token], start: int) -> int:
    """Where the noun phrase from `start` ends: at a mark, a preposition, a relative clause or a verb."""
    at = start
    while at < len(tokens) and at - start < _LONGEST:
        if tokens[at].lower == "(":
            at = _closing(tokens, at) + 1
        elif _ends(tokens, start, at) or (at > start and is_finite(tokens, at)):
            break
        else:
            at += 1
    while at - 1 > start and (tokens[at - 1].lower in words("adverbs") or tokens[at - 1].lower == "("):
        at -= 1
    return at


def _can_start(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.lower in words("object_pronouns") - {"her"} or token.lower in words("prepositions") | words(
        "times"
    ):
        return False
    if token.lower in words("subordinators") or token.lower == QUOTE or not token.word[0].isalnum():
        return False
    return not is_adverb(token)


def _ends(tokens: list[Token], start: int, at: int) -> bool:
    lower = tokens[at].lower
    if lower in _MARKS or lower in _ENDING_WORDS:
        return True
    if lower in words("times") and at > start:
        return True
    if lower in words("prepositions") and lower not in _INSIDE:
        return not (lower in {"at", "in"} and at > start + 1 and not is_name(tokens[at - 1]))
    return False


def _closing(tokens: list[Token], opening: int) -> int:
    for at in range(opening, min(opening + 20, len(tokens))):
        if tokens[at].lower == ")":
            return at
    return opening


def _closes(tokens: list[Token], at: int) -> bool:
    """Whether an inverted subject may end here: no verb follows it."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if is_finite(tokens, at):
        return False
    return (
        token.lower in _MARKS
        or token.lower in words("prepositions") | words("times") | words("subordinators") | {"and", "but"}
        or is_adverb(token)
        or token.lower.endswith("ing")
    )
