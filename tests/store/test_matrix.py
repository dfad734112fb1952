"""Who says, denies, doubts which claim: columns and cells."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from many_accounts import build

from analysis.values import Verdict
from store import Axis, Case, Cell

SHARED = "Mira Holt said the chain broke at nine and nobody had been warned of it by the keeper of the gate"


def claim_of(case: Case, words: str) -> int:
    return next(row.id for row in case.claims.rows(case.claims.ids()) if words in row.text.lower())


def names(case: Case, axis: Axis) -> list[tuple[str, int]]:
    return [(column.name, column.told) for column in case.matrix.columns(case.claims.ids(), axis)]


def test_columns_are_those_that_tell_of_the_claims_most_first(harbour: Case) -> None:
    assert names(harbour, Axis.ARTICLES) == [("The Quay", 2), ("The Mole", 2)]
    assert names(harbour, Axis.SPEAKERS) == [("Tomas Reyk", 2), ("Mira Holt", 1), ("Captain Orsu", 1)]
    assert names(harbour, Axis.OUTLETS) == [("The Mole", 2), ("The Quay", 2)]
    hurt = claim_of(harbour, "two were hurt")
    assert [c.name for c in harbour.matrix.columns([hurt], Axis.ARTICLES)] == ["The Mole"]
    assert harbour.matrix.columns([], Axis.ARTICLES) == ()


def test_a_cell_holds_the_statements_of_each_side(harbour: Case) -> None:
    fire = claim_of(harbour, "fire began")
    quay, mole = (c.key for c in harbour.matrix.columns([fire], Axis.OUTLETS)[::-1])
    cells = harbour.matrix.cells([fire], Axis.OUTLETS)[fire]
    rows = {row.id: row.speaker_name for row in harbour.statements.of_claim(fire)}
    assert [rows[item] for item in cells[quay].says] == ["Mira Holt"]
    assert [rows[item] for item in cells[mole].says] == ["Mira Holt"]
    assert [rows[item] for item in cells[mole].denies] == ["Tomas Reyk"]
    assert cells[quay] == Cell(says=cells[quay].says)


@pytest.mark.parametrize("axis", Axis)
def test_cells_add_up_to_what_the_claims_count(tmp_path: Path, axis: Axis) -> None:
    with build(tmp_path / "lamps.rashomon", articles=7, claims=6) as case:
        ids = case.claims.ids()
        cells = case.matrix.cells(ids, axis)
        told: Counter[object] = Counter()
        for row in case.claims.rows(ids):
            found = cells[row.id]
            told.update(found.keys())
            assert sum(len(cell.says) for cell in found.values()) == row.says
            assert sum(len(cell.denies) for cell in found.values()) == row.denies
            assert sum(len(cell.statements) for cell in found.values()) == row.statements
        assert {c.key: c.told for c in case.matrix.columns(ids, axis)} == told
        for column in case.matrix.columns(ids, axis):
            assert case.matrix.told_by(column.key, axis) == {c for c in ids if column.key in cells[c]}


def test_a_source_that_nobody_knows_has_a_column(harbour: Case) -> None:
    (one,) = (row for row in harbour.statements.of_article(1) if row.speaker_name == "Tomas Reyk")
    harbour.statements.speaker([one.id], None)
    assert one.claim is not None
    (column,) = harbour.matrix.columns([one.claim], Axis.SPEAKERS)
    assert (column.key, column.name) == (0, "")
    assert harbour.matrix.told_by(0, Axis.SPEAKERS) == {one.claim}


def test_what_is_no_statement_is_in_no_cell(harbour: Case) -> None:
    hurt = claim_of(harbour, "two were hurt")
    harbour.statements.unmark([row.id for row in harbour.statements.of_claim(hurt)])
    assert harbour.matrix.cells([hurt], Axis.ARTICLES) == {hurt: {}}


def test_articles_that_print_one_text_stand_together(case: Case, newsroom: SimpleNamespace) -> None:
    accounts = (
        newsroom.write(SHARED, path="/a"),
        newsroom.write("Tomas Reyk said the quay was dark", "Tomas Reyk said the gate was shut", path="/b"),
        newsroom.write(SHARED, "Mira Holt said so", "Mira Holt said it twice", path="/c"),
    )
    ids = [case.filing.file(account, newsroom.read(account), "1").article for account in accounts]
    newsroom.analyse(case)
    case.copies.find()
    columns = case.matrix.columns(case.claims.ids(), Axis.ARTICLES)
    assert [(c.key, c.origin) for c in columns] == [(ids[2], ids[0]), (ids[0], ids[0]), (ids[1], ids[1])]


def test_disagreement_is_a_conflict_or_a_denial(harbour: Case) -> None:
    fire, hurt = claim_of(harbour, "fire began"), claim_of(harbour, "two were hurt")
    assert {fire, hurt} <= harbour.matrix.disagreeing()
    harbour.claims.verdict([fire], Verdict.DISPUTED)
    assert fire in harbour.matrix.disagreeing()
