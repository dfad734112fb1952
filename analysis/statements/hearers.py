"""What may stand between a cue and its content: a hearer ("told the council"), adverbials ("on Monday")."""

from __future__ import annotations

from analysis.statements.vocabulary import QUOTE, is_a, is_adverb, is_finite, is_name
from analysis.text.tokens import Token

_QUESTIONS = frozenset({"whether", "if", "which", "where", "when", "how", "why", "what", "who"})
_PLACED = frozenset({"on", "in", "during", "at", "last", "this", "earlier", "to", "via"})
_LONGEST_COMPOUND = 3
"""Common nouns that a hearer's name is followed by at most."""


def skip_hearer(tokens: list[Token], at: int, end: int) -> int:
    """The position after the hearer: a pronoun, a run of names, or a determiner with its noun."""
    if at >= end:
        return at
    first = tokens[at]
    if is_a(first, "hearers") or first.lower == QUOTE:
        return at + 1
    if is_a(first, "determiners"):
        at += 1
        while at < end and not _ends_hearer(tokens, at):
            at += 1
        return at
    if _is_bare_plural(tokens, at, end):
        return at + 1
    if not is_name(first) or is_a(first, "subject_pronouns"):
        return at
    while at < end and tokens[at].lower != "i" and (is_name(tokens[at]) or tokens[at].lower in {"of", "the"}):
        at += 1
    return _skip_common_nouns(tokens, at, end)


def _is_bare_plural(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a plural noun stands alone before a clause or an infinitive: "told aides he would"."""
    if at + 1 >= end or not _is_common_noun(tokens, at) or not tokens[at].lower.endswith("s"):
        return False
    return tokens[at + 1].lower in {"that", "to"} or is_a(tokens[at + 1], "personal_pronouns")


def _ends_hearer(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.lower in _QUESTIONS or token.lower in {"to", ","} or is_finite(tokens, at):
        return True
    return is_a(token, "determiners", "subject_pronouns", "prepositions", "subordinators")


def _skip_common_nouns(tokens: list[Token], at: int, end: int) -> int:
    """Past the nouns after a name ("told Leeds residents to"), where none can be a clause's subject."""
    noun = at
    while noun < min(end, at + _LONGEST_COMPOUND) and _is_common_noun(tokens, noun):
        noun += 1
    closed = noun < end and (is_a(tokens[noun], "prepositions") or tokens[noun].lower in {"not", "that", ","})
    return noun if closed else at


def _is_common_noun(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if not token.lower.isalpha() or is_finite(tokens, at):
        return False
    return not is_a(token, "determiners", "prepositions", "subordinators", "subject_pronouns", "times")


def skip_adverbials(tokens: list[Token], at: int, end: int) -> int:
    """The position after "on Monday", "in a statement", "again"."""
    while at < end:
        token = tokens[at]
        following = tokens[at + 1].lower if at + 1 < end else ""
        if (is_adverb(token) and following not in {"of", "than"}) or (
            is_a(token, "times") and token.lower != "may"
        ):
            at += 1
            continue
        after = _after_placed(tokens, at, end) if token.lower in _PLACED else at
        if after == at:
            return at
        at = after
    return at


def _after_placed(tokens: list[Token], at: int, end: int) -> int:
    """Past a time or a short phrase that a preposition opens, where a subject follows it."""
    if at + 1 < end and is_a(tokens[at + 1], "times"):
        return at + 2
    noun = at + 2
    if noun + 1 >= end or tokens[at + 1].lower not in {"a", "an", "the", "his", "her", "their"}:
        return at
    following = tokens[noun + 1]
    return noun + 1 if is_name(following) or is_a(following, "determiners", "subject_pronouns") else at


def is_adverbial(token: Token) -> bool:
    """Whether the word can open an adverbial after a cue."""
    return token.lower in {",", "("} or is_a(token, "prepositions", "times", "adverbs") or is_adverb(token)
