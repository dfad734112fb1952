"""Where reported content starts and ends, and which words open or close it."""

from __future__ import annotations

import pytest

from analysis.statements.find import find

ENDS = {
    "a dash and an aside": (
        "Naik said the quay was closed — a step that took a year.",
        ["the quay was closed"],
    ),
    "a dash inside": (
        "Naik said the quay — the old one — was closed.",
        ["the quay — the old one — was closed"],
    ),
    "a comparison": (
        "Half of them said the quay was safe, compared with a third last year.",
        ["the quay was safe"],
    ),
    "a number with a cue of its own": (
        "One in three said the quay was safe and one in four called it “rotten.”",
        ["the quay was safe"],
    ),
    "a further cue with that": (
        "Naik said the quay was safe, but suggested that boats should moor elsewhere.",
        ["the quay was safe"],
    ),
    "the day of a charge denied": ("Naik denied the charge on Monday.", ["the charge"]),
    "a fronted condition": (
        "Naik said that, even if it rained, the quay would open.",
        ["even if it rained, the quay would open"],
    ),
    "a fronted adverbial before a name and a cue": (
        "Naik disclosed that after the storm, Lund called her.",
        ["after the storm, Lund called her"],
    ),
    "a condition before the cue": (
        "If the wind drops, Naik said on Monday, boats may leave.",
        ["If the wind drops", "boats may leave"],
    ),
    "a reason after the cue": (
        "The quay is closed, Naik said, because the wall is cracked.",
        ["The quay is closed", "because the wall is cracked"],
    ),
    "a quotation that starts anew": (
        "Soon after the quay was closed in March, Naik wrote to the council, “Nobody asked me.”",
        ["“Nobody asked me.”"],
    ),
    "a quotation with a cue of its own": (
        "“The quay is closed,” Naik said before adding: “I am sorry.”",
        ["“The quay is closed,”"],
    ),
    "a quotation and more of it": (
        "Naik said that “the quay is closed,” and that, as for Lund, “he can wait.”",
        ["“the quay is closed,” and that, as for Lund, “he can wait.”"],
    ),
    "two quotations": ("The sign warned, “Keep out,” and “No boats.”", ["“Keep out,” and “No boats.”"]),
    "a quotation before a comma of its own, in a subordinate clause": (
        "While sailors said the quay was “quite safe,” boats stayed away.",
        ["the quay was “quite safe,”"],
    ),
    "an infinitive that holds a quotation": (
        "Naik pledged to repair the “rotten” wall.",
        ["to repair the “rotten” wall"],
    ),
    "a number compared": (
        "Naik said more than 30 boats had left.",
        ["more than 30 boats had left"],
    ),
    "a quotation in brackets": (
        "The plan met scorn (“It is a joke,” said Lund) in the town.",
        ["“It is a joke,”"],
    ),
}


@pytest.mark.parametrize(("text", "contents"), ENDS.values(), ids=ENDS.keys())
def test_content_ends_where_the_words_are_the_writers_again(text, contents):
    first = find(text)[0]
    assert [text[start:end] for start, end in first.content] == contents


STARTS = {
    "a fronted participle": (
        "Insisting that the quay was safe, Naik walked away.",
        ("Naik", "the quay was safe"),
    ),
    "a participle after a preposition": (
        "After saying the quay was safe, Naik walked away.",
        ("Naik", "the quay was safe"),
    ),
    "the matter after a hearer": (
        "Naik reminded the council of the storm in May.",
        ("Naik", "the storm in May"),
    ),
    "a bare plural as hearer": ("Naik told aides she would resign.", ("Naik", "she would resign")),
    "an adverbial before a pronoun": (
        "Naik said in winter she would never moor there.",
        ("Naik", "she would never moor there"),
    ),
    "about a number": (
        "Naik said about half of the boats were lost.",
        ("Naik", "about half of the boats were lost"),
    ),
    "the title of a programme": (
        "Naik said on the station's “Morning Tide” that the quay was safe.",
        ("Naik", "the quay was safe"),
    ),
    "an apposition that ends in a title": (
        "Ola Lund, host of “Morning Tide,” said the quay was safe.",
        ("Ola Lund", "the quay was safe"),
    ),
    "quick to say": ("Naik was quick to add that the quay was safe.", ("Naik", "the quay was safe")),
    "more likely to say": (
        "Sailors were more likely to say the quay was safe.",
        ("Sailors", "the quay was safe"),
    ),
    "a clause with as": (
        "The wall is cracked and as Naik noted, the quay may be closed.",
        ("Naik", "the quay may be closed"),
    ),
    "according to, after a colon": (
        "One thing is sure: according to Naik, the quay is closed.",
        ("Naik", "the quay is closed"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), STARTS.values(), ids=STARTS.keys())
def test_content_starts_after_what_belongs_to_the_cue(text, expected):
    (draft,) = find(text)
    assert draft.source
    assert (text[slice(*draft.source)], text[slice(*draft.content[0])]) == expected


SUBJECTS = {
    "a name that is a verb in lower case": ("Fed officials have said the rate was low.", "Fed officials"),
    "a name that is a modal in lower case": ("The rate is low, Will wrote.", "Will"),
    "a participle before a name": ("Half of retired sailors say it is unsafe.", "Half of retired sailors"),
    "a relative clause with a clitic": ("Naik, who's a sailor, said it was unsafe.", "Naik"),
    "a name with a verb in it": ("Naik, head of the House Means Committee, said it was unsafe.", "Naik"),
    "a demonstrative": ("Those over 60 say it is unsafe.", "Those over 60"),
    "a number": ("One in five say it is unsafe.", "One in five"),
    "a source after a reason": ("That is why critics say it is unsafe.", "critics"),
    "a pronoun and its verb": ("And he's predicting that it will fall.", "he"),
    "collective data": ("New data suggest that it is unsafe.", "New data"),
}


@pytest.mark.parametrize(("text", "source"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_sources(text, source):
    (draft,) = find(text)
    assert draft.source
    assert text[slice(*draft.source)] == source


MATTERS = [
    ("Naik mentioned the crack in the wall.", "the crack in the wall"),
    ("Naik expressed doubt about the wall.", "doubt about the wall"),
    ("Naik warned of a second storm.", "a second storm"),
    ("Naik complained about the noise.", "the noise"),
    ("Naik demanded an inquiry.", "an inquiry"),
    ("Naik hinted at a strike.", "a strike"),
]


@pytest.mark.parametrize(("text", "content"), MATTERS)
def test_a_noun_phrase_may_be_the_content(text, content):
    (draft,) = find(text)
    assert text[slice(*draft.content[0])] == content


@pytest.mark.parametrize(
    "text",
    [
        "Naik called for calm on the “old” quay.",
        "The quay has been called “rotten” by sailors.",
        "Naik lived in a street called “Salt Row” for years.",
        "Naik was told nothing.",
    ],
)
def test_calling_needs_an_object_and_an_active_verb(text):
    assert find(text) == []


def test_two_cues_of_one_content_make_one_statement():
    (draft,) = find("Naik went on to say, “The quay is closed.”")
    assert draft.source


def test_a_signature_in_a_paragraph_of_its_own():
    text = "“The quay was closed,” Lund said.\n\n“It will stay closed.”\n\n— Priya Naik, harbour master"
    lund, naik = find(text)
    assert [text[slice(*span)] for span in lund.content] == ["“The quay was closed,”"]
    assert naik.source
    assert text[slice(*naik.source)] == "Priya Naik, harbour master"
    assert [text[slice(*span)] for span in naik.content] == ["“It will stay closed.”"]


@pytest.mark.parametrize("break_", ["\n", "\n\n", " "])
def test_a_signature_with_a_hyphen(break_):
    text = f"The quay was full.\n\n“It will stay closed.”{break_}- Priya Naik."
    (draft,) = find(text)
    assert draft.source
    assert text[slice(*draft.source)] == "Priya Naik"


def test_a_heading_between_dashes_is_no_signature():
    text = "“It will stay closed,” Lund said.\n\n“I am sorry.”\n\n– Storms of the year –"
    (draft,) = find(text)
    assert len(draft.content) == 2


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Whole Harbour Is Not Safe, Council Leader Says", "Council Leader", "Whole Harbour Is Not Safe"),
        ("Harbour master says quay is not safe", "Harbour master", "quay is not safe"),
        ("Naik: quay ‘is not safe’", "Naik", "quay ‘is not safe’"),
    ],
)
def test_headlines(text, source, content):
    (draft,) = find(text + "\n\nThe quay was shut on Monday.")
    assert draft.source
    assert (text[slice(*draft.source)], text[slice(*draft.content[0])]) == (source, content)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Boats left the quay, with Naik tweeting that it was “a shame.”", "Naik"),
        ("She called the quay safe, to which Lund replied: “It is not.”", "Lund"),
        ("“Thank you all,” Naik said as a sailor yelled: “Go home!”", "a sailor"),
        ("“Will it hold, who knows?” Naik told Norland’s biggest radio station on Monday.", "Naik"),
    ],
)
def test_a_cue_has_its_own_subject(text, source):
    assert source in [text[slice(*draft.source)] for draft in find(text) if draft.source]


def test_who_was_met_with_did_not_say_it():
    text = "Naik broke with the union on Monday by saying that the quay was safe."
    (draft,) = find(text)
    assert draft.source
    assert text[slice(*draft.source)] == "Naik"


def test_what_happens_while_somebody_speaks_is_not_said():
    assert find("As Naik spoke, the crowd left the “rotten” quay.") == []


def test_a_report_between_two_quotations_parts_them():
    text = "“The quay is closed,” Naik said, adding that whoever had gone there had “seen the cracks.”"
    first, second = find(text)
    assert [text[slice(*span)] for span in first.content] == ["“The quay is closed,”"]
    assert second.content


def test_a_question_ends_before_its_answer():
    text = "Naik was asked by sailors about the quay: “It is closed.”"
    assert "about the quay" in [text[slice(*span)] for draft in find(text) for span in draft.content]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A man close to the family said the quay was closed.", "A man close to the family"),
        ("The plan came from the port, which notes that the wall is old.", "which"),
    ],
)
def test_sources_that_end_in_a_noun_like_an_adverb_or_in_a_relative(text, source):
    assert [text[slice(*draft.source)] for draft in find(text) if draft.source] == [source]


PUT = {
    "before": ("As Naik put it, “it is rotten.”", ["“it is rotten.”"]),
    "after": ("The quay is “rotten,” as Naik put it.", ["The quay is “rotten,”"]),
    "between": ("The quay, as Naik put it on Monday, is “rotten.”", ["The quay", "is “rotten.”"]),
    "after an auxiliary": ("The quay was, as Naik put it, “rotten.”", ["“rotten.”"]),
}


@pytest.mark.parametrize(("text", "contents"), PUT.values(), ids=PUT)
def test_as_somebody_put_it(text, contents):
    (draft,) = find(text)
    assert [text[slice(*span)] for span in draft.content] == contents


def test_putting_something_somewhere_is_no_report():
    assert find("Naik put it on the table that Lund had made.") == []


def test_a_source_in_a_relative_clause_did_not_say_what_stands_before_it():
    text = "The quay was sold to the port, which said that it was safe."
    (draft,) = find(text)
    assert [text[slice(*span)] for span in draft.content] == ["it was safe"]
