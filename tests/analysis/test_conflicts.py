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
    ("The council would scrap the bridge", "I don't know anyone who would scrap the bridge"),
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
    assert denied.words == ("bribed the inspectors", "bribed the inspectors")
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
    ("no bridge", "the bridge was built by the town of Velm for the miners"),
    ("Nine sailors died in the fire at Quay 4", "Nine sailors died in the fire at Quay 7"),
    ("They held a one-on-one meeting in the tower", "They held two meetings in the tower"),
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


def test_what_one_says_and_another_denies_are_two_claims_in_conflict():
    said = Said("the company bribed the inspectors", speaker="Orla Venn")
    denied = Said("the company bribed the inspectors", speaker="Piet Hask", stance=Stance.DENIES)
    found = group([said, denied])
    assert found.labels == (0, 1)
    assert [clash.kind for clash in found.conflicts] == [ConflictKind.DENIAL]


def sides(a: str, b: str, speakers: tuple[str, str] = ("Orla Venn", "Piet Hask"), articles: str = "11"):
    """What clashes between two speakers, among statements about other things."""
    others = [
        Said(text, "Rook") for text in ("The bells rang at dawn", "Wheat will be dear", "He fed the horses")
    ]
    found = group([Said(a, speakers[0], articles[0]), Said(b, speakers[1], articles[1]), *others])
    return [clash.words for clash in found.conflicts]


SIDES = [
    ("On my first day I will scrap the harbour treaty", "most of us would have stayed in the treaty"),
    ("the treaty we signed was a terrible one", "This treaty is important for the peace of the river towns"),
    ("we should not tear up a treaty that feeds us", "It is an awful treaty, people know my view"),
]


@pytest.mark.parametrize(("a", "b"), SIDES)
def test_two_speakers_of_an_article_on_opposite_sides_of_a_thing_clash(a: str, b: str):
    assert len(sides(a, b)) == 1


def test_the_two_sides_are_told_by_their_words():
    assert sides(*SIDES[0]) == [("scrap", "stayed")]


NO_SIDES = [
    ("the treaty used to be important to us", "it is a terrible treaty"),
    ("they would arm if Velm left the treaty", "the treaty is important to the river towns"),
    ("the treaty is not important to us", "it is a terrible treaty"),
    ("the treaty is important to the towns", "the drought was terrible for the farms"),
]


@pytest.mark.parametrize(("a", "b"), NO_SIDES)
def test_what_is_past_possible_agreed_or_of_other_things_is_no_clash_of_sides(a: str, b: str):
    assert sides(a, b) == []


def test_sides_are_not_compared_over_two_articles_or_within_one_mind():
    assert sides(*SIDES[0], articles="12") == []
    assert sides(*SIDES[0], speakers=("Orla Venn", "Orla Venn")) == []


RETORTS = [
    (
        "Wait and see, friend. They're not going to flood the valley. It would be the ruin of the county",
        "if the council sold the dam, they would flood the valley to pay for the tunnels and the turbines",
    ),
]


@pytest.mark.parametrize(("a", "b"), RETORTS)
def test_two_speakers_of_an_article_clash_over_one_deed_in_long_speeches(a: str, b: str):
    assert sides(a, b) == [("not going to flood", "flood")]
    assert sides(a, b, articles="12") == []


def test_those_who_speak_of_themselves_do_not_clash():
    one = Said("I won't vote for the harbour plan", "Orla Venn", "1")
    two = Said("We will vote for the harbour plan", "Piet Hask", "1")
    assert group([one, two]).conflicts == ()


def test_spontaneous_and_planned_clash_however_little_else_is_shared():
    one = Said("the riot was the work of a few hotheads but began as a spontaneous march", "Orla Venn", "1")
    two = Said("men of the brickworks mapped out the riot over many weeks and hired carts", "Piet Hask", "1")
    assert [(c.kind, c.words) for c in group([one, two]).conflicts] == [
        (ConflictKind.ANTONYM, ("spontaneous", "mapped"))
    ]


def test_one_conflict_stands_for_all_between_two_claims():
    denial = Said("There was no demonstration at the gate", "A guard", "1")
    said = [
        Said("There was a demonstration at the gate", speaker, article)
        for speaker, article in (("Orla Venn", "2"), ("Piet Hask", "3"), ("Rook", "4"))
    ]
    found = group([denial, *said])
    assert found.labels == (0, 1, 1, 1)
    assert [(clash.a, clash.kind) for clash in found.conflicts] == [(0, ConflictKind.NEGATION)]


def test_one_speaker_who_says_and_unsays_in_one_article_makes_two_claims():
    first = Said("There were batteries on the quay", "Orla Venn", "1")
    second = Said("There were no batteries on the quay", "Orla Venn", "1")
    assert group([first, second]).labels == (0, 1)


def test_one_utterance_that_two_articles_tell_with_and_without_not_is_one_claim_in_conflict():
    first = Said("There were batteries on the quay", "Orla Venn", "1")
    second = Said("There were no batteries on the quay", "Orla Venn", "2")
    found = group([first, second])
    assert found.labels == (0, 0)
    assert len(found.conflicts) == 1


def test_a_figure_that_was_cut_is_no_other_figure():
    whole = Said("The quay of Velm was rebuilt for 3.2 billion marks")
    assert group([whole, Said("The quay of Velm was rebuilt for 3.2 ...")]).conflicts == ()
