"""What an article tells of an unnamed source: its institution, nationality, rank, number and condition."""

from __future__ import annotations

import re
from functools import cache

from analysis.language import table
from analysis.statements.speakers.descriptions import Description, singular, source_words
from analysis.values import Profile, SpeakerKind

_BEFORE = 160
"""Characters before a source in which its sentence starts."""
_AFTER = 320
"""Characters after a source that are read for its condition."""
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.!?][”\"’')]*\s+")
_GOES_ON = re.compile(r"(?:He|She|They|Both|The|All)\b")
_WORD = re.compile(r"[\w’'.-]*\w")
_OWNER = re.compile(r"\b(?:of|for|from|at|with|inside|within) (?:the |a |an )?(.+)\Z")


def profile(text: str, description: Description) -> Profile:
    """The profile of the source that `description` describes; what the article does not say stays empty."""
    phrase = description.whole.replace("’", "'")
    lower = phrase.lower()
    return Profile(
        institution=_institution(phrase),
        nationality=_nationality(lower),
        rank=_rank(lower, description.head),
        number=_number(text, description),
        condition=_condition(_told_of(text, description)),
    )


def merged(first: Profile, second: Profile) -> Profile:
    """`first`, with what only `second` knows."""
    return Profile(
        institution=first.institution or second.institution,
        nationality=first.nationality or second.nationality,
        rank=first.rank or second.rank,
        number=first.number or second.number,
        condition=first.condition or second.condition,
    )


@cache
def _normal_forms(name: str) -> dict[str, str]:
    return dict(table("profiles")[name])


@cache
def _peoples() -> dict[str, str]:
    peoples = {
        word: country or word.capitalize() for word, country in table("nationalities")["peoples"].items()
    }
    return peoples | _normal_forms("countries")


def _institution(phrase: str) -> str:
    """What the longest known phrase stands for, else whose the source is: "of the Infirmary"."""
    found = _longest(phrase.lower(), _normal_forms("institutions"))
    owner = _OWNER.search(phrase)
    return found or (owner[1] if owner and not _counts(owner[1].lower()) else "")


def _nationality(lower: str) -> str:
    return _longest(lower, _peoples())


def _longest(lower: str, forms: dict[str, str]) -> str:
    """The normal form of the longest run of up to four words that `forms` knows."""
    words = _WORD.findall(lower)
    for length in range(min(4, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            run = " ".join(words[at : at + length])
            for form in (run, singular(run)):
                if form in forms:
                    return forms[form]
    return ""


def _rank(lower: str, head: str) -> str:
    """Level and post: "senior official", "former", "diplomat"."""
    levels = _normal_forms("levels")
    level = next((levels[word] for word in _WORD.findall(lower) if word in levels), "")
    return f"{level} {_normal_forms('posts').get(head, '')}".strip()


def _number(text: str, description: Description) -> str:
    """The number as it is written, else "one" or "several"; empty for writing and for a body."""
    bodies = source_words("collectives", "group_descriptions")
    if description.kind is SpeakerKind.DOCUMENT or description.head in bodies:
        return ""
    first = text[slice(*description.span)].split()[0].lower()
    if _counts(first):
        return first
    return "several" if description.plural else "one"


def _counts(word: str) -> bool:
    return word.isdigit() or word in source_words("counts")


def _told_of(text: str, description: Description) -> str:
    """The sentence of the source, and the next one where that goes on about it."""
    start, end = description.span
    lead = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    lead = _SENTENCE_END.split(lead)[-1]
    rest = text[start : end + _AFTER].partition("\n")[0]
    own, *others = _SENTENCE_END.split(rest, maxsplit=2)
    follows = others[0] if others and _GOES_ON.match(others[0]) else ""
    return f"{lead}{own} {follows}"


@cache
def _conditions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["name"], re.compile(entry["pattern"])) for entry in table("profiles")["condition"])


def _condition(told: str) -> str:
    return next((name for name, pattern in _conditions() if pattern.search(told)), "")
