from __future__ import annotations

import pytest

from analysis.text.quotations import quotations


def quoted(text):
    return [text[q.start : q.end] for q in quotations(text, (0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” she said. “Early.”", ["“We left,”", "“Early.”"]),
        ('"We left," she said. "Early."', ['"We left,"', '"Early."']),
        ("«Nous partons», said the pilot.", ["«Nous partons»"]),
        ("''We left,'' she said.", ["''We left,''"]),
        (
            "‘We left,’ she said. ‘The workers’ boat was full.’",
            ["‘We left,’", "‘The workers’ boat was full.’"],
        ),
        ("'We left,' she said. 'It's late.'", ["'We left,'", "'It's late.'"]),
        ("“He told me ‘no’ twice,” she said.", ["“He told me ‘no’ twice,”"]),
        ("The dockers’ leader wasn’t there.", []),
        ('The mast was 6" wide.', []),
    ],
)
def test_marks_of_every_shape_are_paired(text, expected):
    assert quoted(text) == expected


def test_a_quotation_left_open_holds_to_the_end_of_its_paragraph():
    found = quotations("He wrote: “The tide was high.", (0, 29))
    assert [(q.start, q.end, q.closed) for q in found] == [(10, 29, False)]


def test_a_missing_closing_mark_does_not_swallow_the_next_quotation():
    assert quoted("“The tide was high, he wrote. “We sank.”") == [
        "“The tide was high, he wrote.",
        "“We sank.”",
    ]
