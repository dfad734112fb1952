"""The words of a Markdown text without its marks, so that offsets point into what a person reads."""

from __future__ import annotations

import html
import re

_FENCE = re.compile(r"^ {0,3}(?:```+|~~~+).*$", re.M)

# The part of CommonMark that articles use, outside in. No body may hold its own delimiter, so that each rule
# is one pass over any text. A backslash before a mark makes it a plain character; the last rule drops it.
_EMPHASIS = (
    (r"(?<!\\)(\*{1,3})(?=[^\s*])([^*\n]*[^\s*\\])\1(?!\*)", r"\2"),
    (r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]*[^\s_\\])\1(?!\w)", r"\2"),
)
_RULES = tuple(
    (re.compile(pattern, re.M), replacement)
    for pattern, replacement in (
        (r"^(?: {0,3}> ?)+", ""),  # block quotes
        (r"^ {0,3}(?:=+|(?:-[ ]*){2,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$", "\n"),  # underlines of headings, rules
        (r"^ {0,3}\[[^\]^\n][^\]\n]*\]:.*$", ""),  # where links point
        (r"^ {0,3}#{1,6}(?:[ ]+(.*?))?(?:[ ]+#+)?$", r"\n\1\n"),  # headings
        (r"^([ ]*)[-*+][ ]+(?=\S)", r"\1• "),  # list items
        (r"(?<=[^\n\\])\n(?![ ]*(?:\n|•|\d{1,9}[.)][ ]|\|))[ ]*(?=\S)", " "),  # lines of one paragraph
        (r"\\$", ""),  # forced line breaks
        (r"(?<!\\)(`+)([^`\n]+)\1", r"\2"),  # code
        (r"<((?:https?|mailto):[^\s<>]+)>", r"\1"),  # bare links
        (r"<!--(?:(?!-->|<!--)[\s\S])*-->|</?[A-Za-z][^<>]*>", ""),  # HTML
        (r"(?<!\\)!\[([^\[\]]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])", r"\1"),  # pictures
        (r"\[\^[^\[\]\s]+\](?::[ ]*)?", ""),  # footnote marks
        (r"(?<!\\)\[([^\[\]]+)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])", r"\1"),  # links
        *_EMPHASIS,
        *_EMPHASIS,  # again, for emphasis inside strong emphasis
        (r"(?<!\\)~~(?=[^\s~])([^~\n]*[^\s~\\])~~", r"\1"),  # struck out
        (r"\\([!-/:-@\[-`{-~])", r"\1"),  # escaped marks
    )
)


def plain(markdown: str) -> str:
    """Markdown (LF newlines) as plain text.

    Marks, link targets and HTML tags go, list items begin with "• ", the lines of a paragraph are joined,
    entities become characters; code blocks stay as they stand.
    """
    parts = _FENCE.split(markdown)
    parts[::2] = map(_prose, parts[::2])  # between two fences, every second part, is code
    return "".join(parts)


def _prose(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return html.unescape(text)
