"""Verb or noun: whether a form of a reporting verb is used as a verb where it stands."""

from __future__ import annotations

from analysis.statements.helpers import Helpers, is_plural
from analysis.statements.lexicon import Cue, Shape
from analysis.statements.vocabulary import DASHES, QUOTE, is_a, is_finite, is_name, is_possessive, words
from analysis.text.tokens import Token

_TAIL = 7
"""Tokens that a short source before a final cue takes at most, with the mark before it."""
_SUBJECT_REACH = 12
"""Tokens before a base form that are searched for a plural."""
_SHORT = 4
"""Letters up to which a word may be lower case in a headline."""
_BEFORE_GERUND = frozenset({"by", "in", "after", "before", "while", "upon"})
_AFTER_NOUN = frozenset({"are", "were", "have", "and", "or"})


def is_verb(tokens: list[Token], at: int, cue: Cue, helpers: Helpers) -> bool:
    """Whether the cue at position `at` is a verb."""
    if is_name(tokens[at]) and not _may_be_capital(tokens, at, cue):
        return False
    if cue.shape is Shape.BASE:
        return _is_base_verb(tokens, at, cue, helpers)
    before = helpers.before
    if before is None or helpers.finite:
        return True
    if is_a(before, "determiners") and (cue.noun_like or not is_a(before, "subject_pronouns", "numbers")):
        return False
    if is_possessive(before) or (cue.noun_like and before.word[0].isdigit()):
        return False
    if is_a(before, "prepositions") and not (cue.shape is Shape.GERUND and before.lower in _BEFORE_GERUND):
        return False
    return not cue.noun_like or cue.shape is Shape.PAST or _is_verbal(tokens, at, cue, before)


def _may_be_capital(tokens: list[Token], at: int, cue: Cue) -> bool:
    """A cue has a capital letter at the start of a sentence and in a headline only."""
    if at == 0 or tokens[at - 1].lower in {QUOTE, ".", ":"}:
        return True
    long = [token for token in tokens if len(token.word) > _SHORT and token.word[0].isalpha()]
    last = at == len(tokens) - 1 and cue.noun_like
    return not last and len(long) > 2 and all(is_name(token) for token in long)


def _is_verbal(tokens: list[Token], at: int, cue: Cue, before: Token) -> bool:
    """Whether a form that is a noun as often ("claims") is a verb, by what stands on either side."""
    if cue.shape is Shape.PRESENT and is_plural(before) and not is_name(before) and before.lower != "who":
        return False  # "rejects reports", "two claims"
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.lower in {".", ","}:
        named = is_name(before) or is_a(before, "personal_pronouns")
        return named and (_follows_content(tokens, at) or _introduces_quotation(tokens, at))
    if after.lower == "that":
        return at + 2 < len(tokens) and not is_finite(tokens, at + 2)
    if after.lower == QUOTE:
        return True
    if after.lower == "to" and "to" in cue.takes:  # "Brandt vows to go", "a plan that promises to pay"
        return is_name(before) or is_a(before, "subject_pronouns", "relatives")
    if is_a(after, "prepositions") or after.lower in _AFTER_NOUN:
        return False
    if not (is_name(before) or is_a(before, "subject_pronouns") or before.lower in {",", ")"}):
        return False
    if after.lower.partition("'")[0] in words("personal_pronouns"):  # "he", "he's"
        return True
    return is_a(after, "determiners") or after.lower == "there" or is_name(after)


def _opens_clause(tokens: list[Token], at: int) -> bool:
    """Whether "that", or a pronoun and its verb, stand at `at`."""
    if at + 1 >= len(tokens) or is_finite(tokens, at):
        return False
    if tokens[at].lower == "that":
        return True
    return is_a(tokens[at], "subject_pronouns") and is_finite(tokens, at + 1)


def _follows_content(tokens: list[Token], at: int) -> bool:
    """Whether a comma or a quotation stands shortly before: `..., Smith notes.`"""
    return any(token.lower in {",", QUOTE} for token in tokens[max(at - _TAIL, 0) : at])


def _introduces_quotation(tokens: list[Token], at: int) -> bool:
    """Whether a comma and a quotation follow: `he jokes, “...”`."""
    return [token.lower for token in tokens[at + 1 : at + 3]] == [",", QUOTE]


def _is_base_verb(tokens: list[Token], at: int, cue: Cue, helpers: Helpers) -> bool:
    """A base form needs an auxiliary or a plural subject, before it or (after a comma) behind it."""
    if helpers.has("do") or helpers.has("modals") or any(word.endswith("n't") for word in helpers.lower):
        return True
    before = helpers.before
    if before is None or helpers.has("have") or helpers.has("be"):
        return False
    if is_plural(before) and _opens_clause(tokens, at + 1):
        return True
    if cue.noun_like and not _is_verbal(tokens, at, cue, before):
        return False
    if before.lower in {",", QUOTE, ")"} or before.lower in DASHES or is_a(before, "plural_subjects"):
        return True
    if before.lower.endswith("s") and not before.lower.endswith(("ss", "'s")):
        return True
    if cue.noun_like or is_a(before, "numbers"):
        return not cue.noun_like
    if is_a(before, "determiners", "prepositions") or is_possessive(before):
        return False
    near = tokens[max(at - _SUBJECT_REACH, 0) : at]
    return _opens_clause(tokens, at + 1) or any(is_plural(token) for token in near)
