"""The formats that can be read."""

from __future__ import annotations

from pathlib import PurePath

from exchange.readers.draft import Format
from exchange.readers.html import HTML
from exchange.readers.markdown import MARKDOWN
from exchange.readers.text import TEXT

FORMATS: tuple[Format, ...] = (TEXT, MARKDOWN, HTML)
SUFFIXES = frozenset(suffix for known in FORMATS for suffix in known.suffixes)


def format_of(raw: bytes, where: str) -> Format:
    """The format that the bytes plainly are, else the one of the name's suffix, else plain text."""
    for known in FORMATS:
        if known.looks and known.looks(raw):
            return known
    suffix = PurePath(where).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), TEXT)
