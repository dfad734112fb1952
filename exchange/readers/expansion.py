"""From what a person typed after `add` to the files that it means."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from exchange.readers.reading import Source
from exchange.readers.registry import SUFFIXES
from exchange.refusal import Refused


def expand(paths: Iterable[str | Path]) -> Iterator[Source | Refused]:
    """The files that paths, folders and globs stand for, each once, in order; "-" passes through.

    Folders are walked whole, sorted, for files of a known suffix; hidden ones and linked folders are left
    out. What leads nowhere comes as a Refused, in its place. A file that is named outright is always given.
    """
    seen: set[Source] = set()
    for path in paths:
        for found in _expand(path):
            if isinstance(found, Refused):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def _expand(path: str | Path) -> Iterator[Source | Refused]:
    if path == "-":
        yield "-"
        return
    if not str(path):
        yield Refused("a file without a name was asked for")
        return
    given = _at_home(Path(path))
    if _is_folder(given):
        yield from _folder(given)
    elif os.path.lexists(given) or not glob.has_magic(str(given)):
        yield given
    else:
        yield from _matches(str(given))


def _at_home(path: Path) -> Path:
    """The path with a leading ~ or ~NAME made a home folder; a name like any other where there is none."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it lies in a folder that is closed to us: reading it will tell
        return False


def _matches(pattern: str) -> Iterator[Source | Refused]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield Refused("no file matches", pattern)
    for match in map(Path, found):
        if _is_folder(match):
            yield from _files(match, [])
        else:
            yield match


def _folder(folder: Path) -> Iterator[Source | Refused]:
    problems: list[Refused] = []
    empty = True
    for path in _files(folder, problems):
        empty = False
        yield path
    yield from problems
    if empty and not problems:
        known = ", ".join(sorted(SUFFIXES))
        yield Refused("no file of a known kind in it", str(folder), f"known are {known}")


def _files(folder: Path, problems: list[Refused]) -> Iterator[Path]:
    """Files of known suffix under a folder, sorted by path; folders that can't be opened go to `problems`."""

    def note(error: OSError) -> None:
        problems.append(Refused(f"can't be opened ({error.strerror})", str(error.filename)))

    for root, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(root, name)
