"""Lists on standard output: a table or plain words for people, JSON or CSV for programs."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from exchange.writers.cells import cell

Row = Mapping[str, Any]

_HEARD = {"said": "statements", "a": "one side", "b": "other side", "at": "when", "found_in": "found in"}
"""Columns whose names tell too little where there is no table around them."""


def write(
    asked: argparse.Namespace, rows: Iterable[Row], columns: Sequence[str], heading: str = "{id}"
) -> int:
    """Print rows as was asked; `columns` are those of the table and of CSV. Returns exit status 0.

    `heading` is the first line of a row in plain words, with columns in braces; the others follow by name.
    """
    if asked.json:
        json.dump(list(rows), sys.stdout, ensure_ascii=False, indent=None)
        sys.stdout.write("\n")
    elif asked.csv:
        _csv(rows, columns)
    elif asked.plain:
        _plain(rows, columns, heading)
    else:
        _table(rows, columns)
    return 0


def _flat(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)


def _csv(rows: Iterable[Row], columns: Sequence[str]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(_flat(row[name])) for name in columns])


def _plain(rows: Iterable[Row], columns: Sequence[str], heading: str) -> None:
    """For screen readers: a heading for each row, then a fact a line; what is empty is left out."""
    below = [name for name in columns if f"{{{name}}}" not in heading]
    row: Row | None = None
    for row in rows:
        told = {name: " ".join(_safe(_flat(value)).split()) for name, value in row.items()}
        print(heading.format_map(told))
        for name in below:
            if told[name]:
                print(f"  {_HEARD.get(name, name)}: {told[name]}")
    if row is None:
        print("None.")


def _table(rows: Iterable[Row], columns: Sequence[str]) -> None:
    """Aligned on a terminal, one line a row; in a pipe tab-separated and whole."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(" ".join(_safe(_flat(row[name])).split()) for name in columns))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_edge=False)
    for name in columns:
        table.add_column(name, overflow="ellipsis", no_wrap=True, max_width=64)
    for row in rows:
        table.add_row(*(Text(_safe(_flat(row[name]))) for name in columns))
    Console(markup=False, highlight=False).print(table)


def _safe(text: str) -> str:
    from tui.drawing.safe import safe

    return safe(text)
