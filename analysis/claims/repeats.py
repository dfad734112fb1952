"""Statements that are one and the same to the comparison: they differ at most in their articles."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from analysis.claims.conflicts.dates import tells_day
from analysis.values import Said


def key_of(said: Said) -> tuple[Hashable, ...]:
    """What all repeats of a statement have in common; plain values, the same in every run.

    The day of publication is part of it only where the words tell a time from it.
    """
    form = said.form and said.form.value
    key = (said.text, said.speaker, said.stance.value, form, said.names)
    return (*key, said.published.isoformat()) if said.published and tells_day(said.text) else key


def repeats(statements: Sequence[Said]) -> tuple[list[int], list[int]]:
    """For each statement the number of its kind, and for each kind the position of its first statement."""
    kinds: dict[Hashable, int] = {}
    node: list[int] = []
    first: list[int] = []
    for at, said in enumerate(statements):
        kind = kinds.setdefault(key_of(said), len(kinds))
        if kind == len(first):
            first.append(at)
        node.append(kind)
    return node, first
