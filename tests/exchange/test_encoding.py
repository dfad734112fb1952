"""Bytes of every likely encoding become the same characters."""

from __future__ import annotations

import pytest

from exchange.encoding import decode
from exchange.refusal import Refused

QUOTE = "“Nobody saw it,” said Zoë Falkenrath – the pilot’s sister. It cost her 5 € and a boat."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_english_with_its_signs(encoding):
    assert decode(QUOTE.encode(encoding), "x") == QUOTE


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Мэр сказал, что пожар потушен. Никто не пострадал, добавил он, порт закрыт до утра."),
        ("koi8-r", "Мэр сказал, что пожар потушен. Никто не пострадал, добавил он, порт закрыт до утра."),
        ("shift_jis", "市長は火事が消えたと述べた。誰もけがをしていないと付け加えた。港は朝まで閉鎖される。"),
    ],
)
def test_other_scripts_are_recognised(encoding, text):
    assert decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize(
    ("label", "encoding"),
    [("iso-8859-2", "iso-8859-2"), ("Windows-1250", "cp1250"), ("latin1", "cp1252"), ("us-ascii", "cp1252")],
)
def test_a_page_may_declare_its_encoding(label, encoding):
    page = f'<html><head><meta charset="{label}"></head><p>Dvořák Žižka</p></html>'
    if encoding == "cp1252":
        page = page.replace("Dvořák", "“Dvorák”")
    assert decode(page.encode(encoding), "x") == page


def test_utf8_that_was_cut_short_stays_utf8():
    assert decode((QUOTE + " €").encode()[:-1], "x").startswith(QUOTE)


def test_a_declared_encoding_that_no_page_has_is_not_obeyed():
    page = b'<html><head><meta charset="punycode"></head><p>\xe9t\xe9 \x93open\x94</p></html>'
    assert "été “open”" in decode(page, "x")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (bytes(range(256)) * 8, "binary"),
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\xff\xfe\x00\xd8\x00", "byte order mark"),
        (b"\x81\x8d\x8f\x90\x9d" * 40, "encoding"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(raw, told):
    with pytest.raises(Refused, match=told) as refused:
        decode(raw, "odd.txt")
    assert str(refused.value).startswith("odd.txt: ")


def test_a_stray_control_does_not_make_a_text_binary():
    assert "bell" in decode(
        b"A long enough line of honest text with a \x07 bell somewhere in the middle of it.", "x"
    )
