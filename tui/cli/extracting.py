"""`rashomon extract FILE...`: who said what, as a table for people."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from analysis.values import Statement
from tui.cli.failure import Failure
from tui.cli.tables import write


def table(files: Sequence[str], plain: bool = False) -> int:
    """Print the statements of each file, as a table or plainly; status 1 when one could not be read."""
    if not files:
        raise Failure("name a file to read, or give --jsonl for JSON lines on standard input")
    problems: list[str] = []
    rows = list(_rows(files, problems))
    columns = (
        ("file", "speaker", "cue", "form", "content")
        if len(files) > 1
        else ("speaker", "cue", "form", "content")
    )
    write(Namespace(json=False, csv=False, plain=plain), rows, columns, "{speaker}: {content}")
    for problem in problems:
        print(f"rashomon: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _rows(files: Sequence[str], problems: list[str]) -> Iterator[dict[str, Any]]:
    from analysis.reading import read as analyse
    from exchange.readers import expand, read
    from exchange.refusal import Refused

    for source in expand(files):
        try:
            if isinstance(source, Refused):
                raise source
            text = read(source).text
        except Refused as refused:
            problems.append(str(refused))
            continue
        found = analyse(text).statements
        for statement in found:
            cut = [" … ".join(text[a:b] for a, b in spans) for spans in (statement.content, statement.cue)]
            yield {
                "file": Path(source).name,
                "speaker": _who(text, statement, found),
                "cue": cut[1],
                "form": statement.form,
                "content": cut[0],
            }


def _who(text: str, statement: Statement, found: Sequence[Statement]) -> str:
    """The speaker or the words for it, and via whom it is told where it stands in another statement."""
    told = (statement,) if statement.parent is None else (statement, found[statement.parent])
    names = [s.speaker or "".join(text[a:b] for a, b in s.source[:1]) for s in told]
    return ", via ".join(name for name in names if name)
