"""The actors of a whole case: the actors of its articles brought together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from analysis.actors.alike import Alike
from analysis.actors.forms import Form, fullness, is_bare, parse
from analysis.actors.kinds import by_words, family
from analysis.actors.names import group
from analysis.actors.nodes import Node, gather
from analysis.actors.pins import CLOSED, Partition
from analysis.actors.reasons import reason
from analysis.values import ActorKind, Cast, Naming


def unite(namings: Sequence[Naming], pinned: Mapping[int, int] = {}, known: Alike | None = None) -> Cast:
    """The actors of a case out of the actors of its articles.

    All forms of one article's actor follow its head, and the heads are clustered as names are: variants come
    together, a bare surname or an acronym joins a unique owner, an ambiguous one stays apart. Unnamed sources
    are one only when their descriptions are the same, and never one with a named actor. `pinned` maps
    positions in `namings` to the ids that a person gave: equal ids stay together and different ones apart,
    whatever the names say. A person's role is the fullest that an article gives. `known` are all pairs of
    heads that are alike, if they have been found already (`actors.alike`).
    """
    nodes = gather(namings, pinned)
    forms = [parse(node.head) for node in nodes]
    pins = {i: node.pin for i, node in enumerate(nodes) if node.pin is not None}
    families = [_family(node, form) for node, form in zip(nodes, forms, strict=True)]
    partition = Partition(len(nodes), pins, families, [node.gender for node in nodes])
    _join_shared(nodes, namings, partition)
    group(forms, [node.count for node in nodes], partition, known=known)
    return _cast(namings, nodes, forms, partition)


def _family(node: Node, form: Form) -> str | None:
    """What the words of a head show beyond doubt; one article's guess keeps no two heads apart."""
    if node.unnamed:
        return CLOSED
    return family(by_words(node.head.split()[len(form.title) :] or [node.head], "".join(form.words)))


def _join_shared(nodes: Sequence[Node], namings: Sequence[Naming], partition: Partition) -> None:
    """Join heads of which one is another form of the other in some article; bare surnames prove nothing."""
    by_head = {node.head: i for i, node in enumerate(nodes) if not node.unnamed}
    for i, node in enumerate(nodes):
        for name in sorted({namings[p].name for p in node.positions} - {node.head}):
            if name in by_head and not node.unnamed and not is_bare(parse(name)):
                partition.join(i, by_head[name])


def _cast(
    namings: Sequence[Naming], nodes: Sequence[Node], forms: Sequence[Form], partition: Partition
) -> Cast:
    labels, reasons = [0] * len(namings), [""] * len(namings)
    names: dict[int, str] = {}
    kinds: dict[int, ActorKind] = {}
    roles: dict[int, str] = {}
    for members in partition.groups():
        best = max(members, key=lambda i: (_rank(forms[i]), nodes[i].count, -i))
        label = members[0]
        names[label] = _called(nodes[best], forms[best], namings)
        kinds[label] = _kind(nodes[i] for i in members)
        role = _role(namings[p] for i in members for p in nodes[i].positions)
        if role:
            roles[label] = role
        why: dict[str, str] = defaultdict(str)
        for position in (p for i in members for p in nodes[i].positions):
            labels[position] = label
            name = namings[position].name
            if name != names[label] and not namings[position].unnamed:
                reasons[position] = why[name] = why[name] or reason(parse(names[label]), parse(name))
    return Cast(tuple(labels), tuple(reasons), names, kinds, roles)


def _called(node: Node, form: Form, namings: Sequence[Naming]) -> str:
    """The head; where it is a surname, and only a form of address tells whose, with that: "Ms Finch"."""
    if not node.gender or not is_bare(form):
        return node.head
    names = sorted({namings[p].name for p in node.positions})
    return next((name for name in names if parse(name).title and parse(name).words == form.words), node.head)


def _role(namings: Iterable[Naming]) -> str:
    """The role of most words; of those, the longest, and then the first in the alphabet."""
    roles = {naming.role for naming in namings if naming.role}
    return max(sorted(roles), key=lambda role: (role.count(" "), len(role)), default="")


def _rank(form: Form) -> tuple[bool, bool, bool]:
    """Which name an actor goes by in a case: a whole one, and of those the commonest."""
    return *fullness(form)[:2], len(form.words) > 1


def _kind(nodes: Iterable[Node]) -> ActorKind:
    """The kind that most namings have."""
    total: Counter[ActorKind] = Counter()
    for node in nodes:
        total += node.kinds
    return max(total, key=lambda kind: (total[kind], kind)) if total else ActorKind.OTHER
