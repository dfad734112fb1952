"""Quotations: pairs of quotation marks of every common shape, found paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.values import Span

_DOUBLE = re.compile("``|''|“|”|„|«|»|\"")
_SINGLE = re.compile(r"[‘’']")
_OPENERS = "“„«"
_CLOSERS = "”»"
_BEFORE_OPENER = " \t\xa0([{—–-/‘"
_SENTENCE_END = ".,!?…—"


class Quotation(NamedTuple):
    """What stands between two quotation marks, marks included; nested quotations are part of it."""

    start: int
    end: int
    closed: bool = True
    """False where the paragraph ends inside the quotation."""


def quotations(text: str, paragraph: Span) -> list[Quotation]:
    """The outermost quotations of one paragraph, in order.

    Marks pair by their shape. A closing mark that nothing opened is ignored; an opening mark that nothing
    closes holds to the paragraph's end. Single marks count only in a paragraph without double ones.
    """
    marks = list(_DOUBLE.finditer(text, *paragraph))
    if marks:
        return list(_double(text, paragraph, [m.span() for m in marks]))
    return list(_single(text, paragraph))


def _opens(text: str, paragraph: Span, mark: Span) -> bool | None:
    """Whether a mark opens (True), closes (False) or could do both (None)."""
    start, end = mark
    shape = text[start]
    before = text[start - 1] if start > paragraph[0] else " "
    after = text[end] if end < paragraph[1] else " "
    if shape in _OPENERS or shape == "`":
        return before.isspace() or not after.isspace()
    if shape in _CLOSERS:
        return False
    if before in _BEFORE_OPENER and not after.isspace():
        return True
    if after.isspace() or not after.isalnum() or before in _SENTENCE_END:
        return False
    return None


def _double(text: str, paragraph: Span, marks: list[Span]) -> Iterator[Quotation]:
    outer: int | None = None
    inner = False
    for mark in marks:
        opens = _opens(text, paragraph, mark)
        if outer is None:
            if opens or opens is None:
                outer = mark[0]
        elif opens and text[mark[0]] != text[outer]:
            inner = True
        elif opens:
            yield Quotation(outer, _trim(text, outer, mark[0]), closed=False)
            outer = mark[0]
        elif inner:
            inner = False
        else:
            yield Quotation(outer, mark[1])
            outer = None
    if outer is not None and paragraph[1] - outer > 1:
        yield Quotation(outer, paragraph[1], closed=False)


def _trim(text: str, start: int, end: int) -> int:
    return start + max(len(text[start:end].rstrip()), 1)


def _single(text: str, paragraph: Span) -> Iterator[Quotation]:
    opened: int | None = None
    doubtful: int | None = None
    for mark in _SINGLE.finditer(text, *paragraph):
        at = mark.start()
        before = text[at - 1] if at > paragraph[0] else " "
        after = text[at + 1] if at + 1 < paragraph[1] else " "
        if before.isspace() or before in "([—–":
            if mark[0] != "’" and not after.isspace():
                if opened is not None and doubtful is not None:
                    yield Quotation(opened, doubtful)
                opened, doubtful = at, None
        elif opened is not None and not after.isalnum():
            if before == "s" and after == " ":  # may be a plural's apostrophe
                doubtful = at + 1
            else:
                yield Quotation(opened, at + 1)
                opened = doubtful = None
    if opened is not None and doubtful is not None:
        yield Quotation(opened, doubtful)
