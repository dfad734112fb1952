"""The whole case as JSON that can be read back: a documented envelope around the rows of its tables."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator

from exchange.case_format import FORMAT, VERSION
from exchange.report import Exportable
from exchange.writers.writer import Writer


def write(case: Exportable) -> Iterator[str]:
    """The envelope with one row of a table on a line, so that two files can be compared line by line."""
    yield f'{{"format":{_dumped(FORMAT)},"version":{VERSION},"tables":{{'
    for position, (name, rows) in enumerate(case.tables().items()):
        yield f"{',' if position else ''}\n{_dumped(name)}:["
        for number, row in enumerate(rows):
            yield f"{',' if number else ''}\n{_dumped(dict(row))}"
        yield "]"
    yield "\n}}\n"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_base64)


def _base64(value: object) -> str:
    """Bytes as JSON can carry them; raises TypeError for anything else that it can't."""
    if not isinstance(value, bytes):
        raise TypeError(f"a case holds no {type(value).__name__}")
    return b64encode(value).decode("ascii")


JSON = Writer("json", ".json", "application/json", write)
