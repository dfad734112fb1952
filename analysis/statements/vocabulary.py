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
_SHORT = 3
"""Letters up to which a word of a title may be lower case."""
_NO_CLASS: frozenset[str] = frozenset()
BREAKS = frozenset({*';:()[]“”"`', *STOPS, *DASHES})


@cache
def words(name: str) -> frozenset[str]:
    """A class of words of `grammar.toml`."""
    return frozenset(table("grammar")[name].split())


@cache
def _classes() -> dict[str, frozenset[str]]:
    """The names of the classes that each word belongs to."""
    grammar = table("grammar")
    known = {word for name in grammar for word in words(name)}
    return {word: frozenset(name for name in grammar if word in words(name)) for word in known}


def is_a(token: Token, *classes: str) -> bool:
    """Whether the word belongs to one of the named classes of `grammar.toml`."""
    return not _classes().get(token.lower, _NO_CLASS).isdisjoint(classes)


def is_name(token: Token) -> bool:
    """Whether the word starts with a capital letter."""
    return token.word[0].isupper()


def is_adverb(token: Token) -> bool:
    """Whether the word may stand between a subject and its verb, or between a verb and its complement."""
    if is_a(token, "adverbs"):
        return True
    if not token.lower.endswith("ly") or is_a(token, "not_adverbs"):
        return False
    return len(token.lower) > 4 and not is_name(token)


def is_auxiliary(token: Token) -> bool:
    """Whether the word is a form of be, have or do, a modal verb or a negation, short forms among them."""
    if is_a(token, "modals"):
        return not is_name(token)
    return is_a(token, "auxiliaries", "negations") or token.lower.endswith("n't")


def is_possessive(token: Token) -> bool:
    """Whether the word ends in 's or s'."""
    return token.lower.endswith(("'s", "s'")) and token.lower not in words("finite_verbs")


def is_finite(tokens: list[Token], at: int) -> bool:
    """Whether the word at `at` is likely to be the verb of a clause."""
    token = tokens[at]
    if at and is_name(token):
        return False
    classes = _classes().get(token.lower, _NO_CLASS)
    if "finite_verbs" in classes or token.lower.endswith(("n't", "'re", "'ve", "'ll", "'d")):
        return True
    if "noun_verbs" in classes:
        return _follows_subject(tokens, at) or _has_object(tokens, at)
    if not _is_past_form(token):
        return False
    before = tokens[at - 1] if at else None
    return before is None or not (is_a(before, "determiners", "prepositions") or is_possessive(before))


def _is_past_form(token: Token) -> bool:
    if is_name(token) or is_a(token, "not_verbs"):
        return False
    return token.lower.endswith("ed") and len(token.lower) > 4 and "-" not in token.lower


def _follows_subject(tokens: list[Token], at: int) -> bool:
    while at and is_adverb(tokens[at - 1]):
        at -= 1
    if at == 0:
        return False
    before = tokens[at - 1]
    if is_a(before, "personal_pronouns") or before.lower in {"who", "which", "that"}:
        return True
    plural = before.lower.endswith("s") and not before.lower.endswith(("ss", "'s", "us"))
    return plural and before.lower[0].isalpha() and not is_a(before, "determiners")


def _has_object(tokens: list[Token], at: int) -> bool:
    """Whether a form in -s or a past one stands between a noun and an object: "the crowd left the quay"."""
    if not 0 < at < len(tokens) - 1 or not (tokens[at].lower.endswith("s") or is_a(tokens[at], "past_forms")):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    if not before.lower.isalpha() or is_a(
        before, "determiners", "prepositions", "coordinators", "auxiliaries"
    ):
        return False
    return is_name(after) or is_a(after, "determiners", "object_pronouns")


def has_clause(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a verb that could make a clause, or a quotation, stands in `tokens[start:end]`."""
    if any(tokens[at].lower == QUOTE and " " in tokens[at].word for at in range(start, end)):
        return True
    if start < end and is_a(tokens[start], "finite_verbs") and "'" in tokens[start].lower:  # "it's"
        return True
    return any(is_finite(tokens, at) for at in range(start + 1, end))


def is_spoken(quote: Token) -> bool:
    """Whether a quotation ends as speech does, with a mark before its closing one."""
    return quote.word.rstrip("”\"»’'").endswith(_SPOKEN_END)


def is_subject(tokens: list[Token], at: int) -> bool:
    """Whether the word at `at` may open the subject of a clause: a pronoun, a determiner or a name."""
    if at >= len(tokens):
        return False
    pronoun = tokens[at].lower.partition("'")[0]
    opens = is_name(tokens[at]) or is_a(tokens[at], "determiners") or pronoun == "there"
    return opens or pronoun in words("subject_pronouns")


def is_title(quote: Token) -> bool:
    """Whether a quotation has the capital letters of a title: “Meet the Press”."""
    inside = [word for word in quote.word.strip("“”\"‘’',.").split() if len(word) > _SHORT]
    return bool(inside) and all(word[0].isupper() for word in inside)


def names_a_work(tokens: list[Token], at: int) -> bool:
    """Whether a quotation at `at` is the title of a programme or a book: `host of “Morning Call,”`."""
    if at < 1 or tokens[at].lower != QUOTE or not tokens[at - 1].lower[0].isalpha():
        return False
    return is_title(tokens[at])
