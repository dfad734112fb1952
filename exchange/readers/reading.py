"""One input to one Article."""

from __future__ import annotations

import os
import re
import sys
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

from analysis.values import Article
from exchange.intake import file_bytes, stream_bytes
from exchange.readers.registry import format_of
from exchange.refusal import Refused

Source: TypeAlias = Path | Literal["-"]
"""A file, or "-" for standard input."""

_TITLE_WIDTH = 120
_WORD = re.compile(r"\w")


def read(source: Source) -> Article:
    """The article in a file or on standard input, with an absolute `path` or "-"; raises Refused."""
    if source == "-":
        return article(stream_bytes(sys.stdin.buffer), "-")
    return article(file_bytes(source), str(source), path=_storable(source.absolute()))


def article(raw: bytes, where: str, path: str = "") -> Article:
    """The article in bytes that were fetched already.

    `where` names them in refusals and its suffix tells their format; `path` is kept with the article (`where`
    when empty). Raises Refused when they hold no readable text.
    """
    known = format_of(raw, where)
    draft = known.draft(raw, where)
    if not _WORD.search(draft.text):
        raise Refused("no readable text in it", where)
    return Article(
        text=draft.text,
        sha256=sha256(draft.text.encode()).hexdigest(),
        title=draft.title or first_line(draft.text),
        outlet=draft.outlet,
        author=draft.author,
        published=draft.published,
        url=draft.url,
        path=path or where,
        origin=sha256(raw).hexdigest(),
        raw=raw,
        media_type=known.media_type,
    )


def _storable(path: Path) -> str:
    """The path as UTF-8 can carry it: bytes of a file name that are none become replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def first_line(text: str) -> str:
    """The first line that is not blank, as a title: past 120 characters cut after a word, with "…"."""
    line = text.lstrip().partition("\n")[0].strip()
    if len(line) <= _TITLE_WIDTH:
        return line
    cut = line[:_TITLE_WIDTH]
    return f"{cut.rpartition(' ')[0] or cut}…"
