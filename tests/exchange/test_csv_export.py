"""Tables that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from exchange.writers import WRITERS
from exchange.writers.cells import cell


def rows(case):
    return list(csv.DictReader(io.StringIO("".join(WRITERS["csv"].write(case)), newline="")))


def test_one_row_a_statement(case):
    found = rows(case)
    assert [row["speaker"] for row in found] == ["Ottilie Brandreth", "Ivo Sandling", ""]
    assert found[1] == {
        "claim": "3",
        "claim_text": "The gates were open",
        "verdict": "disputed",
        "tags": "gates",
        "note": "Ask the *board*.\nAnd Ivo.",
        "link": "certain",
        "speaker": "Ivo Sandling",
        "speaker_kind": "none",
        "source": "He",
        "stance": "denies",
        "form": "direct",
        "quote": "“They were never open,”",
        "outlet": "",
        "title": "“Shut at four”",
        "author": "",
        "published": "",
        "url": "",
        "paragraph": "5",
        "spans": "40:52 60:71",
        "article_sha256": "ef56",
        "statement_tags": "",
        "statement_note": "",
        "speaker_tags": "",
        "speaker_note": "",
        "article_tags": "",
        "article_note": "",
    }


def test_notes_and_tags_of_statement_speaker_and_article(case):
    report = case.report()
    claim = report.claims[0]
    actor = replace(report.actors[0], note="retired", tags=("witness", "phone"))
    article = replace(claim.statements[0].article, note="from the wire", tags=("wire",))
    said = replace(claim.statements[0], article=article, actor=actor, note="=since when?", tags=("time",))

    class Remarked:
        def report(self):
            return replace(report, claims=(replace(claim, statements=(said,)),))

    (row,) = rows(Remarked())
    assert (row["statement_tags"], row["statement_note"]) == ("time", "'=since when?")
    assert (row["speaker_tags"], row["speaker_note"]) == ("witness phone", "retired")
    assert (row["article_tags"], row["article_note"]) == ("wire", "from the wire")


def test_lines_end_as_rfc_4180_says_and_no_byte_order_mark_leads(case):
    text = "".join(WRITERS["csv"].write(case))
    assert text.startswith("claim,claim_text,")
    assert text.count("\r\n") == 4


@pytest.mark.parametrize("head", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_is_a_formula(case, head):
    report = case.report()
    payload = f"{head}HYPERLINK('x')"
    claim = replace(report.claims[0], text=payload, note=payload)

    class Hostile:
        def report(self):
            return replace(report, claims=(claim,))

    for row in rows(Hostile()):
        assert row["claim_text"] == row["note"]
        assert row["note"].startswith("'")
        assert row["note"].endswith("HYPERLINK('x')")


@pytest.mark.parametrize("text", ["a\x1b[31mb", "a\u202eb", "a\x07b", "\x1b]0;x\x07=1"])
def test_no_cell_has_what_a_terminal_obeys(text):
    assert cell(text).isprintable()
    assert not cell(text).startswith("=")


@pytest.mark.parametrize("text", ["", "plain", "1 = 1", "“-1”", "'=1"])
def test_other_cells_stay_as_they_are(text):
    assert cell(text) == text
