"""A case that was written out as JSON, read back and checked to the last field."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from exchange.case_format import FORMAT, TABLES, VERSION, Field, Shape
from exchange.refusal import Refused

Rows: TypeAlias = list[dict[str, Any]]
_LARGEST = 2**63 - 1  # what SQLite holds


def read_case(raw: bytes, where: str = "-", shape: Shape = TABLES) -> dict[str, Rows]:
    """The tables of the case, equal to those that were written.

    Raises Refused, with a line that names the place, for what is not JSON, of another format or of a newer
    version, and for a table or field that is missing, unknown or of the wrong type. Whether rows refer to
    each other soundly is for the case file to check.
    """
    envelope = _envelope(raw, where)
    tables = envelope.get("tables")
    if not isinstance(tables, dict):
        raise Refused('no "tables" in it', where)
    _check_names(tables, shape, "table", where)
    return {name: _rows(tables[name], name, fields, where) for name, fields in shape.items()}


def _envelope(raw: bytes, where: str) -> dict[str, Any]:
    try:
        envelope = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # of ValueError: bad UTF-8, bad JSON, endless numbers
        raise Refused("not JSON", where, "give a file that `rashomon export --to json` wrote") from None
    if not isinstance(envelope, dict) or envelope.get("format") != FORMAT:
        raise Refused("JSON, but not a case", where, "give a file that `rashomon export --to json` wrote")
    _check_version(envelope.get("version"), where)
    return envelope


def _check_version(version: object, where: str) -> None:
    try:
        number = _integer(version)
    except ValueError:
        raise Refused("its version is no whole number", where) from None
    if number > VERSION:
        newer = f"written by a newer program: version {number} of the format, this one knows {VERSION}"
        raise Refused(newer, where, "update Rashomon")
    if number < 1:
        raise Refused(f"there is no version {number} of the format", where)


def _rows(rows: object, table: str, fields: Mapping[str, Field], where: str) -> Rows:
    if not isinstance(rows, list):
        raise Refused(f'table "{table}" is no list', where)
    return [_row(row, f'table "{table}", row {number}', fields, where) for number, row in enumerate(rows, 1)]


def _row(row: object, place: str, fields: Mapping[str, Field], where: str) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise Refused(f"{place} is no object", where)
    _check_names(row, fields, f"{place}: field", where)
    values: dict[str, Any] = {}
    for name, kind in fields.items():
        try:
            values[name] = _VALUES[kind](row[name])
        except ValueError:
            raise Refused(f'{place}: field "{name}" should be {kind.value}', where) from None
    return values


def _check_names(given: dict[str, Any], wanted: Mapping[str, object], what: str, where: str) -> None:
    for name in wanted:
        if name not in given:
            raise Refused(f'{what} "{name}" is missing', where)
    for name in given:
        if name not in wanted:
            raise Refused(f'{what} "{name[:40]}" is unknown', where)


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -_LARGEST - 1 <= value <= _LARGEST:
        raise ValueError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    value.encode()  # raises ValueError for halves of surrogate pairs, which JSON's escapes can make
    return value


def _bytes(value: object) -> bytes:
    return b64decode(_text(value), validate=True)  # binascii.Error is a ValueError


_VALUES: Mapping[Field, Callable[[object], object]] = {
    Field.INTEGER: _integer,
    Field.INTEGER_OR_NULL: lambda value: None if value is None else _integer(value),
    Field.TEXT: _text,
    Field.TEXT_OR_NULL: lambda value: None if value is None else _text(value),
    Field.BYTES: _bytes,
}
"""From what JSON gives to a field's value; each raises ValueError for what is of another kind."""
