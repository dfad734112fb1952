"""A text laid out: rows, words, the way up and down."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.drawing.page import Page

TEXT = "One two three four.\n\nFive six.\nSeven"
LAID_OUT = Page(TEXT, ("A headline",), 10)

texts = st.text(alphabet="ab \n", max_size=120)


def at(word: str) -> int:
    return TEXT.index(word)


def test_rows_count_from_the_heading() -> None:
    assert list(LAID_OUT.top) == ["A headline", ""]
    assert [TEXT[a:b] for a, b in LAID_OUT.lines] == ["One two", "three", "four.", "", "Five six.", "Seven"]
    assert LAID_OUT.rows == 8
    assert LAID_OUT.row_of(at("three")) == 3
    assert LAID_OUT.row_of(at("Seven")) == 7


def test_down_and_up_go_over_blank_lines_to_the_nearest_word() -> None:
    assert LAID_OUT.beside(at("two"), 1) == at("three")
    assert LAID_OUT.beside(at("four"), 1) == at("Five")
    assert LAID_OUT.beside(at("six"), -1) == at("four")
    assert LAID_OUT.beside(at("One"), -5) == at("One")
    assert LAID_OUT.beside(at("Five"), 99) == at("Seven")


def test_words_inside_and_between() -> None:
    assert LAID_OUT.word_at(at("three") + 2) == at("three")
    assert LAID_OUT.word_at(at("three") - 1) == at("three")
    assert LAID_OUT.word_at(10_000) == at("Seven")
    assert TEXT[at("four") : LAID_OUT.word_end(at("four"))] == "four."
    assert LAID_OUT.word_after(at("Seven")) is None
    assert LAID_OUT.word_before(at("One")) is None


def test_an_empty_page_stands_still() -> None:
    page = Page()
    assert (page.rows, page.word_at(0), page.beside(0, 1), page.word_after(0)) == (0, 0, 0, None)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(texts, st.integers(1, 20))
def test_walking_by_words_visits_every_word_both_ways(text: str, width: int) -> None:
    page = Page(text, (), width)
    there, here = [], page.word_at(0) if text.split() else None
    while here is not None:
        there.append(here)
        here = page.word_after(here)
    assert [text[a : page.word_end(a)] for a in there] == text.split()
    back, here = [], page.word_before(len(text))
    while here is not None:
        back.append(here)
        here = page.word_before(here)
    assert back == there[::-1]
