"""Which group of one case stands for a group of another, by the members that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping


def stand_for(votes: Mapping[int, Counter[int]], settled: Mapping[int, int]) -> dict[int, int | None]:
    """For each group there the one here that most of its members belong to; None where none is left.

    `votes` count the members by the group here. Each group here stands for one there, so that what was kept
    apart there stays apart; but where decisions `settled` that all members belong to one, it is that one.
    """
    found: dict[int, int | None] = {group: settled.get(group) for group in votes}
    taken = set(settled.values())
    ballots = ((number, group, here) for group, count in votes.items() for here, number in count.items())
    for _, group, here in sorted(ballots, key=lambda ballot: (-ballot[0], *ballot[1:])):
        if found[group] is None and here not in taken:
            found[group] = here
            taken.add(here)
    return found
