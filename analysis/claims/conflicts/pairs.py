"""Two statements laid side by side: their words in order, what they share and what only one of them has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from rapidfuzz.distance import LCSseq

from analysis.claims.phrases import common_stems
from analysis.claims.stemming import stem
from analysis.claims.tokens import Token, tokens
from analysis.language import table
from analysis.values import Said


@dataclass(frozen=True)
class Sheet:
    """One statement, read for comparison."""

    said: Said
    tokens: tuple[Token, ...]

    @cached_property
    def senses(self) -> frozenset[str]:
        """The senses of all its words of matter, numbers among them."""
        return frozenset(token.sense for token in self.tokens if token.matter)

    @cached_property
    def matter(self) -> frozenset[str]:
        """The senses that tell what it is about: no numbers, no words that news uses about everything."""
        words = frozenset(sense for sense in self.senses if not sense[0].isdigit()) - number_stems()
        return (words - common_stems()) or words

    @cached_property
    def names(self) -> frozenset[str]:
        """The senses of its capitalised words, the first word left out."""
        return frozenset(t.sense for t in self.tokens[1:] if t.matter and t.text[0].isupper())


@cache
def number_stems() -> frozenset[str]:
    """Stems of number words."""
    words = table("quantities")
    return frozenset(stem(word) for word in [*words["cardinal"], *words["multiplier"]])


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
    def strangers(self) -> bool:
        """Whether both name names and share none: they speak of different people or places."""
        one, two = self.a.names, self.b.names
        return bool(one and two) and not (one & self.b.senses or two & self.a.senses)

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
        one, two = [t.stem for t in self.a.tokens], [t.stem for t in self.b.tokens]
        return LCSseq.normalized_similarity(one, two) if one and two else 0.0

    @cached_property
    def gaps(self) -> tuple[tuple[tuple[Token, ...], tuple[Token, ...]], ...]:
        """What stands in one place in `a` and, instead, in `b`, in the order of the texts; either side may be empty."""
        one, two = [t.stem for t in self.a.tokens], [t.stem for t in self.b.tokens]
        found: list[tuple[tuple[Token, ...], tuple[Token, ...]]] = []
        i = j = 0
        for start_a, start_b in [*_matches(one, two), (len(one), len(two))]:
            if start_a > i or start_b > j:
                found.append((self.a.tokens[i:start_a], self.b.tokens[j:start_b]))
            i, j = start_a + 1, start_b + 1
        return tuple(found)


def _matches(one: list[str], two: list[str]) -> list[tuple[int, int]]:
    """Positions of the words that both have in the same order (a longest common subsequence)."""
    return [
        (code.src_start + step, code.dest_start + step)
        for code in LCSseq.opcodes(one, two)
        if code.tag == "equal"
        for step in range(code.src_end - code.src_start)
    ]
