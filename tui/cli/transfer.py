"""`rashomon export` and `rashomon import`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from exchange.intake import file_bytes
from exchange.readers.case_json import read_case
from exchange.writers import WRITERS
from store import Case
from tui.cli.cases import failing, path_of, reading
from tui.cli.failure import Failure
from tui.reporting import CaseExport

_LARGEST_CASE = 2**31
"""Bytes: an exported case holds the raw bytes of all its articles."""


def export(asked: argparse.Namespace) -> int:
    """Write a case in a format, to a file or standard output."""
    writer = WRITERS.get(asked.to)
    if writer is None:
        raise Failure(f"no format {asked.to!r}; there are {', '.join(WRITERS)}")
    with failing(), reading(asked.case) as case:
        pieces = writer.write(CaseExport(case, datetime.now(UTC)))
        if asked.output == "-":
            _print(pieces)
        else:
            _save(pieces, Path(asked.output))
    return 0


def _print(pieces: Iterator[str]) -> None:
    sys.stdout.flush()
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode())
    sys.stdout.buffer.flush()


def _save(pieces: Iterator[str], path: Path) -> None:
    """Write beside the file and move it into place once it is whole; for the owner only, as the case is."""
    path = path.resolve()  # a link keeps being one
    part = path.with_name(path.name + ".part")
    try:
        if path.exists() and not path.is_file():  # a device or a pipe: there is nothing to put in its place
            with path.open("w", encoding="utf-8", newline="") as device:
                device.writelines(pieces)
            return
        part.touch(mode=0o600)
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        part.replace(path)
    except OSError as error:
        raise Failure(f"{path}: can't be written ({error.strerror}); choose another place") from None
    finally:
        part.unlink(missing_ok=True)


def import_case(asked: argparse.Namespace) -> int:
    """Make a case from exported JSON."""
    with failing():
        raw = sys.stdin.buffer.read() if asked.file == "-" else file_bytes(Path(asked.file), _LARGEST_CASE)
        path = path_of(asked.case)
        with Case.restore(path, read_case(raw, asked.file)) as case:
            print(f"{path}: {len(case.articles.rows())} articles, {case.claims.progress().all} claims")
    return 0
