"""Attributions in a clause with "as": "as the mayor noted, ..." and "..., as the mayor put it"."""

from __future__ import annotations

from analysis.statements.extents import Range, is_terminal, sentence_end
from analysis.statements.noun_phrases import Phrase
from analysis.statements.resumptions import past_adverbial
from analysis.statements.verbs import Verb
from analysis.statements.vocabulary import QUOTE, has_clause, is_a, is_auxiliary
from analysis.text.tokens import Token

_FIRST = 2
"""Tokens that may stand before a leading "as"."""
_REPORTS = frozenset({"clause", "noun", "as"})
"""What a verb takes that "as" can refer to: not "as the mayor spoke, ..."."""


def as_clause(tokens: list[Token], verb: Verb, source: Phrase | None) -> tuple[Phrase, list[Range]] | None:
    """AS SOURCE CUE, CONTENT and CONTENT, AS SOURCE CUE; `source` is the subject of the cue."""
    if source is None or source.start == 0 or tokens[source.start - 1].lower != "as":
        return None
    if verb.cue.takes.isdisjoint(_REPORTS):
        return None
    opening = source.start - 1
    comma = past_adverbial(tokens, verb.end)
    goes_on = comma + 1 < len(tokens) and tokens[comma].lower == ","
    rest = (comma + 1, sentence_end(tokens))
    if goes_on and _interrupts(tokens, opening):
        return source, [rest] if tokens[comma + 1].lower == QUOTE else [(0, opening - 1), rest]
    if _follows_clause(tokens, opening):
        end = opening - (tokens[opening - 1].lower == ",")
        return (source, [(0, end)]) if is_terminal(tokens, verb.end) else None
    joined = opening > 0 and is_a(tokens[opening - 1], "coordinators")
    return (source, [rest]) if goes_on and (opening <= _FIRST or joined) else None


def _interrupts(tokens: list[Token], opening: int) -> bool:
    """Whether a comma parts "as" from an unfinished clause: `It was, as Brandt put it, “a disgrace.”`."""
    if opening <= _FIRST or tokens[opening - 1].lower != "," or is_a(tokens[0], "prepositions", "adverbs"):
        return False
    return is_auxiliary(tokens[opening - 2]) or not has_clause(tokens, 0, opening - 1)


def _follows_clause(tokens: list[Token], opening: int) -> bool:
    """Whether a comma, or one inside a quotation, parts "as" from a whole clause."""
    parted = opening > 1 and tokens[opening - 1].lower in {",", QUOTE}
    return parted and has_clause(tokens, 0, opening)
