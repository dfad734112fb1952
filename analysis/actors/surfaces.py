"""The distinct ways in which one article writes names, with what the places they stand in tell of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from analysis.actors.capitals import LONGEST, Word, runs
from analysis.actors.folding import plain
from analysis.actors.headlines import is_headline
from analysis.actors.kinds import by_words
from analysis.actors.lexicon.bodies import body_nouns, head_words, known_outlets, outlet_heads
from analysis.actors.lexicon.people import kin_words
from analysis.actors.segments import Segment, segments
from analysis.actors.titles import address, offices
from analysis.text.paragraphs import paragraphs
from analysis.values import ActorKind, Span

_BEFORE = re.compile(r"([^\W\d_]+\.?)[,:]?\s+\Z")
_APPOSITION = re.compile(
    r",\s+(?:(?:the|his|her|their)\s+)?(?:(?:first|former|late|elder|younger|eldest|youngest)\s+)?([a-z-]+)"
)
_AFTER = re.compile(r"[ \n]([a-z]+)")
_LOOK_BACK = 20
_LOCATIVES = frozenset(
    {
        "in",
        "near",
        "outside",
        "from",
        "inside",
        "across",
        "around",
        "toward",
        "towards",
        "throughout",
        "at",
        "to",
        "into",
    }
)
_DATELINE = re.compile(
    r"(?:,[^\n]{0,30})?\s*(?:\([^)\n]{2,20}\)\s*)?[—–]|(?:,[^\n]{0,30})?\s*\([A-Z][^)\n]{1,20}\)\s*[-—–]?|\s+-{1,2}\s"
)


@dataclass(slots=True)
class Surface:
    """One way to write a name, and the evidence about it."""

    text: str
    words: tuple[str, ...]
    spans: list[Span] = field(default_factory=list)
    titled: bool = False
    """Somewhere a title stands before it."""
    relative: bool = False
    """It is introduced as somebody's relative."""
    inside: bool = False
    """Somewhere it is capitalised though no sentence begins there."""
    introduced: ActorKind | None = None
    """What a common noun before it calls it: "the security firm X", "the town of X"."""
    located: int = 0
    """How often a preposition of place stands before it."""
    articled: int = 0
    """How often "the" stands before it."""


def collect(text: str) -> tuple[dict[str, Surface], list[Span]]:
    """The surfaces of `text` by their writing, in order of appearance, and its headlines, which give none."""
    found: dict[str, Surface] = {}
    headlines = []
    for paragraph in paragraphs(text):
        if is_headline(text, paragraph):
            headlines.append(paragraph)
            continue
        for run in runs(text, paragraph):
            if len(run) <= LONGEST:
                _take(text, paragraph, run, found)
    return found, headlines


def _take(text: str, paragraph: Span, run: list[Word], found: dict[str, Surface]) -> None:
    word = _word_before(text, run[0].start, paragraph[0])
    titled = plain(word) in offices() or plain(word) in address()
    for segment in segments(run, titled):
        if _is_work(run, segment):
            continue
        start = _with_the(text, segment)
        written = text[start : segment.end]
        if not any(c.isalpha() for c in written):
            continue
        key = " ".join(written.split())
        surface = found.get(key)
        if surface is None:
            surface = found[key] = Surface(key, tuple(w.text for w in segment.words))
        surface.spans.append((start, segment.end))
        surface.titled |= segment.titled
        surface.relative |= _is_relative(text, segment, word if segment.words[0] is run[0] else "")
        surface.inside |= not segment.words[0].opens
        surface.introduced = surface.introduced or (_introduced(word) if segment.words[0] is run[0] else None)
        before = word if segment.words[0] is run[0] else segment.words[0].gap.strip()
        surface.articled += before in ("the", "The") and not _belonging(text, segment.end)
        surface.located += before in _LOCATIVES or _dateline(text, paragraph, segment)


def _is_relative(text: str, segment: Segment, before: str) -> bool:
    """Whether a full name is a relative's: "his wife, Ann Hall", "Hall and Ann Hall", "Ann Hall, the first lady"."""
    if len(segment.words) < 2:
        return False
    pair = segment.words[-1].text + " and "
    found = _APPOSITION.match(text, segment.end)
    after = found is not None and plain(found[1]) in kin_words()
    return after or plain(before) in kin_words() or text.startswith(pair, max(0, segment.start - len(pair)))


def _is_work(run: Sequence[Word], segment: Segment) -> bool:
    """Whether a capital "The" inside a sentence makes the run the title of a book or film."""
    if run[0].text != "The" or run[0].opens or len(run) < 2 or segment.words[0] is not run[1]:
        return False
    words = tuple(word.text for word in segment.words)
    return not _is_outlet(words) and by_words(words, plain("".join(words))) in (None, ActorKind.PERSON)


def _introduced(word: str) -> ActorKind | None:
    if not word.islower():
        return None
    return ActorKind.ORGANISATION if word in body_nouns() else None


def _belonging(text: str, end: int) -> bool:
    """Whether a noun follows to which the article belongs: "the Obama administration"."""
    found = _AFTER.match(text, end)
    return found is not None and (found[1] in body_nouns() or found[1] in head_words())


def _word_before(text: str, start: int, floor: int) -> str:
    found = _BEFORE.search(text, max(floor, start - _LOOK_BACK), start)
    return found[1] if found else ""


def _with_the(text: str, segment: Segment) -> int:
    """The start of an outlet's name with its own capital "The"; else the segment's."""
    start = segment.start
    if text[max(0, start - 4) : start] == "The " and _is_outlet(tuple(w.text for w in segment.words)):
        return start - 4
    return start


@lru_cache(maxsize=1 << 12)
def _is_outlet(words: tuple[str, ...]) -> bool:
    return plain("".join(words)) in known_outlets() or plain(words[-1]) in outlet_heads()


def _dateline(text: str, paragraph: Span, segment: Segment) -> bool:
    return (
        segment.start == paragraph[0]
        and _DATELINE.match(text, segment.end, min(segment.end + 60, paragraph[1])) is not None
    )
