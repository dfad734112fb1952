"""Text that nobody would write: the reading stays linear in its length and never fails."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading import read
from analysis.statements import sentence
from analysis.statements.attributions import attributions
from analysis.statements.find import find
from analysis.statements.sentence import parse
from analysis.text.paragraphs import paragraphs

LENGTH = 100_000
PATTERNS = [
    '"',
    "“",
    "“”",
    "'",
    "a",
    "A",
    "A. ",
    "said ",
    "he said ",
    "Smith said, ",
    "according to ",
    ", ",
    "( ",
    '. "',
    "“A,” he said. ",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_repetition_is_read_in_bounded_pieces(pattern):
    text = pattern * (LENGTH // len(pattern))
    read = [part for number, span in enumerate(paragraphs(text)) for part in parse(text, span, number)]
    assert max(len(part.tokens) for part in read) <= sentence.LONGEST
    assert all(len(attributions(part, 0)) <= 2 * sentence.LONGEST for part in read[:3])


@settings(derandomize=True, max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "He",
                "said",
                "that",
                "“",
                "”",
                '"',
                "'",
                ",",
                ".",
                ":",
                "—",
                "(",
                ")",
                "according",
                "to",
                "\n",
                "\r",
                "Ann Lee",
                "who",
                "denied",
                "as",
                "by",
                "\x1b[31m",
                "\u202e",
            ]
        ),
        max_size=25,
    )
)
def test_every_span_lies_in_the_text_and_contents_keep_their_order(words):
    text = " ".join(words)
    found = find(text)
    for draft in found:
        for start, end in (*draft.content, *filter(None, (draft.cue, draft.source))):
            assert 0 <= start < end <= len(text)
    assert [draft.content[0][0] for draft in found] == sorted(draft.content[0][0] for draft in found)
    assert all(draft.parent is None or draft.parent < number for number, draft in enumerate(found))


@pytest.mark.parametrize(
    "pattern",
    ["Ann Lee said he said that she said. ", "Ann Lee met Bob Ray. “A,” he said. ", "SMITH: no.\n\n"],
)
def test_speakers_are_looked_for_nearby_only(pattern):
    assert read(pattern * (LENGTH // len(pattern))).statements
