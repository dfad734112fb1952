"""The distinct ways in which one article writes names, with what the places they stand in tell of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import NamedTuple

from analysis.actors.capitals import LONGEST, Word, runs
from analysis.actors.context import (
    belongs_to_noun,
    is_body_noun,
    is_dateline,
    is_label,
    is_relative,
    is_subject,
    locatives,
    word_before,
)
from analysis.actors.folding import plain
from analysis.actors.gender import courtesy
from analysis.actors.headlines import is_headline
from analysis.actors.kinds import by_words
from analysis.actors.lexicon.bodies import known_outlets, outlet_heads
from analysis.actors.segments import Segment, segments, without_openers
from analysis.actors.titles import is_title
from analysis.text.paragraphs import paragraphs
from analysis.values import ActorKind, Span

_LONGEST_TITLE = 24
"""Characters of a title before the name in a speaker's label."""


class Addressed(NamedTuple):
    """A form of address before a name, at the name's start in the text."""

    title: str
    gender: str
    start: int


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
    acting: bool = False
    """Somewhere it begins a sentence that only a person can be the subject of."""
    labels: int = 0
    """How often it labels a speaker's turn in a transcript."""
    introduced: int = 0
    """How often a common noun before it calls it an organisation: "the security firm X"."""
    located: int = 0
    """How often a preposition of place stands before it."""
    articled: int = 0
    """How often "the" stands before it."""
    addressed: list[Addressed] = field(default_factory=list)
    """Where a form of address stands before it."""


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


def _take(text: str, paragraph: Span, run: Sequence[Word], found: dict[str, Surface]) -> None:
    before_run = partial(word_before, text, run[0].start, paragraph[0])
    named = without_openers(run, before_run)
    if not named:
        return
    word = before_run()
    for segment in segments(named, is_title(plain(word))):
        first = segment.words[0] is run[0]
        if _is_work(run, segment):
            continue
        start, end = _with_the(text, segment), segment.end
        key = " ".join(text[start:end].split())
        surface = found.get(key)
        if surface is None:
            surface = found[key] = Surface(key, tuple(w.text for w in segment.words))
        surface.spans.append((start, end))
        surface.titled |= segment.titled
        if segment.titled and (told := courtesy(text, start)):
            surface.addressed.append(Addressed(*told, start))
        surface.relative |= is_relative(text, segment, word if first else "")
        surface.inside |= not segment.words[0].opens
        surface.acting |= len(segment.words) == 1 and is_subject(text, segment.words[0])
        surface.labels += _opens(text, paragraph, segment) and is_label(text, segment)
        surface.introduced += first and is_body_noun(word)
        before = word if first else segment.words[0].gap.strip()
        surface.articled += before in ("the", "The") and not belongs_to_noun(text, end)
        surface.located += before in locatives() or is_dateline(text, paragraph, segment)


def _opens(text: str, paragraph: Span, segment: Segment) -> bool:
    """Whether a name opens its paragraph, a title before it or none."""
    if segment.start == paragraph[0]:
        return True
    near = segment.titled and segment.start - paragraph[0] <= _LONGEST_TITLE
    return near and is_title(plain(text[paragraph[0] : segment.start].strip()))


def _is_work(run: Sequence[Word], segment: Segment) -> bool:
    """Whether a capital "The" inside a sentence makes the run the title of a book or film."""
    if run[0].text != "The" or run[0].opens or len(run) < 2 or segment.words[0] is not run[1]:
        return False
    words = tuple(word.text for word in segment.words)
    return not _is_outlet(words) and by_words(words, plain("".join(words))) in (None, ActorKind.PERSON)


def _with_the(text: str, segment: Segment) -> int:
    """The start of an outlet's name with its own capital "The"; else the segment's."""
    start = segment.start
    if text.endswith("The ", 0, start) and _is_outlet(tuple(w.text for w in segment.words)):
        return start - 4
    return start


@lru_cache(maxsize=1 << 12)
def _is_outlet(words: tuple[str, ...]) -> bool:
    return plain("".join(words)) in known_outlets() or plain(words[-1]) in outlet_heads()
