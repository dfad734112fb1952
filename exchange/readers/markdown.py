"""Markdown files: what a person reads of them."""

from __future__ import annotations

from exchange.cleaning import clean
from exchange.encoding import decode
from exchange.front_matter import split
from exchange.readers.draft import Draft, Format
from exchange.readers.markdown_text import plain


def draft(raw: bytes, where: str) -> Draft:
    """The words of a Markdown file after its front matter; raises Refused for bytes that are no text."""
    fields, body = split(clean(decode(raw, where)))
    return Draft(
        clean(plain(body)), **fields
    )  # once more: an entity such as &#27; may have brought a control in


MARKDOWN = Format("Markdown", "text/markdown", (".md", ".markdown"), draft)
