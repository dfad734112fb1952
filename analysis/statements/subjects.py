"""Sources before their cue: the subject of a verb group, with an apposition between them or not."""

from __future__ import annotations

from analysis.statements.lexicon import cues
from analysis.statements.noun_phrases import LONGEST, Phrase, phrase_ending
from analysis.statements.vocabulary import (
    DASHES,
    QUOTE,
    is_a,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_name,
    names_a_work,
    words,
)
from analysis.text.tokens import Token

_TITLE = 60
"""Characters that a title between quotation marks takes at most."""


def subject_before(tokens: list[Token], verb: int) -> Phrase | None:
    """The subject that stands before the verb group at position `verb`, None where there is none."""
    last = _skip_time(tokens, _before_neither(tokens, verb) - 1)
    if last < 0:
        return None
    if tokens[last].lower == ",":
        return _before_apposition(tokens, last)
    if names_a_work(tokens, last):  # "host of “Morning Call,” said"
        return _before_apposition(tokens, last + 1)
    if tokens[last].lower in DASHES:
        opening = _previous_dash(tokens, last - 1)
        return phrase_ending(tokens, opening - 1) if opening > 0 else None
    return phrase_ending(tokens, last) or phrase_ending(tokens, verb - 1)


def _before_neither(tokens: list[Token], verb: int) -> int:
    """The position of "neither" where the verb comes after its "nor": "neither confirmed nor denied"."""
    if "nor" in (tokens[verb].lower, tokens[verb - 1].lower):
        reach = range(verb - 2, max(verb - LONGEST, 0), -1)
        return next((at for at in reach if tokens[at].lower == "neither"), verb)
    return verb


def _skip_time(tokens: list[Token], last: int) -> int:
    """Step left over "on Monday" and "Monday"."""
    at = last
    while at >= 0 and (is_a(tokens[at], "times") or tokens[at].word.isdigit()):
        at -= 1
    if -1 < at < last and tokens[at].lower in {"on", "in", "this"}:
        at -= 1
    return at if at >= 0 else last


def _previous_dash(tokens: list[Token], at: int) -> int:
    return next((k for k in range(at, max(at - LONGEST, -1), -1) if tokens[k].lower in DASHES), -1)


def _before_apposition(tokens: list[Token], comma: int) -> Phrase | None:
    """The phrase before `, an apposition,`: leftwards over the chunks between commas that describe it."""
    found: Phrase | None = None
    end = comma
    while (opening := _previous_comma(tokens, end - 1)) > 0 and _describes(tokens, opening + 1, end):
        phrase = phrase_ending(tokens, opening - 1)
        if phrase is not None and _is_subject(tokens, phrase):
            found = Phrase(phrase.start, phrase.end, comma)
        end = opening
    return found


def _previous_comma(tokens: list[Token], at: int) -> int:
    for position in range(at, max(at - LONGEST, -1), -1):
        lower = tokens[position].lower
        if lower == ",":
            return position
        if lower in {";", ":"} or (lower == QUOTE and not _is_title(tokens, position)):
            return -1
    return -1


def _is_title(tokens: list[Token], at: int) -> bool:
    """Whether a quotation is part of a phrase, as the title of a book is."""
    return at > 0 and len(tokens[at].word) <= _TITLE and tokens[at - 1].lower not in {",", ":", QUOTE}


def _describes(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the chunk could be an apposition, an age, a relative clause or an adverbial."""
    if start >= end:
        return False
    first = tokens[start]
    if first.lower.partition("'")[0] in words("relatives"):
        return True
    if is_a(first, "apposition_openers") and _is_clause(tokens, start, end):
        return False
    if first.word[0].isdigit() or is_a(first, "apposition_openers", "prepositions", "relatives"):
        return True
    if is_a(first, "personal_pronouns"):
        return False
    finite = any(is_finite(tokens, at) for at in range(start, end))
    return not finite or first.lower.endswith(("ing", "ed")) or is_a(first, "coordinators")


def _is_clause(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a verb that is no participle stands in the chunk, outside a relative clause."""
    for at in range(start, end):
        if is_a(tokens[at], "relatives"):
            return False
        if is_finite(tokens, at) and not tokens[at].lower.endswith("ed"):
            return True
    return False


def _is_subject(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether the phrase may be a subject: no adverb, no participle, no part of an adverbial."""
    first = tokens[phrase.start]
    if is_adverb(first) or is_a(first, "prepositions") or first.lower.endswith("ing"):
        return False
    if is_a(first, "times") and phrase.end - phrase.start == 1:
        return False
    before = tokens[phrase.start - 1] if phrase.start else None
    return before is None or not is_a(before, "prepositions", "relatives")


def main_subject(tokens: list[Token], before: int) -> Phrase | None:
    """The subject of the sentence's first main clause, looking left of position `before` only."""
    start = 0
    while start < before:
        reach = range(start, min(before, start + LONGEST))
        finite = next((at for at in reach if is_finite(tokens, at)), None)
        if finite is None:
            break
        first = finite
        while first and (is_auxiliary(tokens[first - 1]) or is_adverb(tokens[first - 1])):
            first -= 1
        phrase = subject_before(tokens, first) if first else None
        if phrase is not None and not _is_subordinate(tokens, phrase):
            return phrase
        start = finite + 1
    return _leading_name(tokens, before)


def _is_subordinate(tokens: list[Token], phrase: Phrase) -> bool:
    if is_a(tokens[phrase.start], "relatives"):
        return True
    return phrase.start > 0 and is_a(tokens[phrase.start - 1], "subordinators")


def _leading_name(tokens: list[Token], before: int) -> Phrase | None:
    """The pronoun or the name that the sentence starts with."""
    if is_a(tokens[0], "personal_pronouns"):
        return Phrase(0, 1, 1)
    end = 0
    if tokens[0].lower in cues() and tokens[0].lower.endswith("ing"):  # "Telling them so, ..."
        return None
    while end < before and is_name(tokens[end]) and not _is_function_word(tokens[end]):
        end += 1
    if 0 < end < before and is_a(tokens[end], "source_nouns"):
        end += 1
    return Phrase(0, end, end) if 0 < end < before else None


def _is_function_word(token: Token) -> bool:
    return is_adverb(token) or is_a(
        token, "determiners", "prepositions", "subordinators", "coordinators", "times"
    )
