"""Connected parts of a graph: union-find (Tarjan, JACM 22(2), 1975) with path halving."""

from __future__ import annotations


class Parts:
    """Items from 0 on, each at first a part of its own; a part goes by its smallest item."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, item: int) -> int:
        """The smallest item of the part that `item` is in."""
        above = self._above
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    def join(self, a: int, b: int) -> bool:
        """Make one part of those of `a` and `b`; False when they are one already."""
        low, high = sorted((self.of(a), self.of(b)))
        self._above[high] = low
        return low != high
