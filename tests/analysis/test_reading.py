from __future__ import annotations

import pytest

from analysis.reading import read
from analysis.values import Form, Reading


@pytest.mark.parametrize("text", ["", " \n ", "No statement here."])
def test_text_without_statements_reads_as_none(text):
    assert read(text).statements == ()


def test_an_empty_text_has_an_empty_reading():
    assert read("") == Reading()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“It is safe,” Ilse Brandt said.", Form.DIRECT),
        ("Ilse Brandt said it was “safe enough” to cross.", Form.MIXED),
        ("Ilse Brandt said it was safe.", Form.INDIRECT),
    ],
)
def test_form_is_the_share_between_quotation_marks(text, form):
    assert [statement.form for statement in read(text).statements] == [form]


def test_offsets_are_into_the_text_as_it_came():
    text = "\ufeffIn Kolm.\r\n\r\n  “It is  safe,”\u00a0Ilse Brandt said.\r\n"
    (statement,) = read(text).statements
    assert [text[a:b] for a, b in statement.content] == ["“It is  safe,”"]
    assert [text[a:b] for a, b in statement.source] == ["Ilse Brandt"]


def test_reading_twice_gives_the_same():
    text = "Ilse Brandt and Karl Vance met. She said it was safe. “No,” he said. Officials said it was not."
    assert read(text) == read(text)
