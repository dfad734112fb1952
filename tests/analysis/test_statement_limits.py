"""Questions, headlines, subjects of other shapes, and words that only look like statements."""

from __future__ import annotations

import pytest

from analysis.statements.find import find

FOUND = {
    "a short lead before its source": (
        "Two people died, the hospital said.",
        "the hospital",
        "Two people died",
    ),
    "an irregular verb": ("The chain broke, said the police.", "the police", "The chain broke"),
    "a question put to the speaker": ("Asked whether he would go, Lund left.", None, "whether he would go"),
    "a question and who put it": ("Lund was asked by a clerk why it fell.", "a clerk", "why it fell"),
    "a label in a headline": ("Police: two hurt in bridge fall", "Police", "two hurt in bridge fall"),
    "a label at its end": ("Two hurt in bridge fall: police", "police", "Two hurt in bridge fall"),
    "a number of people": ("One in four said the dam was late.", "One in four", "the dam was late"),
    "admitted": ("The state admitted it made a mistake.", "The state", "it made a mistake"),
    "a condition set off": ("She said, if asked, she would go.", "She", "if asked, she would go"),
    "a hearer with a place": ("She told a crowd in Kolm she would go.", "She", "she would go"),
    "an opening that": ("That would be too late, Lund said.", "Lund", "That would be too late"),
    "no known verb": ("The job marks his return, Lund said.", "Lund", "The job marks his return"),
    "a relative clause with and": (
        "A guard who works in Kolm and was hurt says it was late.",
        "A guard who works in Kolm and was hurt",
        "it was late",
    ),
    "a participle before the source": (
        "Though ill, retired surgeon Ilse Brandt told staff Tuesday that it was late.",
        "retired surgeon Ilse Brandt",
        "it was late",
    ),
    "a noun as verb before a quotation": ("He jokes, “It is late!”", "He", "“It is late!”"),
    "upon saying": ("Lund was booed upon saying, “It is late.”", "Lund", "“It is late.”"),
    "a list item": ("• The dam was late, Lund said.", "Lund", "The dam was late"),
}


@pytest.mark.parametrize(("text", "source", "content"), FOUND.values(), ids=FOUND.keys())
def test_found(text, source, content):
    (draft,) = find(text)
    assert (draft.source and text[slice(*draft.source)]) == source
    assert [text[start:end] for start, end in draft.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Kolm guards say the opposite.",
        "Officials tell the story the other way round.",
        "She asked the paper not to name her.",
        "On the station's “Morning Call,” Lund discussed the dam.",
        "Benghazi: what is known",
    ],
)
def test_nothing_is_said(text):
    assert find(text) == []
