"""Words that are no names, or too general to tell names apart, each list read once from its table."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.actors.folding import plain
from analysis.actors.lexicon.bodies import company_words
from analysis.actors.lexicon.sets import plain_set
from analysis.language import table


@cache
def general_words() -> frozenset[str]:
    """Words too general to tell two organisations or places apart, plain."""
    return (
        plain_set(table("organisations")["general"])
        | company_words()
        | plain_set(table("places")["general"])
        | plain_set(table("titles")["address"])
    )


@cache
def function_words() -> frozenset[str]:
    """Words that never begin a name, plain."""
    return plain_set(table("common")["function"].split())


@cache
def common_words() -> frozenset[str]:
    """Words that are no name when they stand alone, plain."""
    return plain_set(table("common")["words"].split())


@cache
def acts() -> frozenset[str]:
    """Verbs, as written, of which persons are the subjects."""
    return frozenset(table("common")["acts"].split())


@cache
def nothings() -> re.Pattern[str]:
    """How words end that name nobody at the beginning of a sentence."""
    return re.compile(table("common")["nothings"])


@cache
def capital_words() -> frozenset[str]:
    """Words in capitals that are no names, plain."""
    return plain_set(table("common")["capitals"].split())


@lru_cache(maxsize=1 << 12)
def is_acronym(word: str) -> bool:
    """Whether a word as written is an acronym: two or more capitals, with or without full stops."""
    letters = word.replace(".", "").replace("&", "").replace("-", "")
    return len(letters) > 1 and letters.isupper() and len(letters) < 7 and plain(word) not in capital_words()
