from __future__ import annotations

import pytest

from analysis.text.quotations import quotations
from analysis.text.sentences import sentences


def split(text):
    span = (0, len(text))
    return [text[start:end] for start, end in sentences(text, span, quotations(text, span))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank. Nobody died.", ["It sank.", "Nobody died."]),
        ("Mr. Orme met Dr. Vance. They spoke.", ["Mr. Orme met Dr. Vance.", "They spoke."]),
        ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
        ("J. R. Orme saw it on Jan. 4. He left.", ["J. R. Orme saw it on Jan. 4.", "He left."]),
        ("She said no. Then she left.", ["She said no.", "Then she left."]),
        ("It cost 4.5 million. No. 7 sank.", ["It cost 4.5 million.", "No. 7 sank."]),
        ("“It sank. All died,” he said. She wept.", ["“It sank. All died,” he said.", "She wept."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text, expected):
    assert split(text) == expected
