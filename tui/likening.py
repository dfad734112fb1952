"""Why two statements are one claim, in lines of words: what both have, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.claims.explain import Why, why
from analysis.values import Said, Span, Spans
from tui.drawing.wrap import clip

_PIECE = 60
"""Characters of a run of words that are shown."""
_GAP = 2
"""Characters between two words of one run: a space, a mark and a space at most."""


def likened(here: Said, there: Said) -> Iterator[str]:
    """What ties the two together, then what parts them."""
    found = why(here, there)
    yield " · ".join(_ties(found, here.text))
    apart = [
        f"{label}: {words}"
        for label, words in (
            ("only here", _runs(here.text, found.only_a)),
            ("only there", _runs(there.text, found.only_b)),
        )
        if words
    ]
    yield from apart


def _ties(found: Why, text: str) -> Iterator[str]:
    both = _runs(text, [one for one, _ in found.aligned])
    yield f"both: {both}" if both else "no words in common"
    yield from (f"{one} = {other}" for one, other in dict.fromkeys(found.variants))
    if found.same_speaker:
        yield "one speaker"
    if found.same_quotation:
        yield "the same quotation"
    yield f"{found.closeness:.0%} of the words that matter"
    if found.numbers:
        yield f"but numbers differ: {' / '.join(found.numbers)}"


def _runs(text: str, spans: Sequence[Span]) -> str:
    """The words at spans, neighbours together, each run in quotation marks."""
    words = [" ".join(text[start:end].split()) for start, end in _joined(spans)]
    return ", ".join(f"“{clip(run, _PIECE)}”" for run in words if any(map(str.isalnum, run)))


def _joined(spans: Sequence[Span]) -> Spans:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= _GAP:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)
