"""The word lists of names as sets, each read once from its table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from analysis.actors.folding import plain
from analysis.language import table


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain, words))


@cache
def head_words() -> frozenset[str]:
    """Words that make a name an organisation's, plain."""
    return _set(table("organisations")["heads"])


@cache
def general_words() -> frozenset[str]:
    """Words too general to tell two organisations or places apart, plain."""
    return _set(table("organisations")["general"]) | _set(table("places")["general"]) | nationalities()


@cache
def nationalities() -> frozenset[str]:
    """Adjectives and names of peoples, singular and plural, plain."""
    singular = _set(table("nationalities")["peoples"])
    return singular | {word + "s" for word in singular}


@cache
def dropped_words() -> frozenset[str]:
    """Articles and "son of" that come and go between spellings of a name."""
    return _set(table("particles")["dropped"])


@cache
def glued_words() -> frozenset[str]:
    """First halves of a name that are written together with the second or apart from it."""
    return _set(table("particles")["glued"])


@cache
def link_words() -> frozenset[str]:
    """Prepositions inside organisations' names."""
    return _set(table("organisations")["links"])


@cache
def place_names() -> frozenset[str]:
    """Countries, regions, states and cities that news names often, plain."""
    places = table("places")
    return _set(name for part in ("countries", "regions", "states", "cities") for name in places[part])


@cache
def family_first() -> frozenset[str]:
    """Family names that stand before the given name."""
    return frozenset(table("given")["family_first"].split())


@cache
def given_names() -> frozenset[str]:
    """Given names, plain, with all their short and foreign forms."""
    forms = (form for line in table("spellings")["names"] for form in line.split())
    return _set(table("given")["names"].split()) | _set(forms)


@cache
def same_given() -> dict[str, frozenset[int]]:
    """Plain given name -> the numbers of the lines of `spellings.toml` it stands on."""
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(table("spellings")["names"]):
        for form in line.split():
            lines.setdefault(plain(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in lines.items()}


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
    return _set(table("organisations")["subjects"])


@cache
def thing_words() -> frozenset[str]:
    """Last words of names of laws, prizes, wars and other things that are no actors, plain."""
    return _set(table("organisations")["things"])


@cache
def branching_words() -> frozenset[str]:
    """Movements whose branches are named with "in", plain."""
    return _set(table("organisations")["branching"])


@cache
def branch_words() -> frozenset[str]:
    """First words of the names of branches, plain."""
    return _set(table("organisations")["branches"])


@cache
def known_bodies() -> frozenset[str]:
    """Organisations that their shape does not tell, plain."""
    return _set(table("organisations")["known"])


@cache
def known_outlets() -> frozenset[str]:
    """News outlets by name, plain, without "the"."""
    return _set(table("outlets")["known"])


@cache
def outlet_heads() -> frozenset[str]:
    """Last words of outlets' names, plain."""
    return _set(table("outlets")["heads"])


@cache
def place_heads() -> frozenset[str]:
    """Words that make a capitalised name a place, plain."""
    return _set(table("places")["heads"])


@cache
def creeds() -> frozenset[str]:
    """Adjectives of creeds, parties and directions, singular and plural, plain."""
    words = _set(table("nationalities")["groups"]["words"])
    return words | {word + "s" for word in words}


@cache
def function_words() -> frozenset[str]:
    """Words that never begin a name, plain."""
    return _set(table("common")["function"].split())


@cache
def common_words() -> frozenset[str]:
    """Words that are no name when they stand alone, plain."""
    return _set(table("common")["words"].split())


@cache
def capital_words() -> frozenset[str]:
    """Words in capitals that are no names, plain."""
    return _set(table("common")["capitals"].split())


@lru_cache(maxsize=1 << 12)
def is_acronym(word: str) -> bool:
    """Whether a word as written is an acronym: two or more capitals, with or without full stops."""
    letters = word.replace(".", "").replace("&", "").replace("-", "")
    return len(letters) > 1 and letters.isupper() and len(letters) < 7 and plain(word) not in capital_words()


@cache
def body_nouns() -> frozenset[str]:
    """Common nouns that call what follows an organisation ("the security firm ...")."""
    return frozenset(table("organisations")["nouns"])
