"""Two names compared: the one scoring function of names.

Precision comes first. Every word of the shorter name must find its own word in the longer one; words left
over on both sides are a contradiction, and a contradiction forbids that two names stand in one cluster.
"""

from __future__ import annotations

from analysis.actors.bodies import compare_bodies
from analysis.actors.folding import sound
from analysis.actors.forms import Form
from analysis.actors.lexicon.places import place_names
from analysis.actors.likeness import NONE, VETO, Likeness
from analysis.actors.persons import compare_persons
from analysis.actors.spelling import ALIKE, word_likeness


def compare(a: Form, b: Form) -> Likeness:
    """How alike the names `a` and `b` are; symmetrical."""
    if (a.suffix and b.suffix and a.suffix != b.suffix) or _generation(a, b):
        return VETO
    if a.joined & b.joined:
        return Likeness(1.0, _same(a, b))
    if not a.words or not b.words or (a.letters and b.letters):
        return NONE
    if (a.pinyin and b.pinyin) or _two_places(a, b):
        return VETO
    if len(a.words) > len(b.words):
        a, b = b, a
    if len(a.words) == 1 and len(b.words) == 1:
        return _single(a, b)
    if len(a.words) < len(b.words) and "".join(a.words) in place_names():
        return NONE
    if a.body or b.body:
        return compare_bodies(a, b)
    if sound("".join(a.words)) == sound("".join(b.words)):
        return Likeness(0.95, "another spelling")
    return compare_persons(a, b) if len(a.words) > 1 else _glued(a, b)


def _same(a: Form, b: Form) -> str:
    if a.words == b.words:
        return "title left out" if a.title != b.title else "same name, written differently"
    return "another name for the same" if a.words[:1] != b.words[:1] else "same name, written differently"


def _generation(a: Form, b: Form) -> bool:
    """A son and his father: in news a short name with Jr. is told from the one without."""
    return (
        bool(a.suffix) != bool(b.suffix)
        and a.words == b.words
        and len(a.words) == 2
        and "jr" in (a.suffix, b.suffix)
    )


def _two_places(a: Form, b: Form) -> bool:
    one, other = "".join(a.words), "".join(b.words)
    return one != other and one in place_names() and other in place_names()


def _single(a: Form, b: Form) -> Likeness:
    score = word_likeness(a.words[0], b.words[0])
    return Likeness(score, "another spelling") if score >= ALIKE else NONE


def _glued(a: Form, b: Form) -> Likeness:
    """One word against several: "Linna" and "Lin Na"."""
    score = word_likeness(a.words[0], "".join(b.words))
    return Likeness(score, "written as one word") if score >= 0.9 else NONE
