"""A line of text under several layers of style, cut into the fewest pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from analysis.values import Span
from tui.drawing.safe import safe


@dataclass(frozen=True, slots=True)
class Layer:
    """Spans that share a style; later layers are painted over earlier ones. Spans are sorted and apart."""

    spans: Sequence[Span]
    style: Style

    def touching(self, start: int, end: int) -> Iterable[Span]:
        """The parts of the spans that lie between two offsets."""
        first = max(0, bisect_left(self.spans, (start, start)) - 1)
        for span_start, span_end in self.spans[first:]:
            if span_start >= end:
                return
            if span_end > start:
                yield max(span_start, start), min(span_end, end)


def paint(text: str, line: Span, base: Style, layers: Sequence[Layer]) -> list[Segment]:
    """The segments of one line: neighbours of equal style are one piece."""
    start, end = line
    hits = [(span, layer.style) for layer in layers for span in layer.touching(start, end)]
    cuts = sorted({start, end, *(edge for span, _ in hits for edge in span)})
    pieces: list[Segment] = []
    for left, right in pairwise(cuts):
        style = base
        for (span_start, span_end), over in hits:
            if span_start <= left < span_end:
                style += over
        words = safe(text[left:right])
        if pieces and pieces[-1].style == style:
            pieces[-1] = Segment(pieces[-1].text + words, style)
        else:
            pieces.append(Segment(words, style))
    return pieces


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans with overlaps joined, as `Layer` wants them."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif end > start:
            merged.append((start, end))
    return merged
