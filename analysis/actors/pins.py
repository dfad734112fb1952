"""Constraints that a person's decisions put on a clustering."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

CLOSED = "closed"
"""The family of what only a pin joins to anything."""


class Partition:
    """Disjoint groups of positions (union-find) under two constraints.

    A group is free or pinned to one id, and groups of different ids never join. A group is also free or of
    one family (persons, bodies, places), and of no or one gender ("he", "she"); groups that differ in either
    never join unless a pin says so.
    """

    def __init__(
        self,
        size: int,
        pinned: Mapping[int, int],
        families: Sequence[str | None] = (),
        genders: Sequence[str] = (),
    ) -> None:
        self._parent = list(range(size))
        self._pin: list[int | None] = [None] * size
        self._family: list[str | None] = [*families] or [None] * size
        self._gender = [*genders] or [""] * size
        self._members: list[list[int]] = [[i] for i in range(size)]
        owners: dict[int, int] = {}
        for position in sorted(pinned):
            self._pin[position] = pinned[position]
            self._merge(*sorted((self.find(owners.setdefault(pinned[position], position)), position)))

    def find(self, position: int) -> int:
        """The representative of the group that `position` is in."""
        parent = self._parent
        while parent[position] != position:
            parent[position] = parent[parent[position]]
            position = parent[position]
        return position

    def members(self, position: int) -> Sequence[int]:
        """All positions of the group that `position` is in."""
        return self._members[self.find(position)]

    def is_open(self, position: int) -> bool:
        """Whether the analysis may join the group of `position` to others at all."""
        return self._family[self.find(position)] != CLOSED

    def is_pinned(self, position: int) -> bool:
        """Whether a person made the group of `position`, so that its members need not be alike."""
        return self._pin[self.find(position)] is not None

    def gender(self, position: int) -> str:
        """The gender of the group that `position` is in, or "" where nothing tells."""
        return self._gender[self.find(position)]

    def may_join(self, a: int, b: int) -> bool:
        """Whether neither pins nor families nor genders keep the groups of `a` and `b` apart."""
        one, other = self.find(a), self.find(b)
        return (
            _agree(self._pin[one], self._pin[other])
            and _agree(self._family[one], self._family[other])
            and _agree(self._gender[one] or None, self._gender[other] or None)
        )

    def join(self, a: int, b: int) -> bool:
        """Make one group of two; False if that is forbidden."""
        one, other = sorted((self.find(a), self.find(b)))
        if one != other and not self.may_join(one, other):
            return False
        self._merge(one, other)
        return True

    def _merge(self, one: int, other: int) -> None:
        if one == other:
            return
        self._parent[other] = one
        self._pin[one] = self._pin[other] if self._pin[one] is None else self._pin[one]
        self._family[one] = self._family[one] or self._family[other]
        self._gender[one] = self._gender[one] or self._gender[other]
        self._members[one] += self._members[other]
        self._members[other] = []

    def groups(self) -> list[list[int]]:
        """All groups, each sorted, in the order of their first positions."""
        return [sorted(members) for members in self._members if members]


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other
