"""Paragraphs in which an outlet puts right what it, or another article of its own, printed."""

from __future__ import annotations

import re
from functools import cache

from analysis.language import table
from analysis.text.paragraphs import paragraphs
from analysis.values import Spans


def notices(text: str) -> Spans:
    """The spans of the correction notices of an article, in order."""
    opening = _opening()
    return tuple(span for span in paragraphs(text) if opening.match(text.replace("’", "'"), *span))


@cache
def _opening() -> re.Pattern[str]:
    words = sorted(table("corrections")["openings"], key=len, reverse=True)
    return re.compile(rf"[\W_]*(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
