"""Noun phrases by their last word: how far to the left they reach."""

from __future__ import annotations

from typing import NamedTuple

from analysis.statements.lexicon import cues
from analysis.statements.vocabulary import (
    BREAKS,
    QUOTE,
    is_a,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_name,
    words,
)
from analysis.text.tokens import Token

LONGEST = 60
"""Tokens that are searched for a phrase."""
_AFTER_PARTICIPLE = frozenset({"by", "in", "at", "on", "with", "from", "for"})


class Phrase(NamedTuple):
    """A noun phrase by token positions, `end` exclusive."""

    start: int
    end: int
    reach: int
    """Past what belongs to the phrase: its appositions, its relative clause."""


def phrase_ending(tokens: list[Token], last: int) -> Phrase | None:
    """The noun phrase whose last token is at `last`, None where none ends there."""
    if last >= 0 and is_a(tokens[last], "relatives"):
        return Phrase(last, last + 1, last + 1)
    if last < 0 or not _can_end(tokens[last]):
        return None
    start = _without_openers(tokens, _left_edge(tokens, last), last)
    if start > last:
        return None
    finite = [at for at in range(start, last + 1) if _is_main_verb(tokens, at, last)]
    if finite and not any(is_a(tokens[at], "relatives") for at in range(start, finite[0])):
        return _second_subject(tokens, finite[-1], last)
    return Phrase(start, last + 1, last + 1)


def _can_end(token: Token) -> bool:
    if is_a(token, "subject_pronouns", "numbers") or token.lower == ")":
        return True
    if token.lower == QUOTE or token.lower in BREAKS or is_auxiliary(token):
        return False
    return not is_a(token, "determiners", "prepositions", "subordinators", "coordinators")


def _left_edge(tokens: list[Token], last: int) -> int:
    """The first token after the nearest clause boundary to the left."""
    depth = 0
    for at in range(last, max(last - LONGEST, -1), -1):
        lower = tokens[at].lower
        depth += (lower == ")") - (lower == "(")
        if depth > 0 or (depth == 0 and lower == "("):
            continue
        if lower == "," and _joins_names(tokens, at, last):
            continue
        if lower == "that" and (_is_relative(tokens, at) or (at and is_a(tokens[at - 1], "prepositions"))):
            continue
        if lower in {"which", "whom"} and at and is_a(tokens[at - 1], "prepositions"):
            return at + 1  # "to which the mayor"
        if lower in {",", QUOTE} or is_a(tokens[at], "clause_openers") or lower in BREAKS:
            return at + 1
        if lower in {"and", "but"} and _ends_clause(tokens, at):
            return at + 1
    return max(last - LONGEST + 1, 0)


def _ends_clause(tokens: list[Token], at: int) -> bool:
    """Whether a clause ends before the conjunction at `at`, and not the first half of a relative clause."""
    for position in range(at - 1, max(at - 12, 0) - 1, -1):
        if tokens[position].lower == "who" and position and tokens[position - 1].lower != ",":
            return False
        if is_finite(tokens, position) and not (position and tokens[position - 1].lower == "who"):
            return True
    return False


def _is_relative(tokens: list[Token], that: int) -> bool:
    """Whether "that" opens a relative clause: "the groups that have left"."""
    if that == 0 or that + 1 >= len(tokens):
        return False
    return (
        is_finite(tokens, that + 1) and tokens[that - 1].lower.isalpha() and not is_finite(tokens, that - 1)
    )


def _joins_names(tokens: list[Token], comma: int, last: int) -> bool:
    """Whether the comma parts the members of a list ("A, B and C")."""
    following = tokens[comma + 1 : last + 1]
    if comma == 0 or not following or len(following) > 9:
        return False
    joined = any(token.lower in {"and", "or"} for token in following[1:])
    return joined and is_name(tokens[comma - 1]) and is_name(following[0])


def _without_openers(tokens: list[Token], start: int, last: int) -> int:
    """Step over conjunctions, adverbs and a leading adverbial without a comma."""
    while start < last and _is_opener(tokens[start]):
        start += 1
    if start < last and is_a(tokens[start], "prepositions") and not is_about_number(tokens[start + 1]):
        return _after_adverbial(tokens, start, last)
    return start


def _is_opener(token: Token) -> bool:
    return is_a(token, "coordinators", "phrase_openers") or is_adverb(token)


def is_about_number(following: Token) -> bool:
    """Whether a preposition only rounds a number: "about four in ten", "at least half"."""
    return following.word[0].isdigit() or is_a(following, "numbers") or following.lower in {"least", "most"}


def _after_adverbial(tokens: list[Token], start: int, last: int) -> int:
    """Where the subject starts after an adverbial: "On Monday the minister", "In a letter Ann Lee"."""
    if is_a(tokens[last], "subject_pronouns"):
        return last
    for at in range(last, start + 1, -1):
        if is_a(tokens[at - 1], "times"):
            return at
        if is_a(tokens[at], "determiners"):
            return last + 1 if is_a(tokens[at - 1], "prepositions") else at
        if not is_name(tokens[at]):
            return at + 1
    return last + 1


def _is_main_verb(tokens: list[Token], at: int, last: int) -> bool:
    """A finite verb, but no reduced relative clause ("employed by", "based in")."""
    if not is_finite(tokens, at) or is_name(tokens[at]):
        return False
    if at + 1 < last and _is_attribute(tokens, at):
        return False
    if at == last:
        if tokens[at].lower.partition("'")[0] in words("personal_pronouns"):  # "he's"
            return False
        return at > 0 and not is_a(tokens[at - 1], "determiners", "prepositions")
    return not is_reduced_relative(tokens, at)


def _is_attribute(tokens: list[Token], at: int) -> bool:
    """Whether a participle right after a comma describes the words that follow: ", retired judge Ann Lee"."""
    opens = at > 0 and tokens[at - 1].lower == "," and tokens[at].lower.endswith("ed")
    return opens and not is_a(tokens[at + 1], "determiners", "prepositions", "subject_pronouns")


def is_reduced_relative(tokens: list[Token], at: int) -> bool:
    """Whether the word at `at` is a participle that describes what stands before it: "employed by"."""
    if at + 1 >= len(tokens):
        return False
    return tokens[at].lower.endswith("ed") and tokens[at + 1].lower in _AFTER_PARTICIPLE


def _second_subject(tokens: list[Token], verb: int, last: int) -> Phrase | None:
    """The subject of the clause after a main verb: "was late he said", "said the guard", "as a guard"."""
    start = _without_openers(tokens, verb + 1, last)
    if start == last and is_a(tokens[start], "personal_pronouns"):
        return Phrase(start, last + 1, last + 1)
    conjunction = next((at for at in range(last - 1, verb, -1) if tokens[at].lower == "as"), None)
    if conjunction is not None and not tokens[conjunction - 1].lower.endswith("ed"):
        start = conjunction + 1
    elif not any("hearer" not in cue.takes for cue in cues().get(tokens[verb].lower, ())):
        return None
    opens = is_a(tokens[start], "determiners") or is_name(tokens[start]) or tokens[start].lower.endswith("s")
    return Phrase(start, last + 1, last + 1) if opens and start <= last else None
