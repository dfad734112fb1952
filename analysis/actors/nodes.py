"""The namings of a case gathered by the heads that they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.actors.folding import plain
from analysis.actors.forms import is_bare, parse
from analysis.actors.gender import gender
from analysis.values import ActorKind, Naming


@dataclass(slots=True)
class Node:
    """One head as all articles use it, as far as no pin divides them."""

    head: str
    pin: int | None
    unnamed: bool
    gender: str = ""
    """As the head tells it, or a form of address before it in the articles."""
    positions: list[int] = field(default_factory=list)
    kinds: Counter[ActorKind] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        """How often the head or one of its forms is used."""
        return self.kinds.total()


def gather(namings: Sequence[Naming], pinned: Mapping[int, int]) -> list[Node]:
    """Namings gathered by head, pin and gender; a free form of an actor follows the pin of its head."""
    heads: dict[tuple[int, str], int] = {}
    for position in sorted(pinned):
        naming = namings[position]
        if naming.name == naming.head or (naming.article, naming.head) not in heads:
            heads[naming.article, naming.head] = pinned[position]
    genders = _genders(namings)
    nodes: dict[tuple[str, int | None, bool, str], Node] = {}
    for position, naming in enumerate(namings):
        pin = pinned.get(position, heads.get((naming.article, naming.head)))
        own = position in pinned and pinned[position] != heads.get((naming.article, naming.head))
        head = naming.name if own else naming.head
        written = plain(head) if naming.unnamed else head
        told = "" if naming.unnamed else gender(parse(head)) or genders.get((naming.article, head), "")
        key = written, pin, naming.unnamed, told
        node = nodes.get(key) or nodes.setdefault(key, Node(head, pin, naming.unnamed, told))
        node.positions.append(position)
        node.kinds[naming.kind] += naming.count
    return list(nodes.values())


def _genders(namings: Sequence[Naming]) -> dict[tuple[int, str], str]:
    """Article and head -> the gender that a form of address in one of its forms tells: "Ms Finch"."""
    forms = ((naming, parse(naming.name)) for naming in namings if " " in naming.name and not naming.unnamed)
    return {
        (naming.article, naming.head): told
        for naming, form in forms
        if form.title and is_bare(form) and (told := gender(form))
    }
