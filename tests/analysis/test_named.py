"""The names in a statement, as the comparison of statements knows them."""

from __future__ import annotations

import pytest

from analysis.claims.named import named
from analysis.claims.phrases import phrases
from analysis.values import Said


def names(text: str, known: dict[str, str] | None = None) -> set[str]:
    return set(named(text, *phrases([Said(text)], known)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police questioned Tomas Reller in Brackwater.", {"toma", "reller", "brackwater"}),
        ("It was late. Ferries left Port Calder “Over an hour” late.", {"port", "calder"}),
        ("The port of Calder and the Port Office", {"calder", "offic"}),
        ("Ferry Leaves Port Calder With Bow Door Open", set()),
        ("the ferry left", set()),
        ("", set()),
    ],
)
def test_a_capital_inside_a_sentence_is_a_name(text: str, found: set[str]):
    assert names(text) == found


def test_a_known_actor_is_a_name_wherever_it_stands():
    assert names("Reller Sings in Calder", {"Reller": "Tomas Reller"}) == {"@tomas reller"}
