from __future__ import annotations

from analysis.actors.suggest import suggest
from analysis.actors.unite import unite
from analysis.values import ActorKind, Naming


def case(*names: str, kind: ActorKind = ActorKind.PERSON) -> list[Naming]:
    """Each name in an article of its own."""
    return [Naming(article, name, name, kind) for article, name in enumerate(names)]


def offered(namings: list[Naming], pinned: dict[int, int] | None = None) -> set[frozenset[str]]:
    cast = unite(namings, pinned or {})
    return {frozenset((cast.names[s.a], cast.names[s.b])) for s in suggest(namings, cast, pinned)}


def test_an_empty_case_has_no_suggestions():
    assert suggest([], unite([])) == ()


def test_a_surname_with_two_owners_is_offered_to_both():
    namings = case("Ines Duarte", "Rui Duarte", "Duarte")
    assert offered(namings) == {frozenset(("Duarte", "Ines Duarte")), frozenset(("Duarte", "Rui Duarte"))}


def test_a_surname_that_very_many_have_is_offered_to_none():
    assert not offered(case("Ines Duarte", "Rui Duarte", "Olga Duarte", "Tomas Duarte", "Duarte"))


def test_an_acronym_with_two_owners_is_offered_to_both():
    namings = case(
        "Northern Harbour Council", "National Hunger Commission", "NHC", kind=ActorKind.ORGANISATION
    )
    assert len(offered(namings)) == 2


def test_the_reason_is_in_words():
    namings = case("Ines Duarte", "Rui Duarte", "Duarte")
    assert {s.reason for s in suggest(namings, unite(namings))} == {"surname alone, which 2 have"}


def test_what_is_joined_or_unlike_is_not_offered():
    assert not offered(case("Samir al-Qasimi", "Sameer Al Kasimi", "Ottilie Brandreth"))


def test_two_names_that_contradict_each_other_are_not_offered():
    assert not offered(case("Ines Duarte", "Rui Duarte"))


def test_what_a_person_keeps_apart_is_not_offered():
    namings = case("Ines Duarte", "Rui Duarte", "Duarte")
    assert len(offered(namings, {0: 1, 1: 3})) == 2
    assert not offered(namings, {0: 1, 1: 3, 2: 2})


def test_the_likelier_comes_first_and_labels_are_in_order():
    namings = case(
        "Ines Duarte", "Ines Duarte", "Ines Duarte", "Rui Duarte", "Rui Duarte", "Rui Duarte", "Duarte"
    )
    namings.append(Naming(9, "Ines Duarte", "Ines Duarte", ActorKind.PERSON))
    cast = unite(namings)
    first, second = suggest(namings, cast)
    assert {cast.names[first.a], cast.names[first.b]} == {"Ines Duarte", "Duarte"}
    assert 0 < second.score < first.score < 1
    assert first.a < first.b


def test_a_body_and_the_words_that_it_alone_begins_with_are_offered():
    bodies = case("Orvel Harbour Bank", "Orvel", "Lisbon Harbour Bank", "Lisbon", kind=ActorKind.OTHER)
    assert offered(bodies) == {frozenset(("Orvel Harbour Bank", "Orvel"))}
    assert not offered(case("Orvel Harbour Bank", "Orvel Trade Union", "Orvel", kind=ActorKind.OTHER))


def test_long_names_with_one_word_different_are_offered():
    namings = case("Samir Hadad Yunis Doukali", "Samir Hadad Yunis Belkorchi")
    assert len(offered(namings)) == 1
    assert not offered(case("Samir Hadad Doukali", "Samir Hadad Belkorchi"))


def test_a_title_in_a_head_tells_no_kind():
    cast = unite(case("FBI Director Ines Duarte", "Ines Duarte"))
    assert len(set(cast.labels)) == 1


def test_a_title_of_the_other_gender_is_not_offered():
    namings = [*case("Peter Finch", "Finch"), Naming(1, "Ms Finch", "Finch", ActorKind.PERSON)]
    assert not offered(namings)


def test_of_three_owners_only_one_that_stands_out_is_offered():
    assert not offered(case("Ines Duarte", "Rui Duarte", "Olga Duarte", "Duarte"))
    names = ["Ines Duarte"] * 4 + ["Rui Duarte"] * 3 + ["Olga Duarte", "Duarte"]
    assert offered(case(*names)) == {frozenset(("Duarte", "Ines Duarte"))}


def test_a_body_and_its_part_are_not_offered():
    organisation = ActorKind.ORGANISATION
    assert offered(case("Tarsis Union", "Tarsis Union Council", kind=organisation))
    assert not offered(case("Tarsis Union", "Tarsis Union Youth Wing", kind=organisation))


def test_a_place_and_what_lies_there_are_not_offered():
    assert offered(case("Orvale", "Orvale Hospital", kind=ActorKind.OTHER))
    assert not offered(case("Orvale", "Orvale Hospital", kind=ActorKind.PLACE))


def test_a_creed_and_a_body_of_its_people_are_not_offered():
    assert not offered(case("Muslims", "Muslims Welfare Board", kind=ActorKind.ORGANISATION))


def test_a_surname_and_its_plural_are_not_offered():
    assert not offered(case("Ines Orlan", "Orlan", "Orlans"))


def test_two_known_places_that_are_alike_are_not_offered():
    assert not offered(case("Hupeh", "Hubei", "Hopeh", "Hebei", kind=ActorKind.PLACE))
