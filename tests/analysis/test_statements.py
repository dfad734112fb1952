"""What counts as a statement, and where its content, cue and source are."""

from __future__ import annotations

import pytest

from analysis.reading import read
from analysis.statements.find import find
from analysis.values import Kind, Stance


def triples(text):
    """(source, cue, contents) of each statement of `text`."""

    def cut(span):
        return text[span[0] : span[1]] if span else None

    return [(cut(d.source), cut(d.cue), [cut(span) for span in d.content]) for d in find(text)]


ORDERS = {
    "cue first": (
        "Mayor Ilse Brandt said on Tuesday that the bridge was safe.",
        ("Mayor Ilse Brandt", "said", ["the bridge was safe"]),
    ),
    "without that": ("The pilot says the engine failed.", ("The pilot", "says", ["the engine failed"])),
    "cue last": (
        "The bridge had been closed twice, Brandt said.",
        ("Brandt", "said", ["The bridge had been closed twice"]),
    ),
    "inverted": (
        "“The bridge is safe,” said Ilse Brandt, the mayor of Kolm.",
        ("Ilse Brandt", "said", ["“The bridge is safe,”"]),
    ),
    "split round the cue": (
        "“The bridge is safe,” Brandt said. “I drove over it myself.”",
        ("Brandt", "said", ["“The bridge is safe,”", "“I drove over it myself.”"]),
    ),
    "split inside a sentence": (
        "“The bridge,” she said, “is safe.”",
        ("she", "said", ["“The bridge,”", "“is safe.”"]),
    ),
    "indirect, interrupted": (
        "The bridge, officials said, would open in May.",
        ("officials", "said", ["The bridge", "would open in May"]),
    ),
    "a quotation after a colon": (
        "Brandt told reporters in Kolm: “The bridge is safe.”",
        ("Brandt", "told", ["“The bridge is safe.”"]),
    ),
    "mixed": (
        "Brandt said the bridge was “as safe as a house” in winter.",
        ("Brandt", "said", ["the bridge was “as safe as a house” in winter"]),
    ),
    "straight marks": ('"It is safe," Brandt said.', ("Brandt", "said", ['"It is safe,"'])),
    "British marks": ("‘It is safe,’ Brandt said.", ("Brandt", "said", ["‘It is safe,’"])),
    "guillemets": ("«It is safe», Brandt said.", ("Brandt", "said", ["«It is safe»"])),
    "a question keeps its speaker": (
        "“Who closed the bridge?” Brandt asked.",
        ("Brandt", "asked", ["“Who closed the bridge?”"]),
    ),
    "according to, last": (
        "The bridge was closed twice, according to a police report.",
        ("a police report", "according to", ["The bridge was closed twice"]),
    ),
    "according to, first": (
        "According to two engineers, the bridge was closed twice.",
        ("two engineers", "According to", ["the bridge was closed twice"]),
    ),
    "as reported by": (
        "The bridge was closed twice, as reported by the Kolm Courier.",
        ("the Kolm Courier", "as reported by", ["The bridge was closed twice"]),
    ),
    "as clause": (
        "As Brandt noted, the bridge was closed twice.",
        ("Brandt", "noted", ["the bridge was closed twice"]),
    ),
    "any verb beside a quotation": (
        "“What a day!” beamed Ilse Brandt.",
        ("Ilse Brandt", "beamed", ["“What a day!”"]),
    ),
    "signature": ("“Never again.” – Ilse Brandt", ("Ilse Brandt", None, ["“Never again.”"])),
    "apposition": (
        "Ilse Brandt, 51, the mayor of Kolm, said the bridge was safe.",
        ("Ilse Brandt", "said", ["the bridge was safe"]),
    ),
    "unnamed with relative clause": (
        "A guard employed by the bridge company, who was hurt, claims there was no fire.",
        ("A guard employed by the bridge company", "claims", ["there was no fire"]),
    ),
    "a noun phrase as content": (
        "The company denied reports of a second crack.",
        ("The company", "denied", ["reports of a second crack"]),
    ),
    "an infinitive as content": (
        "The company vowed to pay for the repairs.",
        ("The company", "vowed", ["to pay for the repairs"]),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ORDERS.values(), ids=ORDERS)
def test_content_cue_and_source_in_every_order(text, expected):
    assert triples(text) == [expected]


def test_one_sentence_may_hold_several_statements():
    text = "Brandt said it was safe but the union said it would not work, adding that two men were hurt."
    assert [(source, contents) for source, _, contents in triples(text)] == [
        ("Brandt", ["it was safe"]),
        ("the union", ["it would not work"]),
        ("the union", ["two men were hurt"]),
    ]


def test_a_shared_subject_serves_the_second_cue():
    found = triples("Brandt visited the bridge on Monday and told reporters that it was safe.")
    assert found == [("Brandt", "told", ["it was safe"])]


def test_a_paragraph_of_quotation_goes_on_with_the_speaker_before_it():
    text = "“The bridge is safe,” Brandt said.\n\n“I drove over it myself.”"
    assert triples(text) == [("Brandt", "said", ["“The bridge is safe,”", "“I drove over it myself.”"])]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph():
    text = "“The bridge is safe,” Brandt said. “I drove over it.\n\n“So did my wife.”"
    assert [contents for _, _, contents in triples(text)] == [
        ["“The bridge is safe,”", "“I drove over it.", "“So did my wife.”"]
    ]


def test_a_quotation_left_open_waits_for_the_speaker_whom_the_next_paragraph_names():
    text = "“We saw the boats burn.\n\n“Nobody came for an hour,” said Ilse Brandt."
    (statement,) = read(text).statements
    assert [text[a:b] for a, b in statement.content] == [
        "“We saw the boats burn.",
        "“Nobody came for an hour,”",
    ]
    assert statement.speaker == "Ilse Brandt"


def test_who_neither_confirms_nor_denies_is_named_before_it():
    (statement,) = read("Ilse Brandt neither confirmed nor denied that troops were there.").statements
    assert statement.speaker == "Ilse Brandt"


def test_a_colon_introduces_the_next_paragraph():
    text = "In a letter to the council, Brandt wrote:\n\n“The bridge is safe.”"
    assert triples(text) == [("Brandt", None, ["“The bridge is safe.”"])]


def test_a_statement_inside_another_is_its_child():
    text = "Brandt said that the engineer had told her that the bridge was safe."
    outer, inner = find(text)
    assert outer.parent is None
    assert inner.parent == 0


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to say who closed the bridge.",
        "Brandt would not say whether the bridge was safe.",
        "Nobody claimed responsibility for the fire.",
        "Brandt is expected to say that the bridge is safe.",
        "The council released the report on Friday.",
        "The latest claims of fraud are old.",
        "She lives in the United States of her dreams.",
        "The bridge was called off.",
    ],
)
def test_what_was_not_said_is_no_statement(text):
    assert triples(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Brandt said the bridge was safe.", Stance.SAYS),
        ("Brandt denied that the bridge was closed.", Stance.DENIES),
        ("Brandt suggested that the bridge was closed.", Stance.HEDGES),
        ("Brandt could not confirm that the bridge was closed.", Stance.DOUBTS),
        ("Brandt did not deny that the bridge was closed.", Stance.HEDGES),
    ],
)
def test_the_verb_group_gives_the_stance(text, stance):
    assert [draft.stance for draft in find(text)] == [stance]


def test_kinds_of_attribution():
    text = "A survey found that most people walk.\n\nBrandt called the plan “a disgrace.”\n\nBrandt said no."
    kinds = [draft.kind for draft in find(text)]
    assert kinds[:2] == [Kind.EVIDENCE, Kind.SPEECHACT]


def test_a_dateline_is_no_content():
    text = "KOLM, Norland (AP) — The bridge was closed twice, officials said."
    assert triples(text) == [("officials", "said", ["The bridge was closed twice"])]
