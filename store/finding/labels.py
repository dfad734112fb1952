"""Stable ids for the groups of a new analysis: a group keeps the id that most of its members had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence


def keep_ids(
    labels: Sequence[int],
    pinned: Mapping[int, int],
    before: Sequence[int | None],
    reserved: Collection[int],
) -> dict[int, int | None]:
    """An id for every label, None where a new one is needed.

    `pinned` (position -> id) wins. Otherwise the ids that the members had `before`, by position, vote; each
    id goes to one label only, and none of the `reserved` ones, which a person's decisions hold.
    """
    kept: dict[int, int | None] = dict.fromkeys(labels)
    kept.update(_majority(Counter((labels[position], item) for position, item in pinned.items())))
    free = {label for label, item in kept.items() if item is None}
    votes = Counter(
        (label, item)
        for position, (label, item) in enumerate(zip(labels, before, strict=True))
        if label in free and item is not None and item not in reserved and position not in pinned
    )
    taken: set[int] = set()
    for (label, item), _ in _by_weight(votes):
        if kept[label] is None and item not in taken:
            kept[label] = item
            taken.add(item)
    return kept


def _majority(votes: Counter[tuple[int, int]]) -> dict[int, int]:
    winners: dict[int, int] = {}
    for (label, item), _ in _by_weight(votes):
        winners.setdefault(label, item)
    return winners


def _by_weight(votes: Counter[tuple[int, int]]) -> list[tuple[tuple[int, int], int]]:
    return sorted(votes.items(), key=lambda vote: (-vote[1], vote[0][1], vote[0][0]))
