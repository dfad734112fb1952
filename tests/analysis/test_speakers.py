"""Who a statement's source is: a small gold set of invented articles."""

from __future__ import annotations

import pytest

from analysis.reading import read
from analysis.values import SpeakerKind

NAMED, PRONOUN = SpeakerKind.NAMED, SpeakerKind.PRONOUN
ANONYMOUS, COLLECTIVE, DOCUMENT = SpeakerKind.ANONYMOUS, SpeakerKind.COLLECTIVE, SpeakerKind.DOCUMENT


def speakers(text):
    return [(s.speaker, s.speaker_kind) for s in read(text).statements]


GOLD = {
    "full name, then surname": (
        "Ilse Brandt said the bridge was safe. Brandt said she had crossed it.",
        [("Ilse Brandt", NAMED), ("Ilse Brandt", NAMED)],
    ),
    "title and office before the name": (
        "Norland’s ambassador to the U.N. Peter Orme said that the bridge was safe.",
        [("Peter Orme", NAMED)],
    ),
    "apposition after the name": (
        "Peter Orme, the mayor’s spokesman, said that the bridge was safe.",
        [("Peter Orme", NAMED)],
    ),
    "name in the apposition": (
        "The mayor’s spokesman, Peter Orme, said that the bridge was safe.",
        [("Peter Orme", NAMED)],
    ),
    "he, the last speaker": (
        "Peter Orme said the bridge was safe. He said it would open in May.",
        [("Peter Orme", NAMED), ("Peter Orme", PRONOUN)],
    ),
    "she, by the given name": (
        "Mary Holt met Peter Orme in the harbour on Friday. She said the bridge was safe.",
        [("Mary Holt", PRONOUN)],
    ),
    "he, by the title": (
        "Mrs. Holt waited for Mr. Orme at the gate. “It is late,” he said.",
        [("Orme", PRONOUN)],
    ),
    "he, somebody named since the last speaker": (
        "“It is safe,” Peter Orme said.\n\nKarl Vance came to the harbour at noon.\n\n“It is not,” he said.",
        [("Peter Orme", NAMED), ("Karl Vance", PRONOUN)],
    ),
    "names inside quotations are not meant": (
        "“I told Karl Vance so,” Peter Orme said. “It is safe,” he added.",
        [("Peter Orme", NAMED), ("Peter Orme", PRONOUN)],
    ),
    "unnamed sources come back": (
        "The bridge was shut, say Norland government sources. The sources said nobody was hurt. "
        "“We don’t know why,” said one of the Norland sources. They denied a second fire.",
        [
            ("Norland government sources", ANONYMOUS),
            ("Norland government sources", ANONYMOUS),
            ("Norland government sources", ANONYMOUS),
            ("Norland government sources", PRONOUN),
        ],
    ),
    "an unnamed guard": (
        "A security guard employed by the firm Stonegate, who was hurt, claims there was no fire.",
        [("security guard", ANONYMOUS)],
    ),
    "officials who may not speak": (
        "The talks failed, according to two officials who were not authorised to speak.",
        [("officials", ANONYMOUS)],
    ),
    "two groups that differ": (
        "Harbour guards say there was a fire beforehand. They say it was the crew who started it.",
        [("Harbour guards", COLLECTIVE), ("Harbour guards", PRONOUN)],
    ),
    "the ambassador": (
        "Ambassador Peter Orme arrived on Monday. The ambassador said that the bridge was safe.",
        [("Peter Orme", NAMED)],
    ),
    "the campaign is not the candidate": (
        "Peter Orme lost the vote. The Orme campaign said that it would go to court.",
        [("Orme campaign", COLLECTIVE)],
    ),
    "a document": (
        "A police report said that the bridge had been shut twice.",
        [("police report", DOCUMENT)],
    ),
    "first person is left alone": ("“It is late.” I said it was early.", [(None, PRONOUN)]),
    "a title of the other gender is somebody else": (
        "Peter Finch owns the mill. Ms Finch said the bridge was safe.",
        [("Ms Finch", NAMED)],
    ),
    "Mr is not Jane": ("Jane Hale runs the mill. “It is safe,” Mr. Hale said.", [("Mr. Hale", NAMED)]),
    "titles tell a man and a woman of one surname apart": (
        "Peter Finch met Anna Finch. Ms Finch said it was late. Mr Finch said it was not.",
        [("Anna Finch", NAMED), ("Peter Finch", NAMED)],
    ),
    "a title and no given name": (
        "Mr Finch met Mrs Finch. Mrs Finch said it was late. He said it was not.",
        [("Mrs Finch", NAMED), ("Mr Finch", PRONOUN)],
    ),
    "a given name that many genders have": (
        "Alex Finch met the guards. She said it was late. Ms Finch said it was safe.",
        [("Alex Finch", PRONOUN), ("Alex Finch", NAMED)],
    ),
    "she is nobody called Peter": ("Peter Finch met the guards. She said it was late.", [(None, PRONOUN)]),
    "he is the man, though the woman was named last": (
        "Khalid Barzan met Layla Nazari at noon. He said it was late.",
        [("Khalid Barzan", PRONOUN)],
    ),
    "a Russian given name": (
        "Svetlana Orlenko met Dmitri Galkov. She said the bridge was safe.",
        [("Svetlana Orlenko", PRONOUN)],
    ),
    "a spokeswoman is she": (
        "A waiter met the guards. A spokeswoman met the guards. “It is late,” he said.",
        [("waiter", PRONOUN)],
    ),
    "a shared surname, one just named": (
        "Peter Finch owns the mill.\n\nAnna Finch came. Finch said it was late. Finch said it was safe.",
        [("Anna Finch", NAMED), ("Anna Finch", NAMED)],
    ),
    "a shared surname, both just named": (
        "Peter Finch met Anna Finch. Finch said it was late.",
        [("Finch", NAMED)],
    ),
    "a transcript’s labels": (
        "The hearing went on for an hour. Senator Ilse Brandt met Karl Vance.\n\n"
        "BRANDT: It is safe.\n\nVANCE: It is not.\n\nBRANDT: Prove it.",
        [("Ilse Brandt", NAMED), ("Karl Vance", NAMED), ("Ilse Brandt", NAMED)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), GOLD.values(), ids=GOLD)
def test_speaker_of_each_statement(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize("text", [text for text, _ in GOLD.values()], ids=GOLD)
def test_every_speaker_is_an_actor_of_the_reading(text):
    reading = read(text)
    names = {actor.name for actor in reading.actors}
    assert {statement.speaker for statement in reading.statements} - {None} <= names


def test_the_evidence_says_why():
    text = "Peter Orme left the harbour at noon. He said it would open in May."
    (statement,) = read(text).statements
    assert statement.evidence == "He = Peter Orme: last person named, same paragraph"
    assert statement.certain


def test_two_candidates_make_it_uncertain():
    text = "Peter Orme met Karl Vance at the gate. He said it would open in May."
    (statement,) = read(text).statements
    assert not statement.certain


def test_a_shared_surname_shows_both_who_may_be_meant():
    (statement,) = read("Peter Finch met Anna Finch. Finch said it was late.").statements
    assert not statement.certain
    assert statement.evidence == "Finch: Peter Finch or Anna Finch may be meant"


def test_a_shared_surname_is_certain_where_one_of_them_was_just_named():
    text = "Peter Finch owns the mill.\n\nAnna Finch runs the farm. Finch said it was late."
    (statement,) = read(text).statements
    assert statement.certain
    assert statement.evidence == "Finch = Anna Finch: last named of those called so, Peter Finch too"


def test_a_shared_surname_is_uncertain_where_the_article_and_the_sentence_before_differ():
    text = "Peter Finch slept. Peter Finch ate. Peter Finch left.\n\nAnna Finch came. Finch said it was late."
    (statement,) = read(text).statements
    assert statement.speaker == "Peter Finch"
    assert not statement.certain


def test_a_surname_is_certain_where_the_article_names_one_far_more_often():
    text = (
        "Peter Finch slept. Peter Finch ate. Peter Finch left. Anna Finch came.\n\n"
        "The mill is old. It stands on the river.\n\nNobody came. Finch said it was late."
    )
    (statement,) = read(text).statements
    assert (statement.speaker, statement.certain) == ("Peter Finch", True)


def test_two_men_of_one_surname_and_mr():
    text = "Peter Finch met Paul Finch and Anna Finch. Mr Finch said it was late."
    (statement,) = read(text).statements
    assert not statement.certain
    assert "Peter Finch or Paul Finch" in statement.evidence


def test_an_unnamed_source_is_an_actor_with_its_other_forms():
    text = "Norland government sources said it was safe. The sources said nobody was hurt."
    unnamed = [actor for actor in read(text).actors if actor.unnamed]
    assert [(a.name, [alias.name for alias in a.aliases], len(a.mentions)) for a in unnamed] == [
        ("Norland government sources", ["sources"], 2)
    ]
