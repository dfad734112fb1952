"""Two statements laid side by side: their words in order, what they share and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice, pairwise, takewhile

from rapidfuzz.distance import LCSseq

from analysis.claims.conflicts.clocks import Clock, clocks
from analysis.claims.conflicts.dates import Moment, date_stems, dated, moments
from analysis.claims.conflicts.figures import TITLE_CASE, Quantity, number_stems, quantities
from analysis.claims.conflicts.negations import Negation, light, negations, words
from analysis.claims.phrases import common_stems
from analysis.claims.tokens import Token, tokens
from analysis.values import Form, Said

NEAR = 7
"""Words of matter on either side of another that tell what is said with it."""
SENTENCE_ENDS = frozenset(".;!?…")


@dataclass(frozen=True)
class Sheet:
    """One statement, read for comparison."""

    said: Said
    tokens: tuple[Token, ...]

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of all its tokens, in order."""
        return tuple(token.stem for token in self.tokens)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its numbers."""
        return quantities(self.tokens)

    @cached_property
    def negations(self) -> tuple[Negation, ...]:
        """Its negations."""
        return tuple(negations(self.tokens))

    def where(self, sense: str) -> Iterator[int]:
        """The positions of the words of one sense."""
        return (at for at, token in enumerate(self.tokens) if token.sense == sense)

    def near(self, at: int) -> frozenset[str]:
        """Senses of the word at a position and of those around it in its sentence."""
        before = takewhile(_within, reversed(self.tokens[:at]))
        after = takewhile(_within, self.tokens[at + 1 :])
        told = [islice((token for token in side if token.matter), NEAR) for side in (before, after)]
        return frozenset(token.sense for token in chain([self.tokens[at]], *told))

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The times that it tells, save those of the clock."""
        return moments(self.tokens, self.said.published, self.said.form in (Form.DIRECT, Form.MIXED))

    @cached_property
    def clocks(self) -> tuple[Clock, ...]:
        """The times of the clock that it tells."""
        return tuple(clocks(self.tokens))

    @cached_property
    def senses(self) -> frozenset[str]:
        """The senses of all its words of matter, numbers among them."""
        return frozenset(token.sense for token in self.tokens if token.matter)

    @cached_property
    def matter(self) -> frozenset[str]:
        """The senses that tell what it is about: no numbers, no words that news uses about everything."""
        told = frozenset(sense for sense in self.senses if not sense[0].isdigit()) - number_stems()
        return (told - common_stems()) or told

    @cached_property
    def gender(self) -> str:
        """ "men" or "women" where its pronouns are of one of them only, else empty."""
        found = [kind for kind in ("men", "women") if any(t.word in words(kind) for t in self.tokens)]
        return found[0] if len(found) == 1 else ""

    @cached_property
    def names(self) -> frozenset[str]:
        """The senses of capitalised words inside its sentences, no dates; none in a headline of capitals."""
        inner = [t for before, t in pairwise(self.tokens) if t.matter and not before.mark]
        names = [token for token in inner if token.text[0].isupper() and not dated(token)]
        return frozenset(t.sense for t in names) if len(names) <= TITLE_CASE * len(inner) else frozenset()


def _within(token: Token) -> bool:
    return token.word not in SENTENCE_ENDS


def sheet(said: Said) -> Sheet:
    """Read a statement."""
    return Sheet(said, tokens(said.text))


@dataclass(frozen=True)
class Pair:
    """Two statements about what may be one matter."""

    a: Sheet
    b: Sheet

    @cached_property
    def shared(self) -> frozenset[str]:
        """Senses of matter that both have."""
        return self.a.matter & self.b.matter

    @cached_property
    def topic(self) -> frozenset[str]:
        """Senses of matter that both have and that are no names in either."""
        return self.shared - self.a.names - self.b.names

    @cached_property
    def contained(self) -> bool:
        """Whether one of them tells nothing of matter that the other does not tell, save when."""
        one, two = (side.matter - self.shared - date_stems() - light() for side in (self.a, self.b))
        return not one or not two

    @cached_property
    def strangers(self) -> bool:
        """Whether both name names and share none, or one speaks of a man and the other of a woman."""
        one, two = self.a.names, self.b.names
        if one and two and not (one & self.b.senses or two & self.a.senses):
            return True
        return {self.a.gender, self.b.gender} == {"men", "women"}

    @cached_property
    def one_voice(self) -> bool:
        """Whether a known speaker says both."""
        return bool(self.a.said.speaker) and self.a.said.speaker == self.b.said.speaker

    @cached_property
    def closeness(self) -> float:
        """Share of the shorter one's words of matter that the other has too, from 0 to 1."""
        smaller = min(len(self.a.matter), len(self.b.matter))
        return len(self.shared) / smaller if smaller else 0.0

    @cached_property
    def sameness(self) -> float:
        """Share of all words that stand in both in the same order, from 0 to 1; 1 for equal texts."""
        one, two = self.a.stems, self.b.stems
        return LCSseq.normalized_similarity(one, two) if one and two else 0.0

    @cached_property
    def matches(self) -> tuple[tuple[int, int], ...]:
        """Positions of the tokens of one longest common subsequence of stems."""
        return tuple(
            (code.src_start + step, code.dest_start + step)
            for code in LCSseq.opcodes(self.a.stems, self.b.stems)
            if code.tag == "equal"
            for step in range(code.src_end - code.src_start)
        )

    @cached_property
    def gaps(self) -> tuple[tuple[tuple[Token, ...], tuple[Token, ...]], ...]:
        """What stands in one place in `a` and, instead, in `b`, in their order; either side may be empty."""
        found: list[tuple[tuple[Token, ...], tuple[Token, ...]]] = []
        i = j = 0
        for start_a, start_b in [*self.matches, (len(self.a.tokens), len(self.b.tokens))]:
            if start_a > i or start_b > j:
                found.append((self.a.tokens[i:start_a], self.b.tokens[j:start_b]))
            i, j = start_a + 1, start_b + 1
        return tuple(found)

    @cached_property
    def swaps(self) -> tuple[tuple[tuple[Token, ...], tuple[Token, ...]], ...]:
        """The gaps where both have something."""
        return tuple((one, two) for one, two in self.gaps if one and two)

    @cached_property
    def face_to_face(self) -> bool:
        """Whether one article lets two known speakers speak."""
        one, two = self.a.said, self.b.said
        return bool(one.speaker and two.speaker) and one.speaker != two.speaker and one.article == two.article
