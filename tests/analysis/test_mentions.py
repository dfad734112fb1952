from __future__ import annotations

import time
from itertools import pairwise

import pytest

from analysis.actors.mentions import find
from analysis.values import Actor, ActorKind

TEXT = (
    "Officials Probe Harbour Blaze In Port Marlow\n\n"
    "PORT MARLOW (Reuters) - U.S. envoy to the U.N. Clara Whitfield said on Monday that Ansar al-Wadi "
    "had set the fire. Whitfield, 51, blamed the militia. However, Samir Al Qasimi, a Libyan spokesman, "
    "denied it.\n\n“Ansar al-Wadi did nothing,” Qasimi said. “Ansur al-Wadhi is not Al Qaeda.” In a "
    "statement, Al Qaeda in the Islamic Maghreb praised the fire. The Harbour Safety Board (HSB) met "
    "Foreign Minister Ines Duarte in Tripoli. Duarte told the Marlow Courier that the HSB was late."
)


def actors(text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in find(text)}


def aliases(actor: Actor) -> set[str]:
    return {alias.name for alias in actor.aliases}


def written(text: str, actor: Actor) -> list[str]:
    return [text[start:end] for start, end in actor.mentions]


def test_a_name_before_which_an_office_and_an_acronym_stand_is_cut_free():
    found = actors(TEXT)
    assert found["Clara Whitfield"].kind is ActorKind.PERSON
    assert found["U.N."].kind is ActorKind.ORGANISATION
    assert written(TEXT, found["Clara Whitfield"]) == ["Clara Whitfield", "Whitfield"]


def test_aliases_have_reasons():
    (alias,) = actors(TEXT)["Samir Al Qasimi"].aliases
    assert (alias.name, alias.reason) == ("Qasimi", "surname alone")


def test_spellings_of_one_group_are_one_actor_and_branches_are_not():
    found = actors(TEXT)
    assert aliases(found["Ansar al-Wadi"]) == {"Ansur al-Wadhi"}
    assert {"Al Qaeda", "Al Qaeda in the Islamic Maghreb"} <= set(found)


def test_acronyms_belong_to_the_body_they_shorten():
    assert aliases(actors(TEXT)["Harbour Safety Board"]) == {"HSB"}


def test_outlets_and_places_have_their_kinds():
    found = actors(TEXT)
    assert found["Reuters"].kind is found["Marlow Courier"].kind is ActorKind.OUTLET
    assert found["Tripoli"].kind is ActorKind.PLACE


def test_titles_are_no_part_of_names():
    assert written(TEXT, actors(TEXT)["Ines Duarte"]) == ["Ines Duarte", "Duarte"]


def test_days_peoples_and_headlines_are_no_actors():
    names = {name for actor in find(TEXT) for name in (actor.name, *aliases(actor))}
    assert not names & {
        "Monday",
        "Libyan",
        "However",
        "Officials Probe Harbour Blaze In Port Marlow",
        "Officials",
    }


def test_a_headline_mentions_whom_the_text_names():
    text = "Duarte Denies Late Alarm\n\nInes Duarte denied on Friday that the alarm came late."
    assert written(text, actors(text)["Ines Duarte"]) == ["Duarte", "Ines Duarte"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The board met Bill de Vries in Utrecht.", "Bill de Vries"),
        ("It was told to Ludwig van der Meer.", "Ludwig van der Meer"),
        ("They followed Abu Salim bin Rashid.", "Abu Salim bin Rashid"),
        ("He met Jean-Luc O'Hara-Lindt at noon.", "Jean-Luc O'Hara-Lindt"),
        ("A letter by J. R. Hartfield Jr. was found.", "J. R. Hartfield Jr."),
        ("She joined the Institute for Harbour Studies last year.", "Institute for Harbour Studies"),
        ("It came from the Food and Water Agency today.", "Food and Water Agency"),
        (
            "The Ministry of the Interior was silent, and so was the Ministry of the Interior.",
            "Ministry of the Interior",
        ),
        ("She leads the Fishermen’s Union; he left the People’s Party.", "People’s Party"),
        ("It was Zoë Müller-Özdemir who called.", "Zoë Müller-Özdemir"),
    ],
)
def test_whole_names(text: str, name: str):
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Harbour Board and Ines Duarte agreed.", {"Harbour Board", "Ines Duarte"}),
        ("He flew from Lisbon to Cairo.", {"Lisbon", "Cairo"}),
        ("Speaking to Reuters, he agreed.", {"Reuters"}),
        ("A Duarte-backed plan by Ines Duarte failed.", {"Ines Duarte", "Duarte"}),
        ("President Ines Duarte’s aide left.", {"Ines Duarte"}),
        ("I don't know. I'm late. We've lost.", set()),
    ],
)
def test_where_names_end(text: str, names: set[str]):
    assert {name for actor in find(text) for name in (actor.name, *aliases(actor))} == names


def test_a_relative_does_not_own_the_surname():
    text = "President Hollis and first lady Mara Hollis came. Hollis spoke for an hour, and Hollis left."
    assert written(text, actors(text)["Mara Hollis"]) == ["Mara Hollis"]


def test_a_place_is_not_the_person_named_like_it():
    text = "Kate Houston was born in Houston. She left Houston as a child."
    found = actors(text)
    assert found["Houston"].kind is ActorKind.PLACE
    assert len(found["Kate Houston"].mentions) == 1


def test_offsets_count_code_points_of_the_text_as_it_came():
    text = "\ufeff😀 It burnt,\r\nsaid Ines\xa0Duarte.\r\n\r\nInes Duarte left."
    for actor in find(text):
        assert all(0 <= start < end <= len(text) for start, end in actor.mentions)
    assert "Ines Duarte" in {text[a:b] for actor in find(text) for a, b in actor.mentions}


def test_a_surname_in_capitals_is_the_speaker_of_a_transcript():
    text = "The host met Clara Brandt on Monday.\n\nBRANDT: We had no warning at all.\n\nHOST: And then?"
    found = actors(text)
    assert aliases(found["Clara Brandt"]) == {"BRANDT"}
    assert found["Clara Brandt"].kind is ActorKind.PERSON


def test_mentions_are_sorted_and_never_overlap():
    spans = sorted(span for actor in find(TEXT) for span in actor.mentions)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(list(actor.mentions) == sorted(actor.mentions) for actor in find(TEXT))


def test_the_same_text_gives_the_same_actors():
    assert find(TEXT) == find(TEXT)


def test_no_text_names_nobody():
    assert find("") == ()


HOSTILE = {
    "capitals": "A" * 200_000,
    "one word": "Word " * 40_000,
    "initials": "A. " * 66_000,
    "acronyms": "U.S." * 50_000,
    "articles": "al-" * 66_000,
    "links": "Xa of " * 33_000,
    "apostrophes": "A'" * 100_000,
    "shouting": "HE SAID NO. " * 16_000,
    "quotation marks": "“" * 200_000,
    "lines": "A\n" * 100_000,
    "blanks": " " * 200_000,
    "kin": "John Hartab said. "
    + "".join(f"John Hart{chr(97 + i % 26)}{chr(97 + i // 26)} said. " for i in range(676)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_costs_no_more_than_its_length(text: str):
    start = time.process_time()
    find(text)
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ilse Brandt met Karl Vance.", {"Ilse Brandt", "Karl Vance"}),
        (
            "He met Ann Hollis, Ida Smith and Ole Holt. Later Hollis left.",
            {"Ann Hollis", "Ida Smith", "Ole Holt"},
        ),
        ("Brandt Meets Vance Over Bridge\n\nIlse Brandt met the mayor.", {"Ilse Brandt"}),
    ],
)
def test_a_sentence_full_of_names_is_no_headline(text, names):
    assert names <= {actor.name for actor in find(text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor, Jan Hollis, left. April Stone came.", {"Jan Hollis", "April Stone"}),
        ("We met May Albright and Theresa May.", {"May Albright", "Theresa May"}),
        ("By June Hollis was late. In May Hollis left.", {"Hollis"}),
        ("At a June Hollis event Hollis spoke.", {"Hollis"}),
        ("The talks failed in April and August.", set()),
    ],
)
def test_months_are_given_names_only_before_a_surname(text: str, names: set[str]):
    assert {name for actor in find(text) for name in (actor.name, *aliases(actor))} == names


@pytest.mark.parametrize(
    "text",
    [
        "Orvelian spoke on Sunday. He left at noon.",
        "Orvelian, the head of the council, left.",
        "Orvelian, who left at noon, was ill.",
        "Orvelian, 51, left.",
    ],
)
def test_a_surname_that_opens_a_sentence_once_is_a_person(text: str):
    assert actors(text)["Orvelian"].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Management said no.",
        "Rescuers told us so.",
        "Smoke rose.",
        "Optimism, the cure of all, won.",
        "Unrest grew.",
    ],
)
def test_common_words_that_open_a_sentence_are_no_persons(text: str):
    assert find(text) == ()


def test_a_trade_before_a_name_is_no_part_of_it():
    assert set(actors("Skipper Dario Velk was safe. Helmsman Oleg Birin slept.")) == {
        "Dario Velk",
        "Oleg Birin",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bob Hill said it was late.", ActorKind.PERSON),
        ("We walked in Victoria Park and near Victoria Park.", ActorKind.PLACE),
        ("They crossed the Victoria Bridge at noon.", ActorKind.PLACE),
    ],
)
def test_a_surname_that_is_a_sort_of_place_is_told_by_the_text(text: str, kind: ActorKind):
    (only,) = find(text)
    assert only.kind is kind


def test_things_and_adjectives_alone_are_no_actors():
    assert find("They read the Amendment. A Super year, said the Bill. The Super was late.") == ()


def test_the_labels_of_a_transcript_are_persons():
    text = (
        "BRANDT: Good evening.\n\nHOLLIS: I disagree.\n\nBRANDT: With whom?\n\n"
        "HOLLIS: I never agreed with Senator Brandt on this."
    )
    found = actors(text)
    assert {found["HOLLIS"].kind, found["Brandt"].kind} == {ActorKind.PERSON}
    assert aliases(found["Brandt"]) == {"BRANDT"}
    assert ActorKind.PERSON not in {
        actor.kind for actor in find("NATO: a short history\n\nIt began in 1949.")
    }
