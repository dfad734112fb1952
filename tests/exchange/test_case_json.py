"""A case written as JSON comes back equal, or is refused with a line that names the place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.case_format import TABLES, Field
from exchange.readers.case_json import read_case
from exchange.refusal import Refused
from exchange.writers import WRITERS

INTEGERS = st.integers(-(2**63), 2**63 - 1)
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
VALUES = {
    Field.INTEGER: INTEGERS,
    Field.INTEGER_OR_NULL: st.none() | INTEGERS,
    Field.TEXT: TEXTS,
    Field.TEXT_OR_NULL: st.none() | TEXTS,
    Field.BYTES: st.binary(max_size=20),
}
CASES = st.fixed_dictionaries(
    {
        table: st.lists(
            st.fixed_dictionaries({name: VALUES[kind] for name, kind in fields.items()}), max_size=2
        )
        for table, fields in TABLES.items()
    }
)


class Rows:
    def __init__(self, tables):
        self._tables = tables

    def tables(self):
        return self._tables


def written(case):
    return "".join(WRITERS["json"].write(case)).encode()


@settings(derandomize=True, max_examples=40, deadline=None)
@given(CASES)
def test_what_was_written_comes_back_equal(tables):
    assert read_case(written(Rows(tables))) == tables


def test_one_row_a_line(case):
    text = written(case).decode()
    assert len(text.splitlines()) == 1 + 2 * len(TABLES) + 1
    assert json.loads(text)["format"] == "rashomon-case"


def changed(case, change):
    envelope = json.loads(written(case))
    change(envelope)
    return json.dumps(envelope).encode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda e: e.update(format="other"), "JSON, but not a case"),
        (lambda e: e.pop("format"), "JSON, but not a case"),
        (lambda e: e.update(version=2), "newer program: version 2"),
        (lambda e: e.update(version="1"), "its version is no whole number"),
        (lambda e: e.update(version=True), "its version is no whole number"),
        (lambda e: e.update(version=0), "no version 0"),
        (lambda e: e.pop("tables"), 'no "tables" in it'),
        (lambda e: e["tables"].pop("claim"), 'table "claim" is missing'),
        (lambda e: e["tables"].update(extra=[]), 'table "extra" is unknown'),
        (lambda e: e["tables"].update(claim={}), 'table "claim" is no list'),
        (lambda e: e["tables"]["claim"].append(3), 'table "claim", row 2 is no object'),
        (lambda e: e["tables"]["claim"][0].pop("text"), 'table "claim", row 1: field "text" is missing'),
        (lambda e: e["tables"]["claim"][0].update(odd=1), 'table "claim", row 1: field "odd" is unknown'),
        (lambda e: e["tables"]["claim"][0].update(id="1"), 'field "id" should be whole number'),
        (lambda e: e["tables"]["claim"][0].update(id=True), 'field "id" should be whole number'),
        (lambda e: e["tables"]["claim"][0].update(id=2**63), 'field "id" should be whole number'),
        (lambda e: e["tables"]["claim"][0].update(id=None), 'field "id" should be whole number'),
        (lambda e: e["tables"]["claim"][0].update(text=None), 'field "text" should be text'),
        (lambda e: e["tables"]["claim"][0].update(text="\ud800"), 'field "text" should be text'),
        (lambda e: e["tables"]["article"][0].update(raw="a"), 'field "raw" should be bytes in base64'),
        (
            lambda e: e["tables"]["article"][0].update(raw="no base64!"),
            'field "raw" should be bytes in base64',
        ),
    ],
)
def test_what_is_wrong_is_told_in_a_line(case, change, told):
    with pytest.raises(Refused) as refused:
        read_case(changed(case, change), "case.json")
    assert str(refused.value).startswith("case.json: ")
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b"\xff\xfe",
        b"[" * 100_000,
        b"9" * 10_000,
        b'{"format": "rashomon-case"',
        b"[]",
        b"null",
    ],
)
def test_other_bytes_are_refused(raw):
    with pytest.raises(Refused, match=r"not JSON|not a case"):
        read_case(raw, "case.json")
