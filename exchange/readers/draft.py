"""What a reader makes of one input, and how a format is declared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """The readable text of an input, cleaned, and what it tells about itself; all but `text` may be empty."""

    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    """ISO 8601."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format that can be read. To add one: a module that declares it and its line in the registry."""

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    """Lower case, with the dot."""
    draft: Callable[[bytes, str], Draft]
    """From the raw bytes and where they come from (for refusals); raises Refused."""
    looks: Callable[[bytes], bool] | None = None
    """Whether the bytes are plainly of this format, whatever the file's name; None where bytes can't tell."""
