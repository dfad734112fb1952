"""Words as the comparison of statements sees them: folding, stems, quotations, explanations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.explain import why
from analysis.claims.folding import fold, split
from analysis.claims.quotations import quotations
from analysis.claims.stemming import stem
from analysis.claims.tokens import tokens
from analysis.values import Said

SAME_STEM = [
    ("killed", "killing"), ("planned", "plans"), ("organised", "organizes"), ("denies", "denied"),
    ("said", "says"), ("families", "family"), ("harbour", "harbors"), ("women", "woman"), ("rang", "ring"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), SAME_STEM)
def test_inflections_and_spellings_share_a_stem(one: str, two: str):
    assert stem(one) == stem(two)


@pytest.mark.parametrize(("one", "two"), [("organise", "organisation"), ("bus", "bush"), ("news", "newt")])
def test_different_words_keep_different_stems(one: str, two: str):
    assert stem(one) != stem(two)


def test_folding_takes_off_case_accents_insertions_and_dots():
    assert fold("The U.S. Café [sic] “Zoë”").split() == ["the", "usa", "cafe", '"zoe"']
    assert split("The mayor’s 1,250 boats") == ["the", "mayor", "1250", "boats"]


def test_quotations_are_found_by_any_marks_and_when_left_open():
    assert quotations("he said “we were told nothing” and left") == ["we were told nothing"]
    assert quotations('he said "we were told nothing') == ["we were told nothing"]
    assert quotations("she said ‘we were told nothing’ again") == ["we were told nothing"]
    assert quotations("the crew's boats weren't there") == []


def test_why_shows_what_is_shared_and_what_is_not():
    a = Said("The crew rang the bell", speaker="Rook")
    b = Said("The crew never rang the bell", speaker="Rook")
    found = why(a, b)
    assert [b.text[start:end] for start, end in found.only_b] == ["never"]
    assert found.only_a == ()
    assert [a.text[start:end] for (start, end), _ in found.aligned] == a.text.split()
    assert found.same_speaker
    assert not found.same_quotation


def test_names_that_are_spelt_differently_are_one_word():
    a, b = Said("Ostap Brel burnt the mill"), Said("Ostapp Brell burnt the mill")
    assert why(a, b).variants == ()
    found = why(replace(a, names=(("Ostap Brel", "7"),)), replace(b, names=(("Ostapp Brell", "7"),)))
    assert found.variants == (("Ostap Brel", "Ostapp Brell"),)
    assert found.only_a == found.only_b == ()
    assert found.closeness == 1.0


@settings(derandomize=True, max_examples=80, deadline=None)
@given(st.text(max_size=80))
def test_tokens_stand_in_the_text_where_they_say(text: str):
    for token in tokens(text):
        assert text[token.start : token.start + len(token.text)] == token.text
        assert token.word


def test_two_numbers_of_one_thing_are_told_apart_from_the_words_that_agree():
    found = why(Said("the flood cost 3 million crowns"), Said("the flood cost 8 million crowns"))
    assert found.closeness == 1.0
    assert found.numbers == ("3 million", "8 million")
    assert why(Said("the flood cost 3 million crowns"), Said("the flood cost crowns")).numbers is None
