"""What a copy left out, added, changed and moved, by sentences and by words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.differences import Change, changed_words, compared

HERE = (
    "The gate fell shortly after nine. Twelve people were on the bridge, the harbour office said. "
    "Nobody had been warned. The ministry at Varn did not answer questions."
)


def told(here: str, there: str) -> list[tuple[Change, str, str]]:
    return [
        (each.change, here[slice(*each.here or (0, 0))], there[slice(*each.there or (0, 0))])
        for each in compared(here, there)
    ]


def test_a_text_and_itself() -> None:
    assert {change for change, _, _ in told(HERE, HERE)} == {Change.SAME}
    assert told("", "") == []


def test_what_a_copy_left_out_added_and_changed() -> None:
    there = (
        "The gate fell shortly after nine. Ten people were on the bridge, the harbour office said. "
        "The ministry at Varn did not answer questions. More follows."
    )
    found = told(HERE, there)
    assert [change for change, _, _ in found] == [
        Change.SAME,
        Change.CHANGED,
        Change.LEFT_OUT,
        Change.SAME,
        Change.ADDED,
    ]
    assert found[2][1] == "Nobody had been warned."
    assert found[4][2] == "More follows."
    changed = compared(HERE, there)[1]
    words = [(run.change, HERE[slice(*run.here)], there[slice(*run.there)]) for run in changed.runs]
    assert words[:2] == [(Change.LEFT_OUT, "Twelve", ""), (Change.ADDED, "", "Ten")]


def test_a_sentence_in_another_place_is_moved_and_not_left_out() -> None:
    there = "Nobody had been warned. The gate fell shortly after nine. The ministry did not answer."
    changes = {words: change for change, words, _ in told(HERE, there)}
    assert changes["Nobody had been warned."] is Change.MOVED
    assert changes["The gate fell shortly after nine."] is Change.SAME


def test_case_marks_and_spaces_are_no_difference() -> None:
    assert {each.change for each in compared(HERE, HERE.upper().replace(". ", ".\n\n"))} == {Change.SAME}


words = st.lists(st.sampled_from(["gate", "fell", "nine", "Varn", "no", "17"]), max_size=12).map(" ".join)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(words, words)
def test_the_runs_of_words_make_up_both_texts(here: str, there: str) -> None:
    runs = changed_words(here, there)
    assert " ".join(here[slice(*r.here)] for r in runs if r.change is not Change.ADDED) == here
    assert " ".join(there[slice(*r.there)] for r in runs if r.change is not Change.LEFT_OUT) == there


texts = st.lists(words.filter(bool), max_size=6).map(lambda each: "".join(f"The {words}. " for words in each))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(texts, texts)
def test_every_sentence_of_both_texts_is_told_once_and_the_first_ones_in_order(here: str, there: str) -> None:
    found = compared(here, there)
    mine = [each.here for each in found if each.here]
    assert mine == sorted(set(mine))
    assert len(mine) == here.count(".")
    theirs = [each.there for each in found if each.there]
    assert len(theirs) == len(set(theirs)) == there.count(".")
