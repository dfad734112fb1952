"""Why two statements are, or are not, one claim: what a screen shows beside them."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.claims.conflicts import quantities
from analysis.claims.conflicts.pairs import Pair, sheet
from analysis.claims.joining import joined
from analysis.claims.phrases import NAME
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
    variants: tuple[tuple[str, str], ...]
    """Names that are spelt differently and stand for one actor, as each text has them."""
    same_speaker: bool
    """A known speaker says both."""
    same_quotation: bool
    """Both quote the same run of words."""
    numbers: tuple[str, str] | None
    """Two numbers of one thing that can't both be right, as they stand."""
    closeness: float
    """Share of the shorter one's words of matter that the other has too, from 0 to 1."""


def why(a: Said, b: Said) -> Why:
    """Compare two statements word by word; the forms of one actor's name count as one word."""
    pair = Pair(joined(a), joined(b))
    same = [(pair.a.tokens[one], pair.b.tokens[two]) for one, two in pair.matches]
    return Why(
        aligned=tuple((_span(one), _span(two)) for one, two in same),
        only_a=tuple(_span(token) for one, _ in pair.gaps for token in one),
        only_b=tuple(_span(token) for _, two in pair.gaps for token in two),
        variants=tuple((one.text, two.text) for one, two in same if _variant(one, two)),
        same_speaker=pair.one_voice,
        same_quotation=not _runs(a).isdisjoint(_runs(b)),
        numbers=_numbers(a, b),
        closeness=pair.closeness,
    )


def _numbers(a: Said, b: Said) -> tuple[str, str] | None:
    found = quantities.clash(Pair(sheet(a), sheet(b)))
    return found[1] if found else None


def _variant(one: Token, two: Token) -> bool:
    return one.text.casefold() != two.text.casefold() and one.stem.startswith(NAME)


def _span(token: Token) -> Span:
    return token.start, token.start + len(token.text)


def _runs(said: Said) -> frozenset[tuple[str, ...]]:
    return runs(said.text, whole=said.form is Form.DIRECT)
