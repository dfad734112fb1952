"""The named actors of a case as those among whom suggestions look for one actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analysis.actors.comparison import compare
from analysis.actors.forms import Form, is_short, parse
from analysis.actors.gender import gender
from analysis.actors.kinds import family
from analysis.actors.pins import Partition
from analysis.values import ActorKind, Cast, Naming


class Contenders:
    """The heads of a cast's named actors: label, form and count of each, by position."""

    def __init__(self, namings: Sequence[Naming], cast: Cast, pinned: Mapping[int, int]) -> None:
        named = [p for p, naming in enumerate(namings) if not naming.unnamed]
        counts: Counter[tuple[int, str]] = Counter()
        for position in named:
            counts[cast.labels[position], namings[position].head] += namings[position].count
        self.labels = [label for label, _ in counts]
        self.forms = [parse(head) for _, head in counts]
        self.counts = list(counts.values())
        self._cast = cast
        self._fitting: dict[tuple[int, int, float], bool] = {}
        self._pins = {cast.labels[position] for position in pinned}
        told = ((cast.labels[p], gender(parse(namings[p].name))) for p in named)
        self._genders = {label: pronoun for label, pronoun in told if pronoun}
        self._short: dict[int, list[Form]] = defaultdict(list)
        self._names: dict[int, list[Form]] = defaultdict(list)
        for label, form in zip(self.labels, self.forms, strict=True):
            (self._short if is_short(form) else self._names)[label].append(form)

    def partition(self) -> Partition:
        """The heads as the cast groups them."""
        genders = [self._genders.get(label, "") for label in self.labels]
        partition = Partition(len(self.labels), {}, genders=genders)
        first: dict[int, int] = {}
        for position, label in enumerate(self.labels):
            partition.join(first.setdefault(label, position), position)
        return partition

    def may_be_one(self, i: int, j: int, contradictions: float = 0.0) -> bool:
        """Whether nothing parts the actors of two heads: person, kind, gender, impossible names.

        At most the share `contradictions` of all pairs of their whole names may contradict each other.
        """
        a, b = self.labels[i], self.labels[j]
        one, other = family(self._cast.kinds[a]), family(self._cast.kinds[b])
        if a == b or {a, b} <= self._pins or (one and other and one != other):
            return False
        if len({self._genders.get(a, ""), self._genders.get(b, "")} - {""}) > 1:
            return False
        asked = a, b, contradictions
        if asked not in self._fitting:
            self._fitting[asked] = not _are_impossible(self._short[a], self._short[b]) and _fit(
                self._names[a], self._names[b], contradictions
            )
        return self._fitting[asked]

    def is_place_alone(self, position: int) -> bool:
        """Whether the head is one word and its actor a place: what begins with it lies there."""
        place = self._cast.kinds[self.labels[position]] is ActorKind.PLACE
        return place and len(self.forms[position].words) == 1


def _are_impossible(one: Sequence[Form], other: Sequence[Form]) -> bool:
    """Whether two names of one word are known to be of two, as those of two places are."""
    return any(compare(x, y).veto for x in one for y in other)


def _fit(one: Sequence[Form], other: Sequence[Form], contradictions: float) -> bool:
    """Whether no two names are impossible, and at most the share `contradictions` contradict each other."""
    left = contradictions * len(one) * len(other)
    for pair in (compare(x, y) for x in one for y in other):
        left -= pair.clash
        if pair.veto or left < 0:
            return False
    return True
