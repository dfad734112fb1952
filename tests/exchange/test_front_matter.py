"""Front matter is taken where it is whole, and left as text where it is not."""

from __future__ import annotations

import pytest

from exchange.dates import iso
from exchange.front_matter import split


def test_fields_and_text():
    fields, text = split(
        "---\ntitle: 'Fire: what we know'\nOutlet: The Gull\nbyline: Ada Pell\ndate: 3 March 2024\n"
        "url: https://gull.example/a:b\ntags: [fire, port]\n# a remark\n\n---\n\nThe text.\n"
    )
    assert fields == {
        "title": "Fire: what we know",
        "outlet": "The Gull",
        "author": "Ada Pell",
        "published": "2024-03-03",
        "url": "https://gull.example/a:b",
    }
    assert text == "The text."


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: never closed\nThe text.",
        "---\ntitle: A\nThis line is prose, not a field\n---\nText.",
        "---\nweather: fine\n---\nText.",
        "---\n---\nText.",
        "\n---\ntitle: not at the top\n---\nText.",
        "Text.\n---\ntitle: A\n---\n",
        "",
    ],
)
def test_anything_else_is_text(text):
    assert split(text) == ({}, text)


def test_an_empty_value_and_a_repeated_key_change_nothing():
    fields, _ = split("---\ntitle:\ntitle: First\ntitle: Second\nauthor:\n---\nText")
    assert fields == {"title": "First"}


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-03-03", "2024-03-03"),
        ("2024-03-03T07:40", "2024-03-03T07:40:00"),
        ("2024-03-03T07:40:05+01:00", "2024-03-03T07:40:05+01:00"),
        ("2024-03-03T07:40:05Z", "2024-03-03T07:40:05+00:00"),
        ("March 3, 2024", "2024-03-03"),
        ("3 Mar 2024", "2024-03-03"),
        ("Sun, 03 Mar 2024 07:40:00 +0100", "2024-03-03T07:40:00+01:00"),
        ("3/4/2024", ""),
        ("last week", ""),
        ("", ""),
    ],
)
def test_dates(written, date):
    assert iso(written) == date
