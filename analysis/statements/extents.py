"""How far content reaches: to the sentence's end, or to where the words are the writer's again."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from analysis.statements.lexicon import Shape, cues
from analysis.statements.vocabulary import DASHES, QUOTE, STOPS, is_a, is_adverb, is_finite, is_subject
from analysis.text.tokens import Token

Range = tuple[int, int]
"""A stretch of a sentence by token positions, the end exclusive."""

_CONTRAST = frozenset({"but", "while", "whereas"})
_LIMITS = frozenset({"(", "[", ")", "]", ";", ",", "and", "but", "according", *DASHES})
"""Words and marks at which content may end, and brackets, inside which it doesn't."""
_GOING_ON = frozenset({"that", "also", "not", "only", "rather"})
"""Words after "but" that go on with the same clause."""
_ASIDE = frozenset({"and", "but", "though", "although"})
_FINITE = frozenset({Shape.PAST, Shape.PRESENT})
_GERUND = frozenset({Shape.GERUND})
_ANY = _FINITE | _GERUND
_SOURCE_LENGTH = 9
"""Tokens within which a second source and its cue are looked for after a comma."""
_CLOSING_MARKS = "”\"»’'"


def content_end(tokens: list[Token], start: int) -> int:
    """Where content that starts at `start` ends, its final full stop left out."""
    depth = 0
    leading = _opens_adverbial(tokens, start)
    for at in range(start, len(tokens)):
        lower = tokens[at].lower
        if lower not in _LIMITS and tokens[at - 1].lower != QUOTE:
            continue
        depth += (lower in {"(", "["}) - (lower in {")", "]"})
        if depth < 0 or lower == ";":
            return at
        if leading and lower == "," and is_subject(tokens, at + 1):
            leading = False
        elif depth == 0 and at > start and _leaves(tokens, at):
            return at
    return sentence_end(tokens)


def _opens_adverbial(tokens: list[Token], start: int) -> bool:
    """Whether content starts with an adverbial before its clause: "that, even if it rained, ..."."""
    first = next((token for token in tokens[start:] if not is_adverb(token)), None)
    return first is not None and first.lower != "to" and is_a(first, "prepositions", "conditions")


def sentence_end(tokens: list[Token]) -> int:
    """The end of the sentence without its full stop or colon."""
    return len(tokens) - (tokens[-1].lower in {".", ":"})


def is_terminal(tokens: list[Token], at: int) -> bool:
    """Whether nothing that could be content follows from `at` on."""
    while at < len(tokens):
        token = tokens[at]
        if token.lower in STOPS or token.lower in {",", ";"} or token.lower in DASHES:
            return True
        if not is_a(token, "times", "adverbs") and not _opens_time(tokens, at):
            opens = is_a(token, "prepositions") or token.lower in {"as", "when", "while", "and", "but"}
            return opens or token.lower.endswith("ing")
        at += 1
    return True


def _opens_time(tokens: list[Token], at: int) -> bool:
    """Whether "this week" or "last Monday" stands at `at`."""
    opens = tokens[at].lower in {"this", "last", "next"}
    return opens and at + 1 < len(tokens) and is_a(tokens[at + 1], "times")


def first_clause_end(tokens: list[Token], start: int, end: int) -> int:
    """The end of content in a subordinate clause: its first comma, one in a quotation too."""
    depth = 0
    for at in range(start, end):
        lower = tokens[at].lower
        depth += (lower == "(") - (lower == ")")
        if lower == "," and depth == 0:
            return at
        if lower == QUOTE and _ends_in_comma(tokens[at]):
            return at + 1
    return end


def _ends_in_comma(quotation: Token) -> bool:
    return quotation.word.rstrip(_CLOSING_MARKS).endswith(",")


def _leaves(tokens: list[Token], at: int) -> bool:
    """Whether the token at `at` no longer belongs to the content."""
    lower = tokens[at].lower
    if lower in DASHES and (tokens[at].word != "-" or tokens[at].start > tokens[at - 1].end):
        return at + 2 < len(tokens) and _is_aside(tokens, at + 1)
    if lower == ",":
        return at + 1 < len(tokens) and _leaves_after_comma(tokens, at + 1)
    if lower == "according":
        return at + 1 < len(tokens) and tokens[at + 1].lower == "to"
    before = tokens[at - 1]
    if before.lower == QUOTE and _ends_in_comma(before):
        return _leaves_after_comma(tokens, at)
    joins = lower == "but" or (lower == "and" and _counts_or_stands(tokens, at + 1))
    if joins and _new_report(tokens, at):
        return True
    return lower in {"and", "but"} and _is_reporting(tokens, at + 1, _ANY)


def _leaves_after_comma(tokens: list[Token], at: int) -> bool:
    """Whether what follows a comma is a contrast, another report or an aside of the writer's."""
    lower = tokens[at].lower
    if lower in _CONTRAST and at + 1 < len(tokens):
        goes_on = tokens[at + 1].lower in _GOING_ON or is_finite(tokens, at + 1)
        return not goes_on or _is_reporting(tokens, at + 1, _ANY)
    if lower in {"according", "compared", "nor"}:
        return True
    if _is_reporting(tokens, at, _GERUND) or _new_report(tokens, at):
        return True
    participle = lower.endswith("ing") and not is_a(tokens[at], "not_participles")
    aside = participle or lower in {"a", "an", "despite"}
    return aside and _is_last(tokens, at)


def _is_aside(tokens: list[Token], at: int) -> bool:
    """Whether what follows the sentence's only dash describes or contradicts what was said."""
    goes_on = tokens[at + 1].lower == "that"  # "- and that she would"
    opens = is_a(tokens[at], "determiners") or tokens[at].lower in _ASIDE
    return opens and not goes_on and sum(token.lower in DASHES for token in tokens) == 1


def _new_report(tokens: list[Token], at: int) -> bool:
    """Whether another source with a cue of its own follows: "and he accused", "the report said"."""
    for position in range(at + 1, min(at + _SOURCE_LENGTH, len(tokens))):
        if _is_reporting(tokens, position, _FINITE):
            return True
        if tokens[position].lower in {",", "that", "who", "which", QUOTE} or is_finite(tokens, position):
            return False
    return False


def _counts_or_stands(tokens: list[Token], at: int) -> bool:
    """Whether a pronoun or a number opens what follows: "and she said", "and 14 percent said"."""
    if at >= len(tokens):
        return False
    return is_a(tokens[at], "personal_pronouns", "numbers") or tokens[at].lower[0].isdigit()


def _is_last(tokens: list[Token], start: int) -> bool:
    """Whether no comma or dash follows, so that what starts at `start` is the sentence's tail."""
    return all(token.lower != "," and token.lower not in DASHES for token in tokens[start:])


def _is_reporting(tokens: list[Token], at: int, shapes: AbstractSet[Shape]) -> bool:
    """Whether a reporting verb in one of `shapes` stands at `at`, after adverbs or not."""
    while at < len(tokens) and is_adverb(tokens[at]):
        at += 1
    if at + 1 >= len(tokens):
        return False
    known = cues().get(tokens[at].lower, ())
    verbal = tokens[at + 1].lower == "that"  # "and suggested that"
    return any(
        cue.shape in shapes
        and (verbal or not cue.noun_like)
        and (cue.shape is not Shape.GERUND or "clause" in cue.takes)
        for cue in known
    )
