"""A grouped case kept in memory: what a store keeps in tables for `analysis.claims.standing`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from analysis.claims.standing import Entry, Regrouping
from analysis.values import Said


class KeptGrouping:
    """A `Standing`: entries by item, with the indexes that make them quick to find."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.pinned: dict[int, int] = {}
        self._said: list[Said] = []
        self._items: dict[Said, int] = {}
        self._holders: defaultdict[str, set[int]] = defaultdict(set)
        self._posted: defaultdict[str, set[int]] = defaultdict(set)
        self._parts: defaultdict[int, set[int]] = defaultdict(set)

    def take(self, statements: Iterable[Said], change: Regrouping) -> None:
        for item, said in zip(change.items, statements, strict=True):
            if item == len(self._said):
                self._said.append(said)
                self._items[replace(said, article=None)] = item
        for item, entry in change.entries.items():
            self._forget(item)
            self.entries[item] = entry
            self._parts[entry.part].add(item)
            for stem in entry.stems:
                self._holders[stem].add(item)
            for key in entry.keys.stems:
                self._posted[key].add(item)

    def _forget(self, item: int) -> None:
        if old := self.entries.get(item):
            self._parts[old.part].discard(item)
            for key in old.keys.stems:
                self._posted[key].discard(item)

    def count(self) -> int:
        return len(self._said)

    def item(self, said: Said) -> int | None:
        return self._items.get(replace(said, article=None))

    def said(self, items: Iterable[int]) -> dict[int, Said]:
        return {item: self._said[item] for item in items}

    def frequencies(self, stems: Iterable[str]) -> Counter[str]:
        return Counter({stem: len(self._holders[stem]) for stem in stems})

    def holders(self, stems: Iterable[str]) -> set[int]:
        return set().union(*(self._holders[stem] for stem in stems))

    def posted(self, keys: Iterable[str]) -> dict[str, set[int]]:
        return {key: self._posted[key] for key in keys}

    def least(self, items: Iterable[int]) -> dict[int, int]:
        return {item: self.entries[item].keys.least for item in items}

    def parts(self, items: Iterable[int]) -> set[int]:
        items = set(items)
        pins = {self.pinned[item] for item in items if item in self.pinned}
        items |= {item for item, pin in self.pinned.items() if pin in pins}
        return set().union(*(self._parts[self.entries[item].part] for item in items))

    def pins(self, items: Iterable[int]) -> Mapping[int, int]:
        return {item: self.pinned[item] for item in items if item in self.pinned}
