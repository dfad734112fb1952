"""Why two statements are, or are not, one claim: what a screen shows beside them."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.claims.conflicts.pairs import Pair, sheet
from analysis.claims.quotations import runs
from analysis.claims.tokens import Token
from analysis.values import Form, Said, Span, Spans


@dataclass(frozen=True, slots=True)
class Why:
    """What two statements share and where they differ; spans are offsets into their own texts."""

    aligned: tuple[tuple[Span, Span], ...]
    """Words that both have in the same order: the span in the first text, the span in the second."""
    only_a: Spans
    """Words of the first statement that the second one has not in that place."""
    only_b: Spans
    same_speaker: bool
    """A known speaker says both."""
    same_quotation: bool
    """Both quote the same run of words."""
    closeness: float
    """Share of the shorter one's words of matter that the other has too, from 0 to 1."""


def why(a: Said, b: Said) -> Why:
    """Compare two statements word by word."""
    pair = Pair(sheet(a), sheet(b))
    return Why(
        aligned=tuple((_span(pair.a.tokens[one]), _span(pair.b.tokens[two])) for one, two in pair.matches),
        only_a=tuple(_span(token) for one, _ in pair.gaps for token in one),
        only_b=tuple(_span(token) for _, two in pair.gaps for token in two),
        same_speaker=pair.one_voice,
        same_quotation=not _runs(a).isdisjoint(_runs(b)),
        closeness=pair.closeness,
    )


def _span(token: Token) -> Span:
    return token.start, token.start + len(token.text)


def _runs(said: Said) -> frozenset[tuple[str, ...]]:
    return runs(said.text, whole=said.form is Form.DIRECT)
