"""`rashomon add` and `rashomon analyse`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from exchange.readers import expand
from store import Case
from tui.cli.cases import existing, failing, path_of
from tui.drawing.safe import safe
from tui.workflow import Fate, Step, Taken, Tell, analyse_again, quiet, summary, take_in


def add(asked: argparse.Namespace) -> int:
    """Read accounts in; status 1 when any was refused."""
    with failing():
        path = path_of(asked.case)
        fresh = not path.exists()
        case = Case.create(path) if fresh else Case.open(path)
        with _nothing_left(case, fresh), case, progress("reading") as tell:
            taken = take_in(case, expand(asked.sources), tell)
        _report(taken)
    return 1 if any(t.fate is Fate.REFUSED for t in taken) else 0


@contextmanager
def _nothing_left(case: Case, fresh: bool) -> Iterator[None]:
    """A case that was made for accounts of which none came in goes again, whatever stopped them."""
    try:
        yield
    finally:
        if fresh:
            with Case.open(case.path) as again:
                empty = not again.articles.rows()
            if empty:
                case.path.unlink()


def analyse(asked: argparse.Namespace) -> int:
    """Compute all findings again."""
    with failing(), existing(asked.case) as case, progress("reading again") as tell:
        number = analyse_again(case, tell)
    print(f"{number} articles read again; every decision stays")
    return 0


def _report(taken: list[Taken]) -> None:
    for t in taken:
        if t.fate is Fate.REFUSED:
            print(f"{t.fate:9}  {safe(t.reason)}", file=sys.stderr)
        else:
            told = t.reason or f"{t.statements} statements"
            print(f"{t.fate:9}  {safe(t.where)}  ({safe(told)})")
    print(summary(taken), file=sys.stderr)


@contextmanager
def progress(what: str) -> Iterator[Tell]:
    """A bar on standard error where that is a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)

        def tell(step: Step) -> None:
            described = "comparing" if step.what == "comparing" else what
            progress.update(task, completed=step.done, total=step.of, description=described)

        yield tell
