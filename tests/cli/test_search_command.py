"""`rashomon search`: what is printed, and the exit status."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hand_made_case import build

from store import Subject
from tui.cli.__main__ import main

Search = Callable[..., tuple[int, str, str]]


@pytest.fixture
def search(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Search:
    path = tmp_path / "varn.rashomon"
    with build(path) as case:
        case.notes.write(Subject.CLAIM, 1, "Ask who stood in the crowd")

    def run(*argv: str) -> tuple[int, str, str]:
        status = main(["search", str(path), *argv])
        return status, *capsys.readouterr()

    return run


def test_what_is_found_is_told_with_its_place(search: Search) -> None:
    status, out, _ = search("crowd")
    assert status == 0
    assert out.splitlines()[:5] == [
        "2 statements · 1 note · 2 articles",
        "statement 1 · Dana Okoro · said · The Ferry Post 2031-04-02",
        "  There was a «crowd» on the bridge before the gates fell",
        "statement 5 · guard · denied · Varn Observer 2031-04-03",
        "  there was a «crowd» on the bridge before the gates fell",
    ]
    assert "  Ask who stood in the «crowd»" in out.splitlines()


def test_nothing_found_is_status_1(search: Search) -> None:
    assert search("zeppelin") == (1, "", "Nothing found.\n")
    assert search("zeppelin", "--json") == (1, "[]\n", "")


def test_a_wrong_query_is_status_2_and_one_line(search: Search) -> None:
    for argv in (
        ["crowd OR"],
        ["crowd(", "--regex"],
        ["crowd", "--regex", "--fuzzy"],
        ["x", "--limit", "-1"],
    ):
        status, out, err = search(*argv)
        assert (status, out, err.count("\n")) == (2, "", 1)
    assert search("crowd OR")[2] == "rashomon: OR at character 7 has no word after it: put one there\n"


def test_a_pattern(search: Search) -> None:
    _, out, _ = search("--regex", r"(two|five) people", "--limit", "1")
    assert out.splitlines() == [
        "3 statements · 3 articles, the first 1 of each",
        "statement 3 · ministry officials · said · The Ferry Post 2031-04-02",
        "  «two people» were hurt",
        "article 1 · Bridge closed after night of shouting · The Ferry Post 2031-04-02",
        "  …Officials at the ministry said «two people» were hurt. They spoke on condition of anonymity. "
        "“I heard three bangs and then the chain ran out,” said Ilse…",
    ]


def test_names_however_they_are_spelt(search: Search) -> None:
    status, out, _ = search("--fuzzy", "ilsa brant")
    assert status == 0
    assert "  «Ilse Brandt»" in out.splitlines()
    assert "three bangs" in out


def test_json_has_what_it_had_and_where_the_words_are(search: Search) -> None:
    hits = json.loads(search("crowd", "--json")[1])
    first = hits[0]
    assert (first["kind"], first["id"], first["article"]) == ("statement", 1, 1)
    assert [first["excerpt"][a:b] for a, b in first["marks"]] == ["crowd"]
    (note,) = [hit for hit in hits if hit["found_in"] == "note"]
    assert (note["kind"], note["id"], note["article"]) == ("claim", 1, None)
    assert [hit["start"] is not None for hit in hits] == [hit["kind"] == "article" for hit in hits]


def test_csv_has_a_row_for_each_hit(search: Search) -> None:
    rows = list(csv.DictReader(io.StringIO(search("crowd", "--csv")[1])))
    assert [row["kind"] for row in rows] == ["statement", "statement", "claim", "article", "article"]
