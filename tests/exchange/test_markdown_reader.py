"""Markdown becomes the words that a person reads."""

from __future__ import annotations

import pytest

from exchange.readers import article
from exchange.readers.markdown_text import plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Bold** and *slanted*, __both__ and _ways_", "Bold and slanted, both and ways"),
        ("***all*** of **it *nested* here**", "all of it nested here"),
        ("a snake_case_name and 2 * 3 * 4", "a snake_case_name and 2 * 3 * 4"),
        (r"\*not slanted\* and 5\. no list", "*not slanted* and 5. no list"),
        ('[words](https://a.example/b_(c) "title") and [more][1]', "words and more"),
        ("![a picture](p.png) <https://a.example>", "a picture https://a.example"),
        ("`code` ~~gone~~ <b>tag</b><!-- remark -->", "code gone tag"),
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("one\\\ntwo", "one\ntwo"),
        ("- first\n- second\n  goes on\n1. third", "• first\n• second goes on\n1. third"),
        ("> quoted\n> words", "quoted words"),
        ("Fish &amp; chips &#8212; &eacute;", "Fish & chips — é"),
        ("- - -", "\n"),
        ("[1]: https://a.example", ""),
    ],
)
def test_marks_go_and_words_stay(markdown, text):
    assert plain(markdown) == text


def test_code_blocks_stay_as_they_stand():
    assert "a * b * c\n_d_" in plain("```py\na * b * c\n_d_\n```")


def test_a_whole_file():
    body = "# The *log*\n\nIt says “no” to [us](x).\n\nAgain\n=====\nMore.&#27;[1m\n"
    read = article(f"---\ntitle: What the log says\n---\n{body}".encode(), "log.md")
    assert (read.title, read.media_type) == ("What the log says", "text/markdown")
    assert read.text == "The log\n\nIt says “no” to us.\n\nAgain\n\nMore.[1m"


@pytest.mark.parametrize(
    "junk", ["*a ", "[", "[a](", "<!--", "`", "_a ", "<a", "> ", "[a](b(c)", "- - x", "\\"]
)
def test_no_input_takes_long(junk):
    text = junk * 40_000  # with one quadratic rule this takes minutes
    assert len(plain(text)) <= len(text)
