"""The shape that JSON is checked against is that of the case file and that of docs/JSON.md."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from analysis.values import Actor as FoundActor
from analysis.values import ActorKind, Article, Form, Kind, Reading, Statement
from exchange.case_format import TABLES, VERSION, Field
from exchange.readers import article
from exchange.readers.case_json import read_case
from exchange.writers import WRITERS
from store import Case

DOCUMENT = (Path(__file__).parents[2] / "docs" / "JSON.md").read_text(encoding="utf-8")
KINDS = {"INTEGER": "INTEGER", "TEXT": "TEXT", "BLOB": "BYTES"}
TEXT = "Ottilie Brandreth said the gates had been open since four.\n"


def filed(case: Case, account: Article) -> None:
    actor = FoundActor("Ottilie Brandreth", ActorKind.PERSON, mentions=((0, 17),))
    statement = Statement(
        ((23, 57),), ((18, 22),), ((0, 17),), Kind.REPORT, Form.INDIRECT, speaker=actor.name
    )
    case.filing.file(account, Reading((statement,), (actor,)))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "gates.rashomon"
    with Case.create(path, "tester") as case:
        filed(case, article(TEXT.encode(), "gates.txt"))
    return path


def test_tables_and_fields_are_those_of_the_case_file(path):
    with Case.open(path) as case:
        assert list(case.tables()) == list(TABLES)
    database = sqlite3.connect(path)
    for table, fields in TABLES.items():
        columns = database.execute(
            f"SELECT name, type, \"notnull\" OR pk FROM pragma_table_info('{table}')"
        ).fetchall()
        found = {name: Field[KINDS[kind] + ("" if filled else "_OR_NULL")] for name, kind, filled in columns}
        assert found == dict(fields), table
    database.close()


def test_a_case_goes_out_and_comes_back_equal(path, tmp_path):
    with Case.open(path) as case:
        tables = case.tables()
        raw = "".join(WRITERS["json"].write(case)).encode()
    assert tables["statement"][0]["quote"] == "the gates had been open since four"
    with Case.restore(tmp_path / "again.rashomon", read_case(raw)) as again:
        assert again.tables() == tables


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_documented_with_its_type(table):
    section = DOCUMENT.split(f"\n## {table}\n")[1].split("\n## ")[0]
    rows = [row.split("|")[1:3] for row in section.splitlines() if row.startswith("| `")]
    described = {name: kind.strip() for names, kind in rows for name in re.findall(r"`(\w+)`", names)}
    assert set(described) == set(TABLES[table])
    for name, field in TABLES[table].items():
        assert field.value in described[name]


def test_the_version_is_the_documented_one():
    assert f'"version":{VERSION},' in DOCUMENT
