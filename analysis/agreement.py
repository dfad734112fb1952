"""How far two people agree who sorted the same things into classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of two people over what both have judged."""

    number: int
    """Things that both judged."""
    alike: int
    """Those on which they agree."""
    kappa: float | None
    """From -1 over 0 (as much as chance would give) to 1; None where it is not defined."""

    @property
    def share(self) -> float:
        """The part on which they agree, from 0 to 1; 0 where they judged nothing in common."""
        return self.alike / self.number if self.number else 0.0


def agreement(pairs: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """Of the classes that two people gave to the same things, in pairs.

    Kappa is unweighted: (observed - chance) / (1 - chance), with the chance agreement from how often each of
    the two used each class. J. Cohen, "A coefficient of agreement for nominal scales", Educational and
    Psychological Measurement 20 (1960), pp. 37-46. Where both gave one and the same class to everything,
    chance alone explains all and kappa is not defined.
    """
    number = len(pairs)
    alike = sum(one == other for one, other in pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(times * second[kind] for kind, times in first.items())
    most = number * number
    if by_chance == most:  # nothing in common among them
        return Agreement(number, alike, None)
    return Agreement(number, alike, (alike * number - by_chance) / (most - by_chance))
