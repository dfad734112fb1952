"""A statement in the making."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.text.tokens import Token
from analysis.values import Kind, Span, Spans, Stance


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as spans of the text, before its speaker is known."""

    content: Spans
    cue: Span | None
    source: Span | None
    kind: Kind
    stance: Stance
    sentence: int
    paragraph: int
    verbatim: bool = False
    """Whether the content is the source's own words without quotation marks, as in a transcript."""
    floating: bool = False
    """Whether nothing says whose words these are: a quotation after a sentence that reports nothing."""
    parent: int | None = None
    """Position among the statements of the one that this one is nested in."""


def characters(tokens: list[Token], start: int, end: int) -> Span:
    """The span in the text of `tokens[start:end]`."""
    return tokens[start].start, tokens[end - 1].end
