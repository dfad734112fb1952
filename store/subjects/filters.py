"""Which claims to show, and in which order: a value that a screen can hold, compare and save."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from analysis.values import Verdict
from store.session import Json


class Order(StrEnum):
    """How claims are sorted; ties go by size, then by age."""

    DISAGREEMENT = "disagreement"
    SIZE = "size"
    TEXT = "text"
    OLDEST = "oldest"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """The claims that meet every condition: `ClaimFilter().by(3).open().containing("protest")`."""

    actor: int | None = None
    verdicts: frozenset[Verdict] = frozenset()
    """None of them stands for all."""
    words: str = ""
    articles: frozenset[int] = frozenset()
    """None of them stands for all."""
    tag: str = ""
    contested_only: bool = False
    noted_only: bool = False
    left_behind_only: bool = False
    split_only: bool = False
    order: Order = Order.DISAGREEMENT

    def values(self) -> dict[str, Json]:
        """As JSON can hold it."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}

    @classmethod
    def of(cls, values: Json) -> ClaimFilter:
        """The filter that `values` gave. Raises TypeError, ValueError or KeyError for anything else."""
        if not isinstance(values, dict):
            raise TypeError("a filter is kept as an object")
        kept: dict[str, Any] = {f.name: values[f.name] for f in fields(cls)}
        kept["verdicts"] = frozenset(map(Verdict, kept["verdicts"]))
        kept["articles"] = frozenset(map(int, kept["articles"]))
        kept["order"] = Order(kept["order"])
        return cls(**kept)

    def by(self, actor: int | None) -> ClaimFilter:
        """Those with a statement by this actor; None lifts the condition."""
        return replace(self, actor=actor)

    def judged(self, *verdicts: Verdict) -> ClaimFilter:
        """Those with one of these verdicts; none lifts the condition."""
        return replace(self, verdicts=frozenset(verdicts))

    def open(self) -> ClaimFilter:
        """Those that nobody has judged yet."""
        return self.judged(Verdict.OPEN)

    def containing(self, words: str) -> ClaimFilter:
        """Those where the text, a statement or a note has words that begin like every one of these."""
        return replace(self, words=words.strip())

    def in_articles(self, *articles: int) -> ClaimFilter:
        """Those with a statement in one of these articles; none lifts the condition."""
        return replace(self, articles=frozenset(articles))

    def tagged(self, tag: str) -> ClaimFilter:
        """Those with this tag, or with a statement that has it; an empty one lifts the condition."""
        return replace(self, tag=tag.strip())

    def contested(self, only: bool = True) -> ClaimFilter:
        """Those in a conflict."""
        return replace(self, contested_only=only)

    def noted(self, only: bool = True) -> ClaimFilter:
        """Those with a note, or with a statement that has one."""
        return replace(self, noted_only=only)

    def left_behind(self, only: bool = True) -> ClaimFilter:
        """Those with a statement that a later revision of its article has not, or has in other words."""
        return replace(self, left_behind_only=only)

    def split(self, only: bool = True) -> ClaimFilter:
        """Those on which the verdicts of two people differ."""
        return replace(self, split_only=only)

    def ordered(self, order: Order | str) -> ClaimFilter:
        """The same claims in another order. Raises ValueError for an order that does not exist."""
        return replace(self, order=Order(order))


def _plain(value: Any) -> Json:
    return sorted(value) if isinstance(value, frozenset) else value
