"""Negation and denial: one statement says of a matter what the other says is not so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from analysis.claims.conflicts.negations import Negation, clause_before, light, supposed, words
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.claims.phrases import common_stems, sense
from analysis.claims.tokens import Token, phrase_of
from analysis.values import ConflictKind, Stance

CLOSE = 0.5
"""Closeness from which on a negated word is taken to be about the same matter."""
COVERED = 0.6
"""Share of a negation's scope that the other statement must speak of."""
DENIED = 0.75
"""Share of what is denied that the other statement must tell."""
REPEAT = 0.6
"""Sameness from which on two statements of one speaker can clash: few people contradict themselves."""


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The negation or denial by which the two clash, with the words, or None.

    Of a denial by the cue, which the texts don't show, they are the words that are denied and affirmed.
    """
    if pair.strangers or (pair.one_voice and pair.sameness < REPEAT):
        return None
    if pair.closeness < CLOSE:
        found = _retort(pair)
        return (ConflictKind.NEGATION, found) if found else None
    found = negated(pair)
    if (pair.a.said.stance is Stance.DENIES) == (pair.b.said.stance is Stance.DENIES):
        return (ConflictKind.NEGATION, found) if found else None
    if found or pair.one_voice or not _meets_denial(pair):
        return None
    return ConflictKind.DENIAL, _shared_words(pair)


def negated(pair: Pair) -> tuple[str, str] | None:
    """The words by which the content of one negates that of the other, whatever their cues say, or None."""
    return _negated_once(pair) or _inserted(pair)


def _meets_denial(pair: Pair) -> bool:
    """Whether the one says what the other denies: enough of it to be the same."""
    one, two = pair.a.matter - _hearsay(), pair.b.matter - _hearsay()
    if len(pair.topic) < 2 and one != two:
        return False
    denied = one if pair.a.said.stance is Stance.DENIES else two
    return len(denied & pair.shared) >= DENIED * len(denied)


@cache
def _hearsay() -> frozenset[str]:
    return frozenset(sense(word) for word in words("hearsay") | words("indefinite"))


def _negated_once(pair: Pair) -> tuple[str, str] | None:
    if found := next(_contradicted(pair.a, pair.b, pair), None):
        return found
    if found := next(_contradicted(pair.b, pair.a, pair), None):
        return found[::-1]
    return None


def _contradicted(own: Sheet, other: Sheet, pair: Pair) -> Iterator[tuple[str, str]]:
    """What one statement negates, each with the word by which the other asserts it."""
    reached = _reached(other)
    for negation in own.negations:
        if negation.denial and _agreed(negation, own, other):
            continue
        head = negation.head(own.names)
        topical = _topical(negation, own, pair)
        for at in other.where(head.sense):
            token = other.tokens[at]
            if token.start in reached or not (topical or _bare(negation, other, at)):
                continue
            if _asserted(other, at) and _same_matter(negation, own, other, at):
                yield phrase_of(own.said.text, negation.cue, head), token.text


def _reached(sheet: Sheet) -> set[int]:
    """Where the words start that a negation reaches."""
    return {token.start for negation in sheet.negations for token in negation.scope}


def _agreed(denial: Negation, own: Sheet, other: Sheet) -> bool:
    """Whether the other negates some of what is denied, or the denial is told beside what it denies."""
    senses, head = denial.senses, denial.head(own.names)
    if any(token.sense in senses for negation in other.negations for token in negation.scope):
        return True
    return any(own.tokens[at].start not in _reached(own) for at in own.where(head.sense))


def _retort(pair: Pair) -> tuple[str, str] | None:
    """The deed of which one speaker of an article says "they won't", another "they would", or None.

    What else they say may be of other things, so that all of the negation must be met.
    """
    if not pair.face_to_face:
        return None
    if found := next(_retorted(pair.a, pair.b), None):
        return found
    found = next(_retorted(pair.b, pair.a), None)
    return found[::-1] if found else None


def _retorted(own: Sheet, other: Sheet) -> Iterator[tuple[str, str]]:
    for negation in own.negations:
        head = negation.head(own.names)
        if head.sense in common_stems():
            continue
        for at in other.where(head.sense):
            leads = negation.lead, clause_before(other.tokens, at)
            met = negation.senses - light() <= other.near(at) and _asserted(other, at)
            if met and all(_has(lead, "several") and not any(t.matter for t in lead) for lead in leads):
                yield phrase_of(own.said.text, negation.cue, head), other.tokens[at].text


def _topical(negation: Negation, sheet: Sheet, pair: Pair) -> bool:
    """Whether enough is shared: of a single word, only "no" and "nobody" can deny that there is such a thing.

    A mere "no deal", without a verb, denies nothing.
    """
    if not negation.senses & pair.topic:
        return False
    clause = any(token.word in words("props") for token in sheet.tokens)
    return len(pair.shared) > 1 or (negation.cue.word in words("none") and (clause or len(sheet.matter) > 1))


def _bare(negation: Negation, other: Sheet, at: int) -> bool:
    """Whether the one clause is "it was not X" and the other "it was X"."""
    after = other.tokens[at + 1 : at + 2]
    leads = negation.lead, clause_before(other.tokens, at)
    bare = all(
        _has(lead, "pronouns") and _has(lead, "being") and not any(t.matter for t in lead) for lead in leads
    )
    return bare and len(negation.scope) == 1 and (not after or after[0].mark)


def _asserted(sheet: Sheet, at: int) -> bool:
    """Whether the word at a position tells what is so: no "to end", no "if they end", no bare "an end"."""
    before = sheet.tokens[at - 1].word if at else ""
    verbs = words("auxiliaries") | words("happens")
    bare = before in ("a", "an") and not any(token.word in verbs for token in sheet.tokens)
    return before != "to" and not bare and not supposed(sheet.tokens, at)


def _same_matter(negation: Negation, own: Sheet, other: Sheet, at: int) -> bool:
    """Whether the word at a position of the other is said with the negated words, and of the same subject."""
    near = other.near(at)
    if len(negation.senses & near) < COVERED * len(negation.senses):
        return False
    lead = clause_before(other.tokens, at)
    elided = other.tokens[0].word.endswith("ing")
    if negation.subject and not negation.subject & near and not _has(lead, "pronouns") and not elided:
        return False
    return not (_others_self(negation.lead, own, lead, other) or _one_and_several(negation.lead, lead))


def _others_self(one: tuple[Token, ...], a: Sheet, two: tuple[Token, ...], b: Sheet) -> bool:
    """Whether one known speaker speaks of himself, and another of himself or of nobody."""
    if not a.said.speaker or not b.said.speaker or a.said.speaker == b.said.speaker:
        return False
    own = _has(one, "own"), _has(two, "own")
    return all(own) or (any(own) and not (_has(one, "pronouns") and _has(two, "pronouns")))


def _one_and_several(one: tuple[Token, ...], two: tuple[Token, ...]) -> bool:
    """Whether the pronouns of one clause are of one person and those of the other of several."""
    return any(
        _has(a, "one") and not _has(a, "several") and _has(b, "several") and not _has(b, "one")
        for a, b in ((one, two), (two, one))
    )


def _has(lead: tuple[Token, ...], kind: str) -> bool:
    return any(token.word in words(kind) for token in lead)


def _inserted(pair: Pair) -> tuple[str, str] | None:
    """The negating word, when nothing else tells the two texts apart."""
    if len(pair.gaps) != 1:
        return None
    one, two = pair.gaps[0]
    found = {token.word for token in one + two}
    if (
        bool(one) == bool(two)
        or not found & words("particles")
        or found - words("particles") - words("props")
    ):
        return None
    return " ".join(token.text for token in one), " ".join(token.text for token in two)


def _shared_words(pair: Pair) -> tuple[str, str]:
    return _longest_run(pair.a, pair.shared), _longest_run(pair.b, pair.shared)


def _longest_run(sheet: Sheet, senses: frozenset[str]) -> str:
    """The part of a statement that has most words of these senses running, with what stands between them."""
    told = [token for token in sheet.tokens if token.matter or token.mark]
    grouped = groupby(told, key=lambda token: token.sense in senses)
    runs = [tuple(run) for shared, run in grouped if shared]
    best = max(runs, key=len)
    return phrase_of(sheet.said.text, best[0], best[-1])
