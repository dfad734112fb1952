from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors.mentions import find
from analysis.actors.roles import LONGEST


def role(text: str, name: str) -> str:
    return next(actor.role for actor in find(text) if actor.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour was closed by Foreign Minister Clara Brandreth on Monday.", "foreign minister"),
        ("The U.S. envoy to the U.N. Clara Brandreth spoke first.", "U.S. envoy to the U.N."),
        ("We talked to Clara Brandreth, a Libyan spokesman, at noon.", "Libyan spokesman"),
        ("We talked to Clara Brandreth, the army chief of staff.", "army chief of staff"),
        ("We met Clara Brandreth, head of the port authority, at noon.", "head of the port authority"),
        ("The army chief of staff General Clara Brandreth left.", "army chief of staff"),
        ("We met Clara Brandreth, 51, a spokeswoman for the board.", "spokeswoman for the board"),
        ("We met Clara Brandreth, then the head of the board.", "head of the board"),
        ("We met Clara Brandreth, as a harbour judge in March 2011, twice.", "harbour judge"),
        ("We met Clara Brandreth, mayor of Ostwick from 1998 to 2004, twice.", "mayor of Ostwick"),
        ("We met Clara Brandreth, an adviser in the 2016 campaign, twice.", "adviser in the 2016 campaign"),
        ("We met Clara Brandreth, the mayor of St. Ostwick, twice.", "mayor of St. Ostwick"),
        ("We met Clara Brandreth, the former senator.", "former senator"),
        ("We met Clara Brandreth, herself a former judge, twice.", "former judge"),
        ("They asked “Senate Majority Leader Clara Brandreth” twice.", "Senate majority leader"),
        ("They asked former White House spokesman Clara Brandreth twice.", "former White House spokesman"),
    ],
)
def test_titles_and_appositions_are_roles_in_normal_casing(text: str, expected: str):
    assert role(text, "Clara Brandreth") == expected


@pytest.mark.parametrize(
    "text",
    [
        "They asked Mr. Clara Brandreth twice.",
        "They asked Clara Brandreth, his cousin, twice.",
        "They met Clara Brandreth, who is the mayor, twice.",
        "They met Clara Brandreth, former Gov. Dunstan Pell, and the envoys.",
        "They met Clara Brandreth, the former harbour Sen. Dunstan Pell and an envoy.",
        "When she met Clara Brandreth, the meeting with the president ended.",
    ],
)
def test_what_is_no_office_is_no_role(text: str):
    assert role(text, "Clara Brandreth") == ""


def test_the_fullest_of_two_roles_is_kept():
    text = (
        "The harbour was closed by the minister Clara Brandreth. It was late. "
        "Aides of Brandreth, the deputy fisheries minister, told us so."
    )
    assert role(text, "Clara Brandreth") == "deputy fisheries minister"


def test_organisations_and_places_have_no_role():
    text = "The mayor of Tripoli, the capital, met the Harbour Safety Board, the chief regulator, there."
    assert {actor.role for actor in find(text)} == {""}


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text("aU.S, “”\n-o", max_size=40), st.text("aU.S, “”\n-o", max_size=40))
def test_roles_are_short_whatever_stands_around(before: str, after: str):
    text = f"{before} Minister Clara Brandreth, the chief {after} minister. He left."
    assert all(len(actor.role) <= LONGEST for actor in find(text))
