"""The namings of a case gathered by the heads that they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.actors.folding import plain
from analysis.values import ActorKind, Naming


@dataclass(slots=True)
class Node:
    """One head as all articles use it, as far as no pin divides them."""

    head: str
    pin: int | None
    unnamed: bool
    positions: list[int] = field(default_factory=list)
    kinds: Counter[ActorKind] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        """How often the head or one of its forms is used."""
        return self.kinds.total()


def gather(namings: Sequence[Naming], pinned: Mapping[int, int]) -> list[Node]:
    """Namings gathered by head and pin; a free form of an actor follows the pin of the actor's head."""
    heads: dict[tuple[int, str], int] = {}
    for position in sorted(pinned):
        naming = namings[position]
        if naming.name == naming.head or (naming.article, naming.head) not in heads:
            heads[naming.article, naming.head] = pinned[position]
    nodes: dict[tuple[str, int | None, bool], Node] = {}
    for position, naming in enumerate(namings):
        pin = pinned.get(position, heads.get((naming.article, naming.head)))
        own = position in pinned and pinned[position] != heads.get((naming.article, naming.head))
        head = naming.name if own else naming.head
        written = plain(head) if naming.unnamed else head
        key = written, pin, naming.unnamed
        node = nodes.get(key) or nodes.setdefault(key, Node(head, pin, naming.unnamed))
        node.positions.append(position)
        node.kinds[naming.kind] += naming.count
    return list(nodes.values())
