"""Words of the names of organisations and outlets, each list read once from its table."""

from __future__ import annotations

from functools import cache

from analysis.actors.folding import plain
from analysis.actors.lexicon.sets import plain_set
from analysis.language import table


@cache
def head_words() -> frozenset[str]:
    """Words that make a name an organisation's, plain."""
    return plain_set(table("organisations")["heads"])


@cache
def company_words() -> frozenset[str]:
    """Legal forms and other words that come and go at the end of a company's name, plain."""
    return plain_set(table("organisations")["companies"])


@cache
def link_words() -> frozenset[str]:
    """Prepositions inside organisations' names."""
    return plain_set(table("organisations")["links"])


@cache
def trailing_heads() -> frozenset[str]:
    """Heads that are left out once the name is known ("Nusra" for "Nusra Front"), plain."""
    return plain_set(table("organisations")["trailing"])


@cache
def part_words() -> frozenset[str]:
    """Words after a body's name that make it a part of that body, plain."""
    return plain_set(table("organisations")["parts"])


@cache
def exonyms() -> dict[str, str]:
    """Plain letters of another name of a place or body -> plain letters of its name today."""
    found: dict[str, str] = {}
    for line in table("exonyms")["names"]:
        forms = [plain(form) for form in line.split("|")]
        for form in forms:
            found.setdefault(form, forms[0])
    return found


@cache
def subject_words() -> frozenset[str]:
    """Fields that may be joined by "and" inside one organisation's name, plain."""
    return plain_set(table("organisations")["subjects"])


@cache
def thing_words() -> frozenset[str]:
    """Last words of names of laws, prizes, wars and other things that are no actors, plain."""
    return plain_set(table("organisations")["things"])


@cache
def branching_words() -> frozenset[str]:
    """Movements whose branches are named with "in", plain."""
    return plain_set(table("organisations")["branching"])


@cache
def branch_words() -> frozenset[str]:
    """First words of the names of branches, plain."""
    return plain_set(table("organisations")["branches"])


@cache
def known_bodies() -> frozenset[str]:
    """Organisations that their shape does not tell, plain."""
    return plain_set(table("organisations")["known"])


@cache
def known_outlets() -> frozenset[str]:
    """News outlets by name, plain, without "the"."""
    return plain_set(table("outlets")["known"])


@cache
def outlet_heads() -> frozenset[str]:
    """Last words of outlets' names, plain."""
    return plain_set(table("outlets")["heads"])


@cache
def body_nouns() -> frozenset[str]:
    """Common nouns that call what follows an organisation ("the security firm ...")."""
    return frozenset(table("organisations")["nouns"])


@cache
def loose_heads() -> frozenset[str]:
    """Heads of organisations' names that no preposition but "of" extends, plain."""
    return plain_set(table("organisations")["loose"])
