"""Cases as the command line names them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exchange.refusal import Refused
from store import Case, CaseError
from tui.cli.failure import Failure
from tui.settings import SettingsError

SUFFIX = ".rashomon"


def path_of(name: str) -> Path:
    """The file of a case; `.rashomon` is added where it was left out."""
    path = Path(name).expanduser()
    return path if path.suffix == SUFFIX or path.is_file() else path.with_name(path.name + SUFFIX)


def existing(name: str, user: str = "") -> Case:
    """The case of that name. Raises CaseError."""
    return Case.open(path_of(name), user or None)


@contextmanager
def failing() -> Iterator[None]:
    """Turn what the rooms raise into the one line that is printed."""
    try:
        yield
    except (CaseError, Refused, SettingsError) as error:
        raise Failure(str(error)) from None
