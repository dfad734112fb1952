"""Cleaned text: safe, steady, and nothing lost that a reader would miss."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.cleaning import clean, clean_line

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x00\x07\x1b\x85\x90\x9b\x9c\x9d\t\r\n[]mP;1"),
        st.sampled_from("\u200d\u200c\u200b\u202e\u2066\u2028\ufeff\ud800\u0301e \u212b\u2329\u2adc"),
        st.sampled_from("\u0915\u094d\u06cc\U0001f469\U0001f9d1\ufe0f"),
    ),
    max_size=80,
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(HOSTILE)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


def test_a_sign_that_nfc_takes_apart_does_not_hide_a_joiner():
    once = clean("\u2adc\u200d\u2adc")  # in the range where joiners stay; its parts are not
    assert clean(once) == once


@settings(derandomize=True, max_examples=300, deadline=None)
@given(HOSTILE)
def test_nothing_that_a_terminal_obeys_comes_out(text):
    cleaned = clean(text)
    kept = [char for char in cleaned if char != "\n"]
    assert not [char for char in kept if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]
    assert not [
        char for char in kept if unicodedata.bidirectional(char) in ("LRO", "RLO", "LRE", "RLE", "PDF")
    ]
    assert not [char for char in kept if unicodedata.bidirectional(char) in ("LRI", "RLI", "FSI", "PDI")]
    assert unicodedata.is_normalized("NFC", cleaned)


@settings(derandomize=True, max_examples=100)
@given(
    st.lists(
        st.text(st.characters(categories=("L", "N", "P")), min_size=1).filter(str.isascii),
        min_size=1,
    )
)
def test_plain_words_stay_as_they_are(words):
    text = " ".join(words)
    assert clean(text) == text


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\x1b[31mred\x1b[0m and \x1b]0;a title\x07bell", "red and bell"),
        ("\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;never closed\nthe article goes on", "0;never closed\nthe article goes on"),
        ("\x9b1mbold", "bold"),
        ("pay \u202e000,1\u202c now", "pay 000,1 now"),
        ("pass\u200bword soft\u00adhyphen \ufeffmark", "password softhyphen mark"),
        ("ab\tc", "ab  c"),
        ("100\u00a0000\u202fkm", "100 000 km"),
        ("e\u0301te\u0301", "été"),
        ("e\u200d\u0301te\u200b\u0301", "été"),
        ("line  \n\n\n\n  next\n\n", "line\n\n  next"),
        (
            "\x93Nobody came,\x94 he said \x96 that\x92s all",
            "“Nobody came,” he said – that’s all",
        ),
    ],
)
def test_each_kind_of_junk(given, cleaned):
    assert clean(given) == cleaned


def test_joiners_stay_where_scripts_need_them():
    persian, family = "می\u200cخواهم", "\U0001f469\u200d\U0001f9d1"
    assert clean(f"{persian} {family}") == f"{persian} {family}"
    assert clean("Ha\u200cri\u200dgan") == "Harigan"


def test_a_line_is_one_line():
    assert clean_line("  Fire\n at\tthe quay ") == "Fire at the quay"
