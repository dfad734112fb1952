"""One input to one Article."""

from __future__ import annotations

import io
import os
import sys
from hashlib import sha256

import pytest

from exchange.readers import article, read
from exchange.refusal import Refused


def test_a_text_file_with_all_that_is_known_of_it(tmp_path):
    path = tmp_path / "horn.txt"
    raw = b"---\r\ntitle: The horn\r\noutlet: The Gull\r\n---\r\nNobody heard it,\r\nshe said.\r\n"
    path.write_bytes(raw)
    got = read(path)
    assert got.text == "Nobody heard it,\nshe said."
    assert got.sha256 == sha256(got.text.encode()).hexdigest()
    assert (got.raw, got.origin) == (raw, sha256(raw).hexdigest())
    assert (got.title, got.outlet, got.path, got.media_type) == (
        "The horn",
        "The Gull",
        str(path),
        "text/plain",
    )


def test_the_path_is_absolute_so_that_a_changed_file_is_known_again(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Words.")
    monkeypatch.chdir(tmp_path)
    assert read(type(tmp_path)("a.txt")).path == str(tmp_path / "a.txt")


def test_a_file_name_that_is_no_utf8_can_be_kept(tmp_path):
    path = tmp_path / os.fsdecode(b"\xe9t\xe9.txt")
    path.write_text("Words.")
    assert read(path).path == str(tmp_path / "\ufffdt\ufffd.txt")


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Größe\nzählt".encode())))
    got = read("-")
    assert (got.text, got.path, got.title) == ("Größe\nzählt", "-", "Größe")


def test_a_long_first_line_makes_a_short_title():
    got = article(b"word " * 100, "-")
    assert len(got.title) <= 121
    assert got.title.endswith("word…")


@pytest.mark.parametrize("raw", [b" \n\t\r\n ", "\u200b\ufeff\u202e".encode(), b"--- *** ---"])
def test_no_words_no_article(raw):
    with pytest.raises(Refused, match="no readable text"):
        article(raw, "blank.txt")


def test_the_same_words_in_two_encodings_are_one_text_from_two_origins():
    one, two = article("“Aye”".encode(), "a.txt"), article("“Aye”\r\n".encode("utf-16"), "b.txt")
    assert one.sha256 == two.sha256
    assert one.origin != two.origin
