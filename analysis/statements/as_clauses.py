"""Attributions in a clause with "as": "as the mayor noted, ..." and "..., as the mayor put it"."""

from __future__ import annotations

from analysis.statements.extents import Range, is_terminal, sentence_end
from analysis.statements.noun_phrases import Phrase
from analysis.statements.verbs import Verb
from analysis.statements.vocabulary import has_clause, is_a
from analysis.text.tokens import Token

_FIRST = 2
"""Tokens that may stand before a leading "as"."""


def as_clause(tokens: list[Token], verb: Verb, source: Phrase | None) -> tuple[Phrase, list[Range]] | None:
    """AS SOURCE CUE, CONTENT and CONTENT, AS SOURCE CUE; `source` is the subject of the cue."""
    if source is None or source.start == 0 or tokens[source.start - 1].lower != "as":
        return None
    opening = source.start - 1
    if opening > 1 and tokens[opening - 1].lower == "," and has_clause(tokens, 0, opening):
        return (source, [(0, opening - 1)]) if is_terminal(tokens, verb.end) else None
    comma = verb.end
    while comma < len(tokens) and (
        is_a(tokens[comma], "times", "adverbs") or tokens[comma].lower in {"on", "in"}
    ):
        comma += 1
    joined = opening > 0 and is_a(tokens[opening - 1], "coordinators")
    if (opening <= _FIRST or joined) and comma + 1 < len(tokens) and tokens[comma].lower == ",":
        return source, [(comma + 1, sentence_end(tokens))]
    return None
