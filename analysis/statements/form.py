"""How much of a content is quoted."""

from __future__ import annotations

from analysis.text.quotations import quotations
from analysis.values import Form, Spans

_NEARLY_ALL = 0.95
"""Share of the letters and digits that makes a content direct."""


def form_of(text: str, content: Spans) -> Form:
    """Direct where nearly all of the content stands between quotation marks, mixed where some of it does."""
    quoted = sum(_letters(text, part.start, part.end) for span in content for part in quotations(text, span))
    if not quoted:
        return Form.INDIRECT
    total = sum(_letters(text, *span) for span in content)
    return Form.DIRECT if quoted >= _NEARLY_ALL * total else Form.MIXED


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))
