"""What tells a person's gender: the table, and names and titles read by it."""

from __future__ import annotations

import pytest

from analysis.actors.forms import parse
from analysis.actors.gender import courtesy, gender
from analysis.actors.mentions import find
from analysis.language import table


@pytest.mark.parametrize("group", table("genders"))
def test_no_word_is_of_both_genders_and_none_stands_twice(group):
    words = [word for gendered in table("genders")[group].values() for word in gendered.split()]
    assert sorted(set(words)) == sorted(words)
    assert all(word.isascii() and word.islower() for word in words)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Peter Finch", "he"),
        ("Anna Finch", "she"),
        ("Ms. Finch", "she"),
        ("Mrs. Peter Finch", "she"),
        ("Foreign Minister Layla Barzan", "she"),
        ("Yang Meiling", "she"),
        ("Alex Finch", ""),
        ("Andrea Corvi", ""),
        ("Finch", ""),
        ("Peter", ""),
        ("Anna Finch Institute", ""),
    ],
)
def test_gender_of_a_name(name, expected):
    assert gender(parse(name)) == expected


def test_a_form_of_address_is_capitalised_and_stands_directly_before_the_name():
    text = "They met Ms. Finch, a lady Finch of old, and Mr. Peter Hale."
    starts = [text.index(name) for name in ("Finch,", "Finch of", "Hale")]
    assert [courtesy(text, start) for start in starts] == [("Ms.", "she"), None, None]


def test_names_that_titles_tell_apart_hold_the_title_and_others_do_not():
    text = "They met Peter Finch and Mr. Orme. Then Mrs Finch spoke to Mr. Orme."
    written = {actor.name: [text[slice(*span)] for span in actor.mentions] for actor in find(text)}
    assert written == {"Peter Finch": ["Peter Finch"], "Mrs Finch": ["Mrs Finch"], "Orme": ["Orme", "Orme"]}
    assert [alias.name for actor in find(text) for alias in actor.aliases] == ["Mr. Orme"]
