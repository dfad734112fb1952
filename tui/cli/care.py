"""Looking after a case: verify, doctor, backup, log."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from store import HistoryRow
from tui.cli.cases import existing, failing
from tui.cli.failure import Failure
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
    """The journal, newest last as it was written: all of it, one person's, or what is about one claim."""
    with failing(), existing(asked.case) as case:
        if asked.by and asked.by not in case.history.people():
            known = ", ".join(case.history.people()) or "nobody yet"
            raise Failure(f"nobody called {asked.by!r} decided anything; there are: {known}")
        if asked.claim is not None:
            case.claims.row(asked.claim)
        rows = [log_row(row) for row in case.history.rows(reversed(case.history.ids(asked.by, asked.claim)))]
        return write(asked, rows, ("at", "who", "summary"), "Entry {id}: {summary}")


def log_row(row: HistoryRow) -> dict[str, Any]:
    """One entry as the list has it."""
    return {
        "id": row.id,
        "at": row.at,
        "who": row.who,
        "verb": row.verb,
        "summary": row.summary,
        "target": row.target,
        "brought": row.brought,
        "undone": row.undone,
    }
