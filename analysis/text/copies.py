"""Which articles print one text: runs of words that they share.

Shingling and containment after Broder, "On the resemblance and containment of documents" (1997): the runs of
eight words of a text stand for it, and the share of the shorter text's runs that the longer one has tells how
much of it was copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import nsmallest
from zlib import crc32

RUN = 8
"""Words of a run: long enough that two reporters who quote one sentence share few of them."""
COPIED = 0.5
"""Share of the shorter text from which on the two have one origin: most of it is the same wire text."""
_SAMPLED = 16
"""Of so many runs one is kept to look for candidates."""
_LEAST = 4
"""Runs of a short text that are kept at least."""
SHARED = 2
"""Kept runs that two texts must share to be compared in full."""

_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[int]:
    """Hashes (32 bits) of the text's runs of words, whatever their case; one for a shorter text."""
    return frozenset(map(_hash, _runs(text)))


def sample(runs: frozenset[int]) -> frozenset[int]:
    """The runs that are kept of a text: every sixteenth by its hash, so that two texts keep the same ones."""
    return frozenset(run for run in runs if run % _SAMPLED == 0) | frozenset(nsmallest(_LEAST, runs))


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller set's runs that the larger one has, from 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _runs(text: str) -> Iterator[str]:
    words = _WORD.findall(text.casefold())
    if words:
        yield from (" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def _hash(run: str) -> int:
    return crc32(run.encode("utf-8", "surrogatepass"))
