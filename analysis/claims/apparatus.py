"""Two wordings of one claim collated as in a critical apparatus: a base, a witness, and their passages.

Words are aligned by a longest common subsequence; what differs is aligned once more by what it is: a number
with the number that stands in its place, a name with the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, zip_longest
from typing import NamedTuple

from rapidfuzz.distance import Indel

from analysis.claims.conflicts.dates import dated
from analysis.claims.conflicts.figures import Quantity
from analysis.claims.conflicts.negations import may_negate
from analysis.claims.conflicts.pairs import Sheet
from analysis.claims.folding import split
from analysis.claims.joining import joined
from analysis.claims.phrases import NAME
from analysis.claims.tokens import Token
from analysis.values import Said, Span


class Matter(StrEnum):
    """What differs in a passage; of several the gravest, which stands first here."""

    NEGATION = "negation"
    NUMBER = "number"
    """Or a time."""
    NAME = "name"
    WORDS = "words"
    SPELLING = "spelling"
    """One actor's name, or one number, written otherwise: counts as the same."""
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands in one place: the span in the base and that in the witness.

    A span runs from the start of its first word to the end of its last. An empty one stands after the word
    before it: in the base the witness adds something there, in the witness something is left out.
    """

    matter: Matter
    base: Span
    witness: Span

    @property
    def added(self) -> bool:
        """Whether the base has nothing here."""
        return self.base[0] == self.base[1]

    @property
    def omitted(self) -> bool:
        """Whether the witness has nothing here."""
        return self.witness[0] == self.witness[1]


@dataclass(frozen=True, slots=True)
class Word:
    """What is compared as one: a word, all words of a name, or those of a number with its unit."""

    key: str
    """The same for all that count as equal."""
    span: Span
    text: str
    matter: Matter


def words(said: Said) -> tuple[Word, ...]:
    """What a statement is compared by; punctuation and editors' insertions are no words."""
    return tuple(_words(joined(said)))


def figures(of: Iterable[Word]) -> frozenset[str]:
    """The numbers with their units among words, in a form that is the same for equal ones; days are none."""
    return frozenset(word.key for word in of if word.matter is Matter.NUMBER and word.key.startswith("#"))


def distance(base: str, witness: str) -> float:
    """How far two texts are apart: the share of their words that only one of them has, from 0 to 1."""
    return Indel.normalized_distance(split(base), split(witness))


def gravest(matters: Iterable[Matter]) -> Matter:
    """The one that matters most."""
    return min(matters, key=list(Matter).index)


def collate(base: Sequence[Word], witness: Sequence[Word]) -> tuple[Passage, ...]:
    """The passages of base and witness, in order: each word of either is in one of them.

    What only stands elsewhere is no other number, name or negation: it counts as plain words.
    """
    found: list[Passage] = []
    parts = [*_aligned([word.key for word in base], [word.key for word in witness])]
    base, witness = _moved_made_plain(base, witness, parts)
    for equal, ours, theirs in parts:
        i, j = ours.start, theirs.start
        told = (_equal if equal else _different)(base[i : ours.stop], witness[j : theirs.stop])
        for matter, more, others in told:
            found.append(Passage(matter, _span(base, i, i + more), _span(witness, j, j + others)))
            i, j = i + more, j + others
    return tuple(found)


# ---------------------------------------------------------------- words


def _words(sheet: Sheet) -> Iterator[Word]:
    tokens, text = sheet.tokens, sheet.said.text
    numbers = {quantity.at: quantity for quantity in sheet.quantities}
    at = 0
    while at < len(tokens):
        number = numbers.get(at)
        end = max(number.end, at + 1) if number else at + 1
        if number or not tokens[at].mark:
            span = tokens[at].start, tokens[end - 1].start + len(tokens[end - 1].text)
            key, matter = _number(number) if number else _single(tokens[at], sheet.names)
            yield Word(key, span, " ".join(split(text[slice(*span)])), matter)
        at = end


def _number(quantity: Quantity) -> tuple[str, Matter]:
    bounds = dict.fromkeys(f"{value:.12g}" for value in (quantity.low, quantity.high))
    return f"#{' '.join([*bounds, quantity.unit]).rstrip()}", Matter.NUMBER


def _single(token: Token, names: frozenset[str]) -> tuple[str, Matter]:
    """What one token is compared by, and what it is."""
    if may_negate(token.word):
        return token.word, Matter.NEGATION
    if token.sense[0].isdigit():
        return f"#{token.sense}", Matter.NUMBER
    if dated(token):
        return token.word, Matter.NUMBER
    if token.stem.startswith(NAME) or (token.text[0].isupper() and token.sense in names):
        return token.word, Matter.NAME
    return token.word, Matter.WORDS


# ---------------------------------------------------------------- alignment


def _aligned(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[bool, range, range]]:
    """Positions that are equal in both, and between them those that are not: two ranges, one may be empty."""
    i = j = 0
    for code in Indel.opcodes(ours, theirs):
        if code.tag != "equal":
            continue
        if code.src_start > i or code.dest_start > j:
            yield False, range(i, code.src_start), range(j, code.dest_start)
        i, j = code.src_end, code.dest_end
        yield True, range(code.src_start, i), range(code.dest_start, j)
    if len(ours) > i or len(theirs) > j:
        yield False, range(i, len(ours)), range(j, len(theirs))


def _moved_made_plain(
    base: Sequence[Word], witness: Sequence[Word], parts: Iterable[tuple[bool, range, range]]
) -> tuple[Sequence[Word], Sequence[Word]]:
    """Neighbours that are left out in one place and added in another take no matter with them.

    A word alone is not enough: two numbers, or a negation, that change places do change what is said.
    """
    differing = [(ours, theirs) for equal, ours, theirs in parts if not equal]
    one = _neighbours(base, [ours for ours, _ in differing])
    other = _neighbours(witness, [theirs for _, theirs in differing])
    moved = one.keys() & other.keys()
    return _plain(base, moved, one), _plain(witness, moved, other)


def _neighbours(words: Sequence[Word], runs: Iterable[range]) -> dict[tuple[str, str], int]:
    """Two neighbouring words of a run, by their keys, and where the first stands."""
    return {(words[at].key, words[at + 1].key): at for run in runs for at in run[:-1]}


def _plain(
    words: Sequence[Word], moved: Iterable[tuple[str, str]], places: Mapping[tuple[str, str], int]
) -> Sequence[Word]:
    plain = {at for pair in moved for at in (places[pair], places[pair] + 1)}
    return [replace(word, matter=Matter.WORDS) if at in plain else word for at, word in enumerate(words)]


def _equal(base: Sequence[Word], witness: Sequence[Word]) -> Iterator[tuple[Matter, int, int]]:
    """Runs of words that count as equal, parted by whether they are written alike, with their lengths."""
    pairs = zip(base, witness, strict=True)
    for alike, run in groupby(pairs, lambda pair: pair[0].text == pair[1].text):
        length = len(list(run))
        yield Matter.SAME if alike else Matter.SPELLING, length, length


def _different(base: Sequence[Word], witness: Sequence[Word]) -> Iterator[tuple[Matter, int, int]]:
    """Runs of words that differ, each number beside the number in its place, each name beside the name."""
    ours, theirs = _runs(base), _runs(witness)
    for equal, a, b in _aligned([run.matter for run in ours], [run.matter for run in theirs]):
        one, other = ours[a.start : a.stop], theirs[b.start : b.stop]
        if one and other and not equal:
            yield gravest(run.matter for run in (*one, *other)), _length(one), _length(other)
        else:
            for here, there in zip_longest(one, other, fillvalue=_Run(Matter.SAME, 0)):
                yield gravest((here.matter, there.matter)), here.length, there.length


class _Run(NamedTuple):
    """Neighbouring words of one matter."""

    matter: Matter
    length: int


def _runs(words: Sequence[Word]) -> list[_Run]:
    return [_Run(matter, len(list(run))) for matter, run in groupby(words, lambda word: word.matter)]


def _length(runs: Iterable[_Run]) -> int:
    return sum(run.length for run in runs)


def _span(words: Sequence[Word], start: int, end: int) -> Span:
    """From the first word to the last; where there is none, the end of the word before."""
    if start < end:
        return words[start].span[0], words[end - 1].span[1]
    after = words[start - 1].span[1] if start else 0
    return after, after
