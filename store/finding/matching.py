"""Which statement of a new reading is which of the old one: the same words, the same place, or most of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from analysis.values import Spans
from store.file.spans import shared

ENOUGH = 0.5
"""The least overlap (Jaccard, in code points) at which a moved statement is still the same one."""


def by_place(new: Sequence[Spans], old: Mapping[int, Spans]) -> dict[int, int]:
    """Position in `new` -> id in `old`: equal spans first, then the largest overlap of at least `ENOUGH`."""
    places: defaultdict[Spans, list[int]] = defaultdict(list)
    for item, spans in sorted(old.items(), reverse=True):
        places[spans].append(item)
    matched = {position: places[spans].pop() for position, spans in enumerate(new) if places.get(spans)}
    used = set(matched.values())
    overlaps = [
        (-share, item, position)
        for position, item in _neighbours(new, old)
        if position not in matched
        and item not in used
        and (share := shared(new[position], old[item])) >= ENOUGH
    ]
    for _, item, position in sorted(overlaps):
        if position not in matched and item not in used:
            matched[position] = item
            used.add(item)
    return matched


def by_words(new: Sequence[str], old: Sequence[tuple[int, str]]) -> dict[int, int]:
    """Position in `new` -> id in `old` of the same words; what is said twice is matched in order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for item, words in reversed(old):
        places[words].append(item)
    return {position: places[words].pop() for position, words in enumerate(new) if places.get(words)}


def _neighbours(new: Sequence[Spans], old: Mapping[int, Spans]) -> list[tuple[int, int]]:
    """Pairs whose outer edges overlap, by a sweep over both in order of their start."""
    waiting = sorted((spans[0][0], spans[-1][1], item) for item, spans in old.items() if spans)
    pairs: list[tuple[int, int]] = []
    active: list[tuple[int, int]] = []
    upcoming = 0
    for start, end, position in sorted(
        (spans[0][0], spans[-1][1], place) for place, spans in enumerate(new) if spans
    ):
        while upcoming < len(waiting) and waiting[upcoming][0] < end:
            active.append(waiting[upcoming][1:])
            upcoming += 1
        active = [entry for entry in active if entry[0] > start]
        pairs.extend((position, item) for _, item in active)
    return pairs
