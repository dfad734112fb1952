"""The command `rashomon`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from tui.cli.failure import Failure
from tui.cli.verbs import BY_NAME, parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status: 0 done, 1 something failed, 2 wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    asked = parser().parse_args(_with_verb(words))
    try:
        status = BY_NAME[asked.verb].load()(asked)
        sys.stdout.flush()
    except Failure as failure:
        print(f"rashomon: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("rashomon: interrupted; what was saved before stays", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of our output went away (as `head` does): no one is left to tell, and exit must not try.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _with_verb(words: list[str]) -> list[str]:
    """A case named alone, or nothing at all, means `open`."""
    if not words or (words[0] not in BY_NAME and words[0] not in ("-h", "--help", "--version")):
        return ["open", *words]
    return words


if __name__ == "__main__":
    sys.exit(main())
