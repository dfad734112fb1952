"""How many words names must share to be worth comparing, where many share one key."""

from __future__ import annotations

CROWD, THRONG = 60, 600
"""Names that share a key from which on two of them need a second word in common, and a third."""


def demand(size: int) -> int:
    """How many words besides the key two of so many names must share, as far as they have them."""
    return (size > CROWD) + (size > THRONG)


def meet(one: frozenset[str], other: frozenset[str], size: int) -> bool:
    """Whether two of `size` names that share a key, with these other words, are to be compared."""
    needed = demand(size)
    if not needed or not (one or other):
        return True
    return bool(one and other) and len(one & other) >= min(needed, len(one), len(other))
