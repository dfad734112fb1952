"""Source, cue, content: "the mayor said that the bridge was safe"."""

from __future__ import annotations

from analysis.statements.complements import complement
from analysis.statements.extents import Range, first_clause_end
from analysis.statements.helpers import helpers_before
from analysis.statements.inversions import subject_after
from analysis.statements.noun_phrases import Phrase
from analysis.statements.subjects import main_subject, subject_before
from analysis.statements.verbs import Verb
from analysis.statements.vocabulary import BREAKS, QUOTE, is_a, is_finite
from analysis.text.tokens import Token

Found = tuple[Phrase, list[Range]]

_ACCOMPANYING = 10
"""Tokens that "with" and a participle's own subject take at most."""


def content_last(
    tokens: list[Token], verb: Verb, subject: Phrase | None, last: Phrase | None
) -> Found | None:
    """SOURCE CUE CONTENT, the source being an earlier verb's where the cue has no `subject` of its own."""
    content = complement(tokens, verb)
    if content is None:
        return None
    source = _accompanying(tokens, verb) if verb.participle else subject
    source = source or last or main_subject(tokens, verb.start)
    if source is None:
        return _fronted(tokens, verb, content) or (_inverted_opening(tokens, verb) if verb.at == 0 else None)
    if "document" in verb.cue.takes and not _is_document(tokens, source):
        return None
    return source, [_within_clause(tokens, verb, source, content)]


def _accompanying(tokens: list[Token], verb: Verb) -> Phrase | None:
    """The subject of a participle that it has to itself after "with": `with the union saying it was late`."""
    if verb.start and is_a(tokens[verb.start - 1], "prepositions", "times"):
        return None  # "met with the union on Monday by saying"
    for at in range(verb.start - 1, max(verb.start - _ACCOMPANYING, -1), -1):
        if tokens[at].lower == "with":
            return Phrase(at + 1, verb.start, verb.start) if at + 1 < verb.start else None
        if tokens[at].lower in BREAKS or tokens[at].lower == "," or is_finite(tokens, at):
            return None
    return None


def _fronted(tokens: list[Token], verb: Verb, content: Range) -> Found | None:
    """CUE CONTENT, SOURCE ..., the cue a participle: "Insisting that the plan was safe, Brandt left"."""
    leads = verb.start == 0 or is_a(tokens[verb.start - 1], "prepositions", "conditions", "coordinators")
    end = first_clause_end(tokens, *content)
    parted = content[0] < end < len(tokens) - 1 and tokens[end].lower == ","
    if not (verb.participle and leads and parted):
        return None
    finite = next((at for at in range(end + 2, len(tokens)) if is_finite(tokens, at)), None)
    source = finite and subject_before(tokens, helpers_before(tokens, finite).start)
    return (source, [(content[0], end)]) if source and source.start == end + 1 else None


def _within_clause(tokens: list[Token], verb: Verb, source: Phrase, content: Range) -> Range:
    """`content` cut at its first comma where source and cue stand in a clause before the main one."""
    start, end = content
    if _is_subordinate(tokens, source.start):
        end = first_clause_end(tokens, start, end)
    elif verb.participle and verb.start and tokens[verb.start - 1].lower == ",":
        comma = first_clause_end(tokens, start, end)
        if comma + 1 < end and is_finite(tokens, comma + 1):
            end = comma
    return (start, end) if start < end else content


def _is_subordinate(tokens: list[Token], at: int) -> bool:
    """Whether a clause that starts with its subject at `at` is subordinate and set off by a comma."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if tokens[at].lower in {"who", "which", "whose"}:
        return before.lower == ","
    opens = is_a(before, "subordinators") and before.lower != "that"
    return opens and (at == 1 or tokens[at - 2].lower == ",")


def _is_document(tokens: list[Token], source: Phrase) -> bool:
    return any(is_a(token, "documents") for token in tokens[source.start : source.end])


def _inverted_opening(tokens: list[Token], verb: Verb) -> Found | None:
    """CUE SOURCE, CONTENT at the start of a sentence, the content a quotation."""
    source = subject_after(tokens, verb.end)
    quote = next((at for at, token in enumerate(tokens) if token.lower == QUOTE), None)
    if source is None or quote is None or quote < source.end:
        return None
    return source, [(quote, quote + 1)]
