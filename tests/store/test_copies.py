"""Support counts origins: articles that print one text are one."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from sqlite_utils import Database

import store.upkeep.schema
from analysis import VERSION
from analysis.reading import read
from analysis.values import Article
from store import Case
from store.file.header import APPLICATION_ID
from tui.workflow import compare

WIRE = (
    "The chain of the eastern gate broke shortly after nine in the evening. Twelve people were on the bridge "
    "when it fell. Ilse Brandt, the harbour master, said that nobody had been warned of the worn chain. "
    "The ministry at Varn did not answer questions on Tuesday about the letter that the council read out."
)
COPY = WIRE.replace("at Varn ", "") + " More follows as it comes in."
OWN = (
    "We walked along the quay this morning. The kiosk was shut and the gate lay in the water. "
    "Ilse Brandt said that nobody had been warned of the worn chain. She did not wish to say more than that."
)


def put(case: Case, outlet: str, text: str, path: str = "") -> int:
    digest = sha256(text.encode()).hexdigest()
    article = Article(text, digest, outlet, outlet, path=path or f"/{outlet}.txt")
    return case.filing.file(article, read(text), VERSION).article


@pytest.fixture
def case(tmp_path: Path):
    with Case.create(tmp_path / "gate.rashomon", "reader") as case:
        yield case


def warned(case: Case) -> tuple[int, int]:
    row = next(row for row in case.claims.rows(case.claims.ids()) if "nobody had been warned" in row.text)
    return row.articles, row.origins


def test_copies_are_one_origin_whichever_comes_first(case: Case) -> None:
    own, wire = put(case, "Own", OWN), put(case, "Wire", WIRE)
    compare(case)
    assert warned(case) == (2, 2)
    copy = put(case, "Copy", COPY)
    compare(case)
    assert warned(case) == (3, 2)
    assert case.copies.origins() == {own: own, wire: wire, copy: wire}
    (other,) = case.copies.of(copy)
    assert other.article == wire
    assert other.share > 0.5
    assert case.copies.of(own) == ()


def test_a_link_between_two_origins_makes_them_one(case: Case) -> None:
    halves = WIRE.partition(" Ilse")
    first = put(case, "First", halves[0])
    second = put(case, "Second", "Ilse" + halves[2])
    compare(case)
    assert case.copies.origins() == {first: first, second: second}
    whole = put(case, "Whole", WIRE)
    compare(case)
    assert set(case.copies.origins().values()) == {first}
    assert whole in case.copies.origins()


def test_two_long_reports_that_print_one_short_text_whole_are_two_origins(case: Case) -> None:
    note = (
        "Divers will look for the eastern chain until Friday noon, the office at Varn wrote in a short note."
    )
    short = put(case, "Note", note)
    first, second = put(case, "First", f"{OWN} {note}"), put(case, "Second", f"{note} {WIRE}")
    compare(case)
    found = case.copies.origins()
    assert found[first] != found[second]
    assert found[short] in (found[first], found[second])


def test_articles_that_only_quote_one_press_conference_are_origins_of_their_own(case: Case) -> None:
    quoted = "“We shall not open the bridge before the chain has been made anew and tried,” {} “Not an hour.”"
    one = put(case, "Own", quoted.format("Ilse Brandt said at noon."))
    other = put(case, "Other", quoted.format("the harbour master told us. She looked tired."))
    compare(case)
    assert case.copies.origins() == {one: one, other: other}


def test_a_revision_has_the_origin_of_what_it_revises(case: Case) -> None:
    before = put(case, "Own", WIRE, path="/page.txt")
    after = put(case, "Own", OWN, path="/page.txt")
    compare(case)
    assert case.copies.origins() == {before: before, after: before}


def test_an_export_read_back_counts_the_same_origins(case: Case, tmp_path: Path) -> None:
    put(case, "Wire", WIRE)
    put(case, "Copy", COPY)
    compare(case)
    with Case.restore(tmp_path / "again.rashomon", case.tables()) as again:
        assert warned(again) == warned(case) == (2, 1)
        assert again.copies.origins() == case.copies.origins()


def in_schema_2(case: Case, path: Path) -> None:
    """The same case as the schema before has it."""
    steps = store.upkeep.schema.Migrations("rashomon")
    steps(name="m002_first")(store.upkeep.schema.m002_first)
    db = Database(path)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    steps.apply(db)
    db.execute("PRAGMA foreign_keys = OFF")
    for table, rows in case.tables().items():
        columns = set(db[table].columns_dict)
        db[table].insert_all({name: row[name] for name in columns} for row in rows)
    db.close()


def test_a_case_of_the_schema_before_is_brought_up_to_date(case: Case, tmp_path: Path) -> None:
    put(case, "Wire", WIRE)
    put(case, "Copy", COPY)
    compare(case)
    path = tmp_path / "older.rashomon"
    in_schema_2(case, path)
    with Case.open(path) as again:
        compare(again)
        assert warned(again) == (2, 1)
    assert path.with_name(f"{path.name}.schema-2.backup").exists()
