"""A grouped case kept in memory: what a store keeps in tables for `analysis.claims.standing`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from analysis.claims.standing import Change, Entry, Regrouping, Told
from analysis.values import Said


class KeptGrouping:
    """A `Standing`: entries by item, with the indexes that make them quick to find."""

    def __init__(self) -> None:
        self.statements: dict[int, Said] = {}
        self.pinned: dict[int, int] = {}
        self.entries: dict[int, Entry] = {}
        self.claims: dict[int, tuple[int, bool]] = {}
        """For each statement the first one of its claim, and whether it is certain."""
        self.conflicts: set[tuple[int, int, str]] = set()
        self._items: dict[int, int] = {}
        self._before: tuple[dict[int, Said], dict[int, int]] = {}, {}

    def change(self) -> Change:
        """What is not as it was, once statements or pins have been set otherwise."""
        (said, pins), self._before = self._before, (dict(self.statements), dict(self.pinned))
        before, self._items = self._first(said), self._first(self.statements)
        old = {item: replace(said[item], article=None) for item in set(before.values())}
        new = {item: replace(self.statements[item], article=None) for item in set(self._items.values())}
        moved = [
            at
            for at in before.keys() | self._items.keys()
            if said.get(at) != self.statements.get(at) or pins.get(at) != self.pinned.get(at)
        ]
        return Change(
            fresh={item: self.statements[item] for item in new if old.get(item) != new[item]},
            gone=frozenset(item for item in old if old[item] != new.get(item)),
            stirred=frozenset(items[at] for at in moved for items in (before, self._items) if at in items)
            & new.keys(),
        )

    def take(self, found: Regrouping, change: Change) -> None:
        for item in change.gone:
            del self.entries[item]
        self.entries.update(found.entries)
        ids, grouping = found.told.ids, found.grouping
        told = zip(ids, grouping.labels, grouping.certain, strict=True)
        self.claims |= {at: (ids[label], certain) for at, label, certain in told}
        self.claims = {at: claim for at, claim in self.claims.items() if at in self.statements}
        fresh = {(ids[clash.a], ids[clash.b], clash.kind.value) for clash in grouping.conflicts}
        old = {(a, b, kind) for a, b, kind in self.conflicts if {a, b} <= self.statements.keys() - {*ids}}
        self.conflicts = old | fresh

    def _first(self, statements: Mapping[int, Said]) -> dict[int, int]:
        kinds: dict[Said, int] = {}
        return {
            at: kinds.setdefault(replace(said, article=None), at) for at, said in sorted(statements.items())
        }

    def count(self) -> int:
        return len(self.entries)

    def said(self, items: Iterable[int]) -> dict[int, Said]:
        return {item: self.statements[item] for item in items}

    def stems(self, items: Iterable[int]) -> list[frozenset[str]]:
        return [self.entries[item].stems for item in items]

    def frequencies(self, stems: Iterable[str]) -> Counter[str]:
        wanted = {*stems}
        return Counter(stem for entry in self.entries.values() for stem in entry.stems & wanted)

    def holders(self, stems: Iterable[str]) -> set[int]:
        wanted = {*stems}
        return {item for item, entry in self.entries.items() if entry.stems & wanted}

    def keys(self, items: Iterable[int]) -> list[str]:
        return [key for item in items if item in self.entries for key in self.entries[item].keys.stems]

    def sizes(self, keys: Iterable[str]) -> dict[str, int]:
        return {key: len(items) for key, items in self.posted({*keys}).items()}

    def posted(self, keys: Iterable[str]) -> dict[str, set[int]]:
        found: defaultdict[str, set[int]] = defaultdict(set)
        for item, entry in self.entries.items():
            for key in entry.keys.stems.keys() & keys:
                found[key].add(item)
        return found

    def least(self, items: Iterable[int]) -> dict[int, int]:
        return {item: self.entries[item].keys.least for item in items}

    def parts(self, items: Iterable[int]) -> set[int]:
        items = set(items)
        pins = {pin for at, pin in self.pinned.items() if self._items[at] in items}
        items |= {self._items[at] for at, pin in self.pinned.items() if pin in pins}
        parts = {self.entries[item].part for item in items if item in self.entries}
        return {item for item, entry in self.entries.items() if entry.part in parts}

    def told(self, items: Iterable[int]) -> Told:
        chosen = {*items}
        ids = [at for at, item in sorted(self._items.items()) if item in chosen]
        pinned = {position: self.pinned[at] for position, at in enumerate(ids) if at in self.pinned}
        return Told(ids, [self._items[at] for at in ids], pinned)
