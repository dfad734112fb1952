"""Attributions without a verb of their own: "according to SOURCE", "as reported by SOURCE"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.statements.extents import Range, content_end
from analysis.statements.noun_phrases import Phrase
from analysis.statements.vocabulary import BREAKS, DASHES, QUOTE, has_clause, is_a, is_finite, is_name
from analysis.text.tokens import Token

FIRST_WORDS = frozenset({"according", "as"})
"""Words with which a cue starts."""
_LONGEST = 40
"""Tokens that a source takes at most."""
_APPOSITION = 14
"""Tokens that an apposition to a leading source takes at most."""
_REPORTED = frozenset({"reported", "noted", "quoted", "cited", "told", "described", "announced", "confirmed"})
_MARKS = frozenset({",", QUOTE, *BREAKS}) - {"(", ")"}
_AFTER_SOURCE = frozenset(
    {"who", "which", "that", "when", "while", "but", "as", "after", "before", "because", "where"}
)


def according(tokens: list[Token]) -> Iterator[tuple[Range, Phrase, list[Range]]]:
    """The cue, the source and the contents of every such attribution of a sentence, by token positions."""
    for at in range(len(tokens) - 2):
        length = _cue_length(tokens, at)
        if not length:
            continue
        source = _source(tokens, at + length)
        content = _content(tokens, at, source.reach)
        if source.end > source.start and content:
            yield (at, at + length), source, content


def _cue_length(tokens: list[Token], at: int) -> int:
    """Tokens of the cue that starts at `at`, 0 where none does."""
    first, second = tokens[at].lower, tokens[at + 1].lower
    if first == "according" and second == "to":
        return 2
    return 3 if first == "as" and tokens[at + 2].lower == "by" and second in _REPORTED else 0


def _source(tokens: list[Token], start: int) -> Phrase:
    end = start
    while end < len(tokens) and end - start < _LONGEST and not _ends_source(tokens, start, end):
        end += 1
    reach = end
    if end < len(tokens) and tokens[end].lower in {"who", "which"}:
        reach = next((at for at in range(end, len(tokens)) if tokens[at].lower == ","), len(tokens))
    return Phrase(start, end, reach)


def _ends_source(tokens: list[Token], start: int, at: int) -> bool:
    lower = tokens[at].lower
    if lower in _MARKS:
        return True
    if at > start and lower in _AFTER_SOURCE:
        return True
    if at > start and lower in {"the", "a", "an"} and is_name(tokens[at - 1]):
        return True  # "according to Brandt the crew saw it"
    return at > start and is_finite(tokens, at) and not lower.endswith("ed")


def _content(tokens: list[Token], at: int, after: int) -> list[Range]:
    """What follows a leading "according to X,", else what stands before it, resumed if that is no clause."""
    if _leads(tokens, at):
        start = _skip_apposition(tokens, after)
        end = content_end(tokens, start) if start < len(tokens) else start
        return [(start, end)] if start < end else []
    start, end = _clause_before(tokens, at)
    if start >= end:
        return []
    quoted = any(token.lower == QUOTE for token in tokens[start:end])
    if has_clause(tokens, start, end) or quoted or after >= len(tokens) or tokens[after].lower != ",":
        return [(start, end)]
    rest = (after + 1, content_end(tokens, after + 1)) if after + 1 < len(tokens) else (after, after)
    return [(start, end), rest] if rest[0] < rest[1] else [(start, end)]


def _leads(tokens: list[Token], at: int) -> bool:
    start = max((k + 1 for k in range(at) if tokens[k].lower in {":", ";", "("}), default=0)
    return all(is_a(token, "coordinators", "adverbs") or token.lower == "," for token in tokens[start:at])


def _skip_apposition(tokens: list[Token], at: int) -> int:
    """Past the comma or colon after a leading source, and past an apposition that a second comma closes."""
    if at >= len(tokens) or tokens[at].lower not in {",", ":"}:
        return at
    start = at + 1
    if tokens[at].lower == ":" or start >= len(tokens) or not is_a(tokens[start], "apposition_openers"):
        return start
    for close in range(start, min(start + _APPOSITION, len(tokens))):
        if is_finite(tokens, close):
            return start
        if tokens[close].lower == ",":
            return close + 1
    return start


def _clause_before(tokens: list[Token], at: int) -> Range:
    end = at
    while end and (tokens[end - 1].lower == "," or tokens[end - 1].lower in DASHES):
        end -= 1
    depth = 0
    for start in range(end - 1, -1, -1):
        lower = tokens[start].lower
        depth += (lower == ")") - (lower == "(")
        if depth < 0 or lower in {";", ":"}:
            return start + 1, end
    return 0, end
