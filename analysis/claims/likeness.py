"""How alike two statements are: shared matter, its order, quoted words and who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from analysis.claims.named import named
from analysis.claims.phrases import Phrase, main_clause
from analysis.claims.quotations import runs
from analysis.claims.weights import Weights
from analysis.values import Form, Said

ENOUGH = 4.0
"""Shared matter, in words that occur once, from which on containment counts in full; less may be chance."""
SAME_SPEAKER, OTHER_SPEAKER = 1.6, 0.9
"""Factors of the likeness: what one speaker says twice is more often one claim than what two speakers say."""
USUAL_LENGTH = 6.0
"""Matter of a usual statement, in words that occur once."""
LENGTH_POWER = 0.25
LENGTH_RANGE = (0.85, 1.3)
"""Short statements have few words to share, long ones share some by chance: range of the factor for that."""
OTHER_DEED = 0.6
"""Factor of the likeness of two statements that share names and nothing else: they tell of two things."""
SAME_DEED = 0.2
"""Share of the shorter one's matter besides the names from which on that factor counts nothing."""
OTHER_FIGURE = 0.7
"""Factor of the likeness for each figure that stands for another: two figures tell of two things."""
REPETITION = 0.75
"""Likeness of the wording alone from which on one statement nearly repeats the other."""
MENTIONED = 0.4
"""Factor for a statement that tells what the other only mentions ("as the chain broke")."""
VERBATIM = 0.8
"""Least likeness of two statements that quote the same words."""


class Likeness:
    """Compares statements of one case with each other; positions are those of the given sequence."""

    def __init__(
        self, statements: Sequence[Said], phrases: Sequence[Phrase], weights: Weights, few: bool = False
    ) -> None:
        """`phrases` are those of the statements, `weights` those of the stems of the whole case.

        Among `few` statements paraphrases are looked for: there, names alone are not enough to be alike.
        """
        self.statements = statements
        self.phrases = phrases
        self.weights = weights
        self._enough = ENOUGH * weights.highest
        self._total = [weights.of(phrase.matter) for phrase in phrases]
        self._brevity = [self._factor_of(total) for total in self._total]
        self._main: dict[int, frozenset[str]] = {}
        self._few = few
        self._names: dict[int, frozenset[str]] = {}
        self._quoted = [runs(said.text, whole=said.form is Form.DIRECT) for said in statements]

    def __call__(self, a: int, b: int) -> float:
        """Likeness of two statements, from 0 (nothing in common) to 1."""
        words = self.wording(a, b)
        if words == 0.0:
            return 0.0
        likeness = min(1.0, words * self.context(a, b) * self.figures(a, b) * self.mention(a, b))
        return max(likeness, VERBATIM) if likeness < VERBATIM and self.verbatim(a, b) else likeness

    def wording(self, a: int, b: int) -> float:
        """Mean of three shares: of all matter, of the shorter one's matter, of its words in order."""
        one, two = self.phrases[a], self.phrases[b]
        shared = self.weights.of(one.matter & two.matter)
        if not shared:
            return 0.0
        dice = 2 * shared / (self._total[a] + self._total[b])
        contained = shared / min(self._total[a], self._total[b]) * min(1.0, shared / self._enough)
        return (dice + contained + self._ordered(a, b)) / 3

    def _ordered(self, a: int, b: int) -> float:
        """The share of the shorter one's words that the other has in the same order."""
        one, two = self.phrases[a].stems, self.phrases[b].stems
        return float(LCSseq.similarity(one, two) / min(len(one), len(two)))

    def context(self, a: int, b: int) -> float:
        """The factor for who speaks or, where that is not known, for the shorter one's length and deed."""
        one, two = self.statements[a].speaker, self.statements[b].speaker
        if one and two:
            return SAME_SPEAKER if one == two else OTHER_SPEAKER
        return max(self._brevity[a], self._brevity[b]) * (self.deed(a, b) if self._few else 1.0)

    def _factor_of(self, total: float) -> float:
        """The factor for a statement of so much matter: the less it has, the higher."""
        lowest, highest = LENGTH_RANGE
        length = max(1.0, total / self.weights.highest)
        return min(highest, max(lowest, float((USUAL_LENGTH / length) ** LENGTH_POWER)))

    def deed(self, a: int, b: int) -> float:
        """The factor for what is told of those whom both name: the less of it is shared, the lower."""
        one, two = self.phrases[a].matter, self.phrases[b].matter
        names = self._named(a) | self._named(b)
        if names.isdisjoint(one & two):
            return 1.0
        told = min(self.weights.of(one - names), self.weights.of(two - names))
        if not told:
            return 1.0
        share = self.weights.of((one & two) - names) / told
        return 1.0 - (1.0 - OTHER_DEED) * max(0.0, 1.0 - share / SAME_DEED)

    def _named(self, position: int) -> frozenset[str]:
        if position not in self._names:
            self._names[position] = named(self.statements[position].text, self.phrases[position])
        return self._names[position]

    def figures(self, a: int, b: int) -> float:
        """The factor for figures that stand for other figures; one that is left out counts nothing."""
        one, two = self.phrases[a].figures, self.phrases[b].figures
        if one == two or not one or not two:
            return 1.0
        return float(OTHER_FIGURE ** min(len(one - two), len(two - one)))

    def mention(self, a: int, b: int) -> float:
        """The factor for what one tells, and the other only mentions in a clause beside what it tells."""
        short, long = sorted((a, b), key=lambda position: self._total[position])
        one, two = self.phrases[short].matter, self.phrases[long]
        told = self._told(long)
        shared = one & two.matter
        if not told or not shared.isdisjoint(told):
            return 1.0
        return MENTIONED if self.weights.of(two.matter - shared) > self.weights.of(shared) else 1.0

    def _told(self, position: int) -> frozenset[str]:
        """The matter of the clause before the first "as" or "when", if it tells enough."""
        if position not in self._main:
            self._main[position] = main_clause(self.phrases[position])
        return self._main[position]

    def repetition(self, a: int, b: int) -> bool:
        """Whether one nearly repeats the other, or both quote the same words.

        A short statement repeats another, too, that adds nothing of matter to it ("at all").
        """
        one, two = self.phrases[a].matter, self.phrases[b].matter
        return (
            self.wording(a, b) * self.mention(a, b) >= REPETITION
            or self.verbatim(a, b)
            or (bool(one) and one == two and self._ordered(a, b) == 1.0)
        )

    def verbatim(self, a: int, b: int) -> bool:
        """Whether both quote the same words."""
        return not self._quoted[a].isdisjoint(self._quoted[b])
