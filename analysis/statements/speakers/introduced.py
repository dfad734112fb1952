"""Sources that a sentence brings in before they speak: "A surveyor put it at 60. “Count them,” he said."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.statements.speakers.descriptions import Description, describe, singular, source_words
from analysis.text.sentences import sentences
from analysis.values import Span

_CONJUNCTION = re.compile(r"(?:And|But|Then|So|Yet)\s+")
_INDEFINITE = re.compile(r"(?:An?|One|an?|one)\s")
_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_LONGEST = 60
"""Characters at a sentence's start in which its subject is looked for."""


def introduced(text: str, span: Span, plural: bool) -> Iterator[Description]:
    """The unnamed people that are the subjects of the sentences in `span`, the last sentence first.

    One person comes with "a", "an" or "one", several come without an article ("Libyan government sources").
    """
    for start, end in reversed(sentences(text, span)):
        conjunction = _CONJUNCTION.match(text, start, end)
        start = conjunction.end() if conjunction else start
        if not plural and not _INDEFINITE.match(text, start):
            continue
        noun = _noun_end(text, (start, min(end, start + _LONGEST)), plural)
        found = describe(text, (start, noun)) if noun else None
        if found is not None and not found.definite and found.plural is plural:
            yield found


def _noun_end(text: str, span: Span, plural: bool) -> int | None:
    """Where the first noun for people in `span` ends; None where a mark stands before it."""
    for word in _WORD.finditer(text, *span):
        if not word[0][0].isalnum():
            return None
        lower = word[0].lower()
        groups = plural and lower in source_words("collectives") and lower != singular(lower)
        if groups or lower in source_words("people") or singular(lower) in source_words("occupations"):
            return word.end()
    return None
