"""The block of `key: value` lines between two `---` lines that may open a text or Markdown file."""

from __future__ import annotations

import re

from exchange.cleaning import clean_line
from exchange.dates import iso

_FENCE = "---"
_MOST_LINES = 60
_LINE = re.compile(r"([A-Za-z][\w-]*)[ ]*:(?:[ ]+(.*))?$")
# What people and site generators call the fields of an Article.
_FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "author": "author",
    "byline": "author",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
}


def split(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter by their `Article` names, and the text after it.

    `text` is cleaned text. A block that is not closed, holds a line of another shape or none of our keys is
    no front matter: then the fields are empty and the text comes back whole.
    """
    lines = text.split("\n")
    if lines[0] != _FENCE or _FENCE not in lines[1:_MOST_LINES]:
        return {}, text
    end = lines.index(_FENCE, 1)
    fields = _fields(lines[1:end])
    return (fields, "\n".join(lines[end + 1 :]).strip("\n")) if fields else ({}, text)


def _fields(lines: list[str]) -> dict[str, str]:
    """The values by field, the first of a repeated one; nothing at all when a line has another shape."""
    fields: dict[str, str] = {}
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.match(line)
        if not found:
            return {}
        field = _FIELDS.get(found[1].lower())
        if field and (value := _value(field, found[2] or "")):
            fields.setdefault(field, value)
    return fields


def _value(field: str, written: str) -> str:
    value = clean_line(written)
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    return iso(value) if field == "published" else value
