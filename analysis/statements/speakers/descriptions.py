"""Sources without a name: what a description says its source is, and the name that it gives the source."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.language import table
from analysis.text.tokens import Token, tokenize
from analysis.values import Span, SpeakerKind

_DEFINITE = frozenset(["the", "this", "these", "those", "that", "both"])
_BELONGING = frozenset(["of", "for", "from", "with", "inside", "close", "within"])
_CLAUSES = frozenset(["who", "whom", "whose", "which", "that", "where", "when", "while", "as"])
_LONGEST = 80
"""Characters that a description's name has at most."""


@cache
def source_words(*classes: str) -> frozenset[str]:
    """The words of one class of `sources.toml` or of several."""
    return frozenset(word for name in classes for word in table("sources")[name].split())


@dataclass(frozen=True, slots=True)
class Description:
    """An unnamed source as the article describes it."""

    name: str
    """Its noun phrase without the article: "Libyan government sources"."""
    head: str
    """The noun itself, lower case, in the singular where that is regular."""
    modifiers: frozenset[str]
    """The words before the noun, in lower case."""
    definite: bool
    """Whether it points back: "the sources", "one of the sources"."""
    kind: SpeakerKind
    span: Span
    """The noun phrase in the text, article included."""
    plural: bool = False
    whole: str = ""
    """The name with the prepositional phrases after it: "officials in the Libyan government"."""


def describe(text: str, source: Span) -> Description | None:
    """What the source span `source` of `text` says of its source; None where it holds no word."""
    tokens = tokenize(text, source)
    start, definite = _skip_articles(tokens)
    if start >= len(tokens):
        return None
    noun = _noun_end(tokens, start)
    end = _full_end(tokens, noun)
    head = tokens[noun - 1].lower.removesuffix("'s").removesuffix("'")
    name = _one_line(text[tokens[start].start : tokens[end - 1].end])
    return Description(
        name=name,
        head=singular(head),
        modifiers=frozenset(token.lower for token in tokens[start : noun - 1]),
        definite=definite,
        kind=_kind(head),
        span=(tokens[0].start, tokens[noun - 1].end),
        whole=_one_line(text[tokens[start].start : tokens[_whole_end(tokens, noun) - 1].end]),
        plural=head != singular(head) or head in {"people", "police", "men", "women"},
    )


def _skip_articles(tokens: list[Token]) -> tuple[int, bool]:
    start = 0
    definite = False
    while start < len(tokens) and (
        tokens[start].lower in source_words("articles")
        or (tokens[start].lower == "of" and 0 < start < len(tokens) - 1)
    ):
        definite |= tokens[start].lower in _DEFINITE
        start += 1
    return start, definite


def _noun_end(tokens: list[Token], start: int) -> int:
    """Past the head noun: the last word before a preposition, a relative clause, a participle or a mark."""
    for at in range(start + 1, len(tokens)):
        lower = tokens[at].lower
        known = tokens[at - 1].lower in source_words("people", "collectives", "documents")
        if lower in source_words("ends") or lower in _BELONGING or (known and _is_participle(lower)):
            return at
    return len(tokens)


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in source_words("participles")


def _full_end(tokens: list[Token], noun: int) -> int:
    """Past what says whose the source is: "of the ministry", "for the group", "close to the inquiry"."""
    if noun >= len(tokens) or tokens[noun].lower not in _BELONGING:
        return noun
    for at in range(noun + (2 if tokens[noun].lower == "close" else 1), len(tokens)):
        if tokens[at].lower in source_words("ends"):
            return at
    return len(tokens)


def _whole_end(tokens: list[Token], noun: int) -> int:
    """Past the prepositional phrases after the noun: at a mark, a relative clause or a verb in -ing."""
    for at in range(noun, len(tokens)):
        lower = tokens[at].lower
        if not lower[0].isalnum() or lower in _CLAUSES or lower.endswith("ing"):
            return at
    return len(tokens)


def _one_line(phrase: str) -> str:
    return " ".join(phrase.split())[:_LONGEST].strip()


def singular(noun: str) -> str:
    """The singular of a regular plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return (
        noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun
    )


def _kind(head: str) -> SpeakerKind:
    if head in source_words("documents"):
        return SpeakerKind.DOCUMENT
    if head in source_words("people"):
        return SpeakerKind.ANONYMOUS
    if head in source_words("collectives") or head != singular(head):
        return SpeakerKind.COLLECTIVE
    return SpeakerKind.ANONYMOUS
