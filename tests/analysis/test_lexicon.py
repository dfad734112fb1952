"""The tables of reporting verbs and word classes: complete, consistent, and every regular form right."""

from __future__ import annotations

import pytest

from analysis.language import table
from analysis.statements.lexicon import Shape, cues
from analysis.values import Kind, Stance

TAKES = {"clause", "full", "that", "whether", "to", "noun", "of", "about"}
TAKES |= {"hearer", "document", "object", "as", "mixed"}


@pytest.mark.parametrize(
    ("form", "lemma", "shape"),
    [
        ("said", "say", Shape.PAST),
        ("denies", "deny", Shape.PRESENT),
        ("denied", "deny", Shape.PAST),
        ("agreeing", "agree", Shape.GERUND),
        ("noting", "note", Shape.GERUND),
        ("stresses", "stress", Shape.PRESENT),
        ("quipped", "quip", Shape.PAST),
        ("wrote", "write", Shape.PAST),
        ("told", "tell", Shape.PAST),
        ("warn", "warn", Shape.BASE),
        ("pointed", "point out", Shape.PAST),
        ("labelled", "label", Shape.PAST),
        ("marvelling", "marvel", Shape.GERUND),
        ("pled", "plead", Shape.PAST),
    ],
)
def test_forms_of_verbs(form, lemma, shape):
    assert (lemma, shape) in [(cue.lemma, cue.shape) for cue in cues()[form]]


def test_there_are_enough_reporting_verbs():
    assert len({cue.lemma for of in cues().values() for cue in of}) >= 150


@pytest.mark.parametrize("group", table("cues")["group"], ids=lambda group: group["verbs"].split()[0])
def test_groups_are_complete(group):
    assert Kind(group["kind"])
    assert Stance(group["stance"])
    assert set(group["takes"]) <= TAKES


def test_no_verb_is_in_two_groups():
    verbs = [verb for group in table("cues")["group"] for verb in group["verbs"].split()]
    assert sorted(set(verbs)) == sorted(verbs)


def test_forms_that_are_nouns_too_are_forms_of_cues():
    assert set(table("cues")["noun_like"]["forms"].split()) <= set(cues())


@pytest.mark.parametrize("name", ["grammar", "sources"])
def test_word_classes_are_lower_case_and_plain(name):
    for entry in table(name).values():
        assert entry == entry.lower()
        assert "’" not in entry
