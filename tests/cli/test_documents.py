"""What the documents say is true: examples run, names exist, generated pages are up to date."""

from __future__ import annotations

import importlib
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from exchange.readers import article
from tui.cli.__main__ import main
from tui.cli.verbs import BY_NAME
from tui.commands import COMMANDS
from tui.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str = "") -> list[str]:
    return [body for kind, body in BLOCK.findall(text(name)) if kind == language]


def commands() -> list[str]:
    """Every `rashomon ...` line of the README's shell examples."""
    lines = "\n".join(blocks("README.md")).splitlines()
    return [line.split("#")[0].strip() for line in lines if line.startswith("rashomon ")]


def test_the_readmes_commands_do_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In their order, on a folder and a page such as they name; the screen's own is tested in a terminal."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text("Ilse Brandt said that the chain had broken.")
    (tmp_path / "page.html").write_text("<p>A guard at Varn said that nobody had been warned of it.</p>")
    for command in commands():
        line, _, target = command.partition(" > ")
        words = [name for word in shlex.split(line)[1:] for name in _expanded(word, tmp_path)]
        if words[0] in BY_NAME:
            assert main(words) == 0, command
            if target:
                (tmp_path / target.strip()).write_text(capsys.readouterr().out)
    assert (tmp_path / "bridge.rashomon").is_file()
    assert "the chain had broken" in (tmp_path / "report.md").read_text()


def _expanded(word: str, folder: Path) -> list[str]:
    return [path.name for path in folder.glob(word)] if "*" in word else [word]


def test_the_readme_has_commands() -> None:
    assert len(commands()) >= 3


def test_every_verb_in_the_readme_exists_and_every_verb_is_in_it() -> None:
    readme = text("README.md")
    named = set(re.findall(r"`rashomon (?:demo|open|[a-z]+)", readme))
    assert {name.removeprefix("`rashomon ") for name in named} <= {*BY_NAME, "bridge"}
    hidden = {"open", "analyse"}
    mentioned = set(re.findall(r"`(?:[./\w]*rashomon )?([a-z]+)", readme))
    assert [verb for verb in BY_NAME if verb not in hidden and verb not in mentioned] == []


def test_the_front_matter_of_the_readme_is_read() -> None:
    block = next(body for body in blocks("README.md") if body.startswith("---"))
    read = article(f"{block}The chain broke.".encode(), "varn.txt")
    assert (read.title, read.outlet, read.author) == ("Chain breaks at Varn", "The Ferry Post", "A. Writer")
    assert (read.published, read.url) == ("2031-04-02", "https://post.example/varn")


@pytest.mark.parametrize("name", ["README.md", "docs/KEYS.md"])
def test_config_examples_are_taken(name: str, tmp_path: Path) -> None:
    for number, body in enumerate(blocks(name, "toml")):
        path = tmp_path / f"{number}.toml"
        path.write_text(body)
        assert load_settings(path).keys == tomllib.loads(body)["keys"]


def test_generated_pages_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "tools")
    assert text("docs/KEYS.md") == importlib.import_module("docs").keys_page(), "run `make docs`"
    assert text("docs/rashomon.1") == importlib.import_module("manual").man_page(), "run `make docs`"


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_manual_page_is_sound_and_has_every_verb_and_command() -> None:
    plain = ["-Tutf8", "-P-cbou", "-rLL=200n"]
    command = ["groff", "-ww", "-mdoc", *plain, str(ROOT / "docs" / "rashomon.1")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    printed = done.stdout
    assert [name for name in BY_NAME if not re.search(rf"^ +{name}\b", printed, re.MULTILINE)] == []
    assert [command.name for command in COMMANDS if f"({command.name})" not in printed] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_architecture_names_what_is_there() -> None:
    page = text("docs/ARCHITECTURE.md")
    named = re.findall(r"`((?:analysis|exchange|store|tui)(?:\.[a-z_]+)+)`", page)
    assert named
    for name in named:
        *module, last = name.split(".")
        path = ROOT.joinpath(*module)
        sources = [p.read_text() for p in (path.with_suffix(".py"), path / "__init__.py") if p.exists()]
        inside = any(re.search(rf"\b{last}\b", source) for source in sources)
        assert (path / f"{last}.py").exists() or (path / last).is_dir() or inside, name


def test_no_document_names_a_machine_or_a_registry() -> None:
    for path in [*DOCUMENTS, ROOT / "pyproject.toml", ROOT / "constraints.txt", ROOT / "Makefile"]:
        assert not re.search(r"pypi|/root/|/home/|/tmp/|files\.pythonhosted", path.read_text()), path.name
