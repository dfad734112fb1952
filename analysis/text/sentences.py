"""Sentences of a paragraph. A quotation is never cut: all between its marks belongs to one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.language import table
from analysis.text.quotations import Quotation
from analysis.values import Span

_END = re.compile(
    r"[.!?…:;](?:(?<=[:;])['\"”’»]|(?<![:;])['\"”’»)\]]*)"  # a colon ends nothing but what a mark closes
    r"\s+(?=[\"“„‘’'«(\[$€£—–-]*[A-Z0-9À-ÖØ-Þ…])"
)
_LAST_WORD = re.compile(r"[\w.’'-]*\Z")
_LOOK_BACK = 24
"""Characters before a full stop that are searched for an abbreviation; longer than any."""


@cache
def _abbreviations(*classes: str) -> frozenset[str]:
    words = table("abbreviations")
    return frozenset(word for name in classes for word in words[name])


def sentences(text: str, paragraph: Span, quoted: Sequence[Quotation] = ()) -> list[Span]:
    """The spans of the sentences of `paragraph`; `quoted` are its quotations, in order."""
    spans: list[Span] = []
    start, end = paragraph
    position = 0
    for stop in _END.finditer(text, start, end):
        mark_end = stop.start() + len(stop[0].rstrip())
        while position < len(quoted) and quoted[position].end <= stop.start():
            position += 1
        inside = (
            position < len(quoted)
            and quoted[position].start < stop.start()
            and mark_end < quoted[position].end
        )
        if inside or _is_abbreviation(text, start, stop):
            continue
        spans.append((start, mark_end))
        start = stop.end()
    if start < end:
        spans.append((start, end))
    return spans


def _is_abbreviation(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop[0][0] != ".":
        return False
    found = _LAST_WORD.search(text, max(start, stop.start() - _LOOK_BACK), stop.start())
    word = found[0] if found else ""
    if len(word) == 1 and word.isupper() and stop[0][1:].isspace():
        return True
    last = word.lower().rpartition("-")[2]
    if last in _abbreviations("before_number"):
        return text[stop.end() : stop.end() + 1].isdigit()
    return last in _abbreviations("before_name", "within_sentence")
