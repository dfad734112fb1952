"""`rashomon merge`: what comes in, how far people agree, what is left to decide, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.values import Verdict
from store import Case, ClaimFilter, Subject
from tui.cli.__main__ import main

POST = """---
title: Chain breaks at Varn
outlet: The Ferry Post
---
Dana Okoro, the toll keeper, said that there was a crowd on the bridge before the gates fell.

"Nobody had been warned," said Ilse Brandt.
"""
OBSERVER = """---
outlet: Varn Observer
---
A guard denied that two carts had stood on the eastern ramp.
"""
OWN = """---
outlet: Kanalblatt
---
Ilse Brandt said that the chain was worn.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ada has two accounts, ben the same in another order and one of his own; both judged."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("post", POST), ("observer", OBSERVER), ("own", OWN)):
        (tmp_path / f"{name}.txt").write_text(text)
    assert main(["add", "ada", "post.txt", "observer.txt"]) == 0
    assert main(["add", "ben", "own.txt", "observer.txt", "post.txt"]) == 0
    judge("ada", crowd=Verdict.DISPUTED, warned=Verdict.REFUTED)
    judge("ben", crowd=Verdict.REFUTED, warned=Verdict.REFUTED, worn=Verdict.CORROBORATED)
    return tmp_path


def judge(name: str, **verdicts: Verdict) -> None:
    with Case.open(f"{name}.rashomon", user=name) as case:
        for word, verdict in verdicts.items():
            case.claims.verdict(case.claims.ids(ClaimFilter().containing(word))[:1], verdict)


def merged(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["merge", "ada", "ben", "--user", "ada", "--json", *options]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def tables(name: str) -> dict[str, Any]:
    with Case.open(f"{name}.rashomon") as case:
        return case.tables()


def test_the_report_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["merge", "ada", "ben", "--user", "ada"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "came in: 1 article, 3 decisions",
        "ada and ben: 2 claims judged by both, 1 alike (50%), Cohen's kappa 0.00",
        "1 verdict to decide (filter is:split):",
    ]
    assert lines[3].endswith(
        "there was a crowd on the bridge before the gates fell”: ada disputed, ben refuted"
    )
    assert lines[4] == "a copy from before: ada.rashomon.before-merge.backup"
    assert main(["log", "ada", "--by", "ben"]) == 0
    assert capsys.readouterr().out.count("\tben\t") == 3
    assert main(["show", "ada", "claims", "--plain"]) == 0
    assert capsys.readouterr().out.count("\n  verdicts differ: ada disputed, ben refuted\n") == 1
    assert main(["export", "ada", "--to", "markdown"]) == 0
    assert capsys.readouterr().out.count("\nVerdicts differ: ada disputed, ben refuted.\n") == 1
    assert main(["verify", "ada"]) == 0
    with Case.open("ada.rashomon.before-merge.backup") as before:
        assert len(before.articles.rows()) == 2


def test_the_report_for_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = merged(capsys)
    assert (report["articles"], report["decisions"], report["people"]) == (1, 3, ["ben"])
    assert report["agreement"] == [
        {"a": "ada", "b": "ben", "claims": 2, "alike": 1, "percent": 50.0, "kappa": 0.0}
    ]
    assert [each["verdicts"] for each in report["divided"]] == [{"ada": "disputed", "ben": "refuted"}]
    assert report["clashes"] == []


def test_a_rehearsal_tells_the_same_and_changes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tables("ada")
    files = sorted(path.name for path in folder.iterdir())
    rehearsed = merged(capsys, "--dry-run")
    assert tables("ada") == before
    assert sorted(path.name for path in folder.iterdir()) == files
    done = merged(capsys)
    assert rehearsed["dry_run"]
    same = ("articles", "decisions", "agreement")
    assert [rehearsed[key] for key in same] == [done[key] for key in same]


def test_a_second_merge_changes_nothing_and_still_tells(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = merged(capsys)
    before = tables("ada")
    second = merged(capsys)
    assert tables("ada") == before
    assert (second["articles"], second["decisions"], second["backup"]) == (0, 0, None)
    assert (second["agreement"], second["divided"]) == (first["agreement"], first["divided"])
    assert len(list(folder.glob("*.backup"))) == 1


def test_clashes_other_than_verdicts_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, speaker in (("ada", "Wren Adair"), ("ben", "Ilse Brandt")):
        with Case.open(f"{name}.rashomon", user=name) as case:
            claim = case.claims.ids(ClaimFilter().containing("warned"))[0]
            case.statements.speaker(case.claims.members([claim]), speaker)
            case.notes.write(Subject.CLAIM, claim, f"asked by {name}")
    capsys.readouterr()
    assert main(["merge", "ada", "ben", "--user", "ada"]) == 0
    lines = capsys.readouterr().out.splitlines()
    clash = lines[
        lines.index("1 other clash to decide, ours stays in force (H on the desk tells it again):") + 1
    ]
    assert clash == '  speaker of "Nobody had been warned,": here “Wren Adair”, ben “Ilse Brandt”'
    with Case.open("ada.rashomon") as case:
        assert "asked by ada\n\nben: asked by ben" in case.notes.all(Subject.CLAIM).values()


def test_one_name_on_both_sides_is_told_and_can_be_told_apart(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Case.open("ben.rashomon", user="ada") as case:
        case.claims.tag(case.claims.ids()[:1], "gate")
    capsys.readouterr()
    assert main(["merge", "ada", "ben", "--user", "ada", "--dry-run"]) == 0
    assert "ada decided in both cases" in capsys.readouterr().out
    assert merged(capsys, "--as", "eve")["people"] == ["ben", "eve"]


def test_merging_with_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tables("ada")
    capsys.readouterr()
    assert main(["merge", "ada", "ada"]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("nothing new")
    assert tables("ada") == before


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ("missing", "there is no such case"),
        ("post.txt", "not a database"),
        ("broken", "not a sound case: statement 1: the words at its place"),
    ],
)
def test_what_is_no_case_is_refused_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], other: str, says: str
) -> None:
    with Case.open("ben.rashomon") as case:
        case.care.backup("broken.rashomon")
    with Case.open("broken.rashomon") as case:
        case._connection.run("UPDATE statement SET quote = 'something else' WHERE id = 1")
    before = tables("ada")
    capsys.readouterr()
    assert main(["merge", "ada", other]) == 1
    err = capsys.readouterr().err
    assert says in err
    assert err.count("\n") == 1
    assert tables("ada") == before
    assert not list(folder.glob("*.backup"))
