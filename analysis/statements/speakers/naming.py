"""The named actor that a source span is about, where it names one."""

from __future__ import annotations

import re

from analysis.statements.speakers.cast import Cast, Mention
from analysis.statements.speakers.descriptions import describe, source_words
from analysis.values import Span

_GOVERNED = re.compile(
    r"\b(?:of|for|from|with|at|in|on|by|to|against|near|inside|and|v\.?s?\.?) (?:the |The )?\Z", re.IGNORECASE
)
_APPOSITION = 12
"""Characters after a source within which the name in its apposition starts."""
_INTRODUCES = re.compile(r", (?:[A-Z][a-z]{0,5}\.? )?\Z")
_CLOSES = re.compile(r"[,.;:)’'—–]|\s*\Z|\s+(?:[—–(-]|and\b)")
_FOLLOWING = re.compile(r"\s*([A-Za-z][\w-]*)")


def named_in(cast: Cast, source: Span) -> Mention | None:
    """The mention that heads the source: a person before an organisation, never one that a preposition or a
    genitive governs; else the name in the apposition right after it ("the chief, Ann Lee,").
    """
    heads = [mention for mention in cast.within(source) if _is_head(cast, mention, source)]
    description = describe(cast.text, source) if heads else None
    if description is not None and description.head in source_words("people"):
        indefinite = cast.text[source[0] : source[0] + 3].lower().startswith(("a ", "an "))
        heads = [
            m for m in heads if m.start < description.span[1] or (cast.is_person(m.actor) and not indefinite)
        ]
    persons = [mention for mention in heads if cast.is_person(mention.actor)]
    if persons or heads:
        return (persons or heads)[0]
    after = cast.within((source[1], source[1] + _APPOSITION))
    named = after[0] if after and _is_apposition(cast.text, source[1], after[0]) else None
    return (
        named
        if named is not None and cast.is_person(named.actor) and _is_definite(cast.text, source)
        else None
    )


def _is_apposition(text: str, end: int, mention: Mention) -> bool:
    """Whether the mention stands between commas after `end`, with a title or not: ", Mr Lund,"."""
    return bool(_INTRODUCES.match(text, end, mention.start) and _CLOSES.match(text, mention.end))


def _is_definite(text: str, source: Span) -> bool:
    words = text[source[0] : source[1]].lower().split()
    return (
        words[0] in {"the", "his", "her", "its", "their"}
        or words[:2] == ["one", "of"]
        or any(word.endswith(("'s", "’s")) for word in words)
    )


def _is_head(cast: Cast, mention: Mention, source: Span) -> bool:
    text = cast.text
    before = text[source[0] : mention.start]
    if _GOVERNED.search(before) and not (cast.is_person(mention.actor) and _is_list(before)):
        return False
    after = text[mention.end : source[1]]
    if after.startswith(("’s ", "'s ", "’ ", "' ", "-")):
        return False
    following = _FOLLOWING.match(after)
    if following is None:
        return True
    word = following[1].lower()
    described = word in source_words("people", "collectives", "documents")
    return not described and (
        cast.is_person(mention.actor) or not word[0].isalpha() or word in {"in", "of", "who", "at", "and"}
    )


def _is_list(before: str) -> bool:
    return before.rstrip().lower().endswith("and")
