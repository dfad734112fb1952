"""Which articles print one text: runs of words that they share.

Shingling and containment after Broder, "On the resemblance and containment of documents" (1997): the runs of
eight words of a text stand for it, and the share of a text's runs that another has tells how much of it was
copied. Runs are sampled by winnowing, after Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for
document fingerprinting" (2003): any passage of 23 words that two texts have in common shares a kept run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from analysis.text.paragraphs import paragraphs
from analysis.text.quotations import quotations
from analysis.values import Span

RUN = 8
"""Words of a run: long enough that two reporters who quote one sentence share few of them."""
COPIED = 0.5
"""Share of a text from which on it is printed by another that has so much of it."""
LEAST = 5
"""Runs that two texts share at least where one is a copy: twelve words in a row; less may be a formula."""
_WINDOW = 16
"""Of so many runs in a row one at least is kept."""
_HINT = 0.5
"""Of the kept runs that two copies can be expected to share, the part from which on they are compared."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two articles with most of one in the other: how many runs each has, and how many both."""

    a: int
    b: int
    runs_a: int
    runs_b: int
    shared: int

    @property
    def mutual(self) -> bool:
        """Whether each is mostly the other's text; else the shorter one stands in the longer."""
        return self.shared >= COPIED * max(self.runs_a, self.runs_b)

    @property
    def share(self) -> float:
        """How much of the shorter one stands in the longer one, from 0 to 1."""
        return self.shared / min(self.runs_a, self.runs_b)


def runs(text: str) -> list[int]:
    """Hashes (32 bits) of the text's runs of eight words, in order, whatever their case.

    Runs within a quotation are left out: two reporters who heard one speaker have them in common. A text
    of less than eight words has none.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    folded = [text[start:end].casefold() for start, end in words]
    quoted = [(q.start, q.end) for part in paragraphs(text) for q in quotations(text, part)]
    inside = _within(words, quoted)
    return [_hash(folded[at : at + RUN]) for at in range(len(words) - RUN + 1) if not inside[at]]


def sample(hashes: list[int]) -> frozenset[int]:
    """The runs that are kept of a text to find others by: the smallest of every sixteen in a row."""
    last = max(1, len(hashes) - _WINDOW + 1)
    return frozenset(min(hashes[at : at + _WINDOW]) for at in range(last)) if hashes else frozenset()


def hinted(shared: int, kept: int, kept_there: int) -> bool:
    """Whether so many kept runs in common of so many make it worth comparing two texts in full."""
    return shared >= max(1.0, _HINT * COPIED * min(kept, kept_there))


def overlap(a: int, runs_a: frozenset[int], b: int, runs_b: frozenset[int]) -> Overlap | None:
    """What two articles have in common; None where neither is mostly the other's text."""
    found = Overlap(a, b, len(runs_a), len(runs_b), len(runs_a & runs_b))
    return found if found.shared >= LEAST and found.share >= COPIED else None


def origins(
    articles: Iterable[int], overlaps: Sequence[Overlap], same: Iterable[tuple[int, int]] = ()
) -> dict[int, int]:
    """Article -> the first (smallest id) of those that have its origin.

    Texts that are mostly each other's are one origin, and so are the pairs in `same`. A shorter text goes
    with the longer one that holds most of it, and with one only: two long reports that both hold a short
    wire text are two origins.
    """
    first = {article: article for article in articles}
    for a, b in (*same, *((each.a, each.b) for each in overlaps if each.mutual)):
        _unite(first, a, b)
    for shorter, longer in _holders(first, overlaps).items():
        _unite(first, shorter, longer)
    return first


def _holders(first: Mapping[int, int], overlaps: Iterable[Overlap]) -> dict[int, int]:
    """Origin -> the longer article outside it that holds most of one of its texts."""
    best: dict[int, tuple[float, int]] = {}
    for each in overlaps:
        shorter, longer = (each.a, each.b) if each.runs_a < each.runs_b else (each.b, each.a)
        if first[shorter] != first[longer]:
            rank = (-each.share, longer)
            best[first[shorter]] = min(best.get(first[shorter], rank), rank)
    return {origin: longer for origin, (_, longer) in best.items()}


def _unite(first: dict[int, int], a: int, b: int) -> None:
    low, high = sorted((first[a], first[b]))
    if low == high:
        return
    for article, origin in first.items():
        if origin == high:
            first[article] = low


def _within(words: list[Span], quoted: list[Span]) -> list[bool]:
    """For each run of words that begins at a position, whether it lies within one quotation."""
    found, at = [], 0
    for position in range(len(words) - RUN + 1):
        start, end = words[position][0], words[position + RUN - 1][1]
        while at < len(quoted) and quoted[at][1] <= start:
            at += 1
        found.append(at < len(quoted) and quoted[at][0] <= start and end <= quoted[at][1])
    return found


def _hash(words: list[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))
