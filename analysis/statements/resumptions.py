"""Content that goes on after its source and cue: "..., he said, ..."."""

from __future__ import annotations

from analysis.statements.extents import Range, content_end, sentence_end
from analysis.statements.lexicon import Cue, Shape, cues
from analysis.statements.verbs import verb_at
from analysis.statements.vocabulary import (
    DASHES,
    QUOTE,
    STOPS,
    has_clause,
    is_a,
    is_finite,
    is_spoken,
    is_subject,
)
from analysis.text.tokens import Token

_LEADING = frozenset({",", ":", *DASHES, *STOPS})
"""Marks after which a second quotation goes on."""
_ADVERBIAL = 6
"""Tokens that an adverbial after source and cue takes at most."""
_GOING_ON = frozenset({"and", "but", "so"})
"""Words after "he said," with which a further clause goes on."""
_NOT_SAID = frozenset({"and", "but", "according"})
"""Words after "he said," that open the writer's own, unless a clause follows them."""


def second_quotation(tokens: list[Token], at: int) -> Range | None:
    """The quotation that goes on after `, he said,`."""
    for position in range(at, len(tokens)):
        lower = tokens[position].lower
        if lower == QUOTE and (_has_own_cue(tokens, position, at) or _adds(tokens, at, position)):
            return None
        if lower == QUOTE and tokens[position - 1].lower in _LEADING:
            whole = is_spoken(tokens[position]) or position > at + 1
            return position, position + 1 if whole else content_end(tokens, position)
        if lower == QUOTE or lower in STOPS:
            return None
    return None


def _has_own_cue(tokens: list[Token], quote: int, start: int) -> bool:
    """Whether a reporting verb stands right before the quotation: `adding, “...”`."""
    at = quote - 1 - (tokens[quote - 1].lower in {",", ":"})
    return at > start and tokens[at].lower in cues() and verb_at(tokens, at) is not None


def _adds(tokens: list[Token], start: int, quote: int) -> bool:
    """Whether another report stands between a comma and the quotation: `, adding that ..., “...”`."""
    return any(
        tokens[at - 1].lower == "," and any(_takes_clause(cue) for cue in cues().get(tokens[at].lower, ()))
        for at in range(start + 1, quote)
    )


def _takes_clause(cue: Cue) -> bool:
    return cue.shape is Shape.GERUND and not cue.takes.isdisjoint({"clause", "that"})


def past_adverbial(tokens: list[Token], at: int) -> int:
    """The comma that closes a short adverbial at `at`: "he said on Monday, ..."; `at` where none does."""
    if at >= len(tokens) or not is_a(tokens[at], "prepositions", "times"):
        return at
    reach = range(at, min(at + _ADVERBIAL, len(tokens)))
    comma = next((k for k in reach if tokens[k].lower == "," or is_finite(tokens, k)), at)
    return comma if tokens[comma].lower == "," else at


def second_part(tokens: list[Token], at: int, clause: bool) -> Range | None:
    """The writer's words that go on after `, he said,`; `clause` tells whether those before make one."""
    end = sentence_end(tokens)
    comma = past_adverbial(tokens, at)
    if comma + 1 >= end or tokens[comma].lower != ",":
        return None
    if is_a(tokens[0], "conditions"):  # "If it rains, she said, ..."
        return comma + 1, end
    following = tokens[comma + 1]
    if following.lower in _GOING_ON and has_clause(tokens, comma + 2, end):
        return (comma + 1, end) if is_subject(tokens, comma + 2) else None
    if (comma > at and clause) or following.lower in _NOT_SAID or following.lower.endswith("ing"):
        return None
    subordinate = is_a(following, "subordinators") and following.lower != "because"
    apposition = clause and following.lower in {"a", "an"}
    return None if subordinate or apposition else (comma + 1, end)
