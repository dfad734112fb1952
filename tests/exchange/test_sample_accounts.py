"""The sample cases: there, readable, and as their README promises."""

from __future__ import annotations

import pytest
from rapidfuzz.fuzz import token_set_ratio

from exchange.readers import expand, read
from sample_data import NAMES, folder


def accounts(name):
    return [read(path) for path in expand([folder(name)])]


@pytest.mark.parametrize(("name", "number"), [("benghazi", 6), ("harbour-fire", 8)])
def test_every_account_tells_where_it_is_from(name, number):
    found = accounts(name)
    assert len(found) == number
    for account in found:
        assert account.title
        assert account.outlet
        assert account.published
        assert ".example/" in account.url
        assert 150 <= len(account.text.split()) <= 320
    assert len({account.sha256 for account in found}) == number


def test_an_unknown_name_is_told_the_known_ones():
    with pytest.raises(ValueError, match="benghazi, harbour-fire"):
        folder("atlantis")
    assert all(folder(name).is_dir() for name in NAMES)


def test_real_people_are_never_quoted():
    for account in accounts("benghazi"):
        assert not set(account.text + account.title) & set('“”‘"«»')


def test_one_wire_story_appears_in_two_papers_under_two_headlines():
    wires = [account for account in accounts("harbour-fire") if "(CPA)" in account.text]
    assert len(wires) == 2
    assert wires[0].title != wires[1].title
    assert token_set_ratio(wires[0].text, wires[1].text) > 80


def test_the_page_comes_without_its_surroundings():
    (page,) = (account for account in accounts("harbour-fire") if account.media_type == "text/html")
    for noise in ("Lost dogs", "Pasty", "gullwatcher", "cookies", "On air now"):
        assert noise not in page.text


def test_three_formats_are_among_them():
    media = {account.media_type for account in accounts("harbour-fire")}
    assert media == {"text/plain", "text/html", "text/markdown"}
