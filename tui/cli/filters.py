"""The analysis as filters: JSON lines in, JSON lines out, in order, as they come."""

from __future__ import annotations

import argparse
import gc
import io
import json
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TextIO

from analysis.values import Statement
from tui.cli.failure import Failure

Record = dict[str, Any]
_ALLOCATIONS = 20_000
"""New values between two runs of the garbage collector: an answer makes thousands, and no cycles."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def run(answer: Callable[[Record], Record], lines: Iterable[str], out: TextIO, err: TextIO) -> int:
    """Answer each line of `lines` on `out`; a bad line is named on `err`. Returns the exit status."""
    status = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            reply = _line(answer(_record(line)))
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
            print(f"rashomon: line {number}: {_reason(error)}", file=err)
            status = 1
            continue
        out.write(reply)
        out.flush()
    return status


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"field {error} is missing"
    return "nested too deep" if isinstance(error, RecursionError) else str(error)


def _line(reply: Record) -> str:
    """A line of JSON in UTF-8; what UTF-8 has no form for (half a surrogate pair) is escaped."""
    written = json.dumps(reply, ensure_ascii=False, allow_nan=False) + "\n"
    if _SURROGATE.search(written):
        written = json.dumps(reply, allow_nan=False) + "\n"
    return written


def _record(line: str) -> Record:
    try:
        record = json.loads(line.removeprefix("\ufeff"), parse_constant=_not_json)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg} at column {error.colno})") from None
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    return record


def _not_json(word: str) -> None:
    raise ValueError(f"{word} is not JSON")


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"field {where} must be a string")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("field 'count' must be a whole number")
    return value


def _day(value: object) -> date | None:
    """The day of publication; None where it is not given."""
    from analysis.claims.days import day_of

    day = day_of(_text(value or "", "'published'"))
    if value and day is None:
        raise ValueError("field 'published' must be an ISO 8601 date")
    return day


def _objects(record: Record, name: str) -> list[Record]:
    items = record[name]
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ValueError(f"field {name!r} must be a list of objects")
    return items


def extract(record: Record) -> Record:
    """`{"id","text"}` -> statements and actors of that text; statements inside others, if any, in `nested`.

    The `parent` of a nested statement counts through `statements`, then on through `nested`.
    """
    from analysis.reading import read

    found = read(_text(record["text"], "'text'"))
    outer = [at for at, s in enumerate(found.statements) if s.parent is None]
    inner = [(at, s.parent) for at, s in enumerate(found.statements) if s.parent is not None]
    place = {at: number for number, at in enumerate([*outer, *(at for at, _ in inner)])}
    nested = [{**_statement(found.statements[at]), "parent": place[parent]} for at, parent in inner]
    return {
        "id": record["id"],
        "statements": [_statement(found.statements[at]) for at in outer],
        **({"nested": nested} if nested else {}),
        "actors": [
            {
                "name": a.name,
                "kind": a.kind,
                "aliases": [alias.name for alias in a.aliases],
                "mentions": a.mentions,
            }
            for a in found.actors
        ],
    }


def _statement(statement: Statement) -> Record:
    return {
        "content": statement.content,
        "cue": statement.cue,
        "source": statement.source,
        "kind": statement.kind,
        "form": statement.form,
        "speaker": statement.speaker,
        "speaker_kind": statement.speaker_kind,
    }


def names(record: Record) -> Record:
    """`{"id","names":[{"name","count"?,"kind"?}]}` -> `{"id","clusters"}`."""
    from analysis.actors.names import cluster
    from analysis.values import ActorKind, Name

    kinds = {kind.value: kind for kind in ActorKind}
    asked = [
        Name(_text(n["name"], "'name'"), _count(n.get("count", 1)), kinds.get(str(n.get("kind", ""))))
        for n in _objects(record, "names")
    ]
    clusters = cluster(asked)
    return {"id": record["id"], "clusters": [[alias.name for alias in c.aliases] for c in clusters]}


def group(record: Record) -> Record:
    """`{"id","statements":[{"text","source"?,"published"?}]}` -> `{"id","groups","conflicts"}`."""
    from analysis.claims.grouping import group as grouping
    from analysis.values import Said

    asked = [
        Said(_text(s["text"], "'text'"), article=s.get("source"), published=_day(s.get("published", "")))
        for s in _objects(record, "statements")
    ]
    found = grouping(asked)
    clashes = [[c.a, c.b, c.kind] for c in found.conflicts]
    return {"id": record["id"], "groups": list(found.labels), "conflicts": clashes}


def extract_verb(asked: argparse.Namespace) -> int:
    """`rashomon extract`: JSON lines, or a table of the statements in files."""
    if asked.jsonl and asked.files:
        raise Failure("--jsonl reads standard input; name files without it")
    if asked.jsonl:
        return _filter(extract)
    from tui.cli.extracting import table

    return table(asked.files, asked.plain)


def names_verb(asked: argparse.Namespace) -> int:
    """`rashomon names`."""
    return _only_jsonl(asked, names)


def group_verb(asked: argparse.Namespace) -> int:
    """`rashomon group`."""
    return _only_jsonl(asked, group)


def _only_jsonl(asked: argparse.Namespace, answer: Callable[[Record], Record]) -> int:
    if not asked.jsonl:
        raise Failure(f"rashomon {asked.verb} reads JSON lines: give --jsonl")
    return _filter(answer)


def _filter(answer: Callable[[Record], Record]) -> int:
    gc.set_threshold(_ALLOCATIONS)
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
    return run(answer, sys.stdin, sys.stdout, sys.stderr)
