"""Statements added to a case whose others stand grouped already, without comparing all of them again.

The caller keeps, for each *item* (a distinct statement; items count from 0 by age), what `Standing` asks for,
and takes from a `Regrouping` what has changed. The result is that of grouping everything anew, because

- a key and a likeness depend on the two statements and the levels of their stems (`claims.weights`) only;
- groups lie inside *parts*: items held together by likenesses above the threshold, or by a pin.

So the statements that hold a stem of a new level, and the parts around them, are grouped anew, and the rest
stays. `regroup` answers None, and all are to be grouped anew, when the case is small (then every pair counts,
and it takes a moment), and when the number of statements makes the highest weight or the threshold step: at
100,000 statements once in about 9,000. When the names or the speakers of standing statements change, or
`analysis.VERSION` does, group anew as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from analysis.claims.candidates import SMALL, Keys, keys_of
from analysis.claims.graph import Graph, graph, parts_of, threshold_for
from analysis.claims.grouping import Prepared, prepare, shortened
from analysis.claims.likeness import Likeness
from analysis.claims.phrases import phrases
from analysis.claims.weights import Weights, frequencies, level
from analysis.values import Clash, Said


class Standing(Protocol):
    """What is kept of a grouped case. Nothing of it is changed by `regroup`."""

    def count(self) -> int:
        """How many items there are."""

    def item(self, said: Said) -> int | None:
        """The item that differs from a statement at most in its article."""

    def said(self, items: Iterable[int]) -> Mapping[int, Said]:
        """The statements of some items."""

    def frequencies(self, stems: Iterable[str]) -> Mapping[str, int]:
        """In how many items each stem of matter occurs; 0 may be left out."""

    def holders(self, stems: Iterable[str]) -> Iterable[int]:
        """The items in which one of the stems of matter occurs."""

    def posted(self, keys: Iterable[str]) -> Mapping[str, Iterable[int]]:
        """For each key the items that have it among their keys."""

    def least(self, items: Iterable[int]) -> Mapping[int, int]:
        """The `Keys.least` of some items."""

    def parts(self, items: Iterable[int]) -> Iterable[int]:
        """All items of the parts that some items are in, and all that are pinned to the same ids as those."""

    def pins(self, items: Iterable[int]) -> Mapping[int, int]:
        """The pins of some items."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be kept of one item, instead of what was kept before."""

    stems: frozenset[str]
    """Of matter."""
    keys: Keys
    part: int
    """The smallest item of its part."""
    label: int
    """The smallest item of its group."""
    certain: bool


@dataclass(frozen=True, slots=True)
class Regrouping:
    """What new statements change."""

    items: tuple[int, ...]
    """For each new statement its item; those from `Standing.count()` on are new, in order."""
    entries: Mapping[int, Entry]
    """By item, for all that were grouped anew; every other item stays as it is."""
    clashes: tuple[Clash, ...]
    """The conflicts, by item, among the items grouped anew, instead of those that these had before."""


def regroup(
    standing: Standing,
    new: Sequence[Said],
    names: Mapping[str, str] | None = None,
    changed: Iterable[int] = (),
) -> Regrouping | None:
    """Group `new` statements, and the standing ones that they touch; None when all are to be grouped anew.

    `names` are those that the standing statements were compared with; `changed` are items that a person has
    pinned or let go since.
    """
    items, fresh = _items(standing, new)
    count = standing.count() + len(fresh)
    if count <= SMALL or _steps(standing.count(), count):
        return None
    case = _Case(standing, count, fresh, names or {})
    touched = case.touched({*fresh, *changed})
    return Regrouping(items, *case.grouped(touched))


def regroup_all(
    statements: Sequence[Said],
    names: Mapping[str, str] | None = None,
    pinned: Mapping[int, int] | None = None,
) -> Regrouping:
    """Group a whole case anew, for `Standing` to keep; `pinned` maps positions to ids as in `group`."""
    prepared = prepare(statements, names)
    pins = prepared.pins(pinned or {})
    entries, clashes = _grouped(range(prepared.count), prepared.graph, pins, prepared.count)
    return Regrouping(tuple(prepared.node), entries, clashes)


def _grouped(
    items: Sequence[int], found: Graph, pinned: Mapping[int, int], count: int
) -> tuple[dict[int, Entry], tuple[Clash, ...]]:
    """What is to be kept of the items of a graph, which go by its positions, and the conflicts among them."""
    grouping = Prepared(range(len(items)), range(len(items)), found, count).group(pinned)
    part = parts_of(len(items), found.edges, threshold_for(count), pinned)
    entries = {
        item: Entry(
            phrase.matter,
            keys_of(phrase, found.compare.weights, count <= SMALL),
            items[part.of(at)],
            items[grouping.labels[at]],
            grouping.certain[at],
        )
        for at, (item, phrase) in enumerate(zip(items, found.compare.phrases, strict=True))
    }
    return entries, tuple(replace(c, a=items[c.a], b=items[c.b]) for c in grouping.conflicts)


def _items(standing: Standing, new: Sequence[Said]) -> tuple[tuple[int, ...], dict[int, Said]]:
    """The item of each new statement, and the statements of the new items."""
    fresh: dict[int, Said] = {}
    kinds: dict[Said, int] = {}
    items = []
    for said in new:
        kind = replace(said, article=None)
        if kind not in kinds:
            known = standing.item(said)
            kinds[kind] = standing.count() + len(fresh) if known is None else known
            if known is None:
                fresh[kinds[kind]] = said
        items.append(kinds[kind])
    return tuple(items), fresh


def _steps(before: int, after: int) -> bool:
    return threshold_for(before) != threshold_for(after) or (
        Weights(before, {}).highest != Weights(after, {}).highest
    )


class _Case:
    """The standing statements with the new ones among them; read as far as they are needed."""

    def __init__(
        self, standing: Standing, count: int, fresh: Mapping[int, Said], names: Mapping[str, str]
    ) -> None:
        self._standing = standing
        self._count = count
        self._names = names
        self._said = {item: shortened(said) for item, said in fresh.items()}
        self._phrases = dict(
            zip(self._said, phrases((s.text for s in self._said.values()), names), strict=True)
        )
        self._added = frequencies(self._phrases.values())
        self._frequencies: dict[str, int] = {}

    def touched(self, fresh: set[int]) -> list[int]:
        """The items that are to be grouped anew, in order."""
        known = self._standing.frequencies(self._added)
        moved = [
            stem
            for stem, added in self._added.items()
            if (before := known.get(stem, 0)) and level(before) != level(before + added)
        ]
        affected = fresh.union(self._standing.holders(moved))
        near = affected.union(self._alike(sorted(affected)))
        return sorted(
            near.union(self._standing.parts(item for item in near if item < self._standing.count()))
        )

    def grouped(self, items: Sequence[int]) -> tuple[dict[int, Entry], tuple[Clash, ...]]:
        """What is to be kept of the items, and the conflicts among them."""
        weights = self._weights(items)
        read = [self._phrases[item] for item in items]
        found = graph([self._said[item] for item in items], read, weights, self._count)
        pins = self._standing.pins(items)
        pinned = {at: pins[item] for at, item in enumerate(items) if item in pins}
        return _grouped(items, found, pinned, self._count)

    def _alike(self, affected: Sequence[int]) -> set[int]:
        """The other items that a likeness above the threshold ties to affected ones."""
        weights = self._weights(affected)
        keys = {item: keys_of(self._phrases[item], weights, small=False) for item in affected}
        posted = self._standing.posted({key for own in keys.values() for key in own.stems})
        pairs = [(a, b) for a in affected for b in self._sharing(a, keys[a], posted)]
        items = sorted({*affected, *(b for _, b in pairs)})
        at = {item: position for position, item in enumerate(items)}
        weights = self._weights(items)
        compare = Likeness(
            [self._said[item] for item in items], [self._phrases[item] for item in items], weights
        )
        threshold = threshold_for(self._count)
        return {b for a, b in pairs if compare(*sorted((at[a], at[b]))) >= threshold}

    def _sharing(self, item: int, keys: Keys, posted: Mapping[str, Iterable[int]]) -> list[int]:
        """The standing items that are candidates beside an item."""
        shared: Counter[int] = Counter()
        for key, stems in keys.stems.items():
            for _ in range(stems):
                shared.update(posted.get(key, ()))
        least = self._standing.least(other for other in shared if other > item)
        return [
            other
            for other, stems in shared.items()
            if other != item and stems >= least.get(other, keys.least)
        ]

    def _weights(self, items: Iterable[int]) -> Weights:
        """The weights of all stems of some items, which are read where they were not yet."""
        items = list(items)
        missing = self._standing.said(item for item in items if item not in self._said)
        texts = {item: shortened(said) for item, said in missing.items()}
        self._said |= texts
        read = phrases((said.text for said in texts.values()), self._names)
        self._phrases |= zip(texts, read, strict=True)
        stems = {stem for item in items for stem in self._phrases[item].matter} - self._frequencies.keys()
        known = self._standing.frequencies(stems)
        self._frequencies |= {stem: known.get(stem, 0) + self._added[stem] for stem in stems}
        return Weights(self._count, self._frequencies)
