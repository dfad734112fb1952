"""Sources after their cue: the noun phrase of "said the minister"."""

from __future__ import annotations

from analysis.statements.noun_phrases import Phrase, is_reduced_relative
from analysis.statements.vocabulary import DASHES, QUOTE, STOPS, is_a, is_adverb, is_finite, is_name
from analysis.text.tokens import Token

_LONGEST = 40
"""Tokens that a source takes at most."""
_BRACKETS = 20
"""Tokens that a remark in brackets takes at most."""
_MARKS = frozenset({",", ";", ":", QUOTE, ")", *STOPS, *DASHES})
_ENDING_WORDS = frozenset(
    {"who", "when", "as", "while", "after", "before", "that", "which", "but", "because", "where"}
)
_INSIDE = frozenset({"of", "for", "from", "with"})


def subject_after(tokens: list[Token], verb_end: int) -> Phrase | None:
    """The subject that follows its verb; None where what follows is an object or a clause."""
    start = verb_end
    if start >= len(tokens) or not _can_start(tokens[start]):
        return None
    if is_a(tokens[start], "personal_pronouns"):
        return Phrase(start, start + 1, start + 1) if _closes(tokens, start + 1) else None
    end = _phrase_end(tokens, start)
    if end == start or not _closes(tokens, end):
        return None
    return Phrase(start, end, end)


def _phrase_end(tokens: list[Token], start: int) -> int:
    """Where the noun phrase from `start` ends: at a mark, a preposition, a relative clause or a verb."""
    at = start
    while at < len(tokens) and at - start < _LONGEST:
        if tokens[at].lower == "(":
            at = _closing(tokens, at) + 1
        elif _ends(tokens, start, at) or (at > start and is_finite(tokens, at)):
            break
        else:
            at += 1
    while at - 1 > start and (is_a(tokens[at - 1], "adverbs") or tokens[at - 1].lower == "("):
        at -= 1
    return at


def _can_start(token: Token) -> bool:
    if is_a(token, "object_pronouns") and token.lower != "her":
        return False
    if is_a(token, "prepositions", "times", "subordinators") or is_adverb(token):
        return False
    return token.lower != QUOTE and token.word[0].isalnum()


def _ends(tokens: list[Token], start: int, at: int) -> bool:
    token = tokens[at]
    if token.lower in _MARKS or token.lower in _ENDING_WORDS:
        return True
    if is_a(token, "times") and at > start:
        return True
    if not is_a(token, "prepositions") or token.lower in _INSIDE:
        return False
    return not (token.lower in {"at", "in"} and at > start + 1 and not is_name(tokens[at - 1]))


def _closing(tokens: list[Token], opening: int) -> int:
    reach = range(opening, min(opening + _BRACKETS, len(tokens)))
    return next((at for at in reach if tokens[at].lower == ")"), opening)


def _closes(tokens: list[Token], at: int) -> bool:
    """Whether an inverted subject may end here: no verb follows it."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if is_finite(tokens, at):
        return is_reduced_relative(tokens, at)
    if token.lower in _MARKS or token.lower in {"and", "but"} or token.lower.endswith("ing"):
        return True
    return is_a(token, "prepositions", "times", "subordinators") or is_adverb(token)
