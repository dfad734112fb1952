"""Contents that follow their cue: where the complement of a reporting verb starts and ends."""

from __future__ import annotations

from analysis.statements.lexicon import Shape, cues
from analysis.statements.verbs import Verb
from analysis.statements.vocabulary import (
    DASHES,
    QUOTE,
    STOPS,
    has_clause,
    is_spoken,
    is_adverb,
    is_finite,
    is_name,
    words,
)
from analysis.text.tokens import Token

Range = tuple[int, int]
_QUESTION = frozenset("whether if which where when".split())
_PLAIN_QUESTION = frozenset("whether how why what who".split())
_CONTRAST = frozenset("but while whereas".split())
_SOURCE_LENGTH = 9
"""Tokens within which a second source and its cue are looked for after a comma."""
_CLOSING_MARKS = "”\"»’'"
_NO_PARTICIPLES = frozenset(
    {"including", "during", "nothing", "something", "anything", "everything", "being", "king"}
)
_HEARER_LENGTH = 22
"""Tokens that a hearer and the adverbials after a cue take at most."""


def complement(tokens: list[Token], verb: Verb) -> Range | None:
    """The content after the cue, by token positions, None where nothing that the verb takes follows."""
    end = content_end(tokens, verb.end)
    start = _start(tokens, verb, end)
    if start is None or start >= end:
        return None
    end = content_end(tokens, start)
    if tokens[start].lower == QUOTE and is_spoken(tokens[start]):
        end = start + 1
    if "mixed" in verb.cue.takes:
        end = next((at + 1 for at in range(start, end) if tokens[at].lower == QUOTE), end)
    return (start, end) if start < end else None


def is_marked(tokens: list[Token], verb: Verb) -> bool:
    """Whether "that", a colon or a quotation marks the start of content after the cue."""
    return verb.end < len(tokens) and _marked_start(tokens, verb.end, verb) is not None


def first_clause_end(tokens: list[Token], start: int, end: int) -> int:
    """The end of content in a subordinate clause: its first comma outside brackets."""
    depth = 0
    for at in range(start, end):
        lower = tokens[at].lower
        depth += (lower == "(") - (lower == ")")
        if lower == "," and depth == 0:
            return at
    return end


def _start(tokens: list[Token], verb: Verb, end: int) -> int | None:
    at = verb.end
    if at >= len(tokens):
        return None
    marked = _marked_start(tokens, at, verb)
    if marked is not None:
        return marked
    if tokens[at].lower == ",":
        return None
    at = skip_hearer(tokens, at, end) if "hearer" in verb.cue.takes else at
    at = _skip_adverbials(tokens, at, end)
    if at >= end:
        return None
    return at if _fits(tokens, at, end, verb) else None


def _marked_start(tokens: list[Token], at: int, verb: Verb) -> int | None:
    """The content's start where "that", a colon or a quotation marks it, with at most adverbials or a hearer between."""
    for position in range(at, min(at + _HEARER_LENGTH, len(tokens))):
        lower = tokens[position].lower
        if lower == "that":
            return _after_that(tokens, position, at, verb)
        if lower == ":":
            return position + 1
        if lower == QUOTE:
            before = tokens[position - 1].lower
            return (
                position
                if position == at or before in {",", ":"} or _adverbial(tokens, at, position, verb)
                else None
            )
        if lower in STOPS or lower == ";" or (position > at and is_finite(tokens, position)):
            return None
    return None


def _after_that(tokens: list[Token], that: int, at: int, verb: Verb) -> int | None:
    if that > at and not _adverbial(tokens, at, that, verb):
        return None
    if that + 1 < len(tokens) and is_finite(tokens, that + 1):  # "said that was wrong"
        return that
    return that + 1 + (that + 1 < len(tokens) and tokens[that + 1].lower == ",")


def _adverbial(tokens: list[Token], start: int, end: int, verb: Verb) -> bool:
    """Whether tokens between a cue and its content are a hearer or adverbials."""
    if "hearer" in verb.cue.takes:
        return True
    first = tokens[start]
    return (
        first.lower in words("prepositions")
        or first.lower in words("times")
        or first.lower in {",", "in", "to", "(", *words("adverbs")}
        or is_adverb(first)
    )


def skip_hearer(tokens: list[Token], at: int, end: int) -> int:
    """Step over the hearer: a pronoun, a run of names or a determiner with its noun."""
    if at >= end:
        return at
    lower = tokens[at].lower
    if lower in words("hearers"):
        return at + 1
    start = at
    if lower in words("determiners"):
        at += 1
        while (
            at < end
            and tokens[at].lower
            not in words("determiners")
            | words("subject_pronouns")
            | words("prepositions")
            | _QUESTION
            | _PLAIN_QUESTION
            | {"to", ","}
            and not is_finite(tokens, at)
        ):
            at += 1
    elif is_name(tokens[at]) and lower not in words("subject_pronouns"):
        while (
            at < end
            and (is_name(tokens[at]) or tokens[at].lower in {"of", "the"})
            and tokens[at].lower not in {"i"}
        ):
            at += 1
        return _past_common_nouns(tokens, at, end)
    return at


def _past_common_nouns(tokens: list[Token], at: int, end: int) -> int:
    """Past the nouns after a name ("told Leeds residents to"), where what follows them can't be a clause's verb."""
    noun = at
    while (
        noun < min(end, at + 3)
        and tokens[noun].lower.isalpha()
        and not (
            is_finite(tokens, noun)
            or tokens[noun].lower
            in words("determiners")
            | words("prepositions")
            | words("subordinators")
            | words("subject_pronouns")
            | words("times")
        )
    ):
        noun += 1
    closed = noun < end and tokens[noun].lower in words("prepositions") | {"to", "not", "that", ","}
    return noun if closed and tokens[at].lower != "to" else at


def _skip_adverbials(tokens: list[Token], at: int, end: int) -> int:
    """Step over "on Monday", "in a statement", "again"."""
    while at < end:
        lower = tokens[at].lower
        if (is_adverb(tokens[at]) or lower in words("times")) and lower != "may":
            at += 1
        elif lower in {"on", "in", "during", "at", "last", "this", "earlier", "to", "via"} and at + 1 < end:
            skipped = _after_time(tokens, at, end)
            if skipped == at:
                return at
            at = skipped
        else:
            break
    return at


def _after_time(tokens: list[Token], at: int, end: int) -> int:
    following = tokens[at + 1].lower
    if following in words("times"):
        return at + 2
    if following in {"a", "an", "the", "his", "her", "their"} and at + 3 < end:
        noun = at + 2
        if tokens[noun + 1].lower in words("determiners") | words("subject_pronouns") or is_name(
            tokens[noun + 1]
        ):
            return noun + 1
    return at


def _fits(tokens: list[Token], at: int, end: int, verb: Verb) -> bool:
    """Whether the verb takes what starts at `at` without a mark."""
    takes = verb.cue.takes
    lower = tokens[at].lower
    if lower == "to":
        return "to" in takes and at + 1 < end and tokens[at + 1].lower not in words("determiners")
    if lower in _PLAIN_QUESTION or (lower in _QUESTION and {"hearer", "whether"} <= takes):
        return "whether" in takes or "clause" in takes
    if lower in {"if", "unless", "although", "though", "because"}:
        return (
            "clause" in takes
            and has_clause(tokens, at, end)
            and any(token.lower == "," for token in tokens[at:end])
        )
    if lower in words("subordinators") - {"that", "since"} or lower in {
        "and",
        "but",
        "or",
        ",",
        *DASHES,
        *STOPS,
    }:
        return False
    quoted = any(token.lower == QUOTE for token in tokens[at:end])
    if "mixed" in takes and quoted:
        return True
    if "clause" in takes and lower not in words("prepositions") and end - at > 1:
        return True
    return (
        "noun" in takes and lower not in words("prepositions") and not is_finite(tokens, at) and at + 1 < end
    )


def content_end(tokens: list[Token], start: int) -> int:
    """Where content that starts at `start` ends: the sentence's end, or the clause that leaves the speaker's words."""
    depth = 0
    for at in range(start, len(tokens)):
        lower = tokens[at].lower
        depth += (lower in {"(", "["}) - (lower in {")", "]"})
        if depth < 0 or lower == ";":
            return at
        if depth == 0 and at > start and _leaves(tokens, at):
            return at
    return len(tokens) - (len(tokens) > start and tokens[-1].lower == ".")


def _leaves(tokens: list[Token], at: int) -> bool:
    """Whether the token at `at` no longer belongs to the content."""
    lower = tokens[at].lower
    if lower == ",":
        return at + 1 < len(tokens) and _leaves_after_comma(tokens, at + 1)
    if lower == "according":
        return at + 1 < len(tokens) and tokens[at + 1].lower == "to"
    before = tokens[at - 1]
    if before.lower == QUOTE and before.word.rstrip(_CLOSING_MARKS).endswith(","):
        return _leaves_after_comma(tokens, at)
    return lower in {"and", "but"} and _is_reporting(
        tokens, at + 1, {Shape.PAST, Shape.PRESENT, Shape.GERUND}
    )


def _leaves_after_comma(tokens: list[Token], at: int) -> bool:
    """Whether what follows a comma is a contrast, another report or an aside of the writer's."""
    lower = tokens[at].lower
    if lower in _CONTRAST:
        return at + 1 >= len(tokens) or not (tokens[at + 1].lower == "that" or is_finite(tokens, at + 1))
    if lower == "according":
        return True
    if _is_reporting(tokens, at, {Shape.GERUND}) or _new_report(tokens, at):
        return True
    aside = lower in {"a", "an", "despite"} or (lower.endswith("ing") and lower not in _NO_PARTICIPLES)
    return aside and _runs_out(tokens, at)


def _new_report(tokens: list[Token], at: int) -> bool:
    """ ", and he accused", ", the report said": another source with a cue of its own."""
    for position in range(at + 1, min(at + _SOURCE_LENGTH, len(tokens))):
        if _is_reporting(tokens, position, {Shape.PAST, Shape.PRESENT}):
            return True
        if tokens[position].lower in {",", "that", "who", "which", QUOTE} or is_finite(tokens, position):
            return False
    return False


def _runs_out(tokens: list[Token], start: int) -> bool:
    """Whether no further comma follows: what starts at `start` is the sentence's tail, an aside of the writer's."""
    return all(token.lower not in {",", *DASHES} for token in tokens[start:])


def _is_reporting(tokens: list[Token], at: int, shapes: set[Shape]) -> bool:
    while at < len(tokens) and is_adverb(tokens[at]):
        at += 1
    if at + 1 >= len(tokens):
        return False
    known = cues().get(tokens[at].lower, ())
    return any(cue.shape in shapes and not cue.noun_like for cue in known)
