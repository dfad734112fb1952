"""Words that no cue reports: the turns of an interview, and quotations that follow a sentence without one."""

from __future__ import annotations

from analysis.reading import read
from analysis.values import ActorKind


def said(text):
    """(speaker, content, certain) of each statement of `text`."""
    return [
        (s.speaker, " … ".join(text[a:b] for a, b in s.content), s.certain) for s in read(text).statements
    ]


def test_answers_are_statements_and_questions_are_none():
    text = "Q: When will the quay open?\n\nA: In May, I hope.\n\nQ: Is it safe?\n\nA: It is."
    assert said(text) == [(None, "In May, I hope.", True), (None, "It is.", True)]


def test_an_answer_is_of_whom_a_label_named_last():
    text = "Priya Naik: It is closed.\n\nQ: Until when?\n\nPriya Naik: Until May.\n\nQ: Why?\n\nA: It leaks."
    assert [speaker for speaker, _, _ in said(text)] == ["Priya Naik"] * 3


def test_labels_a_to_c_are_no_interview():
    assert said("A: The old quay\n\nA: The new quay\n\nB: The mole\n\nC: The lock") == []


def test_a_floating_quotation_is_perhaps_its_neighbours():
    text = "Mayor Priya Naik arrived at noon. “We will rebuild it all.”"
    (statement,) = read(text).statements
    assert (statement.speaker, statement.certain) == ("Priya Naik", False)
    assert "sentence before" in statement.evidence


def test_a_title_or_a_word_in_marks_is_no_floating_quotation():
    assert said("Priya Naik arrived at noon. “Harbour.”\n\n“A Day at the Quay”") == []


def test_a_label_with_a_title_names_a_person():
    text = "MAYOR HALE: We will open the quay in May.\n\nQ: Is it safe?\n\nMAYOR HALE: It is, we think."
    assert [(a.name, a.kind) for a in read(text).actors] == [("HALE", ActorKind.PERSON)]
