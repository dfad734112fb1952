"""The command `rashomon`."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from tui.cli.failure import Failure
from tui.cli.verbs import BY_NAME, parser
from tui.drawing.safe import safe


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status: 0 done, 1 something failed, 2 wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    asked = parser().parse_args(_with_verb(words))
    try:
        status = BY_NAME[asked.verb].load()(asked)
        sys.stdout.flush()
    except Failure as failure:
        print(f"rashomon: {safe(str(failure))}", file=sys.stderr)
        return failure.status
    except KeyboardInterrupt:
        print("rashomon: interrupted; what was saved before stays", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _let_go_of_output()  # the reader of our output went away (as `head` does): there is no one to tell
        return 0
    except OSError as error:
        _let_go_of_output()
        print(f"rashomon: {safe(str(error))}", file=sys.stderr)
        return 1
    return status


def _with_verb(words: list[str]) -> list[str]:
    """A case named alone, or nothing at all, means `open`."""
    if not words or (words[0] not in BY_NAME and words[0] not in ("-h", "--help", "--version")):
        return ["open", *words]
    return words


def _let_go_of_output() -> None:
    """What is still in the buffer can't be written; the end of the program must not try."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(number: int, _frame: FrameType | None) -> None:
    """End as an error does: files are closed, other processes ended."""
    raise SystemExit(128 + number)


def _prepare_process() -> None:
    """Streams that are there and never fail on a character; signals that let what runs finish in order."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(number, "r" if number == 0 else "w"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)


def run() -> None:
    """The installed command: `main` in a process of its own."""
    _prepare_process()
    sys.exit(main())


if __name__ == "__main__":
    run()
