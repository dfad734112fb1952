"""The reading of an article: its actors and its statements, each statement with the actor who made it."""

from __future__ import annotations

from analysis.actors.mentions import find as find_actors
from analysis.statements.drafts import Draft
from analysis.statements.find import find as find_statements
from analysis.statements.form import form_of
from analysis.statements.speakers.resolve import Resolver, Speaker
from analysis.text.paragraphs import paragraphs
from analysis.values import Form, Reading, Statement

_FLOATING = "subject of the sentence before the quotation, which reports nothing"
"""Evidence for the speaker of a quotation that nobody is said to have spoken."""


def read(text: str) -> Reading:
    """All actors and statements of `text`; offsets are code points into it as it is given."""
    named = find_actors(text)
    drafts = find_statements(text)
    resolver = Resolver(text, paragraphs(text), named)
    speakers: dict[int, Speaker] = {}
    for number in sorted(
        range(len(drafts)), key=lambda number: drafts[number].source or drafts[number].content[0]
    ):
        speakers[number] = resolver.resolve(drafts[number].source)
    statements = tuple(_statement(text, draft, speakers[number]) for number, draft in enumerate(drafts))
    return Reading(statements, (*named, *resolver.actors()))


def _statement(text: str, draft: Draft, speaker: Speaker) -> Statement:
    return Statement(
        content=draft.content,
        cue=(draft.cue,) if draft.cue else (),
        source=(draft.source,) if draft.source else (),
        kind=draft.kind,
        form=Form.DIRECT if draft.verbatim else form_of(text, draft.content),
        stance=draft.stance,
        speaker=speaker.name,
        speaker_kind=speaker.kind,
        evidence=_FLOATING if draft.floating else speaker.evidence,
        certain=speaker.certain and not draft.floating,
        parent=draft.parent,
    )
