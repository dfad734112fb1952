"""Completion scripts, asked by the shells themselves where they are there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import sample_data
from exchange.writers import WRITERS
from tui.cli.__main__ import main
from tui.cli.completion.words import described
from tui.cli.verbs import SHELLS, VERBS
from tui.telling.parts import PARTS

VERB_NAMES = {verb.name for verb in VERBS}
ASKED = {
    "": {*VERB_NAMES, "bridge.rashomon", "folder"},
    "cla": {"claims"},
    "br": {"bridge.rashomon"},
    "claims ": {"bridge.rashomon", "folder"},
    "claims --f": {"--full"},
    "claims bridge --cs": {"--csv"},
    "demo ": set(sample_data.NAMES),
    "demo benghazi ": set(),
    "show bridge ": set(PARTS),
    "show --plain bridge claims a": {part for part in PARTS if part.startswith("a")},
    "export bridge --to ": set(WRITERS),
    "export --to csv b": {"bridge.rashomon"},
    "add bridge no": {"notes (old).txt"},
    "add bridge x no": {"notes (old).txt"},
    "completion ": set(SHELLS),
    "names x": set(),
}
BASH = """
source <(printf '%s\\n' "$1"); shift
compopt() { :; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_rashomon rashomon "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bridge.rashomon").touch()
    (tmp_path / "notes (old).txt").touch()
    (tmp_path / "folder").mkdir()
    return tmp_path


def script(capsys: pytest.CaptureFixture[str], shell: str) -> str:
    capsys.readouterr()
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


def offered(asked: str, found: str) -> set[str]:
    """What a shell offers; options count only where one was begun: fish offers them everywhere."""
    words = {line.split("\t")[0].rstrip("/") for line in found.splitlines() if line}
    return {word for word in words if asked.split(" ")[-1].startswith("-") or not word.startswith("-")}


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize("asked", ASKED)
def test_bash_offers_what_can_stand_there(
    folder: Path, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    command = ["bash", "-c", BASH, "bash", script(capsys, "bash"), "rashomon", *asked.split(" ")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert offered(asked, done.stdout) == ASKED[asked]


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
@pytest.mark.parametrize("asked", ASKED)
def test_fish_offers_what_can_stand_there(
    folder: Path, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    code = 'printf "%s\\n" $argv[1] | source; complete -C "rashomon $argv[2]"'
    command = ["fish", "--no-config", "-c", code, script(capsys, "fish"), asked]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert offered(asked, done.stdout) == ASKED[asked]


@pytest.mark.parametrize("shell", SHELLS)
def test_every_script_is_sound_and_has_every_verb_and_option(
    capsys: pytest.CaptureFixture[str], shell: str
) -> None:
    made = script(capsys, shell)
    for verb in described():
        assert verb.name in made
        for option in verb.options:
            for name in option.names:
                assert name.lstrip("-") in made, (verb.name, name)
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=made, text=True, check=True)
