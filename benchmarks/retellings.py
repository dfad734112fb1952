"""Invented statements with their retellings, for measuring at any size; the same for the same seed.

Words are drawn from 20,000 made of syllables, frequent ones as often as in English (Zipf's law); a retelling
is cut, hedged with another attribution, misspelt, or says a number in words, as wire copy is edited.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate, islice

ONSETS = ("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "pr", "r", "st", "t", "v")
NUCLEI = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
CODAS = ("", "l", "m", "n", "nd", "r", "rk", "s", "st", "t")
GRAMMAR = ("the", "of", "to", "in", "and", "a", "that", "is", "was", "for", "on", "with", "as", "by", "at")
SAYS = ("officials said", "a spokesman said", "witnesses told reporters", "police said on Friday")
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SIZES = [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 8, 12, 20, 40]


class Teller:
    """Tells statements and tells them again."""

    def __init__(self, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        syllables = [onset + nucleus + coda for onset in ONSETS for nucleus in NUCLEI for coda in CODAS]
        self._words = [
            "".join(self._dice.choices(syllables, k=self._dice.randint(1, 3))) for _ in range(20_000)
        ]
        self._often = list(accumulate(1 / rank for rank in range(10, len(self._words) + 10)))

    def groups(self) -> Iterator[list[str]]:
        """Groups of statements that say the same, without end."""
        while True:
            told = self._statement()
            copies = self._dice.choice(SIZES)
            yield [" ".join(told), *(self._again(told) for _ in range(copies - 1))]

    def _statement(self) -> list[str]:
        words = self._dice.choices(self._words, cum_weights=self._often, k=self._dice.randint(6, 16))
        for at in sorted(self._dice.sample(range(len(words)), k=len(words) // 2), reverse=True):
            words.insert(at, self._dice.choice(GRAMMAR))
        if self._dice.random() < 0.3:
            words.insert(self._dice.randrange(len(words)), str(self._dice.randint(2, 12)))
        return words

    def _again(self, told: list[str]) -> str:
        words = list(told)
        for edit in self._dice.sample([self._cut, self._misspelt, self._in_words, self._regrammared], k=2):
            words = edit(words)
        if self._dice.random() < 0.3:
            words = [*words, "-", self._dice.choice(SAYS)]
        return " ".join(words)

    def _cut(self, words: list[str]) -> list[str]:
        kept = max(5, round(len(words) * self._dice.uniform(0.5, 1)))
        return [*words[:kept], "..."] if self._dice.random() < 0.7 else ["...", *words[-kept:]]

    def _misspelt(self, words: list[str]) -> list[str]:
        at = self._dice.randrange(len(words))
        place = self._dice.randrange(len(words[at]))
        return [*words[:at], words[at][:place] + words[at][place + 1 :] or "a", *words[at + 1 :]]

    def _in_words(self, words: list[str]) -> list[str]:
        return [NUMBERS[int(word) - 2] if word.isdigit() else word for word in words]

    def _regrammared(self, words: list[str]) -> list[str]:
        return [self._dice.choice(GRAMMAR) if word in GRAMMAR else word for word in words]


def retellings(count: int, seed: int = 1) -> tuple[list[str], list[int]]:
    """`count` statements in random order, and the group of each."""
    told = ((text, group) for group, texts in enumerate(Teller(seed).groups()) for text in texts)
    rows = list(islice(told, count))
    random.Random(seed).shuffle(rows)
    return [text for text, _ in rows], [group for _, group in rows]
