"""The command line: what is printed, what is refused, what status it ends with."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.values import Verdict
from store import Case, Subject
from tui.cli.__main__ import main
from tui.cli.verbs import VERBS

ACCOUNT = """---
title: Chain breaks at Varn
outlet: The Ferry Post
published: 2031-04-02
---
Dana Okoro, the toll keeper, said that there was a crowd on the bridge before the gates fell.

"Nobody had been warned," said Ilse Brandt.
"""
OTHER = """---
outlet: Varn Observer
---
A guard denied that there was a crowd on the bridge before the gates fell.
"""
NAMESAKES = {
    "a.txt": "Ines Duarte, the mayor, said that the gate was shut. Duarte said it was late.\n",
    "b.txt": "Olga Brandt said that nobody came.\n",
    "c.txt": "Karl Brandt said that the guards came.\n",
    "d.txt": "The harbour was calm. They asked Brandt twice.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "post.txt").write_text(ACCOUNT)
    (tmp_path / "in" / "observer.txt").write_text(OTHER)
    return tmp_path


@pytest.fixture
def case(folder: Path) -> Path:
    assert main(["add", "varn", "in"]) == 0
    return folder / "varn.rashomon"


def listed(capsys: pytest.CaptureFixture[str], *argv: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main([*argv, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_adding_tells_what_became_of_each_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in" / "empty.txt").write_text("")
    assert main(["add", "varn", "in"]) == 1
    out, err = capsys.readouterr()
    assert out.count("added") == 2
    assert "empty" in err
    assert "2 added, 1 refused" in err
    assert main(["add", "varn", "in/post.txt"]) == 0
    assert "duplicate" in capsys.readouterr().out
    (folder / "in" / "post.txt").write_text(ACCOUNT.replace("The Ferry Post", "Ferry Post"))
    assert main(["add", "varn", "in/post.txt"]) == 0
    assert "corrected" in capsys.readouterr().out
    assert "Ferry Post" in [row["outlet"] for row in listed(capsys, "articles", "varn")]
    (folder / "in" / "post.txt").write_text(ACCOUNT.replace("Nobody", "Not one soul"))
    assert main(["add", "varn", "in/post.txt"]) == 0
    assert "revised" in capsys.readouterr().out


def test_a_case_is_for_its_owner_only(case: Path) -> None:
    assert stat.S_IMODE(case.stat().st_mode) == 0o600


def test_nothing_is_left_behind_where_nothing_was_added(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    assert main(["add", "nothing", "empty.txt", "missing.txt"]) == 1
    assert not (folder / "nothing.rashomon").exists()


def test_lists_have_the_fields_that_programs_rely_on(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fields = {
        "articles": "id title outlet author published url path sha256 origin",
        "actors": "id name kind aliases statements mentions",
        "claims": "id text verdict note tags statements",
        "conflicts": "id a b kind words decision",
    }
    for verb, names in fields.items():
        rows = listed(capsys, verb, "varn")
        assert rows, verb
        assert list(rows[0]) == names.split(), verb
    statement = listed(capsys, "claims", "varn")[0]["statements"][0]  # type: ignore[index]
    wanted = "id article spans quote source speaker speaker_kind cue stance form"
    assert list(statement) == wanted.split()


def test_more_fields_are_there_for_those_who_ask(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Case.open(case, user="ada") as opened:
        opened.claims.verdict([1], Verdict.REFUTED)
    with Case.open(case, user="ben") as opened:
        opened.claims.verdict([1], Verdict.DISPUTED)
    claim = next(row for row in listed(capsys, "claims", "varn", "--full") if row["id"] == 1)
    statement = claim["statements"][0]  # type: ignore[index]
    assert statement["tied"] is True
    verdicts: list[dict[str, str]] = claim["verdicts"]  # type: ignore[assignment]
    assert [(v["who"], v["verdict"]) for v in verdicts] == [("ada", "refuted"), ("ben", "disputed")]
    assert verdicts[0]["at"] <= verdicts[1]["at"]
    actor = listed(capsys, "actors", "varn", "--full")[0]
    assert {"unnamed", "role", "profiles"} <= set(actor)
    with Case.open(case, "ann") as opened:
        for subject in (Subject.STATEMENT, Subject.ACTOR, Subject.ARTICLE):
            opened.notes.write(subject, 1, "ask again")
            opened.tags.put(subject, [1], "bridge")
    said = [s for c in listed(capsys, "claims", "varn", "--full") for s in c["statements"]]  # type: ignore[attr-defined]
    for rows in (
        said,
        listed(capsys, "actors", "varn", "--full"),
        listed(capsys, "articles", "varn", "--full"),
    ):
        assert [(r["note"], r["tags"]) for r in rows if r["id"] == 1] == [("ask again", ["bridge"])]
        assert {(r["note"], *r["tags"]) for r in rows if r["id"] != 1} == {("",)}
    capsys.readouterr()
    assert main(["show", "varn", "notes"]) == 0
    assert capsys.readouterr().out.startswith("NOTES\nStatement 1: ")
    assert listed(capsys, "actors", "varn", "--maybe") == []


def test_actors_in_full_are_told_to_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in NAMESAKES.items():
        (folder / name).write_text(text)
    assert main(["add", "mayors", *NAMESAKES]) == 0
    capsys.readouterr()
    assert main(["actors", "mayors", "--full"]) == 0
    blocks = [block.splitlines() for block in capsys.readouterr().out.split("\n\n")]
    told = {lines[0].split(" · ")[0]: lines for lines in blocks}
    assert told["Ines Duarte"][0].startswith("Ines Duarte · mayor · person · 2 statements")
    assert "  = Duarte: surname alone" in told["Ines Duarte"]
    assert told["Olga Brandt"][1:] == ["  ? may be Brandt (35 %): surname alone, which 2 have"]
    assert main(["actors", "mayors", "--full", "--maybe"]) == 0
    out = capsys.readouterr().out
    assert {block.split(" · ")[0] for block in out.split("\n\n")} == {"Olga Brandt", "Karl Brandt", "Brandt"}


def test_no_offers_are_told_in_words(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["actors", "varn", "--full", "--maybe"]) == 0
    assert capsys.readouterr().out == "No two actors may be one.\n"


def test_spans_point_into_the_text_that_articles_prints(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    claims = listed(capsys, "claims", "varn")
    for claim in claims:
        for statement in claim["statements"]:  # type: ignore[attr-defined]
            main(["articles", "varn", "--text", str(statement["article"])])
            text = capsys.readouterr().out
            start, end = statement["spans"][0]
            assert text[start:end][:10] == statement["quote"][:10]


def test_ids_stay_when_the_case_is_analysed_again(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {verb: listed(capsys, verb, "varn") for verb in ("claims", "actors", "conflicts")}
    assert main(["analyse", "varn"]) == 0
    assert {verb: listed(capsys, verb, "varn") for verb in before} == before


def test_csv_can_be_read_by_a_spreadsheet(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["articles", "varn", "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert sorted(row["outlet"] for row in rows) == ["The Ferry Post", "Varn Observer"]


def test_search_finds_words_and_says_when_there_are_none(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["search", "varn", "crowd"]) == 0
    assert "«crowd» on the bridge" in capsys.readouterr().out
    assert main(["search", "varn", "zeppelin"]) == 1


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_export_writes_to_a_file_for_its_owner(case: Path, form: str) -> None:
    out = case.parent / f"report.{form}"
    assert main(["export", "varn", "--to", form, "-o", str(out)]) == 0
    assert "crowd on the bridge" in out.read_text()
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_export_writes_into_a_device_and_through_a_link(case: Path) -> None:
    link, target = case.parent / "link.md", case.parent / "target.md"
    link.symlink_to(target)
    assert main(["export", "varn", "--to", "markdown", "-o", str(link)]) == 0
    assert link.is_symlink()
    assert "crowd on the bridge" in target.read_text()
    assert main(["export", "varn", "--to", "csv", "-o", "/dev/null"]) == 0
    assert Path("/dev/null").is_char_device()


def test_output_that_fails_is_told_in_one_line(case: Path) -> None:
    command = [sys.executable, "-m", "tui.cli", "claims", str(case), "--json"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "rashomon: [Errno 28] No space left on device\n"


def test_what_an_interrupted_add_left_is_compared_by_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as world:
        world.setattr("tui.workflow.compare", lambda *_: None)  # as if it ended just before
        assert main(["add", "varn", "in"]) == 0
    assert listed(capsys, "claims", "varn") == []
    assert main(["add", "varn", "in"]) == 0
    assert len(listed(capsys, "claims", "varn")) > 1


def test_an_exported_case_comes_back_equal(case: Path) -> None:
    with Case.open(case, "ann") as opened:
        ids = opened.claims.ids()
        opened.claims.tag(ids[:1], "bridge")
        opened.journal.undo()
    assert main(["export", "varn", "--to", "json", "-o", "varn.json"]) == 0
    assert main(["import", "copy", "varn.json"]) == 0
    with Case.open(case) as one, Case.open(case.parent / "copy.rashomon") as other:
        assert one.tables() == other.tables()
    assert main(["import", "copy", "varn.json"]) == 1


def test_care_of_a_case(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "varn"]) == 0
    assert main(["doctor", "varn"]) == 0
    assert main(["backup", "varn", "copy.rashomon"]) == 0
    assert main(["verify", "copy"]) == 0
    with Case.open(case, "ann") as opened:
        opened.claims.tag(opened.claims.ids()[:1], "bridge")
    capsys.readouterr()
    assert main(["log", "varn"]) == 0
    assert "ann\tTagged bridge" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["claims", "missing"], "missing.rashomon: there is no such case. Make one with `rashomon add`"),
        (["claims", "in/post.txt"], "not a database"),
        (["open"], "no case yet"),
        (["open", "varn"], "needs a terminal"),
        (["demo", "atlantis"], "there are benghazi, harbour-fire"),
        (["export", "varn", "--to", "papyrus"], "there are markdown, csv, json"),
        (["export", "varn", "--to", "csv", "-o", "no/where.csv"], "can't be written"),
        (["import", "other", "in/post.txt"], "not JSON"),
        (["articles", "varn", "--text", "99"], "no article 99"),
        (["names"], "give --jsonl"),
        (["extract", "--jsonl", "in/post.txt"], "name files without it"),
        (["claims", ""], "can't be the name of a case"),
        (["claims", "x" * 300], "can't be the name of a case"),
        (["claims", "~nobody-of-that-name/x"], "can't be the name of a case"),
        (["claims", "\x1b[31mx"], " [31mx.rashomon"),
        (["extract"], "name a file"),
        (["backup", "varn", "varn.rashomon"], "there is a file of that name already"),
    ],
)
def test_what_goes_wrong_is_said_in_one_line(
    case: Path, capsys: pytest.CaptureFixture[str], argv: list[str], says: str
) -> None:
    capsys.readouterr()
    assert main(argv) == 1
    err = capsys.readouterr().err
    assert says in err
    assert err.startswith("rashomon: ")
    assert err.count("\n") == 1


def test_extract_prints_a_table_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "in/post.txt"]) == 0
    assert "Ilse Brandt\tsaid\tdirect" in capsys.readouterr().out


def run(*argv: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tui.cli", *argv]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


def test_filters_answer_line_by_line_and_name_bad_lines() -> None:
    good = json.dumps({"id": 7, "text": "“It broke,” said Ilse Brandt."})
    done = run("extract", "--jsonl", stdin=f"{good}\nnot json\n[1]\n{{}}\n\n{good}\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [a["id"] for a in answers] == [7, 7]
    assert set(answers[0]) == {"id", "statements", "actors"}
    fields = {"content", "cue", "source", "kind", "form", "speaker", "speaker_kind"}
    assert set(answers[0]["statements"][0]) == fields
    assert set(answers[0]["actors"][0]) == {"name", "kind", "aliases", "mentions"}
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["line 2", "line 3", "line 4"]


@pytest.mark.parametrize(
    "bad",
    [
        "[" * 100_000,
        '{"id": NaN, "text": ""}',
        '{"id": 1e999, "text": "x"}',
        '{"id": 1, "text": 3}',
        '{"id": 1, "text": "x"',
    ],
)
def test_no_line_stops_a_filter(bad: str) -> None:
    good = json.dumps({"id": "\ud800", "text": "“It broke,” said Ilse Brandt."})
    done = run("extract", "--jsonl", stdin=f"\ufeff{good}\n{bad}\n{good}\n")
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["\ud800", "\ud800"]
    assert done.stderr.startswith("rashomon: line 2: ")
    assert done.stderr.count("\n") == 1


def test_of_nested_statements_the_outer_one_is_given() -> None:
    text = "Ilse Brandt said that Dana Okoro had told her that the bridge was closed."
    done = run("extract", "--jsonl", stdin=json.dumps({"id": 1, "text": text}))
    spans = [s["content"] for s in json.loads(done.stdout)["statements"]]
    assert [[text[a:b] for a, b in content] for content in spans] == [
        ["Dana Okoro had told her that the bridge was closed"]
    ]


def test_nested_statements_point_to_their_parents() -> None:
    text = (
        "Ilse Brandt left. Ilse Brandt said Dana Okoro had told police that a guard claimed that it was late."
    )
    answer = json.loads(run("extract", "--jsonl", stdin=json.dumps({"id": 1, "text": text})).stdout)
    places = [*answer["statements"], *answer["nested"]]
    assert [place.get("parent") for place in places] == [None, 0, 1]
    assert [place["speaker"] for place in places] == ["Ilse Brandt", "Dana Okoro", "guard"]


def test_an_inner_statement_is_no_second_voice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("nested.txt").write_text("Dana Okoro said the bridge was closed, according to a report.")
    assert main(["add", "nested.rashomon", "nested.txt"]) == 0
    with Case.open(Path("nested.rashomon")) as case:
        outer, inner = case.statements.of_article(1)
        assert inner.parent == outer.id
        assert inner.claim == outer.claim
        row = case.claims.row(outer.claim or 0)
        assert (row.statements, row.says, row.denies, row.origins) == (1, 1, 0, 1)
    capsys.readouterr()
    assert main(["claims", "nested.rashomon", "--json"]) == 0
    (claim,) = json.loads(capsys.readouterr().out)
    assert [s.get("parent") for s in claim["statements"]] == [None, outer.id]
    assert main(["extract", "nested.txt"]) == 0
    assert "Dana Okoro, via report" in capsys.readouterr().out


def test_names_and_group_are_filters_too() -> None:
    asked = {"id": "n", "names": [{"name": "Ansar al-Din"}, {"name": "Ansaru al-Din", "count": 2}]}
    clusters = json.loads(run("names", "--jsonl", stdin=json.dumps(asked)).stdout)["clusters"]
    assert sorted(name for cluster in clusters for name in cluster) == ["Ansar al-Din", "Ansaru al-Din"]
    said = [{"text": "Two people were hurt at the bridge"}, {"text": "two people were hurt at the bridge."}]
    done = json.loads(run("group", "--jsonl", stdin=json.dumps({"id": 1, "statements": said})).stdout)
    assert done["groups"][0] == done["groups"][1]
    assert done["conflicts"] == []


def test_group_takes_the_day_of_publication() -> None:
    said = [
        {"text": f"the mill burned down {when}", "published": "2019-09-18"}
        for when in ("yesterday", "on Monday")
    ]
    asked = [
        json.dumps({"id": 1, "statements": said}),
        json.dumps({"id": 2, "statements": [{"text": "", "published": "May"}]}),
    ]
    done = run("group", "--jsonl", stdin="\n".join(asked))
    assert json.loads(done.stdout)["conflicts"] == [[0, 1, "time"]]
    assert "line 2: field 'published' must be an ISO 8601 date" in done.stderr


def test_extract_loads_neither_screen_nor_database() -> None:
    code = (
        'import io, sys; sys.stdin = io.StringIO(\'{"id": 1, "text": "He left, said Ann Lee."}\')\n'
        "from tui.cli.__main__ import main\n"
        "assert main(['extract', '--jsonl']) == 0\n"
        "heavy = {'textual', 'sqlite_utils', 'sqlite3', 'rich', 'trafilatura', 'multiprocessing'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_lists_do_not_wait_for_the_screen(case: Path) -> None:
    code = (
        "import sys; from tui.cli.__main__ import main\n"
        f"assert main(['claims', {str(case)!r}, '--json']) == 0\n"
        "print(sorted({'textual', 'rich', 'trafilatura', 'rapidfuzz'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_first_screen_does_not_wait_for_the_analysis() -> None:
    code = (
        "import sys, tui.app\n"
        "print(sorted(m for m in sys.modules if m.startswith(('analysis.', 'rapidfuzz'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['analysis.values']"


def test_a_reader_that_goes_away_is_no_error(case: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "tui.cli", "claims", str(case), "--json"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_verb_can_be_loaded_and_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in VERBS:
        assert callable(verb.load()), verb.name
        with pytest.raises(SystemExit) as left:
            main([verb.name, "--help"])
        assert left.value.code == 0
    capsys.readouterr()
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("rashomon ")
