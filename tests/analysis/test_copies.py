"""Articles that print one wire text share most of their runs of words; two reporters do not."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.copies import Overlap, origins, overlap, runs, sample

WIRE = """The chain of the eastern gate broke shortly after nine in the evening, the harbour office said. \
Twelve people were on the bridge when it fell, and two of them were taken to the hospital at Varn. The \
ministry had been told in March that the chain was worn, according to a letter that the council read out. \
A spokeswoman said on Tuesday that the ministry would answer in writing, and that nobody had been warned."""
TRIMMED = "VARN — " + WIRE.partition(" The ministry had")[0]
OWN = """Nine o'clock had just gone when the gate came down. Our reporter spoke to three people who saw it: \
two of them were later taken to the hospital at Varn, and the third keeps a kiosk. “The ministry was told in \
March,” she said. The council says the same, and has a letter to show for it, which it read out on Monday."""


NOTE = "The harbour stays closed until Friday noon, the office wrote, because divers look for the chain."
QUOTED = (
    "“I heard three bangs, the bridge shook and then the whole chain ran out into the water,” {} “Nobody had "
    "told us that it was worn, and nobody from the ministry has come to see us since that evening.”"
)


def compared(one: str, other: str) -> Overlap | None:
    return overlap(1, frozenset(runs(one)), 2, frozenset(runs(other)))


def test_a_wire_text_is_known_when_it_is_cut_and_set_otherwise() -> None:
    cut = compared(WIRE, TRIMMED.upper())
    assert cut is not None
    assert cut.share > 0.9
    changed = compared(WIRE, WIRE.replace("two of them", "three of them"))
    assert changed is not None
    assert changed.mutual


def test_two_reporters_on_one_event_have_texts_of_their_own() -> None:
    assert compared(WIRE, OWN) is None


def test_two_reporters_who_quote_one_press_conference_have_texts_of_their_own() -> None:
    one = QUOTED.format("said Ilse Brandt.") + " The square before the town hall was full."
    other = QUOTED.format("the kiosk owner told reporters.") + " Rain fell on the quay."
    assert compared(one, other) is None


def test_a_report_that_holds_a_short_text_whole() -> None:
    held = compared(NOTE, f"{OWN} {NOTE} We shall be back there tomorrow.")
    assert held is not None
    assert not held.mutual


def test_a_formula_and_texts_of_a_few_words_prove_nothing() -> None:
    assert (
        compared(
            "The ministry did not answer questions on Tuesday.",
            f"{OWN} The ministry did not answer questions on Tuesday.",
        )
        is None
    )
    assert runs("The gate fell.") == runs("") == []
    assert compared("", WIRE) is None


def test_two_reports_that_hold_one_short_text_are_two_origins() -> None:
    long = [Overlap(1, 2, 20, 200, 20), Overlap(1, 3, 20, 180, 19)]
    assert origins([1, 2, 3], long) == {1: 1, 2: 1, 3: 3}


def test_a_text_and_its_parts_are_one_origin() -> None:
    parts = [Overlap(1, 3, 90, 200, 90), Overlap(2, 3, 80, 200, 80)]
    assert origins([1, 2, 3, 4], parts) == {1: 1, 2: 1, 3: 1, 4: 4}
    assert origins([1, 2, 3], [], same=[(2, 3)]) == {1: 1, 2: 2, 3: 2}


overlaps = st.builds(
    Overlap,
    st.integers(1, 9),
    st.integers(10, 18),
    st.integers(20, 40),
    st.integers(20, 40),
    st.integers(20, 20),
)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(overlaps, max_size=12), st.randoms(use_true_random=False))
def test_origins_do_not_depend_on_the_order(found: list[Overlap], random: Random) -> None:
    first = origins(range(1, 19), found)
    assert all(first[item] == item <= article for article, item in first.items())
    random.shuffle(found)
    assert origins(range(1, 19), found) == first


words = st.lists(st.sampled_from(["gate", "chain", "bridge", "quay", "nine", "fell", "toll"]), max_size=60)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(words, words, words)
def test_a_passage_of_23_words_in_common_is_found(
    before: list[str], after: list[str], own: list[str]
) -> None:
    passage = [f"word{n}" for n in range(23)]
    one, other = (sample(runs(" ".join(text))) for text in (before + passage + after, own + passage))
    assert one & other
