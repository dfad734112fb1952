"""The gender of a person as a name tells it: by a form of address, else by the given name.

It is written as the pronoun that goes with it: "he", "she", or "" where nothing tells.
"""

from __future__ import annotations

import re

from analysis.actors.folding import plain
from analysis.actors.forms import Form
from analysis.actors.lexicon.genders import address, gendered_names
from analysis.actors.lexicon.people import family_first
from analysis.actors.lexicon.places import place_names

_WORD_BEFORE = re.compile(r"([^\W\d_]+\.?)[ \n]\Z")
_LOOK_BACK = 16
"""Characters before a name in which the word before it is looked for."""


def gender(form: Form) -> str:
    """The gender that a form of a name tells: "she" of "Ms. Finch" and of "Anna Finch"."""
    for word in reversed(form.title):
        if word in address():
            return address()[word]
    if len(form.words) < 2 or form.body or not form.joined.isdisjoint(place_names()):
        return ""
    first = form.words[0]
    return gendered_names().get("".join(form.words[1:]) if first in family_first() else first, "")


def word_before(text: str, start: int) -> str:
    """The word directly before `start` as it is written, its full stop included: "Ms." before a name."""
    found = _WORD_BEFORE.search(text[max(0, start - _LOOK_BACK) : start])
    return found[1] if found else ""


def courtesy(text: str, start: int) -> tuple[str, str] | None:
    """The form of address before the name at `start` and its gender: ("Ms.", "she"); or None."""
    title = word_before(text, start)
    told = address().get(plain(title)) if title[:1].isupper() else None
    return (title, told) if told else None
