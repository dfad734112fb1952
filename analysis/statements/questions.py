"""Questions that were put to somebody: "asked whether she would go", "he was asked about it"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.statements.extents import Range, content_end, first_clause_end
from analysis.statements.helpers import helpers_before
from analysis.statements.noun_phrases import Phrase
from analysis.statements.vocabulary import BREAKS, QUOTE, is_finite
from analysis.text.tokens import Token

_OPENERS = frozenset({"whether", "if", "how", "why", "what", "who", "which", "where", "when", "about"})
_BEFORE = frozenset({"when", "if", "once", "after", "being", "and", ","})
_REACH = 12
"""Tokens after "asked" in which the question starts."""

Question = tuple[Range, Phrase | None, list[Range]]


def questions(tokens: list[Token]) -> Iterator[Question]:
    """Cue, who asked (where "by" tells) and content of every question that a passive "asked" brings."""
    for at, token in enumerate(tokens):
        if token.lower != "asked" or not _is_passive(tokens, at):
            continue
        start = _question(tokens, at)
        if start is None:
            continue
        end = _before_answer(tokens, start, content_end(tokens, start))
        if not helpers_before(tokens, at).be:
            end = first_clause_end(tokens, start, end)
        if start < end:
            yield (at, at + 1), _asker(tokens, at, start), [(start, end)]


def _is_passive(tokens: list[Token], at: int) -> bool:
    helpers = helpers_before(tokens, at)
    if helpers.be:
        return not helpers.negated and not helpers.modal
    return helpers.before is None or helpers.before.lower in _BEFORE


def _question(tokens: list[Token], asked: int) -> int | None:
    """Where the question starts, past "by X", "on Monday" and "again"."""
    put = not helpers_before(tokens, asked).be
    for at in range(asked + 1, min(asked + _REACH, len(tokens) - 1)):
        lower = tokens[at].lower
        if lower in _OPENERS or (lower == "to" and put) or (lower == QUOTE and at == asked + 1):
            return at
        if lower in BREAKS or lower == "," or is_finite(tokens, at):
            return at + 1 if lower in {",", ":"} and tokens[at + 1].lower == QUOTE else None
    return None


def _before_answer(tokens: list[Token], start: int, end: int) -> int:
    """The end of a question before a colon and the answer: `who said when asked about it: “...”`."""
    colons = (at for at in range(start, end - 1) if tokens[at].lower == ":" and tokens[at + 1].lower == QUOTE)
    return next(colons, end)


def _asker(tokens: list[Token], asked: int, start: int) -> Phrase | None:
    if tokens[asked + 1].lower != "by" or start <= asked + 2:
        return None
    return Phrase(asked + 2, start, start)
