"""What one text has otherwise than another: sentence by sentence, and inside a sentence word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import Indel

from analysis.text.paragraphs import paragraphs
from analysis.text.quotations import quotations
from analysis.text.sentences import sentences
from analysis.values import Span

_TOKEN = re.compile(r"\w+(?:[.,’'-]\w+)*")
_REWORDED = 0.5
"""Likeness of their words from which on two sentences in one place are one that was changed."""
_MOVED = 0.75
"""The same for sentences in different places."""


class Change(StrEnum):
    """What became of a sentence, or of words."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    """In another place, and perhaps changed."""
    LEFT_OUT = "left out"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are the same, left out or added; spans count in the one text and in the other."""

    change: Change
    here: Span
    there: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the one text, of the other, or of both; with its words where they differ."""

    change: Change
    here: Span | None
    there: Span | None
    runs: tuple[Run, ...] = ()


def changed_words(here: str, there: str, at: Span | None = None, to: Span | None = None) -> tuple[Run, ...]:
    """The words of two texts (or of a span in each), in order, as runs; case and punctuation don't count.

    What is left out comes before what is added in its place.
    """
    one, other = _tokens(here, at or (0, len(here))), _tokens(there, to or (0, len(there)))
    steps = Indel.opcodes(_folded(here, one), _folded(there, other))
    names = {"equal": Change.SAME, "delete": Change.LEFT_OUT, "insert": Change.ADDED}
    runs = [
        Run(
            names[step.tag],
            _around(one, step.src_start, step.src_end),
            _around(other, step.dest_start, step.dest_end),
        )
        for step in steps
    ]
    for at_run, (run, after) in enumerate(pairwise(runs)):
        if (run.change, after.change) == (Change.ADDED, Change.LEFT_OUT):
            runs[at_run], runs[at_run + 1] = after, run
    return tuple(runs)


def compared(here: str, there: str) -> tuple[Passage, ...]:
    """The sentences of `here` in order; what only `there` has follows the sentence that it follows there."""
    return tuple(_Alignment(here, there).passages())


class _Alignment:
    """Which sentence of the one text is which of the other."""

    def __init__(self, here: str, there: str) -> None:
        self._texts = here, there
        self._one, self._other = _sentences(here), _sentences(there)
        self._words = _words(here, self._one), _words(there, self._other)
        self._fixed = _paired(*self._words)
        self._moved = _moved(*self._words, self._fixed)

    def passages(self) -> Iterator[Passage]:
        """All sentences of both."""
        last = 0
        for i, span in enumerate(self._one):
            if i in self._fixed:
                yield from self._added(last, self._fixed[i])
                last = self._fixed[i] + 1
            pair = self._fixed.get(i, self._moved.get(i))
            yield Passage(Change.LEFT_OUT, span, None) if pair is None else self._both(i, pair)
        yield from self._added(last, len(self._other))

    def _added(self, start: int, end: int) -> Iterator[Passage]:
        known = {*self._fixed.values(), *self._moved.values()}
        return (Passage(Change.ADDED, None, self._other[j]) for j in range(start, end) if j not in known)

    def _both(self, i: int, j: int) -> Passage:
        same = self._words[0][i] == self._words[1][j]
        here, there = self._one[i], self._other[j]
        change = Change.MOVED if i in self._moved else Change.SAME if same else Change.CHANGED
        return Passage(change, here, there, () if same else changed_words(*self._texts, here, there))


def _paired(one: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Positions of equal sentences, and between them of reworded ones; both in the order of both texts."""
    pairs: dict[int, int] = {}
    here = there = 0
    for step in (*Indel.opcodes(one, other), None):
        if step is None or step.tag == "equal":
            ends = (len(one), len(other)) if step is None else (step.src_start, step.dest_start)
            pairs |= _reworded(one, range(here, ends[0]), other, range(there, ends[1]))
        if step is not None and step.tag == "equal":
            pairs |= zip(
                range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
            )
            here, there = step.src_end, step.dest_end
    return pairs


def _reworded(one: Sequence[str], here: range, other: Sequence[str], there: range) -> dict[int, int]:
    """The first sentence after the last pair that each is most like."""
    pairs: dict[int, int] = {}
    start = there.start
    for i in here:
        best = _most_like(one[i], {j: other[j] for j in range(start, there.stop)}, _REWORDED)
        if best is not None:
            pairs[i] = best
            start = best + 1
    return pairs


def _moved(one: Sequence[str], other: Sequence[str], fixed: Mapping[int, int]) -> dict[int, int]:
    free = {j: words for j, words in enumerate(other) if j not in set(fixed.values())}
    pairs: dict[int, int] = {}
    for i, words in enumerate(one):
        best = None if i in fixed else _most_like(words, free, _MOVED)
        if best is not None:
            pairs[i] = best
            del free[best]
    return pairs


def _most_like(words: str, among: Mapping[int, str], least: float) -> int | None:
    """The one whose words are most alike (share of words in common, in order)."""
    found = process.extractOne(
        words.split(),
        {key: each.split() for key, each in among.items()},
        scorer=Indel.normalized_similarity,
        processor=None,
        score_cutoff=least,
    )
    return None if found is None else int(found[2])


def _sentences(text: str) -> list[Span]:
    spans = [span for part in paragraphs(text) for span in sentences(text, part, quotations(text, part))]
    return [span for span in spans if _TOKEN.search(text, *span)]


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [" ".join(_folded(text, _tokens(text, span))) for span in spans]


def _tokens(text: str, span: Span) -> list[Span]:
    return [match.span() for match in _TOKEN.finditer(text, *span)]


def _folded(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[start:end].casefold().replace("’", "'") for start, end in spans]


def _around(spans: Sequence[Span], first: int, last: int) -> Span:
    """From the first to the last of these spans; an empty one before the next where there are none."""
    if first < last:
        return spans[first][0], spans[last - 1][1]
    at = spans[first][0] if first < len(spans) else spans[-1][1] if spans else 0
    return at, at
