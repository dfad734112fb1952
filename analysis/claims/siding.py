"""The side that a statement takes on its claim: the cue's stance times what the content affirms."""

from __future__ import annotations

from functools import lru_cache

from analysis.claims.conflicts.negations import may_negate
from analysis.claims.conflicts.pairs import Pair, Sheet, sheet
from analysis.claims.conflicts.polarity import negated
from analysis.values import Said, Stance


def side(content: str, stance: Stance, claim: str) -> Stance:
    """Whether a statement says or denies the claim that is worded `claim`, or doubts it.

    Who "denies having ordered the raid" and who says "they gave no order" are on one side, whichever of the
    two words the claim. A doubt ("could not confirm") is on neither. A hedge counts as saying.
    """
    if stance is Stance.DOUBTS:
        return Stance.DOUBTS
    denies = (stance is Stance.DENIES) != _opposed(content, claim)
    return Stance.DENIES if denies else Stance.SAYS


def _opposed(content: str, claim: str) -> bool:
    """Whether the one negates what the other affirms."""
    if content == claim or not (may_negate(content) or may_negate(claim)):
        return False
    return negated(Pair(_sheet(content), _sheet(claim))) is not None


@lru_cache(maxsize=64)
def _sheet(text: str) -> Sheet:
    """Kept, as many statements are asked about one claim after each other."""
    return sheet(Said(text))
