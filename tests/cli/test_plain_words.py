"""Plain mode: what the screens tell, in words, line by line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hand_made_case import build

from analysis.reading import read
from analysis.values import Article, Verdict
from store import Case, Subject
from tui.cli.__main__ import main
from tui.drawing.lines import Look, Piece, line, words
from tui.drawing.spoken import spoken
from tui.telling.parts import PARTS
from tui.telling.reading import marked

MARK = re.compile(
    r" ?\[(?:end of statement \d+|statement \d+ pauses)\]|\[statement \d+(?:, [^\]]+| goes on)\] "
)
LISTS = ("claims", "actors", "conflicts", "articles", "log")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with build(tmp_path / "varn.rashomon", doubts=True) as case:
        yield case


def printed(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    capsys.readouterr()
    assert main(list(argv)) == 0
    return capsys.readouterr().out


def show(capsys: pytest.CaptureFixture[str], case: Case, *parts: str) -> str:
    return printed(capsys, "show", str(case.path), *parts, "--plain")


def block(out: str, heading: str) -> list[str]:
    """The lines below a heading, up to the next."""
    below = out[out.index(heading) :].splitlines()[1:]
    return below[: next((n for n, line in enumerate(below) if not line.startswith("  ")), len(below))]


def test_a_claim_is_told_with_its_support_statements_and_conflicts(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    (claim,) = [row for row in case.claims.rows(case.claims.ids()) if "crowd" in row.text]
    case.claims.verdict([claim.id], Verdict.DISPUTED)
    case.claims.tag([claim.id], "bridge")
    case.notes.write(Subject.CLAIM, claim.id, "ask the guard")
    one, other = case.statements.of_claim(claim.id)
    (conflict,) = case.conflicts.of_claim(claim.id)
    told = block(show(capsys, case, "claims"), f"Claim {claim.id}: ")
    assert told == [
        "  verdict: disputed",
        "  support: 1 says, 1 denies, in 2 articles",
        "  tags: bridge",
        "  note: ask the guard",
        f"  statement {one.id}: Dana Okoro, said, The Ferry Post 2031-04-02: {one.quote}",
        f"  statement {other.id}: guard, denied, denies, Varn Observer 2031-04-03: {other.quote}",
        f"  conflict {conflict.id}: denial, undecided, statement {one.id} has “said”, "
        f"statement {other.id} has “denied”",
    ]


def test_what_belongs_to_a_claim_by_likeness_only_is_said(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    out = show(capsys, case, "claims")
    assert "  support: 2 say, 1 by likeness only, in 2 articles" in out
    assert "Varn Observer 2031-04-03, perhaps this claim: nobody had been warned" in out


def test_an_actor_is_told_with_names_reasons_and_offers(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    out = show(capsys, case, "actors")
    okoro = next(row for row in case.actors.rows() if row.name == "Dana Okoro")
    told = block(out, f"Actor {okoro.id}: Dana Okoro")
    assert told[:3] == ["  kind: person", "  statements: 3", "  named: 2 times in 2 articles"]
    assert "  also: Okoro, as this account has it" in told
    assert any(line.startswith("  may be: Dana Okorro (70 %)") for line in told)


def test_an_article_is_told_with_its_revision_and_its_copies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wire = (
        "Ilse Brandt said that the chain ran out. " * 3 + "She has sold coffee there for eleven years now. "
    )
    for name, text in (("a", wire), ("b", wire + "It was late.")):
        (tmp_path / f"{name}.txt").write_text(f"---\ntitle: Chain {name}\n---\n{text}")
    assert main(["add", str(tmp_path / "chain"), str(tmp_path)]) == 0
    (tmp_path / "a.txt").write_text(f"---\ntitle: Chain again\n---\n{wire}Nobody came.")
    assert main(["add", str(tmp_path / "chain"), str(tmp_path / "a.txt")]) == 0
    out = printed(capsys, "show", str(tmp_path / "chain"), "articles", "--plain")
    assert "  revised by: article 3" in block(out, "Article 1: Chain a")
    assert "  revises: article 1" in block(out, "Article 3: Chain again")
    assert any(
        re.fullmatch(r"  same text: \d+% in common with article 1", line) for line in block(out, "Article 2:")
    )


def test_marks_taken_out_of_the_reading_leave_the_text(case: Case) -> None:
    for article in case.articles.rows():
        text = case.articles.text(article.id)
        case.statements.mark(article.id, [(0, 5), (9, 14)], speaker="Ann")  # around and inside of others
        told = [words(each) for each in marked(text, case.statements.of_article(article.id))]
        assert any("pauses]" in paragraph for paragraph in told)
        assert [MARK.sub("", paragraph) for paragraph in told] == [p for p in text.split("\n") if p.strip()]


def test_a_statement_is_marked_in_the_text_with_speaker_and_cue(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = [s for s in case.statements.of_article(2) if "crowd" in s.quote]
    wanted = f"denied that [statement {row.id}, guard, denied] {row.quote} [end of statement {row.id}]."
    assert wanted in show(capsys, case, "reading")


def test_all_parts_are_told_and_what_is_told_has_no_signs_that_cannot_be_said(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    case.claims.verdict(case.claims.ids()[:1], Verdict.REFUTED)
    headings = show(capsys, case).splitlines()
    assert [part for part in PARTS if part.upper() in headings] == list(PARTS)
    out = show(capsys, case, "articles", "claims", "actors", "reading", "conflicts")
    assert re.findall(r"[^\w\s.,:;!?'\"“”‘’()\[\]/%&…—-]", out) == []


def test_own_words_are_spoken_and_words_of_an_article_stay() -> None:
    told = line(
        "a · b ", Piece("≠ x", Look.KEY), Piece(" · c ≈ ≠", Look.SAID), Piece(" ✎ · \x1b[31m", Look.FAINT)
    )
    assert spoken(told) == "a, b contradicts x · c ≈ ≠ note,  [31m"


@pytest.mark.parametrize("verb", LISTS)
def test_every_list_tells_in_plain_words_what_its_table_has(
    case: Case, capsys: pytest.CaptureFixture[str], verb: str
) -> None:
    case.claims.tag(case.claims.ids()[:1], "bridge")
    table = printed(capsys, verb, str(case.path))
    plain = " ".join(printed(capsys, verb, str(case.path), "--plain").split())
    cells = [cell for row in table.splitlines() for cell in row.split("\t") if cell]
    assert cells
    assert [cell for cell in cells if cell not in plain] == []
    assert "\t" not in plain


def test_a_list_in_plain_words_has_a_heading_for_each_row(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    out = printed(capsys, "claims", str(case.path), "--plain")
    (claim,) = [row for row in case.claims.rows(case.claims.ids()) if "crowd" in row.text]
    assert block(out, f"Claim {claim.id}: {claim.text}") == ["  verdict: open", "  statements: 2"]
    assert printed(capsys, "log", str(case.path), "--plain") == "None.\n"
    assert printed(capsys, "search", str(case.path), "crowd", "--plain").startswith("statement ")


def test_looks_are_for_terminals_only_and_no_color_keeps_them_plain(
    case: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in printed(capsys, "show", str(case.path), "claims")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[1mCLAIMS\x1b[0m" in printed(capsys, "show", str(case.path), "claims")
    assert "\x1b[36m" in printed(capsys, "show", str(case.path), "claims")
    assert "\x1b" not in show(capsys, case, "claims")
    monkeypatch.setenv("NO_COLOR", "1")
    looks = re.findall(r"\x1b\[([\d;]+)m", printed(capsys, "show", str(case.path)))
    assert set(looks) <= {"0", "1", "1;4", "4", "7"}, "bold, underlined and reverse only"
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in printed(capsys, "show", str(case.path), "claims")


def test_notes_are_told_as_facts(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    (claim,) = [row for row in case.claims.rows(case.claims.ids()) if "crowd" in row.text]
    case.notes.write(Subject.CLAIM, claim.id, "ask the guard\nand the mayor")
    case.tags.put(Subject.CLAIM, [claim.id], "bridge", "call back")
    told = block(show(capsys, case, "notes"), f"Claim {claim.id}: ")
    assert told[:3] == ["  tags: bridge, call back", "  note: ask the guard", "  note: and the mayor"]
    assert told[3].startswith("  written: ")


def test_a_dumb_terminal_is_told_of_the_plain_words(
    case: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    assert main(["open", str(case.path)]) == 1
    assert "rashomon show CASE --plain" in capsys.readouterr().err


def test_a_pipe_that_closes_early_is_no_error(case: Case) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "tui.cli", "show", str(case.path), "--plain"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_part_that_is_not_there_is_named(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(case.path), "weather"]) == 1
    assert "nothing is called 'weather' here; there are articles, claims" in capsys.readouterr().err


def test_copies_and_variants_are_told_without_notation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, path = tmp_path / "in", tmp_path / "fair.rashomon"
    source.mkdir()
    wire = "Ilse Brandt said that {} lamps were lit at the fair in Varn on Monday night when the rain began."
    for outlet, number in (("Wire", "twelve"), ("Herald", "twenty")):
        text = f"---\ntitle: The fair\noutlet: {outlet}\n---\n{wire.format(number)}\n"
        (source / f"{outlet}.md").write_text(text)
    assert main(["add", str(path), str(source)]) == 0
    capsys.readouterr()
    assert main(["show", str(path), "origins", "variants", "matrix", "--plain"]) == 0
    told = capsys.readouterr().out
    assert "2 articles, 1 origin" in told
    assert "Wire prints the text of Herald" in told
    assert "changed: Ilse Brandt said that [left out: twenty] [added: twelve] lamps" in told
    assert "[number: t" in told
    assert "(2 says)" in told
    assert not re.search(r"[+−~≈≠#¬=↕]", told)


def test_what_has_not_been_compared_yet_is_said(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ilse Brandt said that five lamps were lit at the fair."
    raw = text.encode()
    late = Article(text, sha256(raw).hexdigest(), path="/late.txt", raw=raw, origin=sha256(raw).hexdigest())
    case.filing.file(late, read(text))  # as where the command was killed before it compared
    assert main(["claims", str(case.path)]) == 0
    assert "not been compared yet: `rashomon doctor` does it" in capsys.readouterr().err
    assert main(["doctor", str(case.path)]) == 0
    assert main(["claims", str(case.path)]) == 0
    out, err = capsys.readouterr()
    assert "five lamps" in out
    assert err.count("compared yet") == 0


def test_a_folder_is_no_name_of_a_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "."]) == 1
    assert capsys.readouterr().err == "rashomon: '.' can't be the name of a case (a folder)\n"
