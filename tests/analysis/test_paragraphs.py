from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.paragraphs import paragraphs


def blocks(text):
    return [text[start:end] for start, end in paragraphs(text)]


def test_blank_lines_and_single_breaks_part_paragraphs():
    assert blocks("One.\n\nTwo.\nThree.\n \n\nFour.") == ["One.", "Two.", "Three.", "Four."]


def test_every_kind_of_line_end_counts():
    assert blocks("One.\r\n\r\nTwo.\rThree.\nFour.") == ["One.", "Two.", "Three.", "Four."]


def test_lines_wrapped_at_a_margin_are_one_paragraph():
    wrapped = (
        "The ferry left the old harbour at six in the morning with\n"
        "forty passengers and a cargo of salt, and nobody on the quay\n"
        "saw anything that was out of the ordinary that day."
    )
    assert blocks(f"{wrapped}\n\nNext.") == [wrapped, "Next."]


def test_spans_point_into_the_text_as_it_came():
    text = "  \tOne.  \n\n   Two. "
    assert [text[start:end] for start, end in paragraphs(text)] == ["One.", "Two."]


@settings(derandomize=True, max_examples=60)
@given(st.text(alphabet='ab. \r\n“”"', max_size=80))
def test_paragraphs_hold_every_character_that_is_not_white_space(text):
    inside = "".join(text[start:end] for start, end in paragraphs(text))
    assert "".join(inside.split()) == "".join(text.split())
