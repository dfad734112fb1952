"""Accounts to try the program on: one folder a case, described in README.md beside this file."""

from __future__ import annotations

from pathlib import Path

NAMES = ("benghazi", "harbour-fire")


def folder(name: str) -> Path:
    """The folder with the accounts of a sample case; raises ValueError for a name that is not in NAMES."""
    if name not in NAMES:
        raise ValueError(f"no sample case {name!r}: there are {', '.join(NAMES)}")
    return Path(__file__).with_name(name)
