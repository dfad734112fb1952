"""The role in which an article introduces a person: the title before the name or the apposition after it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analysis.actors.folding import plain
from analysis.actors.lexicon.common import is_acronym
from analysis.actors.lexicon.people import creeds, nationalities
from analysis.actors.lexicon.places import place_names
from analysis.actors.titles import abbreviated, address, complement_words, modifiers, offices
from analysis.language import table
from analysis.values import Span

LONGEST = 60
"""Characters of the longest role."""
_TOKEN = re.compile(r"(?<![^\s\"'“‘«])([\w.’&-]+)\s+\Z")
_CLAUSE = r"[^,;:()\n“”\"—–]"
_HEAD_END = re.compile(r"\s+(?:of|for|to|at|in|on|with|from|and)\s+")
_CHAMBERS = frozenset({"House", "Senate", "White"})
"""Words of offices' names that keep their capitals."""
_JOINTS = frozenset({"of", "to", "for", "the", "and"})
"""Words inside a title that never begin it."""
_VERBAL = re.compile(
    r"\b(?:who|whose|which|said|says|told|is|was|were|has|had|have|will|would|i|we|he|she|they|you)\b", re.I
)


def introduced(text: str, mentions: Iterable[Span]) -> str:
    """The fullest role that stands beside one of a person's `mentions`; empty if none is sure."""
    roles = [role for start, end in mentions for role in (_before(text, start), after(text, end)) if role]
    return max(roles, key=lambda role: (role.count(" "), len(role)), default="")


def _before(text: str, start: int) -> str:
    """The title before a name: "U.S. envoy to the U.N.", "foreign minister"."""
    words: list[str] = []
    floor = max(0, start - 2 * LONGEST)
    found = _token_before(text, floor, start)
    if found and plain(found[1]) in address():
        found = _token_before(text, floor, found.start())
    while found and _in_title(found[1], not words):
        words.insert(0, found[1])
        found = _token_before(text, floor, found.start())
    if not words:
        return ""
    while words and words[0].lower() in _JOINTS:
        del words[0]
    role = " ".join(_cased(word) for word in words if plain(word) not in abbreviated())
    return role if len(role) <= LONGEST and any(plain(word) in offices() for word in role.split()) else ""


def _token_before(text: str, floor: int, at: int) -> re.Match[str] | None:
    """The word before `at` and the space between them; None where a sign stands there."""
    end = floor + len(text[floor:at].rstrip())
    return _TOKEN.search(text, max(floor, text.rfind(" ", floor, end)), at)


def _in_title(word: str, last: bool) -> bool:
    """Whether a word may be part of a title; a sign after it ends what stood before."""
    if not word[-1].isalnum() and not is_acronym(word):
        return False
    folded = plain(word)
    if last:
        return folded in offices() or folded in complement_words() or is_acronym(word)
    return (
        folded in offices()
        or (folded in modifiers() and folded != "under")
        or word in _JOINTS
        or _is_proper(word)
    )


def _is_proper(word: str) -> bool:
    """Whether a word keeps its capital inside a role."""
    folded = plain(word)
    return (
        word in _CHAMBERS
        or is_acronym(word)
        or folded in nationalities()
        or folded in creeds()
        or folded in place_names()
    )


def _cased(word: str) -> str:
    return word if _is_proper(word) else word.lower()


def after(text: str, end: int) -> str:
    """The office in apposition after a name: "army chief of staff", "head of the port authority"; or ""."""
    found = _apposition().match(text, end)
    if found is None or len(found[1]) > LONGEST or _VERBAL.search(found[1]):
        return ""
    head = _HEAD_END.split(found[1], maxsplit=1)[0].split()
    if not head or plain(head[-1]) not in offices():
        return ""
    return " ".join(_date().sub("", found[1]).split())


@cache
def _apposition() -> re.Pattern[str]:
    """What stands after a name between commas, or up to a full stop that no initial or title needs."""
    lead = r"(?:as\s)?(?:(?:the|a|an|then|now|its|his|her|their|himself|herself)\s){0,2}"
    titles = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in table("abbreviations")["before_name"])
    return re.compile(
        rf",\s{{1,2}}(?:\d\d,\s)?{lead}({_CLAUSE}{{3,{LONGEST}}}?)(?:[,;]|\.(?<![A-Z]\.)(?i:{titles}))"
    )


@cache
def _date() -> re.Pattern[str]:
    """When somebody held an office, at the end of a role: "in May 2009", "from 1998 to 2004"."""
    named = "|".join((*table("calendar")["month"].split(), *table("calendar")["weekday"].split()))
    part = rf"(?:the|early|mid|late|to|until|and|{named}|\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}}s?)"
    return re.compile(rf"\s+(?:in|on|since|until|from|between|during)(?:[\s,.–-]+{part}\b)+\s*\Z", re.I)
