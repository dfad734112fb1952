"""Some words of a text around the places that were found."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.values import Span, Spans

_LEAD = 4
"""One part in so many of an excerpt comes before the first place."""
_WORD = 24
"""Code points that an end moves at most, so as not to cut a word."""
_ELLIPSIS = "…"


def around(text: str, spans: Sequence[Span], room: int) -> tuple[str, Spans]:
    """At most `room` code points of `text` where most of the spans are, on one line, and the spans in it.

    Spans are sorted and apart; those that the excerpt cuts are cut. Ellipses stand for what is left out.
    """
    start, end = _window(text, spans, room - 2 * len(_ELLIPSIS))
    before = _ELLIPSIS if start > 0 else ""
    after = _ELLIPSIS if end < len(text) else ""
    flat = "".join(" " if letter.isspace() else letter for letter in text[start:end])
    by = len(before) - start
    kept = tuple((max(a, start) + by, min(b, end) + by) for a, b in spans if a < end and b > start)
    return f"{before}{flat}{after}", kept


def _window(text: str, spans: Sequence[Span], room: int) -> Span:
    if len(text) <= room:
        return 0, len(text)
    first = _densest(spans, room - room // _LEAD)
    start = max(0, min(first - room // _LEAD, len(text) - room))
    start = _at_word(text, start, min(first, start + _WORD)) if start else 0
    end = min(len(text), start + room)
    while end < len(text) and end > start + room - _WORD and not text[end].isspace():
        end -= 1
    return start, end


def _at_word(text: str, start: int, last: int) -> int:
    """The beginning of a word from `start` on, `start` itself where none begins up to `last`."""
    begins = (
        at for at in range(start, last + 1) if text[at - 1].isspace() and not text[at : at + 1].isspace()
    )
    return next(begins, start)


def _densest(spans: Sequence[Span], room: int) -> int:
    """Where the stretch of `room` begins that has the most of the spans; 0 without any."""
    best, most, right = 0, 0, 0
    for left, (start, _) in enumerate(spans):
        while right < len(spans) and spans[right][1] <= start + room:
            right += 1
        if right - left > most:
            best, most = start, right - left
    return best if most or not spans else spans[0][0]
