"""What an article says of its unnamed sources, comparable across accounts."""

from __future__ import annotations

import pytest

from analysis.reading import read
from analysis.values import Profile

DESCRIPTIONS = {
    "a rank, a nation and a service": (
        "A senior Libyan intelligence official, who was not authorised to speak to us, said it was over.",
        Profile("intelligence service", "Libya", "senior official", "one", "not authorised to speak"),
    ),
    "a number, the condition in the next sentence": (
        "Two diplomats said it was over. They spoke on condition of anonymity.",
        Profile("diplomatic service", "", "diplomat", "two", "anonymity"),
    ),
    "the condition before the source": (
        "Speaking on condition of anonymity, a top French foreign ministry official said it was over.",
        Profile("foreign ministry", "France", "senior official", "one", "anonymity"),
    ),
    "an institution after the noun": (
        "Several senior officials in the Turkish government said it was over.",
        Profile("government", "Turkey", "senior official", "several", ""),
    ),
    "an institution that no table knows": (
        "A spokeswoman for the Weavers' Guild said it was over.",
        Profile("Weavers' Guild", "", "spokesperson", "one", ""),
    ),
    "what it has is no institution": ("A mother of three said it was over.", Profile(number="one")),
    "nothing but a word": ("Sources said it was over.", Profile(number="several")),
}


@pytest.mark.parametrize(("text", "profile"), DESCRIPTIONS.values(), ids=DESCRIPTIONS.keys())
def test_a_description_is_read_in_normal_form(text, profile):
    (source,) = (actor for actor in read(text).actors if actor.unnamed)
    assert source.profile == profile


def test_whom_a_source_is_close_to_is_part_of_its_name():
    (source,) = (
        actor for actor in read("Sources close to the inquiry say it was over.").actors if actor.unnamed
    )
    assert source.name == "Sources close to the inquiry"


def test_later_mentions_complete_a_profile():
    text = "A port official said it was over. Later the official, who asked not to be named, said it was not."
    (source,) = (actor for actor in read(text).actors if actor.unnamed)
    assert (source.profile.institution, source.profile.condition) == ("port authority", "anonymity")


def test_named_actors_have_no_profile():
    assert all(actor.profile is None for actor in read("Ilse Brandt said it was over.").actors)
