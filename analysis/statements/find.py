"""All statements of an article, their speakers not yet resolved."""

from __future__ import annotations

from analysis.statements.attributions import attributions
from analysis.statements.continuations import join_continuations
from analysis.statements.drafts import Draft
from analysis.statements.nesting import nest
from analysis.statements.sentence import parse
from analysis.statements.transcripts import turns
from analysis.text.paragraphs import paragraphs


def find(text: str) -> list[Draft]:
    """The attributions of `text` in the order of their contents; one that holds another comes before it."""
    spans = paragraphs(text)
    spoken = turns(text, spans)
    sentences = [
        s for number, span in enumerate(spans) if number not in spoken for s in parse(text, span, number)
    ]
    drafts = [draft for number, sentence in enumerate(sentences) for draft in attributions(sentence, number)]
    return nest([*join_continuations(text, sentences, drafts), *spoken.values()])
