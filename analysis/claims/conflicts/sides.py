"""Two sides at odds over one thing: one would keep or praises what the other would end or condemns."""

from __future__ import annotations

from analysis.claims.conflicts.leanings import Judgement, judgements
from analysis.claims.conflicts.pairs import Pair, Sheet
from analysis.values import ConflictKind


def clash(pair: Pair) -> tuple[ConflictKind, tuple[str, str]] | None:
    """The words by which two known speakers of one article take opposite sides on one thing, or None.

    An article that sets two speakers against each other lets them speak of the same thing; over several
    articles all who are for it would be set against all who are not.
    """
    if not pair.face_to_face:
        return None
    for own in _judgements(pair.a):
        for other in _judgements(pair.b):
            if own.favours != other.favours and own.objects & other.objects & pair.topic:
                return ConflictKind.ANTONYM, (own.word.text, other.word.text)
    return None


def _judgements(sheet: Sheet) -> list[Judgement]:
    negated = frozenset(token.start for negation in sheet.negations for token in negation.scope)
    return list(judgements(sheet.tokens, negated, sheet.names))
