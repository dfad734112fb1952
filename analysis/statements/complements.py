"""Contents that follow their cue: what a reporting verb takes, and where that starts."""

from __future__ import annotations

from analysis.statements.extents import Range, content_end
from analysis.statements.hearers import is_adverbial, skip_adverbials, skip_hearer
from analysis.statements.noun_phrases import is_about_number
from analysis.statements.verbs import Verb
from analysis.statements.vocabulary import (
    DASHES,
    QUOTE,
    STOPS,
    has_clause,
    is_a,
    is_finite,
    is_spoken,
    is_subject,
    is_title,
)
from analysis.text.tokens import Token

_QUESTIONS = frozenset({"whether", "how", "why", "what", "who"})
_HEARER_QUESTIONS = frozenset({"if", "which", "where", "when"})
_CONDITIONS = frozenset({"if", "unless", "although", "though", "because"})
_NO_CONTENT = frozenset({"and", "but", "or", "nor", ",", *DASHES, *STOPS})
_LISTING = frozenset({",", "and", "or", "a", "an"})
_MATTERS = frozenset({"of", "about"})
_PHRASE = 9
"""Tokens that a prepositional phrase before a clause takes at most."""
_REACH = 22
"""Tokens that a hearer and the adverbials after a cue take at most."""


def complement(tokens: list[Token], verb: Verb) -> Range | None:
    """The content after the cue, None where nothing that the verb takes follows."""
    if verb.end >= len(tokens) or ("object" in verb.cue.takes and not _names(tokens, verb)):
        return None
    if "as" in verb.cue.takes and tokens[verb.end].lower not in {":", ",", QUOTE}:
        return None
    limit = content_end(tokens, verb.end)
    start = _start(tokens, verb, limit)
    if start is None or start >= limit:
        return None
    end = limit if start == verb.end else content_end(tokens, start)
    if tokens[start].lower == QUOTE and is_spoken(tokens[start]):
        end = end if _goes_on(tokens, start + 1, end) else start + 1
    if "noun" in verb.cue.takes and not has_clause(tokens, start, end):
        end = _before_time(tokens, start, end)
    if "mixed" in verb.cue.takes:
        end = _quoted_end(tokens, start, end)
    return (start, end) if start < end else None


def _goes_on(tokens: list[Token], at: int, end: int) -> bool:
    """Whether "and" joins more of the kind to a quotation: `that “...,” and that ...`, `“...,” and “...”`."""
    following = [token.lower for token in tokens[at : min(at + 4, end)] if token.lower != ","]
    return following[:1] == ["and"] and len(following) > 1 and following[1] in {"that", "to", QUOTE}


def _names(tokens: list[Token], verb: Verb) -> bool:
    """Whether a verb of naming has an object: "called it “a shame”", "what he called “a shame”"."""
    following = tokens[verb.end]
    if following.lower == QUOTE:
        return any(is_a(token, "relatives") or token.lower == "what" for token in tokens[: verb.start])
    return not is_a(following, "prepositions")


def _before_time(tokens: list[Token], start: int, end: int) -> int:
    """The end of a noun phrase before the time of the report: "denied the charge on Monday"."""
    times = (
        at for at in range(start + 1, end - 1) if tokens[at].lower == "on" and is_a(tokens[at + 1], "times")
    )
    return next(times, end)


def _quoted_end(tokens: list[Token], start: int, end: int) -> int:
    """The end of the first quotation and of those listed with it: a “liar”, a “thief” and “worse”."""
    quotes = [at for at in range(start, end) if tokens[at].lower == QUOTE]
    last = quotes[0] if quotes else end - 1
    for at in quotes[1:]:
        if any(token.lower not in _LISTING for token in tokens[last + 1 : at]):
            break
        last = at
    return last + 1


def is_marked(tokens: list[Token], verb: Verb) -> bool:
    """Whether "that", a colon or a quotation marks the start of content after the cue."""
    return _marked_start(tokens, verb) is not None


def _start(tokens: list[Token], verb: Verb, end: int) -> int | None:
    marked = _marked_start(tokens, verb)
    if marked is not None:
        return marked
    at = verb.end
    if tokens[at].lower == ",":
        return _after_comma(tokens, at, end) if "clause" in verb.cue.takes else None
    if "hearer" in verb.cue.takes:
        at = skip_hearer(tokens, at, end)
        if verb.end < at < end - 1 and tokens[at].lower in verb.cue.takes & _MATTERS:
            return at + 1
    at = skip_adverbials(tokens, at, end)
    if (
        at < end
        and not {"hearer", "clause"}.isdisjoint(verb.cue.takes)
        and is_a(tokens[at], "prepositions")
        and tokens[at].lower != "to"
    ):
        pronoun = _pronoun_clause(tokens, at, end)
        if pronoun is not None:
            return pronoun
    return at if at < end and _takes(tokens, at, end, verb.cue.takes) else None


def _after_comma(tokens: list[Token], comma: int, end: int) -> int | None:
    """Where content starts with a clause that commas set off: "said, if asked, she would go"."""
    first = comma + 1
    if first >= end or not is_a(tokens[first], "subordinators"):
        return None
    close = next((at for at in range(first, end) if tokens[at].lower == ","), end)
    return first if is_subject(tokens, close + 1) and has_clause(tokens, close + 1, end) else None


def _pronoun_clause(tokens: list[Token], at: int, end: int) -> int | None:
    """Where a clause starts whose subject is a pronoun, past the phrase that a preposition opens."""
    for position in range(at + 2, min(at + _PHRASE, end - 1)):
        if is_a(tokens[position], "personal_pronouns") and is_finite(tokens, position + 1):
            return position
    return None


def _marked_start(tokens: list[Token], verb: Verb) -> int | None:
    """Where content starts that "that", a colon or a quotation marks, past a hearer and adverbials."""
    first = verb.end
    for at in range(first, min(first + _REACH, len(tokens))):
        lower = tokens[at].lower
        direct = at == first or "hearer" in verb.cue.takes or is_adverbial(tokens[first])
        if lower == QUOTE and at > first + 1 and tokens[first].lower == "to" and "to" in verb.cue.takes:
            return None
        if lower == "that":
            parted = tokens[first].lower != "," or tokens[at - 1].lower in {",", *DASHES}
            return _after_that(tokens, at) if direct and parted else None
        if lower == ":":
            return at + 1
        if lower == QUOTE and at > first and is_title(tokens[at]) and tokens[at - 1].lower[0].isalpha():
            continue
        if lower == QUOTE and not _is_hearer(tokens, at, verb):
            return at if direct or tokens[at - 1].lower == "," else None
        if lower in STOPS or lower == ";" or (at > first and is_finite(tokens, at)):
            return None
    return None


def _is_hearer(tokens: list[Token], at: int, verb: Verb) -> bool:
    """Whether a quotation right after the cue is the title of a programme that was told something."""
    if at != verb.end or "hearer" not in verb.cue.takes or is_spoken(tokens[at]) or at + 2 >= len(tokens):
        return False
    return all(word[:1].isupper() for word in tokens[at].word.strip("“”\"‘’'").split())


def _after_that(tokens: list[Token], that: int) -> int:
    """After the conjunction "that"; at it where it is a pronoun ("said that was wrong")."""
    if that + 1 < len(tokens) and is_finite(tokens, that + 1):
        return that
    return that + 1 + (that + 1 < len(tokens) and tokens[that + 1].lower == ",")


def _takes(tokens: list[Token], at: int, end: int, takes: frozenset[str]) -> bool:
    """Whether a verb that takes `takes` takes what starts at `at` without a mark."""
    first = tokens[at]
    if first.lower == "to":
        return "to" in takes and at + 1 < end and not is_a(tokens[at + 1], "determiners")
    if first.lower in _QUESTIONS or (first.lower in _HEARER_QUESTIONS and {"hearer", "whether"} <= takes):
        return "whether" in takes or "clause" in takes
    if first.lower in _CONDITIONS:
        return "clause" in takes and _has_two_clauses(tokens, at, end)
    if first.lower in _NO_CONTENT or (is_a(first, "subordinators") and first.lower not in {"that", "since"}):
        return False
    if is_a(first, "prepositions"):
        rounded = at + 1 < end and is_about_number(tokens[at + 1])
        return rounded and "clause" in takes and has_clause(tokens, at, end)
    if at + 1 >= end:
        return False
    if "mixed" in takes and any(token.lower == QUOTE for token in tokens[at:end]):
        return True
    if "full" in takes:
        return _has_verb_of_its_own(tokens, at, end)
    return "clause" in takes or ("noun" in takes and not is_finite(tokens, at))


def _has_two_clauses(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a main clause goes with the condition at `at`: after a comma, or by its own verb."""
    commas = any(token.lower == "," for token in tokens[at:end])
    verbs = sum(is_finite(tokens, position) for position in range(at + 1, end))
    return verbs > 1 or (commas and has_clause(tokens, at, end))


def _has_verb_of_its_own(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a verb that belongs to no relative clause follows the words from `at` on."""
    verb = next((k for k in range(at + 1, end) if is_finite(tokens, k) or is_a(tokens[k], "relatives")), end)
    return verb < end and not is_a(tokens[verb], "relatives")
