"""Short forms and whom they belong to: a bare surname, a given name, an acronym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from analysis.actors.folding import sound
from analysis.actors.forms import Form
from analysis.actors.lexicon.people import family_first, given_names
from analysis.actors.lexicon.places import place_names
from analysis.actors.pins import Partition
from analysis.actors.shortenings import acronyms, is_blend

_SHORT = 3
"""Letters of the longest surname whose owner must spell it in the same way."""
_DOMINANCE = 1.5
"""How many times as often as any other the likeliest of several owners must be named."""


class Owners:
    """The full names of a partition, by the short forms that may stand for them."""

    def __init__(self, forms: Sequence[Form], counts: Sequence[int], partition: Partition) -> None:
        self._forms, self._counts, self._partition = forms, counts, partition
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_stem: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        self._by_letters: dict[str, list[int]] = defaultdict(list)
        self._by_first: dict[str, list[int]] = defaultdict(list)

    def add(self, position: int, by_surname: bool = True) -> None:
        """Take the full name at `position` in; without `by_surname` its last word does not stand for it."""
        form = self._forms[position]
        for letters in acronyms(form.text):
            self._by_letters[letters].append(position)
        if form.body:
            self._by_first[form.words[0][0]].append(position)
        for stem in form.stems:
            self._by_stem[stem].append(position)
        for word in sorted(calling_words(form) - ({form.words[-1]} if not by_surname else set())):
            if word not in self._by_word:
                self._by_sound[sound(word)].append(word)
            self._by_word[word].append(position)

    def of(self, position: int) -> int | None:
        """A full name that owns the short form at `position`; None if none is likely, or more than one."""
        groups = self._owning(position)
        return self._likeliest(self._forms[position], groups) if groups else None

    def shares(self, position: int) -> dict[int, float]:
        """One member of each group that may own the short form at `position`: its share of their namings."""
        groups = self._owning(position)
        form = self._forms[position]
        weights = {members[0]: self._weight(group, form) for group, members in groups.items()}
        return {owner: weight / sum(weights.values()) for owner, weight in weights.items()}

    def _owning(self, position: int) -> dict[int, list[int]]:
        form = self._forms[position]
        if not form.title and not form.joined.isdisjoint(place_names()):
            return {}
        found = (self._groups(position, tier) for tier in self._tiers(form))
        return next(filter(None, found), {})

    def _tiers(self, form: Form) -> Iterator[list[int]]:
        """Full names that `form` may stand for, the closest first."""
        if form.letters:
            yield self._by_letters.get(form.letters, [])
            yield [
                i
                for i in self._by_first.get(form.letters[0], [])
                if is_blend(form.letters, self._forms[i].text)
            ]
        yield self._by_stem.get(form.words, [])
        if len(form.words) != 1:
            return
        word = form.words[0]
        yield self._by_word.get(word, [])
        if len(word) > _SHORT:
            alike = self._by_sound.get(sound(word), [])
            yield [position for other in alike for position in self._by_word[other]]

    def _groups(self, position: int, found: list[int]) -> dict[int, list[int]]:
        """The found names by cluster, without those that pins keep away."""
        groups: dict[int, list[int]] = defaultdict(list)
        for owner in found:
            if owner != position and self._partition.may_join(owner, position):
                groups[self._partition.find(owner)].append(owner)
        return groups

    def _likeliest(self, form: Form, groups: dict[int, list[int]]) -> int | None:
        if form.title and len(groups) > 1:
            groups = {g: m for g, m in groups.items() if self._titled(g, form)} or groups
        if not form.suffix:
            groups = self._without_sons(groups)
        weights = sorted(((self._weight(g, form), -g) for g in groups), reverse=True)
        if len(weights) > 1 and weights[0][0] < _DOMINANCE * weights[1][0]:
            return None
        return groups[-weights[0][1]][0]

    def _titled(self, group: int, form: Form) -> bool:
        return any(set(form.title) & set(self._forms[m].title) for m in self._partition.members(group))

    def _without_sons(self, groups: dict[int, list[int]]) -> dict[int, list[int]]:
        """The groups without those called "Jr." where another's name begins alike: they are told apart."""
        forms = self._forms
        fathers = {forms[m].words[0] for members in groups.values() for m in members if not forms[m].suffix}
        return {
            group: members
            for group, members in groups.items()
            if not all(forms[m].suffix for m in members)
            or fathers.isdisjoint(forms[m].words[0] for m in members)
        }

    def _weight(self, group: int, form: Form) -> int:
        """How often a group is named, in forms that hold the word if the short `form` is a word."""
        members = self._partition.members(group)
        bearing = [m for m in members if self._bears(m, form)] or members
        return sum(self._counts[m] for m in bearing)

    def _bears(self, position: int, form: Form) -> bool:
        word = sound(form.words[0]) if len(form.words) == 1 and not form.letters else ""
        return not word or any(sound(other) == word for other in self._forms[position].words)


def calling_words(form: Form) -> set[str]:
    """The words that a person may be called by alone: first and last; the family name that stands first.

    Of a place it is the first only: "the North" for North Korea.
    """
    if len(form.words) < 2 or form.body:
        return set()
    first = form.words[0]
    if not form.joined.isdisjoint(place_names()):
        return {first}
    family = first in family_first() and len(form.words) < 4 and first not in given_names()
    return {first} if family else {first, form.words[-1]}
