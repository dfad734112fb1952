"""Content before its cue, or split round it: "the bridge was safe, the mayor said"."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.statements.complements import complement, is_marked
from analysis.statements.extents import Range, is_terminal, sentence_end
from analysis.statements.hearers import skip_hearer
from analysis.statements.inversions import subject_after
from analysis.statements.lexicon import cues, never_inverted
from analysis.statements.noun_phrases import Phrase
from analysis.statements.resumptions import second_part, second_quotation
from analysis.statements.verbs import Verb, verb_at
from analysis.statements.vocabulary import (
    DASHES,
    QUOTE,
    STOPS,
    has_clause,
    is_a,
    is_finite,
    is_spoken,
    is_title,
    names_a_work,
)
from analysis.text.tokens import Token

Found = tuple[Phrase, list[Range]]

_CLAUSE = 4
"""Tokens from which on what a final source and cue follow counts as a clause, its verb known or not."""
_PARTING = frozenset({":", ";", "(", *DASHES, *STOPS})
"""Marks after which a quotation is content of its own."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a source stands that follows content."""

    source: Phrase
    left: int
    """The first token of source and cue."""
    end: int
    """The end of the content before them."""
    resume: int
    """Where content may go on after them."""
    inverted: bool


def content_first(tokens: list[Token], verb: Verb, subject: Phrase | None) -> Found | None:
    """CONTENT SOURCE CUE, CONTENT CUE SOURCE, and content split round them; `subject` is the cue's."""
    place = None if verb.participle else _place(tokens, verb, subject)
    if place is None or place.end == 0:
        return None
    if tokens[place.end - 1].lower == QUOTE:
        return _quoted(tokens, verb, place)
    return _unquoted(tokens, verb, place)


def _place(tokens: list[Token], verb: Verb, source: Phrase | None) -> _Place | None:
    if source is not None and _follows_work(tokens, verb, source):
        return None
    if source is not None and is_a(tokens[source.start], "relatives"):
        return None  # "the harbour, which said"
    if source is not None and _follows_content(tokens, source.start):
        resume = skip_hearer(tokens, verb.end, len(tokens)) if "hearer" in verb.cue.takes else verb.end
        return _Place(source, source.start, _content_end(tokens, source.start), resume, inverted=False)
    if source is not None and source.reach == verb.start - 1 and complement(tokens, verb) is not None:
        return None
    if verb.cue.lemma in never_inverted() or not _follows_content(tokens, verb.start):
        return None
    source = subject_after(tokens, verb.end)
    if source is None:
        return None
    return _Place(source, verb.start, _content_end(tokens, verb.start), source.reach, inverted=True)


def _follows_work(tokens: list[Token], verb: Verb, source: Phrase) -> bool:
    """Whether the quotation before source or cue is only a title: `the host of “Morning Call,” said`."""
    if names_a_work(tokens, verb.start - 1):
        return True
    return names_a_work(tokens, source.start - 1) and complement(tokens, verb) is not None


def _follows_content(tokens: list[Token], at: int) -> bool:
    """Whether a comma, a dash or a quotation stands before position `at`, with something before it."""
    if at < 1:
        return False
    before = tokens[at - 1].lower
    return before == QUOTE or (at > 1 and (before in {",", "?", "!"} or before in DASHES))


def _content_end(tokens: list[Token], left: int) -> int:
    while left and (tokens[left - 1].lower == "," or tokens[left - 1].lower in DASHES):
        left -= 1
    return left


def _quoted(tokens: list[Token], verb: Verb, place: _Place) -> Found | None:
    """The content before the cue ends in a quotation."""
    quote = tokens[place.end - 1]
    closed = place.end < len(tokens) and tokens[place.end].lower == ","
    if place.end > 1 and not closed and not is_spoken(quote):
        return None
    start = _opening(tokens, place.end - 1)
    leads_up = _leads_up(tokens)
    if (start == 0 or not place.inverted) and leads_up and complement(tokens, verb) is not None:
        return None
    rest = second_quotation(tokens, place.resume)
    if rest is None:
        return place.source, [(start, place.end)]
    return place.source, [rest] if leads_up else [(start, place.end), rest]


def _opening(tokens: list[Token], quote: int) -> int:
    """Where content that ends in the quotation at `quote` starts: there, if a mark or a cue parts it off."""
    if quote == 0 or not is_spoken(tokens[quote]):
        return 0
    if not tokens[quote].word.lstrip("“\"‘'«„`")[:1].isupper():
        return 0
    parted = tokens[quote - 1].lower in _PARTING
    return quote if parted or _has_cue(tokens, quote) else 0


def _unquoted(tokens: list[Token], verb: Verb, place: _Place) -> Found | None:
    """The content before the cue ends in the writer's words."""
    leads_up = _leads_up(tokens)
    if leads_up and not place.inverted and complement(tokens, verb) is not None:
        return None
    quotation = second_quotation(tokens, place.resume)
    if quotation is not None and (
        leads_up or _has_cue(tokens, place.left) or _starts_anew(tokens, quotation)
    ):
        return place.source, [quotation]
    if "clause" not in verb.cue.takes or not _is_left(tokens, place):
        return None
    first = (0, place.end)
    clause = has_clause(tokens, *first)
    rest = quotation or second_part(tokens, place.resume, clause)
    if rest is None:
        said_later = not place.inverted and is_marked(tokens, verb)
        whole = clause or (place.end >= _CLAUSE and not leads_up and _is_final(tokens, place))
        return (place.source, [first]) if whole and not said_later else None
    if clause:
        return place.source, [first] if place.inverted and quotation is None else [first, rest]
    adverbial = is_a(tokens[0], "prepositions", "adverbs")
    return place.source, [rest] if adverbial or quotation is not None else [first, rest]


def _starts_anew(tokens: list[Token], quotation: Range) -> bool:
    """Whether a quotation after a comma is a sentence of its own: `..., Brandt wrote, “It was late.”`."""
    first = tokens[quotation[0]].word.lstrip("“\"‘'«„`")[:1]
    parted = tokens[quotation[0] - 1].lower == "," and not is_title(tokens[quotation[0]])
    return parted and first.isupper()


def _is_left(tokens: list[Token], place: _Place) -> bool:
    """Whether what follows source and cue is no content: nothing, an adverbial, a clause on the source."""
    described = place.inverted and place.resume < len(tokens) and is_a(tokens[place.resume], "relatives")
    return described or is_terminal(tokens, place.resume)


def _has_cue(tokens: list[Token], end: int) -> bool:
    """Whether a reporting verb stands among the first `end` tokens."""
    known = cues()
    return any(tokens[at].lower in known and verb_at(tokens, at) is not None for at in range(end))


def _leads_up(tokens: list[Token]) -> bool:
    """Whether the sentence starts as an adverbial does: "Asked about the plan, ..."."""
    first = next((t for t in tokens if not is_a(t, "coordinators") and t.lower not in {"even", ","}), None)
    if first is None or first.lower == QUOTE or _is_subject_that(tokens, first):
        return False
    return is_a(first, "subordinators", "prepositions") or first.lower.endswith(("ed", "ing"))


def _is_final(tokens: list[Token], place: _Place) -> bool:
    """Whether source and cue end the sentence, or a participle follows them: ", adding that ..."."""
    end = sentence_end(tokens)
    if place.resume + 1 < end and tokens[place.resume].lower == ",":
        return tokens[place.resume + 1].lower.endswith("ing")
    return place.resume >= end


def _is_subject_that(tokens: list[Token], first: Token) -> bool:
    """Whether the sentence starts with "that" as its subject: "That would be too late"."""
    at = tokens.index(first)
    return first.lower == "that" and at + 1 < len(tokens) and is_finite(tokens, at + 1)
