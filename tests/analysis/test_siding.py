"""On which side of its claim a statement is: what its cue says, times what it affirms itself."""

from __future__ import annotations

import pytest

from analysis.claims.siding import side
from analysis.values import Stance

SAYS, DENIES, DOUBTS, HEDGES = Stance.SAYS, Stance.DENIES, Stance.DOUBTS, Stance.HEDGES

SIDES = [
    ("they gave no order to burn the mill", SAYS, "they gave no order to burn the mill", SAYS),
    ("having ordered the burning of the mill", DENIES, "they gave no order to burn the mill", SAYS),
    ("having ordered the raid on the mill", DENIES, "they gave no order to raid the mill", SAYS),
    ("they gave no order to raid the mill", SAYS, "having ordered the raid on the mill", DENIES),
    ("having ordered the raid on the mill", DENIES, "having ordered the raid on the mill", DENIES),
    ("there was a raid on the mill at dawn", SAYS, "there was no raid on the mill", DENIES),
    ("there was no raid on the mill at all", SAYS, "there was no raid on the mill", SAYS),
    ("the mayor took the money", SAYS, "the mayor took the builder's money", SAYS),
    ("the mayor never took the builder's money", SAYS, "the mayor took the builder's money", DENIES),
    ("the mayor never took the builder's money", DENIES, "the mayor took the builder's money", SAYS),
    ("the mayor took the builder's money", HEDGES, "the mayor took the builder's money", SAYS),
    ("the mayor took the builder's money", DOUBTS, "the mayor took the builder's money", DOUBTS),
    ("the mayor never took the builder's money", DOUBTS, "the mayor took the builder's money", DOUBTS),
]


@pytest.mark.parametrize(("content", "stance", "claim", "expected"), SIDES)
def test_a_statement_says_denies_or_doubts_its_claim(
    content: str, stance: Stance, claim: str, expected: Stance
):
    assert side(content, stance, claim) is expected
