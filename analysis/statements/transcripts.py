"""Transcripts: paragraphs that a speaker's name and a colon open, turn by turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analysis.statements.drafts import Draft
from analysis.values import Kind, Span, Stance

_LABEL = re.compile(
    r"[\"“]?((?:[A-Z][\w.’'-]+ ){0,4}[A-Z][\w.’'-]+|[QA]\.?)(?: \([^()\n]{1,40}\))?:\s+(?=\S)"
)
_QUESTION, _ANSWER = "Q", "A"
_PARTS = frozenset({_QUESTION, _ANSWER})
"""Labels of an interview's parts, which name nobody."""
_FEWEST_TURNS = 3
"""Labelled paragraphs that make a transcript, and one speaker of it at least has two of them."""


def turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Draft]:
    """The statements of a transcript by the number of their paragraph; none where it is no transcript.

    A question ("Q:") is no statement; an answer ("A:") is of whom a label before it names, else of nobody.
    """
    labels = [
        (number, found) for number, span in enumerate(paragraphs) if (found := _LABEL.match(text, *span))
    ]
    speakers = Counter(found[1] for _, found in labels)
    if len(labels) < _FEWEST_TURNS or max(speakers.values()) < 2:
        return {}
    spoken: dict[int, Draft] = {}
    named: Span | None = None
    for number, found in labels:
        label = found[1].removesuffix(".")
        if label not in _PARTS and _is_speaker(found[1], speakers):
            named = found.span(1)
            spoken[number] = _turn(found, named, number, paragraphs[number])
        elif label == _ANSWER and _QUESTION in (other.removesuffix(".") for other in speakers):
            spoken[number] = _turn(found, named, number, paragraphs[number])
    return spoken


def _is_speaker(label: str, speakers: Counter[str]) -> bool:
    return speakers[label] > 1 or label.isupper()


def _turn(label: re.Match[str], source: Span | None, paragraph: int, span: Span) -> Draft:
    return Draft(
        content=((label.end(), span[1]),),
        cue=None,
        source=source,
        kind=Kind.REPORT,
        stance=Stance.SAYS,
        sentence=-1,
        paragraph=paragraph,
        verbatim=True,
    )
