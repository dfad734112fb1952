"""The orders in which source, cue and content of a reporting verb stand."""

from __future__ import annotations

from analysis.statements.as_clauses import as_clause
from analysis.statements.content_first import content_first
from analysis.statements.content_last import content_last
from analysis.statements.extents import Range
from analysis.statements.noun_phrases import Phrase
from analysis.statements.subjects import subject_before
from analysis.statements.verbs import Verb
from analysis.text.tokens import Token


def arrange(tokens: list[Token], verb: Verb, last: Phrase | None) -> tuple[Phrase, list[Range]] | None:
    """Source and contents of the cue `verb`; `last` is the source of the cue before it in the sentence."""
    subject = subject_before(tokens, verb.start)
    return (
        as_clause(tokens, verb, subject)
        or content_first(tokens, verb, subject)
        or content_last(tokens, verb, subject, last)
    )
