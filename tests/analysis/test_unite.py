from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors.unite import unite
from analysis.values import ActorKind, Cast, Naming


def naming(article: int, name: str, head: str | None = None, **more) -> Naming:
    return Naming(article, name, head or name, more.pop("kind", ActorKind.PERSON), **more)


def together(cast: Cast, a: int, b: int) -> bool:
    return cast.labels[a] == cast.labels[b]


def test_an_empty_case_has_an_empty_cast():
    assert unite([]) == Cast((), (), {}, {})


def test_variants_of_two_articles_are_one_actor_with_a_reason():
    cast = unite([naming(1, "Samir al-Qasimi"), naming(2, "Sameer Al Kasimi")])
    assert together(cast, 0, 1)
    assert cast.names[cast.labels[0]] in ("Samir al-Qasimi", "Sameer Al Kasimi")
    assert any(cast.reasons)


def test_an_alias_follows_its_head():
    cast = unite([naming(1, "Ines Duarte"), naming(1, "Duarte", "Ines Duarte"), naming(2, "Ines Duarte")])
    assert len(set(cast.labels)) == 1
    assert cast.reasons[1] == "surname alone"


def test_a_surname_joins_its_only_owner():
    assert together(unite([naming(1, "Ines Duarte"), naming(2, "Duarte")]), 0, 1)


def test_a_surname_with_two_owners_stays_apart():
    cast = unite([naming(1, "Ines Duarte"), naming(2, "Rui Duarte"), naming(3, "Duarte")])
    assert len(set(cast.labels)) == 3


def test_unnamed_sources_are_one_only_by_the_same_description():
    cast = unite(
        [
            naming(1, "a harbour official", unnamed=True),
            naming(2, "A harbour official", unnamed=True),
            naming(3, "a port official", unnamed=True),
        ]
    )
    assert together(cast, 0, 1)
    assert not together(cast, 0, 2)


def test_unnamed_sources_are_never_named_ones():
    cast = unite(
        [naming(1, "Harbour Board", kind=ActorKind.ORGANISATION), naming(2, "Harbour Board", unnamed=True)]
    )
    assert not together(cast, 0, 1)


def test_the_kind_is_what_most_namings_say():
    cast = unite(
        [naming(1, "Tarsis Group", kind=ActorKind.ORGANISATION, count=5), naming(2, "Tarsis Group", count=1)]
    )
    assert cast.kinds[cast.labels[0]] is ActorKind.ORGANISATION


def test_a_pinned_alias_leaves_its_head():
    namings = [naming(1, "Ines Duarte"), naming(1, "Duarte", "Ines Duarte")]
    assert not together(unite(namings, {0: 1, 1: 2}), 0, 1)


def test_pins_unite_even_an_unnamed_source_with_a_name():
    cast = unite([naming(1, "Ines Duarte"), naming(2, "a harbour official", unnamed=True)], {0: 4, 1: 4})
    assert together(cast, 0, 1)


def test_a_variant_joins_a_pinned_group():
    cast = unite(
        [naming(1, "Samir al-Qasimi"), naming(2, "Rafiq Nour"), naming(3, "Sameer Al Kasimi")], {0: 1, 1: 1}
    )
    assert together(cast, 0, 2)


HEADS = [
    "Samir al-Qasimi",
    "Sameer Al Kasimi",
    "Qasimi",
    "Ines Duarte",
    "Rui Duarte",
    "Duarte",
    "an official",
]


@settings(derandomize=True, max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 3), st.sampled_from(HEADS), st.sampled_from(HEADS)), max_size=8),
    st.dictionaries(st.integers(0, 7), st.integers(0, 2), max_size=5),
)
def test_pins_always_hold(rows: list[tuple[int, str, str]], pins: dict[int, int]):
    namings = [naming(a, name, head, unnamed=head == "an official") for a, name, head in rows]
    pinned = {position: label for position, label in pins.items() if position < len(namings)}
    cast = unite(namings, pinned)
    assert len(cast.labels) == len(cast.reasons) == len(namings)
    assert set(cast.labels) == set(cast.names) == set(cast.kinds)
    for a, first in pinned.items():
        for b, second in pinned.items():
            assert together(cast, a, b) == (first == second)


def test_a_surname_joins_the_owner_of_its_own_article():
    namings = [
        naming(1, "Carla Ostrem"),
        naming(1, "Ostrem", "Carla Ostrem"),
        naming(2, "Dagny Ostrem"),
        naming(2, "Ostrem", "Dagny Ostrem"),
        naming(3, "Ostrem"),
    ]
    cast = unite(namings)
    assert together(cast, 0, 1)
    assert together(cast, 2, 3)
    assert not together(cast, 1, 3)
    assert not together(cast, 4, 0)
    assert not together(cast, 4, 2)


def test_a_surname_joins_the_owner_who_is_named_far_more_often():
    cast = unite([naming(1, "Carla Ostrem", count=9), naming(2, "Dagny Ostrem"), naming(3, "Ostrem")])
    assert together(cast, 2, 0)


def test_the_fullest_role_is_kept():
    cast = unite(
        [
            naming(1, "Ines Duarte", role="minister"),
            naming(2, "Ines Duarte", role="deputy fisheries minister"),
            naming(2, "Rui Nour"),
        ]
    )
    assert cast.roles == {cast.labels[0]: "deputy fisheries minister"}


def test_a_title_of_the_other_gender_keeps_a_surname_apart():
    namings = [naming(1, "Peter Finch"), naming(2, "Finch"), naming(2, "Ms Finch", "Finch")]
    cast = unite(namings)
    assert not together(cast, 0, 1)
    assert together(cast, 1, 2)
    assert cast.names[cast.labels[1]] == "Ms Finch"


def test_titles_tell_the_surnames_of_two_articles_apart():
    namings = [
        naming(1, "Finch"),
        naming(1, "Ms Finch", "Finch"),
        naming(2, "Finch"),
        naming(2, "Mr Finch", "Finch"),
        naming(3, "Peter Finch"),
        naming(4, "Anna Finch"),
    ]
    cast = unite(namings)
    assert together(cast, 0, 5)
    assert together(cast, 2, 4)
    assert not together(cast, 0, 2)


def test_a_person_may_join_what_titles_keep_apart():
    namings = [naming(1, "Peter Finch"), naming(2, "Finch"), naming(2, "Ms Finch", "Finch")]
    assert together(unite(namings, {0: 1, 1: 1}), 0, 1)
