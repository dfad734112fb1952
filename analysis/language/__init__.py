"""Language knowledge as data: TOML tables beside this file, each entry with a comment on its source."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str, language: str = "en") -> dict[str, Any]:
    """The parsed TOML table `name` of a language, e.g. `table("cues")`; parsed once a process.

    Raises FileNotFoundError when there is no such table.
    """
    path = files(__name__) / language / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
