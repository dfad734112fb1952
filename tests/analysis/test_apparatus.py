"""A witness collated with a base: what differs, what it is, and that no word is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.apparatus import Matter, Passage, collate, distance, gravest, words
from analysis.values import Said

VOCABULARY = re.findall(
    r"\S+", "the mill burnt on Tuesday never no two 2 dozens of carts, Ostap Brel “said” – it $5 didn't"
)
sentences = st.lists(st.sampled_from(VOCABULARY), max_size=12).map(" ".join)
texts = sentences | st.text(max_size=40)


def passages(base: Said | str, witness: Said | str) -> tuple[Passage, ...]:
    one, other = (words(Said(s) if isinstance(s, str) else s) for s in (base, witness))
    return collate(one, other)


def told(base: Said | str, witness: Said | str) -> list[tuple[str, str, str]]:
    """What differs: its matter, the base's words, the witness's."""
    one, other = (s if isinstance(s, str) else s.text for s in (base, witness))
    return [
        (p.matter.value, one[slice(*p.base)], other[slice(*p.witness)])
        for p in passages(base, witness)
        if p.matter is not Matter.SAME
    ]


DIFFERENT = [
    ("two carts sank at the ford", "five carts sank at the ford", [("number", "two", "five")]),
    ("the bell rang on Monday", "the bell rang on Friday", [("number", "Monday", "Friday")]),
    ("the bell rang at 3.42", "the bell rang at 3.14", [("number", "3.42", "3.14")]),
    ("the crew of Brel rang the bell", "the crew of Osk rang the bell", [("name", "Brel", "Osk")]),
    ("the crew rang the bell", "the crew never rang the bell", [("negation", "", "never")]),
    ("no alarm was heard", "alarm was heard", [("negation", "no", "")]),
    ("the crew didn't ring", "the crew will ring", [("negation", "didn't", "will")]),
    ("the crew rang a bell", "the crew struck a bell", [("words", "rang", "struck")]),
    ("the old crew rang", "the crew rang loudly", [("words", "old", ""), ("words", "", "loudly")]),
    ("2,000 carts sank", "two thousand carts sank", [("spelling", "2,000", "two thousand")]),
    ("The crew rang, at once.", "the CREW rang at once", []),
]


@pytest.mark.parametrize(("base", "witness", "differs"), DIFFERENT)
def test_what_differs_is_told_with_what_it_is(
    base: str, witness: str, differs: Sequence[tuple[str, str, str]]
) -> None:
    assert told(base, witness) == list(differs)


def test_what_only_stands_elsewhere_is_no_other_number_or_negation() -> None:
    moved = told(
        "the brakes did not fail and were tested by two men on Monday at the yard in Varn",
        "the brakes were tested by two men on Monday at the yard in Varn and did not fail",
    )
    assert {matter for matter, _, _ in moved} == {"words"}
    moved = told("at least seven people were injured by glass", "glass injured at least seven people")
    assert {matter for matter, _, _ in moved} == {"words"}


def test_a_negation_or_numbers_that_change_places_are_told_as_such() -> None:
    assert ("negation", "not", "") in told("the crew did not ring and left", "the crew did ring and not left")
    swapped = told("seven carts and nine boats sank", "nine carts and seven boats sank")
    assert {matter for matter, _, _ in swapped} == {"number"}


def test_a_number_stands_beside_the_number_in_its_place() -> None:
    assert told("they lost seven boats", "they counted some forty carts") == [
        ("words", "lost", "counted some"),
        ("number", "seven", "forty"),
        ("words", "boats", "carts"),
    ]


def test_forms_of_one_actors_name_are_spellings_and_others_are_names() -> None:
    base = Said("the fire was set by Ostap Brel", names=(("Ostap Brel", "7"),))
    assert told(base, Said("the fire was set by Ostapp Brell", names=(("Ostapp Brell", "7"),))) == [
        ("spelling", "Ostap Brel", "Ostapp Brell")
    ]
    assert told(base, Said("the fire was set by Mira Holt", names=(("Mira Holt", "8"),))) == [
        ("name", "Ostap Brel", "Mira Holt")
    ]


def test_the_gravest_of_several() -> None:
    assert gravest([Matter.WORDS, Matter.NEGATION, Matter.NAME]) is Matter.NEGATION
    assert told("they gave orders", "nobody of 5 came")[0][0] == "negation"


@settings(derandomize=True, max_examples=150, deadline=None)
@given(texts, texts)
def test_no_word_of_either_is_lost_and_all_stand_in_order(base: str, witness: str) -> None:
    found = passages(base, witness)
    for text, spans in ((base, [p.base for p in found]), (witness, [p.witness for p in found])):
        ends = [0, *(edge for span in spans for edge in span)]
        assert ends == sorted(ends)
        inside = [word.span for word in words(Said(text))]
        covered = [any(a <= start and end <= b for a, b in spans) for start, end in inside]
        assert all(covered)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(texts, texts)
def test_the_readings_put_together_give_the_witness(base: str, witness: str) -> None:
    at, pieces, between = 0, [], []
    for start, end in (passage.witness for passage in passages(base, witness)):
        between.append(witness[at:start])
        pieces += [witness[at:start], witness[start:end]]
        at = end
    assert "".join([*pieces, witness[at:]]) == witness
    assert not any(words(Said(gap)) for gap in between)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(texts)
def test_a_text_has_no_variants_beside_itself(text: str) -> None:
    assert {passage.matter for passage in passages(text, text)} <= {Matter.SAME}
    assert distance(text, text) == 0


@settings(derandomize=True, max_examples=80, deadline=None)
@given(texts)
def test_beside_nothing_all_is_added_and_of_nothing_all_is_left_out(text: str) -> None:
    assert all(passage.added and not passage.omitted for passage in passages("", text))
    assert all(passage.omitted and not passage.added for passage in passages(text, ""))
