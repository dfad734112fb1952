"""Transcripts: paragraphs that a speaker's name and a colon open, turn by turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analysis.statements.drafts import Draft
from analysis.values import Kind, Span, Stance

_LABEL = re.compile(r"[\"“]?((?:[A-Z][\w.’'-]+ ){0,4}[A-Z][\w.’'-]+)(?: \([^()\n]{1,40}\))?:\s+(?=\S)")
_FEWEST_TURNS = 3
"""Labelled paragraphs that make a transcript, and one speaker of it at least has two of them."""


def turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Draft]:
    """The statements of a transcript by the number of their paragraph; none where it is no transcript."""
    labels = [
        (number, found) for number, span in enumerate(paragraphs) if (found := _LABEL.match(text, *span))
    ]
    speakers = Counter(found[1] for _, found in labels)
    if len(labels) < _FEWEST_TURNS or max(speakers.values()) < 2:
        return {}
    return {
        number: _turn(found, number, paragraphs[number])
        for number, found in labels
        if _is_speaker(found[1], speakers)
    }


def _is_speaker(label: str, speakers: Counter[str]) -> bool:
    return speakers[label] > 1 or label.isupper()


def _turn(label: re.Match[str], paragraph: int, span: Span) -> Draft:
    return Draft(
        content=((label.end(), span[1]),),
        cue=None,
        source=label.span(1),
        kind=Kind.REPORT,
        stance=Stance.SAYS,
        sentence=-1,
        paragraph=paragraph,
        verbatim=True,
    )
