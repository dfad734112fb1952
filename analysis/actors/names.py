"""The variants of one actor's name brought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from analysis.actors.alike import Alike, edges
from analysis.actors.forms import Form, is_bare, is_short, parse
from analysis.actors.gender import gender
from analysis.actors.linkage import link
from analysis.actors.metonymy import join_cities
from analysis.actors.owners import Owners
from analysis.actors.pins import Partition
from analysis.actors.reasons import reason
from analysis.values import Alias, Cluster, Name


def cluster(names: Sequence[Name], pinned: Mapping[int, int] = {}) -> tuple[Cluster, ...]:
    """The names of each actor together, in the order in which the actors are first named.

    Every name stands in exactly one cluster, once, however often it is given. `pinned` says of positions in
    `names` what a person decided: those of one id stay together, those of different ids never meet.
    """
    first: dict[str, int] = {}
    counts: dict[int, int] = {}
    fixed: dict[int, int] = {}
    for position, name in enumerate(names):
        at = first.setdefault(name.text, len(first))
        counts[at] = counts.get(at, 0) + name.count
        if position in pinned:
            fixed.setdefault(at, pinned[position])
    forms = [parse(text) for text in first]
    partition = Partition(len(forms), fixed, genders=[gender(form) for form in forms])
    order = [counts[at] for at in range(len(forms))]
    group(forms, order, partition)
    join_cities(forms, order, partition)
    return tuple(_cluster(forms, counts, members) for members in partition.groups())


def group(
    forms: Sequence[Form],
    counts: Sequence[int],
    partition: Partition,
    relatives: Collection[int] = (),
    known: Alike | None = None,
) -> None:
    """Join the groups of `partition` that hold forms of one actor's name: full names, then short forms.

    `counts` says how often each form is used; of several owners of a short form one must be named more often.
    `relatives` are full names whose surname alone means somebody else; `known` are the pairs that are alike.
    """
    free = [i for i in range(len(forms)) if partition.is_open(i)]
    alike = [(free[i], free[j], likeness) for i, j, likeness in edges([forms[i] for i in free], known)]
    short = [i for i in free if is_short(forms[i])]
    full = sorted(set(free) - set(short))
    whole = set(full)
    link(forms, (edge for edge in alike if whole.issuperset(edge[:2])), partition)
    owners = Owners(forms, counts, partition)
    for position in full:
        owners.add(position, by_surname=position not in relatives)
    _hand_over(owners, full, partition)
    settled = _hand_over(owners, [i for i in short if forms[i].title], partition)
    settled |= _hand_over(owners, [i for i in short if not forms[i].title], partition)
    settled |= _between(forms, short, partition)
    rest = (edge for edge in alike if settled.isdisjoint(edge[:2]) and not whole.issuperset(edge[:2]))
    link(forms, rest, partition)


def _between(forms: Sequence[Form], short: Sequence[int], partition: Partition) -> set[int]:
    """The bare names without a gender that a man and a woman share: "Finch" beside "Mr Finch", "Ms Finch"."""
    bare = [i for i in short if is_bare(forms[i])]
    genders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for i in bare:
        genders[forms[i].words].add(partition.gender(i))
    return {i for i in bare if not partition.gender(i) and {"he", "she"} <= genders[forms[i].words]}


def _hand_over(owners: Owners, positions: Sequence[int], partition: Partition) -> set[int]:
    """Join the forms at `positions` to their owners, all judged on one state; returns those that have one."""
    owned = [(position, owner) for position in positions if (owner := owners.of(position)) is not None]
    for position, owner in owned:
        partition.join(owner, position)
    return {position for position, _ in owned}


def _cluster(forms: Sequence[Form], counts: Mapping[int, int], members: Sequence[int]) -> Cluster:
    best = max(
        members,
        key=lambda i: (len(forms[i].words) > 1, counts[i], len(forms[i].words), -len(forms[i].title), -i),
    )
    others = [i for i in members if i != best]
    aliases = [Alias(forms[i].text, reason(forms[best], forms[i])) for i in others]
    return Cluster(forms[best].text, (Alias(forms[best].text), *aliases))
