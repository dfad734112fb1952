"""Which claims to show, and in which order: a value that a screen can hold, compare and save."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from analysis.values import Verdict


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
    article: int | None = None
    tag: str = ""
    contested_only: bool = False
    noted_only: bool = False
    order: Order = Order.DISAGREEMENT

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
        """Those where the text, a statement or the note has words that begin like every one of these."""
        return replace(self, words=words.strip())

    def in_article(self, article: int | None) -> ClaimFilter:
        """Those with a statement in this article; None lifts the condition."""
        return replace(self, article=article)

    def tagged(self, tag: str) -> ClaimFilter:
        """Those with this tag; an empty one lifts the condition."""
        return replace(self, tag=tag.strip())

    def contested(self, only: bool = True) -> ClaimFilter:
        """Those in a conflict."""
        return replace(self, contested_only=only)

    def noted(self, only: bool = True) -> ClaimFilter:
        """Those with a note."""
        return replace(self, noted_only=only)

    def ordered(self, order: Order | str) -> ClaimFilter:
        """The same claims in another order. Raises ValueError for an order that does not exist."""
        return replace(self, order=Order(order))
