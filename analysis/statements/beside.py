"""Quotations whose cue is no reporting verb: any verb beside one, a colon, a name after a dash."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.statements.extents import Range, content_end
from analysis.statements.inversions import subject_after
from analysis.statements.noun_phrases import Phrase
from analysis.statements.subjects import main_subject, subject_before
from analysis.statements.vocabulary import (
    DASHES,
    QUOTE,
    STOPS,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_name,
    is_spoken,
    names_a_work,
)
from analysis.text.tokens import Token

_REACH = 14
"""Tokens after a quotation in which its verb is looked for."""
_LABEL = 12
"""Tokens that a label before a colon takes at most."""

Beside = tuple[Range | None, Phrase, list[Range]]


def beside(tokens: list[Token], taken: set[int]) -> Iterator[Beside]:
    """Cue, source and content of the quotations at positions that are not in `taken`."""
    for at, token in enumerate(tokens):
        if token.lower == QUOTE and at not in taken and not names_a_work(tokens, at):
            found = _after(tokens, at) or _before(tokens, at)
            if found is not None:
                cue, source = found
                end = content_end(tokens, at) if cue is None and tokens[at - 1].lower == ":" else at + 1
                yield cue, source, [(at, end)]


def _after(tokens: list[Token], quote: int) -> tuple[Range | None, Phrase] | None:
    """The verb and source after a quotation: `beamed X`, `X beamed`, `– X`."""
    start = quote + 1
    if start >= len(tokens) or not is_spoken(tokens[quote]):
        return None
    if tokens[start].lower in DASHES:
        return _signature(tokens, start + 1)
    if tokens[start].lower == ",":
        start += 1
    for verb in range(start, min(start + _REACH, len(tokens))):
        if tokens[verb].lower == QUOTE or tokens[verb].lower in STOPS:
            return None
        if is_finite(tokens, verb) and not is_auxiliary(tokens[verb]):
            source = subject_after(tokens, verb + 1) if verb == start else subject_before(tokens, verb)
            fits = source is not None and (verb == start or source.start == start)
            return ((verb, verb + 1), source) if source is not None and fits else None
    return None


def _signature(tokens: list[Token], start: int) -> tuple[None, Phrase] | None:
    rest = [token for token in tokens[start:] if token.lower not in STOPS]
    if not rest or len(rest) > _LABEL or not is_name(rest[0]) or any(token.lower == QUOTE for token in rest):
        return None
    if any(is_finite(tokens, at) for at in range(start, start + len(rest))):
        return None
    return None, Phrase(start, start + len(rest), start + len(rest))


def _before(tokens: list[Token], quote: int) -> tuple[Range | None, Phrase] | None:
    """X was blunt: "..."   X: "..." """
    if quote < 2 or tokens[quote - 1].lower != ":":
        return None
    source = main_subject(tokens, quote - 1)
    if source is not None:
        return _verb_of(tokens, source, quote), source
    return _label(tokens, quote - 1)


def _verb_of(tokens: list[Token], source: Phrase, quote: int) -> Range | None:
    at = source.reach
    while at < quote and (is_auxiliary(tokens[at]) or is_adverb(tokens[at])):
        at += 1
    return (at, at + 1) if at < quote - 1 else None


def _label(tokens: list[Token], colon: int) -> tuple[None, Phrase] | None:
    start = max((at + 1 for at in range(colon) if tokens[at].lower in DASHES), default=0)
    end = next((at for at in range(start, colon) if tokens[at].lower in {"on", "at", "to", "in"}), colon)
    if end == start or end - start > _LABEL or not is_name(tokens[start]):
        return None
    return None, Phrase(start, end, end)
