"""Statements that can't both hold, and those that only look so."""

from __future__ import annotations

import pytest

from analysis.claims.grouping import group
from analysis.values import Clash, ConflictKind, Said, Stance


def clash(a: str, b: str, stance: Stance = Stance.SAYS) -> Clash | None:
    found = group([Said(a), Said(b, stance=stance)]).conflicts
    return found[0] if found else None


NEGATIONS = [
    ("there was no demonstration at all", "there were demonstrations beforehand"),
    ("The crew rang the alarm bell", "The crew did not ring the alarm bell"),
    ("The crew rang the alarm bell", "The crew never rang the alarm bell"),
    ("The bell was rung by the crew", "The bell wasn't rung by the crew"),
    ("A guard is holding a torch", "Nobody is holding a torch"),
    ("The mayor met the strikers in May", "The mayor refused to meet the strikers in May"),
]


@pytest.mark.parametrize(("a", "b"), NEGATIONS)
def test_one_says_what_the_other_negates(a: str, b: str):
    found = clash(a, b)
    assert found is not None
    assert found.kind is ConflictKind.NEGATION


def test_the_words_of_a_negation_stand_in_the_texts():
    found = clash("There was no demonstration, he said", "Demonstrations were held beforehand")
    assert found is not None
    assert found.words == ("no demonstration", "Demonstrations")


NUMBERS = [
    ("Twelve sailors died in the fire", "Nine sailors died in the fire", ("Twelve", "Nine")),
    ("The repair cost $4.1m last year", "The repair cost $6 million last year", ("$4.1m", "$6 million")),
    ("At least 30 houses burned down", "Some 12 houses burned down", ("30", "12")),
    ("Turnout in Velm was 61 percent", "Turnout in Velm was 75%", ("61 percent", "75%")),
    (
        "The wave was 30 feet high at the pier",
        "The wave was 3 metres high at the pier",
        ("30 feet", "3 metres"),
    ),
]


@pytest.mark.parametrize(("a", "b", "words"), NUMBERS)
def test_different_figures_of_one_thing_clash(a: str, b: str, words: tuple[str, str]):
    found = clash(a, b)
    assert found is not None
    assert found.kind is ConflictKind.NUMBER
    assert found.words == words


def test_opposites_in_one_place_clash():
    found = clash("The council approved the plan for the dam", "The council rejected the plan for the dam")
    assert found is not None
    assert found.kind is ConflictKind.ANTONYM
    assert found.words == ("approved", "rejected")


def test_another_day_of_the_same_event_clashes():
    found = clash("The ferry sank off Velm on Monday night", "The ferry sank off Velm on Tuesday night")
    assert found is not None
    assert found.kind is ConflictKind.TIME
    assert found.words == ("Monday", "Tuesday")


def test_another_place_of_the_same_event_clashes():
    found = clash(
        "The two men were arrested in Velm by the police", "The two men were arrested in Orsk by the police"
    )
    assert found is not None
    assert found.kind is ConflictKind.PLACE
    assert found.words == ("Velm", "Orsk")


def test_a_denial_clashes_with_the_assertion_and_agrees_with_the_negation():
    denied = clash("the company bribed the inspectors", "it bribed the inspectors", stance=Stance.DENIES)
    assert denied is not None
    assert denied.kind is ConflictKind.DENIAL
    assert (
        clash("the company did not bribe the inspectors", "it bribed the inspectors", stance=Stance.DENIES)
        is None
    )


NO_CONFLICTS = [
    ("The repair cost $1.07 billion", "The repair cost about $1 billion"),
    ("More than 200 houses burned down", "Some 250 houses burned down"),
    ("Up to 300 houses burned down", "Some 250 houses burned down"),
    ("Ten sailors died in the fire", "10 sailors died in the fire"),
    ("The ridge is about 200ft high at the pier", "The ridge is about 60m high at the pier"),
    ("Velm rises to No. 1 in the list of ports", "Velm rises to the top of the list of ports"),
    ("Twelve sailors died in the fire in Velm", "Three horses died in the flood in Orsk"),
    ("Twelve sailors died in March in the fire", "Nine sailors died in August in the fire"),
    ("The crew did not ring the bell", "The crew did not ring the bell at all"),
    ("The mayor did not meet the strikers", "The mayor praised the new museum"),
    ("The captain is not only tired but also ill", "The captain is tired and also ill"),
    ("The two men were arrested in Wellington", "The two men were arrested in Welington"),
    ("The dam is safe", "The ferry has no radio"),
]


@pytest.mark.parametrize(("a", "b"), NO_CONFLICTS)
def test_what_only_looks_like_a_conflict_is_none(a: str, b: str):
    assert clash(a, b) is None


def test_a_speaker_is_not_held_to_contradict_himself_in_other_words():
    first = Said("I never wanted the bridge to be built here", speaker="Orla Venn")
    second = Said("the bridge was what the town wanted", speaker="Orla Venn")
    assert group([first, second]).conflicts == ()


def test_conflicts_name_positions_of_repeated_statements_once():
    found = group(
        [
            Said("The crew rang the bell"),
            Said("The crew rang the bell"),
            Said("The crew did not ring the bell"),
        ]
    )
    assert [(c.a, c.b) for c in found.conflicts] == [(0, 2)]


def test_the_same_words_said_and_denied_are_one_claim_in_conflict():
    said = Said("the company bribed the inspectors", speaker="Orla Venn")
    denied = Said("the company bribed the inspectors", speaker="Piet Hask", stance=Stance.DENIES)
    found = group([said, denied])
    assert found.labels == (0, 0)
    assert [clash.kind for clash in found.conflicts] == [ConflictKind.DENIAL]
