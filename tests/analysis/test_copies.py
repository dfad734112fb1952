"""Articles that print one wire text share most of their runs of words; two reporters do not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.copies import COPIED, containment, sample, shingles

WIRE = """The chain of the eastern gate broke shortly after nine in the evening, the harbour office said. \
Twelve people were on the bridge when it fell, and two of them were taken to the hospital at Varn. The \
ministry had been told in March that the chain was worn, according to a letter that the council read out. \
A spokeswoman said on Tuesday that the ministry would answer in writing, and that nobody had been warned."""
TRIMMED = "VARN — " + WIRE.partition(" The ministry had")[0]
OWN = """Nine o'clock had just gone when the gate came down. Our reporter spoke to three people who saw it: \
two of them were later taken to the hospital at Varn, and the third keeps a kiosk. “The ministry was told in \
March,” she said. The council says the same, and has a letter to show for it, which it read out on Monday."""


def test_a_wire_text_is_known_when_it_is_cut_and_set_otherwise() -> None:
    assert containment(shingles(WIRE), shingles(TRIMMED.upper())) > 0.9
    assert containment(shingles(WIRE), shingles(WIRE.replace("two of them", "three of them"))) > COPIED


def test_two_reporters_on_one_event_have_texts_of_their_own() -> None:
    assert containment(shingles(WIRE), shingles(OWN)) < 0.1


def test_a_very_short_and_an_empty_text() -> None:
    assert len(shingles("The gate fell.")) == 1
    assert shingles("") == frozenset()
    assert containment(shingles(""), shingles(WIRE)) == 0.0


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 2**32 - 1), max_size=200).map(frozenset), st.randoms(use_true_random=False))
def test_of_equal_sets_the_same_runs_are_kept(runs: frozenset[int], random: object) -> None:
    assert sample(runs) <= runs
    assert sample(runs) == sample(frozenset(sorted(runs)))
    assert bool(sample(runs)) == bool(runs)
