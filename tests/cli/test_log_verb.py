"""`rashomon log`: the journal, by person and claim."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hand_made_case import build

from analysis.values import Verdict
from store import Case
from tui.cli.__main__ import main


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    build(tmp_path / "varn.rashomon").close()
    return tmp_path / "varn.rashomon"


def listed(capsys: pytest.CaptureFixture[str], *argv: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main([*argv, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_the_log_by_person_and_claim(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for user, claim in (("ada", 1), ("ben", 1), ("ben", 2)):
        with Case.open(case, user=user) as opened:
            opened.claims.verdict([claim], Verdict.REFUTED)
    with Case.open(case, user="ada") as opened:
        opened.journal.undo()
    log = listed(capsys, "log", "varn")
    assert [(row["who"], row["verb"], row["undone"]) for row in log] == [
        ("ada", "verdict", False),
        ("ben", "verdict", False),
        ("ben", "verdict", True),
        ("ada", "undo", False),
    ]
    assert [row["id"] for row in listed(capsys, "log", "varn", "--by", "ben")] == [2, 3]
    assert [row["id"] for row in listed(capsys, "log", "varn", "--claim", "1")] == [1, 2]
    assert [row["id"] for row in listed(capsys, "log", "varn", "--claim", "1", "--by", "ben")] == [2]
    assert main(["log", "varn", "--by", "carl"]) == 1
    assert "nobody called 'carl' decided anything; there are: ada, ben" in capsys.readouterr().err
    assert main(["log", "varn", "--claim", "99"]) == 1
    assert "there is no claim 99" in capsys.readouterr().err
