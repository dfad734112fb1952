"""What a verb group tells of the source's commitment to the content."""

from __future__ import annotations

from analysis.statements.verbs import Verb
from analysis.values import Stance

_CONFIRMING = frozenset({"confirm", "rule out", "prove"})
_OPPOSING = frozenset({"deny", "dispute", "reject", "refute", "dismiss"})


def stance_of(verb: Verb) -> Stance | None:
    """The stance of a cue in its group; None where nothing is said at all ("would not say")."""
    if not verb.negated:
        return None if verb.modal else verb.cue.stance
    if verb.cue.lemma in _CONFIRMING:
        return Stance.DOUBTS
    if verb.cue.lemma in _OPPOSING:
        return Stance.HEDGES
    return None
