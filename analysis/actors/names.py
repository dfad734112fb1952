"""The variants of one actor's name brought together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.actors.forms import Form, parse
from analysis.actors.likeness import compare
from analysis.actors.linkage import link
from analysis.actors.owners import Owners
from analysis.actors.pins import Partition
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
    partition = Partition(len(forms), fixed)
    group(forms, [counts[at] for at in range(len(forms))], partition)
    return tuple(_cluster(forms, counts, members) for members in partition.groups())


def group(forms: Sequence[Form], counts: Sequence[int], partition: Partition) -> None:
    """Join the groups of `partition` that hold forms of one actor's name: full names, then short forms to their owners.

    `counts` says how often each form is used; of several possible owners the one that is named far more often wins.
    """
    free = [i for i in range(len(forms)) if partition.is_open(i)]
    short = [i for i in free if len(forms[i].words) < 2 or forms[i].letters]
    full = sorted(set(free) - set(short))
    link(forms, full, partition)
    owners = Owners(forms, counts, partition)
    for position in full:
        owners.add(position)
    owned = [(position, owner) for position in short if (owner := owners.of(position)) is not None]
    for position, owner in owned:
        partition.join(owner, position)
    settled = {position for position, _ in owned}
    link(forms, [i for i in free if i not in settled], partition)


def _cluster(forms: Sequence[Form], counts: Mapping[int, int], members: Sequence[int]) -> Cluster:
    best = max(members, key=lambda i: (len(forms[i].words) > 1, counts[i], len(forms[i].words), -len(forms[i].title), -i))
    others = [i for i in members if i != best]
    aliases = [Alias(forms[i].text, reason(forms[best], forms[i])) for i in others]
    return Cluster(forms[best].text, (Alias(forms[best].text), *aliases))


def reason(name: Form, alias: Form) -> str:
    """Why `alias` is taken to be `name`'s, in words for the reader."""
    if alias.letters and not name.letters:
        return f"initials of {name.text}"
    if len(alias.words) == 1 and len(name.words) > 1:
        if alias.words[0] == name.words[-1]:
            return "surname alone"
        if alias.words[0] == name.words[0]:
            return "first name alone"
    return compare(name, alias).reason or "joined through another spelling"
