"""Agglomerative clustering over a sparse graph of likenesses, under constraints that a person has set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

Edge = tuple[int, int, float]

AVERAGE = 0.5
"""Weight of the average likeness of two groups; the rest is that of their best pair.

Average linkage alone (1.0) splits a claim that many outlets word differently, single linkage alone (0.0)
chains unlike claims together.
"""


class Linkage:
    """The two groups that are most alike are joined, again and again; pairs without an edge count as 0.

    Items pinned to one id start as one group; groups pinned to different ids are never joined, nor are groups
    of which a pair of items is to stay apart, unless a pin holds the two. Each connected part of the graph is
    clustered by itself, whatever else the graph holds. Groups of a lower threshold hold those of a higher.
    """

    def __init__(
        self,
        items: Sequence[int],
        edges: Iterable[Edge],
        pinned: Mapping[int, int],
        apart: Iterable[tuple[int, int]] = (),
    ) -> None:
        """`edges` are (item, item, likeness from 0 to 1), each pair once; `items` are in order."""
        self._into = {item: item for item in items}
        self._size = dict.fromkeys(items, 1)
        self._sum: dict[int, dict[int, float]] = {item: {} for item in items}
        self._best: dict[int, dict[int, float]] = {item: {} for item in items}
        self._pin = dict(pinned)
        self._foes: defaultdict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int]] = []
        for a, b in apart:
            self._foes[a].add(b)
            self._foes[b].add(a)
        for a, b, likeness in edges:
            self._sum[a][b] = self._sum[b][a] = likeness
            self._best[a][b] = self._best[b][a] = likeness
        self._join_pinned(pinned)

    def _join_pinned(self, pinned: Mapping[int, int]) -> None:
        first: dict[int, int] = {}
        for item, pin in sorted(pinned.items()):
            if pin in first:
                self._absorb(first[pin], item)
            else:
                first[pin] = item

    def labels(self, threshold: float) -> list[int]:
        """For each item its group's first item; groups less alike than `threshold` stay apart."""
        self._heap = [
            (-likeness, a, b)
            for a, others in self._sum.items()
            for b in others
            if a < b and (likeness := self._likeness(a, b)) >= threshold
        ]
        heapify(self._heap)
        while self._heap:
            negative, a, b = heappop(self._heap)
            if b in self._sum[a] and -negative == self._likeness(a, b):
                self._join(a, b, threshold)
        return self._roots()

    def _likeness(self, a: int, b: int) -> float:
        average = self._sum[a][b] / (self._size[a] * self._size[b])
        return AVERAGE * average + (1 - AVERAGE) * self._best[a][b]

    def _join(self, a: int, b: int, threshold: float) -> None:
        if (a in self._pin and b in self._pin) or b in self._foes.get(a, ()):
            self._forget(a, b)
            return
        self._absorb(a, b)
        for other in self._sum[a]:
            pair = (min(a, other), max(a, other))
            if (likeness := self._likeness(*pair)) >= threshold:
                heappush(self._heap, (-likeness, *pair))

    def _forget(self, a: int, b: int) -> None:
        for table in (self._sum, self._best):
            table[a].pop(b, None)
            table[b].pop(a, None)

    def _absorb(self, a: int, b: int) -> None:
        """Make group `b` part of group `a`."""
        self._forget(a, b)
        sums, bests = self._sum[a], self._best[a]
        for other, total in self._sum[b].items():
            sums[other] = self._sum[other][a] = sums.get(other, 0.0) + total
            bests[other] = self._best[other][a] = max(bests.get(other, 0.0), self._best[b][other])
            del self._sum[other][b], self._best[other][b]
        self._sum[b], self._best[b] = {}, {}
        self._take_foes(a, b)
        self._into[b] = a
        self._size[a] += self._size[b]
        if b in self._pin:
            self._pin[a] = self._pin[b]

    def _take_foes(self, a: int, b: int) -> None:
        for foe in self._foes.pop(b, ()):
            self._foes[foe].discard(b)
            if foe != a:
                self._foes[foe].add(a)
                self._foes[a].add(foe)

    def _roots(self) -> list[int]:
        first: dict[int, int] = {}
        roots = []
        for item in self._into:
            root = item
            while self._into[root] != root:
                root = self._into[root]
            roots.append(first.setdefault(root, item))
        return roots
