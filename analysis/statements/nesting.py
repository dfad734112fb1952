"""Statements inside statements: "A said that B had told C that ..."."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.statements.drafts import Draft
from analysis.values import Span


def nest(drafts: Iterable[Draft]) -> list[Draft]:
    """`drafts` in the order of their contents; one inside another's content has that one as its parent."""
    ordered = sorted(drafts, key=lambda draft: (draft.content[0][0], -draft.content[0][1]))
    placed: list[Draft] = []
    open_: list[int] = []
    for number, draft in enumerate(ordered):
        while open_ and ordered[open_[-1]].content[-1][1] <= draft.content[0][0]:
            open_.pop()
        parent = next((other for other in reversed(open_) if _holds(ordered[other], draft)), None)
        placed.append(draft if parent is None else replace(draft, parent=parent))
        open_.append(number)
    return placed


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether the cue and the whole content of `inner` stand inside one content span of `outer`."""
    spans = [*inner.content, *([inner.cue] if inner.cue else [])]
    return any(all(_within(span, content) for span in spans) for content in outer.content)


def _within(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]
