"""Source, cue, content: "the mayor said that the bridge was safe"."""

from __future__ import annotations

from analysis.statements.complements import complement
from analysis.statements.extents import Range, first_clause_end
from analysis.statements.inversions import subject_after
from analysis.statements.noun_phrases import Phrase
from analysis.statements.subjects import main_subject
from analysis.statements.verbs import Verb
from analysis.statements.vocabulary import QUOTE, is_a
from analysis.text.tokens import Token

Found = tuple[Phrase, list[Range]]


def content_last(
    tokens: list[Token], verb: Verb, subject: Phrase | None, last: Phrase | None
) -> Found | None:
    """SOURCE CUE CONTENT, the source being an earlier verb's where the cue has no `subject` of its own."""
    content = complement(tokens, verb)
    if content is None:
        return None
    source = None if verb.participle else subject
    source = source or last or main_subject(tokens, verb.start)
    if source is None:
        return _inverted_opening(tokens, verb) if verb.at == 0 else None
    if "document" in verb.cue.takes and not _is_document(tokens, source):
        return None
    return source, [_within_clause(tokens, source, content)]


def _within_clause(tokens: list[Token], source: Phrase, content: Range) -> Range:
    """`content` cut at its first comma where source and cue stand in a clause before the main one."""
    start, end = content
    if _is_subordinate(tokens, source.start):
        end = first_clause_end(tokens, start, end)
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
