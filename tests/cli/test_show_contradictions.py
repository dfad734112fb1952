"""`rashomon show`: portraits of actors and contradictions as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli.__main__ import main

POST = "Dana Okoro, the toll keeper, said that there was a crowd on the bridge before the gates fell.\n"
OBSERVER = "A guard denied that there was a crowd on the bridge before the gates fell.\n"


def test_both_sides_are_told_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("post.txt", POST), ("observer.txt", OBSERVER)):
        (tmp_path / name).write_text(text)
    assert main(["add", "varn", "post.txt", "observer.txt"]) == 0
    capsys.readouterr()
    assert main(["show", "varn", "portraits", "conflicts"]) == 0
    actors, _, conflicts = capsys.readouterr().out.partition("CONFLICTS\n")
    assert actors.startswith("PORTRAITS\n")
    assert "Dana Okoro, person\n" in actors
    assert actors.count("\nContradictions, 1\n") == 2
    assert conflicts.count("\n  there was a crowd on the bridge before the gates fell\n") == 2
    assert "\ncontradicts\n" in conflicts
