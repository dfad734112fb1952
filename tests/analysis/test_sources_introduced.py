"""Pronouns for unnamed sources, and sources that are part of a group."""

from __future__ import annotations

import pytest

from analysis.reading import read

SPEAKERS = {
    "a person who has not spoken yet": (
        "Her brother said that she slept. A surveyor put the loss at 60 boats. “Count them,” he said.",
        "surveyor",
    ),
    "several people": (
        "Orm Bank objected. Kolm government sources took a middle view. The dam was sound, they said.",
        "Kolm government sources",
    ),
    "one of them": ("Kolm officials said it was late. One of them added that it was cold.", "Kolm officials"),
    "several people, not the one of them who spoke before": (
        "A Kolm guard said it was late. Kolm guards disagree. It was early, according to the guards.",
        "Kolm guards",
    ),
    "a relative pronoun": ("It was late, according to officials, who caution that it was cold.", "officials"),
    "an apposition with a title": ("The head of the guild, Mr Lund, says it was late.", "Lund"),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_the_last_speaker_is(text, speaker):
    assert read(text).statements[-1].speaker == speaker
