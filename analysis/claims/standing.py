"""Statements added to a case whose others stand grouped already, without comparing all of them again.

The caller keeps, for each *item* (the statements that differ at most in their articles; it goes by the first
of them, so that items are in order of age), what `Standing` asks for, and takes from a `Regrouping` what has
changed. The result is that of grouping everything anew, because

- a key and a likeness depend on the two statements and the levels of their stems (`claims.weights`) only;
- a key counts for nothing once too many statements have it (`claims.candidates.BLOCK`), for all of them;
- groups and conflicts lie inside *parts*: items held together by likenesses above the threshold, or by a pin.

So the statements that hold a stem of a new level, or a key that counts no more or again, and the parts around
them, are grouped anew, and the rest stays. `regroup` answers None, and all are to be grouped anew, when the
case is small (then every pair counts, and it takes a moment), when the number of statements makes the highest
weight or the threshold step, and when much has changed. When the looseness changes, or `analysis.VERSION`
does, group anew as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from analysis.claims.candidates import BLOCK, SMALL, Keys, keys_of, sizes
from analysis.claims.graph import Graph, graph, parts_of, threshold_for
from analysis.claims.grouping import Prepared, shortened
from analysis.claims.likeness import Likeness
from analysis.claims.phrases import phrases
from analysis.claims.weights import Weights, frequencies, level
from analysis.values import Grouping, Said

MUCH = 0.25
"""Share of the items from which on grouping all anew is quicker than finding what a change touches."""


@dataclass(frozen=True, slots=True)
class Told:
    """Statements in order of age, the item of each, and their pins by position."""

    ids: Sequence[int]
    items: Sequence[int]
    pinned: Mapping[int, int]


class Standing(Protocol):
    """What is kept of a grouped case, but for `told`: that is the case as it is now."""

    def count(self) -> int:
        """How many items there are."""

    def said(self, items: Iterable[int]) -> Mapping[int, Said]:
        """The first statements of some items."""

    def stems(self, items: Iterable[int]) -> Iterable[frozenset[str]]:
        """The stems of matter of some items."""

    def frequencies(self, stems: Iterable[str]) -> Mapping[str, int]:
        """In how many items each stem of matter occurs; 0 may be left out."""

    def holders(self, stems: Iterable[str]) -> Iterable[int]:
        """The items in which one of the stems of matter occurs."""

    def keys(self, items: Iterable[int]) -> Iterable[str]:
        """The keys of some items; one that several have comes several times."""

    def sizes(self, keys: Collection[str]) -> Mapping[str, int]:
        """How many items have each of some keys; 0 may be left out."""

    def posted(self, keys: Iterable[str]) -> Mapping[str, Iterable[int]]:
        """For each key the items that have it among their keys."""

    def least(self, items: Iterable[int]) -> Mapping[int, int]:
        """The `Keys.least` of some items."""

    def parts(self, items: Iterable[int]) -> Iterable[int]:
        """All items of the parts that some items are in, or others that are pinned to the same ids now."""

    def told(self, items: Iterable[int]) -> Told:
        """All statements of some items as they are now."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is not as it was when the standing statements were grouped."""

    fresh: Mapping[int, Said]
    """Items that are new or not what they were."""
    gone: frozenset[int]
    """Items that are no more or not what they were."""
    stirred: frozenset[int]
    """Other items that have statements more or fewer, or pinned otherwise."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be kept of one item, instead of what was kept before."""

    stems: frozenset[str]
    """Of matter."""
    keys: Keys
    part: int
    """The smallest item of its part."""


@dataclass(frozen=True, slots=True)
class Regrouping:
    """What a change comes to."""

    told: Told
    """The statements that were grouped anew; all others stay as they are."""
    grouping: Grouping
    """Of those, by position; its conflicts stand instead of all that they had before."""
    entries: Mapping[int, Entry]
    """By item."""


def regroup(standing: Standing, change: Change, looseness: float = 0.0) -> Regrouping | None:
    """Group what a change touches; None when all are to be grouped anew.

    `looseness` is the one that the case was grouped with before.
    """
    before = standing.count()
    count = before - len(change.gone) + len(change.fresh)
    if min(before, count) <= SMALL or _steps(before, count) or len(change.fresh) > MUCH * count:
        return None
    case = _Case(standing, count, change, _holding(count, looseness))
    touched = case.touched()
    return None if len(touched) > MUCH * count else case.grouped(touched, looseness)


def regroup_all(
    ids: Sequence[int], prepared: Prepared, pinned: Mapping[int, int], looseness: float = 0.0
) -> Regrouping:
    """Group a whole case anew, for `Standing` to keep; all but the ids are as in `grouping.group`."""
    items = [ids[prepared.first[node]] for node in prepared.node]
    return _regrouped(Told(ids, items, pinned), prepared, looseness)


def _regrouped(told: Told, prepared: Prepared, looseness: float) -> Regrouping:
    items = [told.items[at] for at in prepared.first]
    found: Graph = prepared.graph
    part = parts_of(len(items), found.edges, _holding(prepared.count, looseness), prepared.pins(told.pinned))
    entries = {
        item: Entry(phrase.matter, keys, items[part.of(at)])
        for at, (item, phrase, keys) in enumerate(zip(items, found.compare.phrases, found.keys, strict=True))
    }
    return Regrouping(told, prepared.group(told.pinned, looseness), entries)


def _holding(count: int, looseness: float) -> float:
    """The least likeness that can hold a group together, or a conflict."""
    return min(threshold_for(count), threshold_for(count, looseness))


def _steps(before: int, after: int) -> bool:
    return threshold_for(before) != threshold_for(after) or (
        Weights(before, {}).highest != Weights(after, {}).highest
    )


class _Case:
    """The standing statements with the change made; read as far as they are needed."""

    def __init__(self, standing: Standing, count: int, change: Change, holding: float) -> None:
        self._standing = standing
        self._count = count
        self._change = change
        self._holding = holding
        self._said = {item: shortened(said) for item, said in change.fresh.items()}
        self._phrases = dict(zip(self._said, phrases(self._said.values()), strict=True))
        self._added = frequencies(self._phrases.values())
        self._added.subtract(stem for stems in standing.stems(change.gone) for stem in stems)
        self._frequencies: dict[str, int] = {}
        self._more: Counter[str] = Counter()

    def touched(self) -> list[int]:
        """The items that are to be grouped anew, in order."""
        known = self._standing.frequencies(self._added)
        moved = [stem for stem, added in self._added.items() if _moves(known.get(stem, 0), added)]
        dropped = self._change.gone - self._change.fresh.keys()
        changed = (self._change.fresh.keys() | {*self._standing.holders(moved)}) - dropped
        affected = changed | (self._holding_others(changed) - dropped)
        near = affected | self._alike(sorted(affected)) | self._change.stirred
        return sorted({*near, *self._standing.parts(near | self._change.gone)} - dropped)

    def grouped(self, items: Sequence[int], looseness: float) -> Regrouping:
        """What the items come to."""
        told = self._standing.told(items)
        weights = self._weights(items)
        found = graph(
            [self._said[item] for item in items],
            [self._phrases[item] for item in items],
            weights,
            self._count,
            self._sizes,
        )
        node = {item: at for at, item in enumerate(items)}
        first = {item: at for at, item in reversed([*enumerate(told.items)])}
        prepared = Prepared(
            [node[item] for item in told.items], [first[item] for item in items], found, self._count
        )
        return _regrouped(told, prepared, looseness)

    def _holding_others(self, changed: Collection[int]) -> set[int]:
        """The items with a key that too many have now, or had, as `changed` ones have others."""
        self._more = sizes(self._keys_of(changed).values())
        self._more.subtract(self._standing.keys({*changed, *self._change.gone}))
        keys = [key for key, more in self._more.items() if more]
        before, after = self._standing.sizes(keys), self._sizes(keys)
        crossed = [key for key in keys if (before.get(key, 0) > BLOCK) != (after[key] > BLOCK)]
        return {item for items in self._standing.posted(crossed).values() for item in items}

    def _sizes(self, keys: Collection[str]) -> dict[str, int]:
        """How many items have each of some keys, the change made."""
        before = self._standing.sizes(keys)
        return {key: before.get(key, 0) + self._more[key] for key in keys}

    def _keys_of(self, items: Iterable[int]) -> dict[int, Keys]:
        items = list(items)
        weights = self._weights(items)
        return {item: keys_of(self._phrases[item], weights, small=False) for item in items}

    def _alike(self, affected: Sequence[int]) -> set[int]:
        """The other items that a likeness ties to affected ones so closely that they may share a group."""
        keys = self._keys_of(affected)
        held = self._sizes(sizes(keys.values()))
        posted = self._standing.posted({key for key, size in held.items() if size <= BLOCK})
        pairs = self._candidates(keys, posted)
        items = sorted({*affected, *(b for _, b in pairs)})
        at = {item: position for position, item in enumerate(items)}
        weights = self._weights(items)
        compare = Likeness(
            [self._said[item] for item in items], [self._phrases[item] for item in items], weights
        )
        return {b for a, b in pairs if compare(*sorted((at[a], at[b]))) >= self._holding}

    def _candidates(
        self, keys: Mapping[int, Keys], posted: Mapping[str, Iterable[int]]
    ) -> list[tuple[int, int]]:
        """Affected items, each with the others that share enough of its `keys`."""
        shared: Counter[tuple[int, int]] = Counter()
        for item, own in keys.items():
            for key, stems in own.stems.items():
                for other in posted.get(key, ()):
                    shared[item, other] += stems
        passed = keys.keys() | self._change.gone
        least = self._standing.least({b for _, b in shared} - passed)
        return [
            (a, b)
            for (a, b), stems in shared.items()
            if b not in passed and stems >= (least[b] if b > a else keys[a].least)
        ]

    def _weights(self, items: Iterable[int]) -> Weights:
        """The weights of all stems of some items, which are read where they were not yet."""
        items = list(items)
        missing = self._standing.said(item for item in items if item not in self._said)
        texts = {item: shortened(said) for item, said in missing.items()}
        self._said |= texts
        self._phrases |= zip(texts, phrases(texts.values()), strict=True)
        stems = {stem for item in items for stem in self._phrases[item].matter} - self._frequencies.keys()
        known = self._standing.frequencies(stems)
        self._frequencies |= {stem: known.get(stem, 0) + self._added[stem] for stem in stems}
        return Weights(self._count, self._frequencies)


def _moves(before: int, added: int) -> bool:
    """Whether the frequency of a stem that stays gets another level."""
    return before > 0 and before + added > 0 and level(before) != level(before + added)
