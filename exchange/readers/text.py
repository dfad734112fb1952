"""Plain text, with or without front matter."""

from __future__ import annotations

from exchange.cleaning import clean
from exchange.encoding import decode
from exchange.front_matter import split
from exchange.readers.draft import Draft, Format


def draft(raw: bytes, where: str) -> Draft:
    """The text after its front matter; raises Refused for bytes that are no text."""
    fields, text = split(clean(decode(raw, where)))
    return Draft(text, **fields)


TEXT = Format("text", "text/plain", (".txt", ".text"), draft)
