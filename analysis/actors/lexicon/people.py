"""Words of persons' names and of peoples, each list read once from its table."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.actors.folding import plain
from analysis.actors.lexicon.sets import plain_set
from analysis.language import table


@cache
def nationalities() -> frozenset[str]:
    """Adjectives and names of peoples, singular and plural, plain."""
    singular = plain_set(table("nationalities")["peoples"])
    return singular | {word + "s" for word in singular}


@cache
def people_of() -> dict[str, str]:
    """Plain name of a people -> plain name of its country, where there is one."""
    return {
        plain(people): plain(country)
        for people, country in table("nationalities")["peoples"].items()
        if country
    }


@cache
def dropped_words() -> frozenset[str]:
    """Articles and "son of" that come and go between spellings of a name."""
    return plain_set(table("particles")["dropped"])


@cache
def unstressed_words() -> frozenset[str]:
    """Particles that come and go when they are written in lower case."""
    return frozenset(table("particles")["unstressed"])


@cache
def glued_words() -> frozenset[str]:
    """First halves of a name that are written together with the second or apart from it."""
    return plain_set(table("particles")["glued"])


@cache
def kin_words() -> frozenset[str]:
    """Words that introduce somebody as another person's relative, plain."""
    return plain_set(table("titles")["kin"])


@cache
def family_first() -> frozenset[str]:
    """Family names that stand before the given name."""
    return frozenset(table("given")["family_first"].split())


@cache
def given_names() -> frozenset[str]:
    """Given names, plain, with all their short and foreign forms."""
    forms = (form for line in table("spellings")["names"] for form in line.split())
    return plain_set(table("given")["names"].split()) | plain_set(forms)


@cache
def month_names() -> frozenset[str]:
    """Months that are given names as well."""
    return frozenset(table("given")["months"].split())


@cache
def dating_words() -> frozenset[str]:
    """Words after which a month is a date."""
    return frozenset(table("given")["dating"].split())


@cache
def same_given() -> dict[str, frozenset[int]]:
    """Plain word -> the numbers of the lines of `spellings.toml` it stands on."""
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(table("spellings")["names"] + table("spellings")["words"]):
        for form in line.split():
            lines.setdefault(plain(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in lines.items()}


@cache
def creeds() -> frozenset[str]:
    """Adjectives of creeds, parties and directions, singular and plural, plain."""
    words = plain_set(table("nationalities")["groups"]["words"])
    return words | {word + "s" for word in words}


@cache
def full_initials() -> dict[str, frozenset[str]]:
    """Plain given name -> the first letters of the full names that it is a form of: "bill" -> "w"."""
    found: dict[str, set[str]] = {}
    for line in table("spellings")["names"]:
        for form in line.split():
            found.setdefault(plain(form), set()).add(line[0])
    return {form: frozenset(letters) for form, letters in found.items()}


@lru_cache(maxsize=1 << 14)
def lines_of(word: str) -> frozenset[int]:
    """The numbers of the lines of `spellings.toml` that a plain word, or a patronymic's father, stands on."""
    lines = same_given()
    if word in lines:
        return lines[word]
    father = _patronymic().sub("", word)
    if father == word:
        return frozenset()
    found = (lines.get(father + ending, frozenset()) for ending in table("spellings")["fathers"])
    return frozenset(-number - 1 for numbers in found for number in numbers)


@cache
def _patronymic() -> re.Pattern[str]:
    return re.compile(table("spellings")["patronymic"])
