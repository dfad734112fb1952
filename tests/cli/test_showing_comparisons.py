"""`rashomon show`: the matrix and articles side by side as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made_case import build

from tui.cli.__main__ import main


def test_matrix_and_sides_are_printed_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(tmp_path / "varn.rashomon").close()
    assert main(["show", str(tmp_path / "varn"), "matrix", "sides", "--plain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "MATRIX"
    assert "  denies: guard (Varn Observer 2031-04-03)" in lines
    sides = lines[lines.index("SIDES") :]
    assert sides[1] == "The Ferry Post 2031-04-02 beside Varn Observer 2031-04-03"
    assert "  told otherwise: Dana Okoro, said, The Ferry Post 2031-04-02" in sides
