"""Sources before their cue: the noun phrase that is the subject of a verb group."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.statements.vocabulary import (
    BREAKS,
    DASHES,
    QUOTE,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_name,
    words,
)
from analysis.text.tokens import Token

_LONGEST = 60
"""Tokens that are searched for a subject."""
_TITLE = 60
"""Characters that a title between quotation marks takes at most."""
_COMMA = ","
_RELATIVES = frozenset({"who", "which", "that", "whose", "where", "whom"})
_AFTER_PARTICIPLE = frozenset({"by", "in", "at", "on", "with", "from", "for"})
_CLAUSE_OPENERS = frozenset(
    "that because though although while if whether unless than when where until since".split()
)
_STRIPPED = frozenset(
    "which who that whom as when after before since because where until once than how what why if while".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by token positions, `end` exclusive; `reach` is where what belongs to it (appositions) ends or starts."""

    start: int
    end: int
    reach: int


def subject_before(tokens: list[Token], verb: int) -> Phrase | None:
    """The subject that stands before the verb group at position `verb`, None where there is none."""
    last = _skip_time(tokens, verb - 1)
    if last < 0:
        return None
    if tokens[last].lower == _COMMA:
        return _before_apposition(tokens, last)
    if tokens[last].lower in DASHES:
        opening = _previous_dash(tokens, last - 1)
        return _phrase(tokens, opening - 1) if opening > 0 else None
    return _phrase(tokens, last)


def _skip_time(tokens: list[Token], last: int) -> int:
    """Step left over "on Monday" and "Monday"."""
    at = last
    while at >= 0 and (tokens[at].lower in words("times") or tokens[at].word.isdigit()):
        at -= 1
    if at < last and at >= 0 and tokens[at].lower in {"on", "in", "last", "this", "late", "early"}:
        at -= 1
    return at if at >= 0 else last


def _previous_dash(tokens: list[Token], at: int) -> int:
    return next((k for k in range(at, max(at - _LONGEST, -1), -1) if tokens[k].lower in DASHES), -1)


def _before_apposition(tokens: list[Token], comma: int) -> Phrase | None:
    """The phrase before `, an apposition,`: step left over chunks between commas while they describe what is before."""
    found: Phrase | None = None
    end = comma
    while (opening := _previous_comma(tokens, end - 1)) > 0 and _describes(tokens, opening + 1, end):
        phrase = _phrase(tokens, opening - 1)
        if phrase is not None and _is_subject(tokens, phrase):
            found = Phrase(phrase.start, phrase.end, comma)
        end = opening
    return found


def _previous_comma(tokens: list[Token], at: int) -> int:
    for position in range(at, max(at - _LONGEST, -1), -1):
        if tokens[position].lower == _COMMA:
            return position
        if tokens[position].lower in {";", ":"} or (
            tokens[position].lower == QUOTE and not _is_title(tokens, position)
        ):
            return -1
    return -1


def _is_title(tokens: list[Token], at: int) -> bool:
    """Whether a quotation is part of a phrase, as the title of a book is."""
    return at > 0 and len(tokens[at].word) <= _TITLE and tokens[at - 1].lower not in {_COMMA, ":", QUOTE}


def _describes(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the chunk could be an apposition, an age, a relative clause or an adverbial of the phrase before it."""
    if start >= end:
        return False
    first = tokens[start]
    if (
        first.lower in words("apposition_openers") | words("prepositions") | _RELATIVES
        or first.word[0].isdigit()
    ):
        return True
    if first.lower in words("personal_pronouns"):
        return False
    finite = any(is_finite(tokens, at) for at in range(start, end))
    return not finite or first.lower.endswith(("ing", "ed")) or first.lower in words("coordinators")


def _is_subject(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether the phrase may be a subject of its own, not an adverb, a participle or a place in an adverbial."""
    first = tokens[phrase.start]
    if is_adverb(first) or first.lower in words("prepositions") or first.lower.endswith("ing"):
        return False
    if first.lower in words("times") and phrase.end - phrase.start == 1:
        return False
    before = tokens[phrase.start - 1].lower if phrase.start else ""
    return before not in words("prepositions") | _RELATIVES


def _phrase(tokens: list[Token], last: int) -> Phrase | None:
    """The noun phrase whose last token is at `last`."""
    if last < 0 or not _can_end(tokens, last):
        return None
    if tokens[last].lower in _RELATIVES:
        return Phrase(last, last + 1, last + 1)
    start = _strip_openers(tokens, _left_edge(tokens, last), last)
    if start > last:
        return None
    finite = [at for at in range(start, last + 1) if _is_main_verb(tokens, at, last)]
    if finite and not any(tokens[at].lower in _RELATIVES for at in range(start, finite[0])):
        return _after_verb(tokens, finite[-1] + 1, last)
    return Phrase(start, last + 1, last + 1)


def _is_main_verb(tokens: list[Token], at: int, last: int) -> bool:
    """A finite verb, but no reduced relative clause ("employed by", "based in")."""
    if not is_finite(tokens, at):
        return False
    if at == last:
        return at > 0 and tokens[at - 1].lower not in words("determiners") | words("prepositions")
    following = tokens[at + 1].lower
    return not (tokens[at].lower.endswith("ed") and following in _AFTER_PARTICIPLE)


def _can_end(tokens: list[Token], last: int) -> bool:
    token = tokens[last]
    if token.lower in words("subject_pronouns") or token.lower == ")":
        return True
    if token.lower == QUOTE or token.lower in BREAKS or is_auxiliary(token):
        return False
    return token.lower in words("numbers") or token.lower not in (
        words("determiners") | words("prepositions") | words("subordinators") | words("coordinators")
    )


def _left_edge(tokens: list[Token], last: int) -> int:
    """The first token after the nearest clause boundary to the left."""
    depth = 0
    for at in range(last, max(last - _LONGEST, -1), -1):
        lower = tokens[at].lower
        depth += (lower == ")") - (lower == "(")
        if depth > 0 or (depth == 0 and lower == "("):
            continue
        if lower == _COMMA and _joins_names(tokens, at, last):
            continue
        if lower in {_COMMA, QUOTE} or lower in _CLAUSE_OPENERS or lower in BREAKS:
            return at + 1
        if lower in {"and", "but"} and any(is_finite(tokens, k) for k in range(max(at - 12, 0), at)):
            return at + 1
    return max(last - _LONGEST + 1, 0)


def _joins_names(tokens: list[Token], comma: int, last: int) -> bool:
    """Whether the comma parts the members of a list ("A, B and C")."""
    following = tokens[comma + 1 : last + 1]
    if comma == 0 or not following or len(following) > 9:
        return False
    joined = any(token.lower in {"and", "or"} for token in following[1:])
    return joined and is_name(tokens[comma - 1]) and is_name(following[0])


def _strip_openers(tokens: list[Token], start: int, last: int) -> int:
    """Step over conjunctions, adverbs and a leading adverbial without a comma."""
    while start < last and (
        tokens[start].lower in words("coordinators")
        or tokens[start].lower in _STRIPPED
        or is_adverb(tokens[start])
    ):
        start += 1
    if start < last and tokens[start].lower in words("prepositions") and not _is_about_number(tokens, start):
        return _after_adverbial(tokens, start, last)
    return start


def _is_about_number(tokens: list[Token], at: int) -> bool:
    """ "about four in ten", "at least half"."""
    following = tokens[at + 1]
    return following.word[0].isdigit() or following.lower in words("numbers") | {"least", "most"}


def _after_adverbial(tokens: list[Token], start: int, last: int) -> int:
    """ "On Monday the minister": the subject starts at the last determiner, pronoun or run of names."""
    if tokens[last].lower in words("subject_pronouns"):
        return last
    for at in range(last, start + 1, -1):
        if tokens[at - 1].lower in words("times"):
            return at
        if tokens[at].lower in words("determiners"):
            return at if tokens[at - 1].lower not in words("prepositions") else last + 1
        if not is_name(tokens[at]):
            return at + 1
    return last + 1


def _after_verb(tokens: list[Token], start: int, last: int) -> Phrase | None:
    """A pronoun that follows the last verb of a chunk: "... was late he said"."""
    start = _strip_openers(tokens, start, last)
    if start == last and tokens[start].lower in words("personal_pronouns"):
        return Phrase(start, last + 1, last + 1)
    return None


def main_subject(tokens: list[Token], before: int) -> Phrase | None:
    """The subject of the first clause of the sentence that has one, looking at tokens left of `before` only."""
    start = 0
    while start < before:
        finite = next(
            (at for at in range(start, min(before, start + _LONGEST)) if is_finite(tokens, at)), None
        )
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


def _leading_name(tokens: list[Token], before: int) -> Phrase | None:
    """The pronoun or the name that the sentence starts with."""
    if tokens[0].lower in words("personal_pronouns"):
        return Phrase(0, 1, 1)
    end = 0
    while end < before and is_name(tokens[end]) and not _is_function_word(tokens[end]):
        end += 1
    return Phrase(0, end, end) if 0 < end < before else None


def _is_function_word(token: Token) -> bool:
    return is_adverb(token) or token.lower in (
        words("determiners")
        | words("prepositions")
        | words("subordinators")
        | words("coordinators")
        | words("times")
    )


def _is_subordinate(tokens: list[Token], phrase: Phrase) -> bool:
    if tokens[phrase.start].lower in _RELATIVES:
        return True
    before = tokens[phrase.start - 1].lower if phrase.start else ""
    return before in words("subordinators")
