"""`rashomon show`: what the screens tell, as plain text in reading order, for screen readers and pipes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from importlib import import_module

from store import Case
from tui.cli.cases import existing, failing
from tui.cli.failure import Failure
from tui.drawing.lines import Line, words
from tui.drawing.safe import safe
from tui.telling.parts import PARTS


def show(asked: argparse.Namespace) -> int:
    """Print the parts that were asked for, all of them by default."""
    unknown = [part for part in asked.parts if part not in PARTS]
    if unknown:
        raise Failure(f"nothing is called {unknown[0]!r} here; there are {', '.join(PARTS)}")
    with failing(), existing(asked.case) as case:
        for number, part in enumerate(asked.parts or PARTS):
            if number:
                print()
            _print(part, case)
    return 0


def _print(part: str, case: Case) -> None:
    module, function = PARTS[part].split(":")
    tell: Callable[[Case], Iterator[Line]] = getattr(import_module(module), function)
    print(part.upper())
    told = [safe(words(line)) for line in tell(case)]
    print("\n".join(told) if told else f"No {part}.")
