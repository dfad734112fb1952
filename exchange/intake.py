"""Getting an input's bytes: bounded, and without ever waiting on something that is not a file."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from exchange.refusal import Refused

LIMIT = 20 * 1024 * 1024
"""Bytes of the largest input taken: room for three million words of English."""
_PIECE = 1024 * 1024

_KINDS = (
    (stat.S_ISDIR, "a folder, not a file"),
    (stat.S_ISFIFO, "a named pipe, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
)


def file_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """All bytes of a regular file.

    Raises Refused for anything else that a path can lead to: nothing, a folder, a pipe, a device, a dead
    link, a file without permission, and a file that is empty or larger than `limit` (that unread).
    """
    where = str(path)
    try:
        _check(path.stat(), where, limit)
        # O_NONBLOCK: if the file has been swapped for a pipe meanwhile, opening must not wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            _check(os.fstat(stream.fileno()), where, limit)
            return stream_bytes(stream, where, limit)
    except (OSError, ValueError) as error:
        raise _refusal(error, path) from None


def stream_bytes(stream: BinaryIO, where: str = "-", limit: int = LIMIT) -> bytes:
    """All bytes of an open stream such as standard input; raises Refused when none or too many."""
    raw = bytearray()
    while piece := stream.read(_PIECE):
        raw += piece
        if len(raw) > limit:
            raise _too_large(where, limit)
    if not raw:
        raise Refused("empty", where)
    return bytes(raw)


def _check(status: os.stat_result, where: str, limit: int) -> None:
    for is_kind, name in _KINDS:
        if is_kind(status.st_mode):
            raise Refused(name, where)
    if status.st_size > limit:
        raise _too_large(where, limit, status.st_size)


def _too_large(where: str, limit: int, size: int | None = None) -> Refused:
    told = f"too large: {_megabytes(size)}" if size else "too large"
    return Refused(f"{told}, the limit is {_megabytes(limit)}", where, "split it into its articles")


def _megabytes(size: int) -> str:
    return f"{size / (1024 * 1024):.3g} MB"


def _refusal(error: OSError | ValueError, path: Path) -> Refused:
    where = str(path)
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return Refused("a link to a file that is not there", where)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Refused("no such file", where)
    if isinstance(error, PermissionError):
        return Refused("no permission to read it", where, "check its owner and mode")
    if isinstance(error, OSError):
        return Refused(f"can't be read ({error.strerror})", where)
    return Refused("not a possible file name", where)
