"""A case that grows article by article is the same as one that is compared from scratch."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from analysis.actors import crowds
from analysis.claims import candidates, graph, standing
from analysis.values import Verdict
from exchange.readers import Source, expand
from exchange.refusal import Refused
from store import Case
from tui import workflow
from tui.workflow import analyse_again, compare, take_in

PEOPLE = [
    "Ilse Brandt",
    "Samir al-Qasimi",
    "Sameer Al Kasimi",
    "Rui Duarte",
    "Ines Duarte",
    "Harbour Council",
]
SHORT = ["Brandt", "Kasimi", "Duarte", "a dockworker", "the council"]
THINGS = ["ferry", "barge", "tug", "mill", "bridge", "tower"]
PLACES = ["Velm", "Orsk", "Dunmar", "Tarrow", "Hask"]
HAPPENED = ["burned", "did not burn", "sank", "closed early", "was never closed", "flooded twice"]

STATE = {
    "claims": """SELECT id, text, verdict, statements, articles, origins, says, denies, perhaps, conflicts,
        disagreement, noted, touched FROM claim ORDER BY id""",
    "statements": "SELECT id, claim, tied, speaker, origin FROM statement ORDER BY id",
    "conflicts": "SELECT a, b, kind, word_a, word_b, decision FROM conflict WHERE found ORDER BY a, b, kind",
    "actors": "SELECT id, name, kind, role, statements, mentions, articles, touched FROM actor ORDER BY id",
    "names": "SELECT id, actor, found_actor, found_reason FROM naming WHERE found ORDER BY id",
    "looked up by": """SELECT item, text, rare, NULL FROM posting JOIN stem ON stem = stem.id
        UNION ALL SELECT item, stems, NULL, NULL FROM stem_pair
        UNION ALL SELECT NULL, text, NULL, items FROM stem WHERE items > 0 ORDER BY 1, 2""",
    "names alike": """SELECT one.text, other.text, likeness FROM head_alike
        JOIN head AS one ON one.id = a JOIN head AS other ON other.id = b ORDER BY 1, 2""",
    "names looked up by": "SELECT key, text FROM head_key JOIN head ON id = head ORDER BY 1, 2",
    "suggestions": "SELECT a, b, score, reason FROM suggestion ORDER BY a, b",
    "parts": "SELECT id, part, least, names FROM item ORDER BY id",
}


@pytest.fixture(autouse=True)
def touched(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A handful of statements is treated as a large case; tells how many statements each change touched."""
    monkeypatch.setattr(graph, "SMALL", 0)
    monkeypatch.setattr(standing, "SMALL", 0)
    monkeypatch.setattr(standing, "MUCH", 1.0)
    for room in (candidates, standing):
        monkeypatch.setattr(room, "BLOCK", 6)
    monkeypatch.setattr(crowds, "CROWD", 3)
    monkeypatch.setattr(crowds, "THRONG", 5)
    seen: list[int] = []
    regroup = workflow.regroup

    def counting(*asked: object) -> object:
        found = regroup(*asked)  # type: ignore[arg-type]
        seen.append(len(found.told.ids) if found else 0)
        return found

    monkeypatch.setattr(workflow, "regroup", counting)
    return seen


def account(random: Random) -> str:
    """A short invented account, of which some words are told elsewhere as well."""

    def told() -> str:
        who = random.choice(PEOPLE + SHORT)
        thing, place, happened = map(random.choice, (THINGS, PLACES, HAPPENED))
        return f"{who} said the old {thing} of {place} {happened} with {random.randint(2, 4)} people aboard."

    first = random.choice(PEOPLE)
    return "\n\n".join([f"{first} was at the quay of {random.choice(PLACES)}.", *(told() for _ in range(5))])


def file(folder: Path, number: int, random: Random) -> Iterator[Source | Refused]:
    """The account of that number: a new text each time, so that a second one is a revision."""
    path = folder / f"{number}.txt"
    path.write_text(account(random))
    return expand([path])


def state(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {what: connection.execute(sql).fetchall() for what, sql in STATE.items()}


def assert_as_from_scratch(case: Case, folder: Path) -> None:
    """Comparing everything again finds nothing to change."""
    copy = folder / f"copy-{len(list(folder.glob('copy-*')))}"
    case.care.backup(copy)
    with Case.open(copy) as other:
        other.care.repair()
        compare(other)
    assert state(copy) == state(case.path)


def decide(case: Case, random: Random) -> None:
    """Something that a person may do, to any claims, statements or actors."""
    claims = random.sample(case.claims.ids().tolist(), 2)
    statements = [row.id for row in case.statements.of_claim(claims[0])]
    actors = [row.id for row in random.sample(case.actors.rows(), 3)]
    match random.choice(["verdict", "merge", "split", "unmark", "speaker", "same", "never", "undo", "redo"]):
        case "verdict":
            case.claims.verdict(claims, Verdict.DISPUTED)
        case "merge" if len(case.claims.ids()) > len(claims):
            case.claims.merge(claims)
        case "split" if len(statements) > 1:
            case.claims.split(statements[:1])
        case "unmark":
            case.statements.unmark(statements[:1])
        case "speaker":
            case.statements.speaker(statements[:1], random.choice([None, actors[0], "Odile Ferrant"]))
        case "same":
            case.actors.same(actors[:2])
        case "never":
            case.actors.never(*actors[:2])
        case "undo":
            case.journal.undo()
        case "redo":
            case.journal.redo()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_comes_to_what_comparing_from_scratch_does(
    seed: int, tmp_path: Path, touched: list[int]
) -> None:
    random = Random(seed)
    with Case.create(tmp_path / "case.rashomon", "reader") as case:
        take_in(case, [source for number in range(8) for source in file(tmp_path, number, random)])
        for number in range(8, 17):
            match random.choice(["add", "add", "add", "revise", "again", "decide", "decide"]):
                case "add":
                    take_in(case, file(tmp_path, number, random))
                case "revise":
                    take_in(case, file(tmp_path, random.randrange(8), random))
                case "again":
                    analyse_again(case)
                case "decide":
                    decide(case, random)
                    compare(case)
            assert_as_from_scratch(case, tmp_path)
        assert case.care.verify() == ()
    assert any(touched)
