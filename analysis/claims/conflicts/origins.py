"""Causes and culprits that differ: two tellings of one event blame two things, or name two who did it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile

from rapidfuzz import fuzz

from analysis.claims.conflicts.dates import same_period
from analysis.claims.conflicts.negations import negating_stems, words
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.phrases import common_stems
from analysis.claims.stemming import stem
from analysis.claims.tokens import Token, phrase_of
from analysis.language import table
from analysis.values import ConflictKind

SHARED = 2
"""Words of matter, besides the origin, that two tellings of one event share."""
EFFECT = 0.6
"""Share of the shorter effect that the other one tells too."""
VARIANT = 75.0
"""Likeness of two names (per cent) from which on they are spellings of one."""
PARTICLE = 2
"""Letters of a particle of a name, at most."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a statement gives as the origin of a thing, and the matter that it tells besides."""

    words: tuple[Token, ...]
    effect: frozenset[str]

    @property
    def senses(self) -> frozenset[str]:
        """The senses of its words; an "al" or "de" that two names share makes no variants of them."""
        return frozenset(token.sense for token in self.words if len(token.word) > PARTICLE)


KINDS = {
    "causes": ConflictKind.CAUSE,
    "doers": ConflictKind.ACTOR,
    "orderers": ConflictKind.ACTOR,
    "planners": ConflictKind.ACTOR,
}
"""The lists of cues, with the kind of the conflict between two origins that they tell."""


@cache
def _beginnings() -> dict[str, frozenset[str]]:
    """Stem of the first word of a cue -> stems of the second words."""
    cues = [[stem(word) for word in cue] for sort in KINDS for cue in _cues(sort)]
    return {first: frozenset(cue[1] for cue in cues if cue[0] == first) for first, *_ in cues}


def may_tell(stems: Sequence[str]) -> bool:
    """Whether a cue may stand among the stems of a statement; a quick look."""
    known = _beginnings()
    if known.keys().isdisjoint(stems):
        return False
    return any(second in known.get(first, ()) for first, second in pairwise(stems))


@cache
def _cues(sort: str) -> tuple[tuple[str, ...], ...]:
    """The cues of a sort, the longest first."""
    found = (tuple(cue.split()) for cue in table("origins")[sort])
    return tuple(sorted(found, key=len, reverse=True))


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The two origins of one event, of which neither is part or a variant of the other, or None."""
    if not (may_tell(pair.a.stems) and may_tell(pair.b.stems)):
        return None
    for sort, kind in KINDS.items():
        if kind is ConflictKind.CAUSE and pair.strangers:
            continue
        one, two = _origin(pair.a, sort), _origin(pair.b, sort)
        if one and two and _apart(one, two) and _one_effect(one, two) and _one_time(pair):
            return kind, (_text(pair.a, one), _text(pair.b, two))
    return None


def _one_time(pair: Pair) -> bool:
    return same_period(pair.a.moments, pair.b.moments)


def _origin(sheet: Sheet, sort: str) -> Origin | None:
    """The one origin that a statement asserts; None where it tells none or several, or negates."""
    if any(token.stem in negating_stems() or token.word.endswith("n't") for token in sheet.tokens):
        return None
    if any(token.word in words("conditionals") | words("unasserted") for token in sheet.tokens):
        return None
    found = [*_origins(sheet.tokens, sort)]
    return found[0] if len(found) == 1 else None


def _origins(tokens: tuple[Token, ...], sort: str) -> Iterator[Origin]:
    at = 0
    while at < len(tokens):
        length = next((len(cue) for cue in _cues(sort) if _stands(cue, tokens, at)), 1)
        if length > 1 and (named := _noun_phrase(tokens[at + length :], sort)):
            rest = (*tokens[:at], *tokens[at + length :])
            told = frozenset(t.sense for t in rest if t.matter and t not in named)
            yield Origin(named, told - common_stems())
        at += length


def _stands(cue: tuple[str, ...], tokens: tuple[Token, ...], at: int) -> bool:
    return cue == tuple(token.word for token in tokens[at : at + len(cue)])


def _noun_phrase(tokens: tuple[Token, ...], sort: str) -> tuple[Token, ...]:
    """The words of matter after a cue and an article; of a culprit only a name will do."""
    start = next((at for at, t in enumerate(tokens) if t.word not in table("origins")["articles"].split()), 0)
    told = tuple(takewhile(lambda token: token.matter and not token.word.isdecimal(), tokens[start:]))
    if KINDS[sort] is ConflictKind.ACTOR:
        return tuple(takewhile(lambda token: token.text[0].isupper(), told))
    return told


def _apart(one: Origin, two: Origin) -> bool:
    if one.senses & two.senses or one.senses & two.effect or two.senses & one.effect:
        return False
    a, b = (" ".join(token.word for token in origin.words) for origin in (one, two))
    return fuzz.ratio(a, b) < VARIANT


def _one_effect(one: Origin, two: Origin) -> bool:
    shared, least = len(one.effect & two.effect), min(len(one.effect), len(two.effect))
    return shared > 0 and (one.effect == two.effect or shared >= max(SHARED, EFFECT * least))


def _text(sheet: Sheet, origin: Origin) -> str:
    return phrase_of(sheet.said.text, origin.words[0], origin.words[-1])
