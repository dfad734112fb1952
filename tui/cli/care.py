"""Looking after a case: verify, doctor, backup, log."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.cli.cases import existing, failing
from tui.cli.tables import write
from tui.drawing.safe import safe
from tui.workflow import compare


def verify(asked: argparse.Namespace) -> int:
    """Check every span and hash; status 1 when anything is wrong."""
    with failing(), existing(asked.case) as case:
        return _tell(case.care.verify(), "every quotation stands in its article, every hash fits")


def doctor(asked: argparse.Namespace) -> int:
    """Check the file and mend what can be computed again; status 1 when something is left."""
    with failing(), existing(asked.case) as case:
        case.care.repair()
        if case.findings.pending():
            compare(case)
        return _tell(case.care.verify(), "the file is sound")


def _tell(problems: Sequence[str], sound: str) -> int:
    for problem in problems:
        print(safe(problem))
    print(sound if not problems else f"{len(problems)} problems")
    return 1 if problems else 0


def backup(asked: argparse.Namespace) -> int:
    """Write a checked copy."""
    with failing(), existing(asked.case) as case:
        case.care.backup(asked.file)
    print(f"{asked.file}: a checked copy of {asked.case}")
    return 0


def log(asked: argparse.Namespace) -> int:
    """The journal, newest last as it was written."""
    with failing(), existing(asked.case) as case:
        rows = [
            {"id": e.id, "at": e.at, "who": e.who, "verb": e.verb, "summary": e.summary, "target": e.target}
            for e in reversed(case.journal.entries())
        ]
        return write(asked, rows, ("at", "who", "summary"), "Entry {id}: {summary}")
