"""How a format to write is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from exchange.report import Exportable


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that can be written. To add one: a module that declares it and its line in the registry."""

    name: str
    """What a person asks for."""
    suffix: str
    """Of the file, with the dot."""
    media_type: str
    write: Callable[[Exportable], Iterator[str]]
    """The text in pieces, line ends as they must be in the file: write it in UTF-8 with `newline=""`."""
