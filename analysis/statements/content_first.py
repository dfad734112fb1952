"""Content before its cue, or split round it: "the bridge was safe, the mayor said"."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.statements.complements import complement, is_marked
from analysis.statements.extents import Range, content_end, is_terminal, sentence_end
from analysis.statements.hearers import skip_hearer
from analysis.statements.inversions import subject_after
from analysis.statements.lexicon import cues, never_inverted
from analysis.statements.noun_phrases import Phrase
from analysis.statements.verbs import Verb, verb_at
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

Found = tuple[Phrase, list[Range]]

_CLAUSE = 4
"""Tokens from which on what a final source and cue follow counts as a clause, its verb known or not."""
_PARTING = frozenset({":", ";", *DASHES, *STOPS})
"""Marks after which a quotation is content of its own."""
_LEADING = frozenset({",", ":", *DASHES, *STOPS})
"""Marks after which a second quotation goes on."""
_GOING_ON = frozenset({"and", "but", "so"})
"""Words after "he said," with which a further clause goes on."""


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
    if start == 0 and leads_up and complement(tokens, verb) is not None:
        return None
    rest = _second_quotation(tokens, place.resume)
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
    quotation = _second_quotation(tokens, place.resume)
    if quotation is not None and (leads_up or _has_cue(tokens, place.left)):
        return place.source, [quotation]
    if "clause" not in verb.cue.takes or not is_terminal(tokens, place.resume):
        return None
    first = (0, place.end)
    clause = has_clause(tokens, *first)
    rest = quotation or _second_part(tokens, place.resume, clause)
    if rest is None:
        said_later = not place.inverted and is_marked(tokens, verb)
        whole = clause or (place.end >= _CLAUSE and not leads_up and _is_final(tokens, place))
        return (place.source, [first]) if whole and not said_later else None
    if clause:
        return place.source, [first] if place.inverted and quotation is None else [first, rest]
    adverbial = is_a(tokens[0], "prepositions", "adverbs")
    return place.source, [rest] if adverbial or quotation is not None else [first, rest]


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
    """Whether source and cue end the sentence."""
    return place.resume >= sentence_end(tokens)


def _is_subject_that(tokens: list[Token], first: Token) -> bool:
    """Whether the sentence starts with "that" as its subject: "That would be too late"."""
    at = tokens.index(first)
    return first.lower == "that" and at + 1 < len(tokens) and is_finite(tokens, at + 1)


def _second_quotation(tokens: list[Token], at: int) -> Range | None:
    """The quotation that goes on after `, he said,`."""
    for position in range(at, len(tokens)):
        lower = tokens[position].lower
        if lower == QUOTE and tokens[position - 1].lower in _LEADING:
            whole = is_spoken(tokens[position]) or position > at + 1
            return position, position + 1 if whole else content_end(tokens, position)
        if lower == QUOTE or lower in STOPS:
            return None
    return None


def _second_part(tokens: list[Token], at: int, clause: bool) -> Range | None:
    """The writer's words that go on after `, he said,`; `clause` tells whether those before make one."""
    end = sentence_end(tokens)
    if at + 1 >= end or tokens[at].lower != ",":
        return None
    following = tokens[at + 1]
    if following.lower in _GOING_ON and has_clause(tokens, at + 2, end):
        return (at + 1, end) if is_subject(tokens, at + 2) else None
    if following.lower in {"but", "and", "according"} or following.lower.endswith("ing"):
        return None
    aside = is_a(following, "subordinators") or (clause and following.lower in {"a", "an"})
    return None if aside else (at + 1, end)
