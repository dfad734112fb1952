"""What stands around a name in the text, and what that tells of it."""

from __future__ import annotations

import re
from functools import cache

from analysis.actors.capitals import Word
from analysis.actors.folding import plain
from analysis.actors.lexicon.bodies import body_nouns, head_words
from analysis.actors.lexicon.common import acts, nothings
from analysis.actors.lexicon.people import kin_words
from analysis.actors.roles import after
from analysis.actors.segments import Segment
from analysis.language import table
from analysis.values import Span

_APPOSITION = re.compile(
    r",\s+(?:(?:the|his|her|their)\s+)?(?:(?:first|former|late|elder|younger|eldest|youngest)\s+)?([a-z-]+)"
)
_AFTER = re.compile(r"[ \n]([a-z]+)")
_PERSONAL = re.compile(r",\s+(?:who\s|\d{2},)")
_LOOK_BACK = 20
_LOOK_AHEAD = 60
_DATELINE = re.compile(
    r"(?:,[^\n]{0,30})?\s*(?:\([^)\n]{2,20}\)\s*)?[—–]"  # TRIPOLI, Libya (Reuters) —
    r"|(?:,[^\n]{0,30})?\s*\([A-Z][^)\n]{1,20}\)\s*[-—–]?"  # LONDON (AP) -
    r"|\s+-{1,2}\s"
)


@cache
def locatives() -> frozenset[str]:
    """Prepositions that stand before places."""
    return frozenset(table("places")["prepositions"])


def word_before(text: str, start: int, floor: int) -> str:
    """The word before `start` in its paragraph, over a comma or a colon; empty if there is none near by."""
    before = text[max(floor, start - _LOOK_BACK) : start]
    stripped = before.rstrip()
    if len(stripped) == len(before):
        return ""
    word = stripped.removesuffix(",").removesuffix(":").rpartition(" ")[2]
    return word if word.rstrip(".").isalpha() else ""


def is_relative(text: str, segment: Segment, before: str) -> bool:
    """Whether a full name is a relative's: "his wife, Ann Hall", "Hall and Ann Hall", "Hall, his wife"."""
    if len(segment.words) < 2:
        return False
    pair = segment.words[-1].text + " and "
    found = _APPOSITION.match(text, segment.end)
    after = found is not None and plain(found[1]) in kin_words()
    return after or plain(before) in kin_words() or text.startswith(pair, max(0, segment.start - len(pair)))


def is_subject(text: str, word: Word) -> bool:
    """Whether one word at the beginning of a sentence names a person, as what follows it tells.

    That is a verb of persons, an age, a clause with "who", or an office: "Hollis, the head of the board,".
    """
    if not word.opens or nothings().search(word.text):
        return False
    found = _AFTER.match(text, word.end)
    if found is not None:
        return found[1] in acts()
    return _PERSONAL.match(text, word.end) is not None or bool(after(text, word.end))


def is_label(text: str, segment: Segment) -> bool:
    """Whether a name that opens a paragraph is a speaker's label in a transcript: "HOLLIS: Yes."."""
    return text.startswith(": ", segment.end) and text[segment.start : segment.end].isupper()


def is_body_noun(word: str) -> bool:
    """Whether the word before a name calls it an organisation: "the security firm"."""
    return word in body_nouns()


def belongs_to_noun(text: str, end: int) -> bool:
    """Whether a noun follows to which the article before the name belongs: "the Hollis administration"."""
    found = _AFTER.match(text, end)
    return found is not None and (found[1] in body_nouns() or found[1] in head_words())


def is_dateline(text: str, paragraph: Span, segment: Segment) -> bool:
    """Whether a name is the place in a dateline: "TRIPOLI (Reuters) -"."""
    if segment.start != paragraph[0]:
        return False
    return _DATELINE.match(text, segment.end, min(segment.end + _LOOK_AHEAD, paragraph[1])) is not None
