"""Classes of words and the little tests on tokens that the rules are written in."""

from __future__ import annotations

from functools import cache

from analysis.language import table
from analysis.text.tokens import Token

QUOTE = "“”"
"""`Token.lower` of a whole quotation, which counts as one token of its sentence."""
STOPS = frozenset(".!?…")
DASHES = frozenset({"—", "–", "―", "-", "--"})
_SPOKEN_END = (",", "?", "!", ".", "…", "-", "—")
BREAKS = frozenset({*';:()[]“”"`', *STOPS, *DASHES})


@cache
def words(name: str) -> frozenset[str]:
    """A class of words of `grammar.toml`; a space inside an entry is written "_" there."""
    return frozenset(table("grammar")[name].replace("_", " ").split())


def is_a(token: Token, *classes: str) -> bool:
    """Whether the word belongs to one of the named classes."""
    return any(token.lower in words(name) for name in classes)


def is_name(token: Token) -> bool:
    """Whether the word starts with a capital letter."""
    return token.word[0].isupper()


def is_adverb(token: Token) -> bool:
    """Whether the word may stand between a subject and its verb, or between a verb and its complement."""
    return token.lower in words("adverbs") or (
        token.lower.endswith("ly") and len(token.lower) > 4 and not is_name(token)
    )


def is_auxiliary(token: Token) -> bool:
    """Whether the word is a form of be, have or do, a modal verb or a negation, short forms among them."""
    lower = token.lower
    return (
        lower in words("auxiliaries")
        or lower in words("modals")
        or lower in words("negations")
        or lower.endswith("n't")
    )


def is_possessive(token: Token) -> bool:
    """Whether the word ends in 's or s'."""
    return token.lower.endswith(("'s", "s'")) and token.lower not in words("finite_verbs")


def is_finite(tokens: list[Token], at: int) -> bool:
    """Whether the word at `at` is likely to be the verb of a clause."""
    token = tokens[at]
    lower = token.lower
    if lower in words("finite_verbs") or lower.endswith(("n't", "'re", "'ve", "'ll", "'d")):
        return True
    if lower in words("noun_verbs"):
        return _follows_subject(tokens, at)
    if (
        not lower.endswith("ed")
        or len(lower) < 5
        or "-" in lower
        or lower in words("not_verbs")
        or is_name(token)
    ):
        return False
    before = tokens[at - 1] if at else None
    return before is None or not (before.lower in words("determiners") or is_possessive(before))


def _follows_subject(tokens: list[Token], at: int) -> bool:
    while at and is_adverb(tokens[at - 1]):
        at -= 1
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.lower in words("personal_pronouns") | {"who", "which", "that"}:
        return True
    plural = before.lower.endswith("s") and not before.lower.endswith(("ss", "'s", "us"))
    return plural and before.lower[0].isalpha() and before.lower not in words("determiners")


def has_clause(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a verb that could make a clause, or a quotation, stands in `tokens[start:end]`."""
    if any(tokens[at].lower == QUOTE and " " in tokens[at].word for at in range(start, end)):
        return True
    return any(is_finite(tokens, at) for at in range(start + 1, end)) or (
        start < end and tokens[start].lower in words("finite_verbs") and "'" in tokens[start].lower
    )


def is_spoken(quote: Token) -> bool:
    """Whether a quotation ends as speech does, with a mark before its closing one."""
    return quote.word.rstrip("”\"»’'").endswith(_SPOKEN_END)
