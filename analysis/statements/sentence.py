"""A sentence as the rules see it: tokens in which a whole quotation is a single one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.statements.extents import is_terminal
from analysis.statements.hearers import skip_hearer
from analysis.statements.lexicon import cues
from analysis.statements.subjects import subject_before
from analysis.statements.verbs import verb_at
from analysis.statements.vocabulary import QUOTE
from analysis.text.quotations import Quotation, quotations
from analysis.text.sentences import sentences
from analysis.text.tokens import Token, tokenize
from analysis.values import Span

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+)*(?:, (?:[A-Z][a-z]+\.?|[A-Z.]{2,5}))?"  # WASHINGTON, D.C.
    r"(?:, \w+\.? \d{1,2}(?:, \d{4})?)?(?: \([^()\n]{2,30}\))?"  # July 25 (Agency)
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:, [A-Z][a-z]+\.?)? \([A-Z][^()\n]{1,30}\))"  # City (Agency)
    r"\s*[—–-]+\s+"
)
"""Place, date and agency before an article's first sentence."""
LONGEST = 160
"""Tokens of a sentence that are read together; bounds the work on text without full stops."""
_TAIL = 16
"""Tokens in which the cue of a sentence that only says who spoke is looked for."""


class Sentence(NamedTuple):
    """One sentence: its paragraph's number and its tokens."""

    paragraph: int
    tokens: list[Token]


def parse(text: str, paragraph: Span, number: int) -> Iterator[Sentence]:
    """The sentences of one paragraph."""
    quoted = quotations(text, paragraph)
    position = 0
    last: list[Token] = []
    dateline = _DATELINE.match(text, *paragraph)
    for start, end in sentences(text, (dateline.end() if dateline else paragraph[0], paragraph[1]), quoted):
        first = position
        while position < len(quoted) and quoted[position].start < end:
            position += 1
        tokens = _tokens(text, (start, end), quoted[first:position])
        if last and not _goes_on(last, tokens):
            yield from _pieces(last, number)
            last = []
        last += tokens
    yield from _pieces(last, number)


def _pieces(tokens: list[Token], paragraph: int) -> Iterator[Sentence]:
    """The sentence of `tokens`, in pieces where it is longer than any real one."""
    for start in range(0, len(tokens), LONGEST):
        yield Sentence(paragraph, tokens[start : start + LONGEST])


def _goes_on(last: list[Token], tokens: list[Token]) -> bool:
    """Whether the "sentence" of `tokens` is only who spoke: “Who is that?” Smith asked."""
    if last[-1].lower != QUOTE or any(token.lower == QUOTE for token in tokens):
        return False
    for at in range(1, min(len(tokens), _TAIL)):
        if tokens[at].lower in cues() and (verb := verb_at(tokens, at)) is not None:
            subject = subject_before(tokens, verb.start)
            end = skip_hearer(tokens, verb.end, len(tokens)) if "hearer" in verb.cue.takes else verb.end
            return subject is not None and subject.start == 0 and is_terminal(tokens, end)
    return False


def _tokens(text: str, span: Span, quoted: Sequence[Quotation]) -> list[Token]:
    tokens: list[Token] = []
    start, end = span
    for quotation in quoted:
        tokens += tokenize(text, (start, quotation.start))
        start = min(quotation.end, end)
        tokens.append(Token(quotation.start, start, text[quotation.start : start], QUOTE))
    return _join_abbreviations(tokens + tokenize(text, (start, end)))


def _join_abbreviations(tokens: list[Token]) -> list[Token]:
    """A full stop inside a sentence is part of the word that it touches ("Mr.")."""
    stops = [at for at, token in enumerate(tokens[:-1]) if token.lower == "." and at]
    for at in reversed(stops):
        word, stop = tokens[at - 1 : at + 1]
        if word.end == stop.start and word.lower != QUOTE:
            tokens[at - 1 : at + 1] = [Token(word.start, stop.end, word.word + ".", word.lower)]
    return tokens
