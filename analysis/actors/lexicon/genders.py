"""Words that tell a person's gender, by which of "he" and "she" they go with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from analysis.language import table


@cache
def address() -> Mapping[str, str]:
    """Forms of address, plain -> "he" or "she"."""
    return _pronouns("address")


@cache
def relations() -> Mapping[str, str]:
    """Offices and relatives, plain -> "he" or "she"."""
    return _pronouns("titles")


@cache
def nouns() -> Mapping[str, str]:
    """Nouns for unnamed people, in the singular -> "he" or "she"."""
    return _pronouns("nouns")


@cache
def gendered_names() -> Mapping[str, str]:
    """Given names that leave no doubt, plain -> "he" or "she"."""
    return _pronouns("names")


def _pronouns(group: str) -> dict[str, str]:
    return {word: pronoun for pronoun, words in table("genders")[group].items() for word in words.split()}
