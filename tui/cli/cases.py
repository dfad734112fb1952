"""Cases as the command line names them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exchange.refusal import Refused
from store import Case, CaseError
from tui.cli.failure import Failure
from tui.drawing.safe import safe
from tui.settings import SettingsError

SUFFIX = ".rashomon"


def path_of(name: str) -> Path:
    """The file of a case; `.rashomon` is added where it was left out."""
    try:
        path = Path(name).expanduser()
        if not path.name:
            raise ValueError("a folder")
        return path if path.suffix == SUFFIX or path.is_file() else path.with_name(path.name + SUFFIX)
    except (ValueError, OSError, RuntimeError) as error:  # no name, too long a name, no such user
        raise Failure(f"{name!r} can't be the name of a case ({error})") from None


def existing(name: str, user: str = "") -> Case:
    """The case of that name. Raises CaseError."""
    return Case.open(path_of(name), user or None)


@contextmanager
def reading(name: str) -> Iterator[Case]:
    """The case of that name, to tell what is in it; what is not compared yet is said. Raises CaseError."""
    with existing(name) as case:
        if case.findings.pending():
            words = f"{case.path}: some of it has not been compared yet: `rashomon doctor` does it"
            print(f"rashomon: {safe(words)}", file=sys.stderr)
        yield case


@contextmanager
def failing() -> Iterator[None]:
    """Turn what the rooms raise into the one line that is printed."""
    try:
        yield
    except (CaseError, Refused, SettingsError) as error:
        raise Failure(str(error)) from None
