"""Statements inside statements: each is the child of the one that holds it, and has a source of its own."""

from __future__ import annotations

import pytest

from analysis.reading import read


def nested(text):
    """(speaker, content, parent) of each statement of `text`."""
    return [(s.speaker, " … ".join(text[a:b] for a, b in s.content), s.parent) for s in read(text).statements]


@pytest.mark.parametrize("that", ["that ", ""])
def test_the_source_of_an_inner_statement_is_not_that_of_the_outer_one(that):
    assert nested(f"The minister said {that}the guard claimed the door was locked.") == [
        ("minister", "the guard claimed the door was locked", None),
        ("guard", "the door was locked", 0),
    ]


def test_three_levels():
    text = "Costa said that witnesses had told police that the guard claimed that the door was locked."
    assert [(speaker, parent) for speaker, _, parent in nested(text)] == [
        ("Costa", None),
        ("witnesses", 0),
        ("guard", 1),
    ]


def test_a_report_holds_what_it_tells_of_others():
    text = "Costa said the bridge was closed, according to a report seen by the Kolm Courier."
    assert nested(text) == [
        ("report", "Costa said the bridge was closed", None),
        ("Costa", "the bridge was closed", 0),
    ]


@pytest.mark.parametrize("participle", ["seen", "shown to", "obtained", "written", "released"])
def test_a_document_is_not_named_after_how_it_was_come_by(participle):
    ((speaker, _, _),) = nested(f"The bridge was closed, according to a letter {participle} by the agency.")
    assert speaker == "letter"
