"""Sources to speakers: every statement's source becomes an actor of the article, named or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.actors.lexicon.genders import nouns
from analysis.statements.speakers.cast import Cast
from analysis.statements.speakers.descriptions import Description, describe, source_words
from analysis.statements.speakers.introduced import introduced
from analysis.statements.speakers.namesakes import namesake
from analysis.statements.speakers.naming import named_in
from analysis.statements.speakers.pronouns import Answer, Place, Spoke, group_for, is_rivalled, person_for
from analysis.statements.speakers.unnamed import UnnamedSources
from analysis.values import Actor, ActorKind, Span, SpeakerKind

_FIRST_PERSON = frozenset({"i", "we", "you", "me", "us"})
_PERSONS = frozenset({"he", "she"})
_GROUPS = frozenset({"they", "it"})
_NEAR = 3000
"""Characters before a pronoun, in its paragraph and the one before, in which its antecedent is looked for."""
_NEAR_SUBJECT = 600
"""Characters before a pronoun in which the subject of an earlier sentence is looked for."""
_FAR = 10_000
"""Characters before "the ambassador" in which the one who was introduced so is looked for."""
_PARTITIVE = re.compile(r"(?:one|some|many|most|several|two|three|both|all|a few) of (them)\Z", re.IGNORECASE)
_RELATIVE_REACH = 80
"""Characters before "who" in which its antecedent is looked for."""
_RELATIVES = frozenset({"who", "which", "that"})


class Speaker(NamedTuple):
    """Who a statement's source is: an actor's name, how the source names it, and why."""

    name: str | None = None
    kind: SpeakerKind = SpeakerKind.NONE
    evidence: str = ""
    certain: bool = True


class Resolver:
    """Resolves the sources of one article, in the order of the text.

    Actors are numbered: the named ones first, by their place in `actors`, the unnamed ones after them.
    """

    def __init__(self, text: str, paragraphs: Sequence[Span], actors: Sequence[Actor]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._starts = [start for start, _ in paragraphs]
        self._cast = Cast(text, paragraphs, actors)
        self._last_words = frozenset(
            actor.name.casefold().rpartition(" ")[2] for actor in actors if " " in actor.name
        )
        self._unnamed = UnnamedSources()
        self._spoke: list[Spoke] = []

    def resolve(self, source: Span | None) -> Speaker:
        """The speaker that `source` stands for."""
        if source is None:
            return Speaker()
        word = self._text[source[0] : source[1]]
        lower = word.lower()
        if lower in _FIRST_PERSON:
            return Speaker(kind=SpeakerKind.PRONOUN)
        if lower in _PERSONS or lower in _GROUPS:
            return self._pronoun(source, word)
        if lower in _RELATIVES:
            return self._relative(source, word)
        if (of := _PARTITIVE.match(word)) is not None:
            return self._pronoun((source[0] + of.start(1), source[1]), "they")
        if lower in source_words("quantities"):
            return Speaker(kind=SpeakerKind.COLLECTIVE)
        return self._named(source) or self._described(source)

    def actors(self) -> tuple[Actor, ...]:
        """The unnamed sources found so far."""
        return self._unnamed.actors()

    def _name(self, actor: int) -> str:
        named = self._cast.actors
        return named[actor].name if actor < len(named) else self._unnamed.name(actor - len(named))

    def _place(self, position: int) -> Place:
        at = max(bisect_right(self._starts, position) - 1, 0)
        current = self._paragraphs[at][0]
        since = max(self._paragraphs[max(at - 1, 0)][0], position - _NEAR)
        return Place(position, since, current)

    def _named(self, source: Span) -> Speaker | None:
        word = self._text[source[0] : source[1]]
        labelled = self._cast.person_called(word) if word.isupper() else None
        if labelled is not None:
            self._note(labelled, source, self._pronouns_of(labelled))
            return Speaker(
                self._name(labelled), SpeakerKind.NAMED, f"{word} = {self._name(labelled)}: surname"
            )
        mention = named_in(self._cast, source)
        if mention is None:
            return None
        form = self._text[mention.start : mention.end]
        shared = namesake(self._cast, mention, self._place(mention.start), self._spoke)
        if shared is not None:
            return self._answer(shared, source, form, SpeakerKind.NAMED)
        self._note(mention.actor, source, self._pronouns_of(mention.actor))
        name = self._name(mention.actor)
        return Speaker(name, SpeakerKind.NAMED, "" if form == name else f"{form} = {name}")

    def _pronouns_of(self, actor: int) -> frozenset[str]:
        if not self._cast.is_person(actor):
            return _GROUPS
        gender = self._cast.gender(actor)
        return frozenset({gender}) if gender else _PERSONS

    def _note(self, actor: int, source: Span, pronouns: frozenset[str]) -> None:
        self._spoke.append(Spoke(actor, source[0], pronouns))

    def _pronoun(self, source: Span, word: str) -> Speaker:
        lower = word.lower()
        place = self._place(source[0])
        find = person_for if lower in _PERSONS else group_for
        answer = self._introduced(lower, place) or find(self._cast, lower, place, self._spoke)
        if answer is None:
            return Speaker(
                kind=SpeakerKind.PRONOUN, evidence=f"nobody named before fits “{word}”", certain=False
            )
        return self._answer(answer, source, word, SpeakerKind.PRONOUN)

    def _introduced(self, pronoun: str, place: Place) -> Answer | None:
        """The unnamed subject of an earlier sentence of the paragraph, if nobody else came since."""
        if pronoun == "it":
            return None
        before = (max(place.current, place.at - _NEAR_SUBJECT), place.at)
        subjects = introduced(self._text, before, plural=pronoun == "they")
        description = next((d for d in subjects if pronoun in _pronouns(d)), None)
        if description is None or is_rivalled(self._cast, pronoun, description.span[0], place, self._spoke):
            return None
        number, _ = self._unnamed.add(self._text, description)
        return Answer(number + len(self._cast.actors), f"“{description.name}” in the sentence before")

    def _answer(self, answer: Answer, source: Span, word: str, kind: SpeakerKind) -> Speaker:
        pronouns = next((s.pronouns for s in reversed(self._spoke) if s.actor == answer.actor), None)
        if pronouns is None and word.lower() in _PERSONS | _GROUPS:
            pronouns = frozenset({word.lower()})
        self._note(answer.actor, source, pronouns or self._pronouns_of(answer.actor))
        name = self._name(answer.actor)
        told = word if word == name else f"{word} = {name}"
        return Speaker(name, kind, f"{told}: {answer.reason}", answer.certain)

    def _relative(self, source: Span, word: str) -> Speaker:
        since = self._place(source[0]).current
        mention = next(self._cast.before(source[0], max(since, source[0] - _RELATIVE_REACH)), None)
        if mention is None:
            last = self._spoke[-1] if self._spoke else None
            if last is not None and source[0] - last.start <= _RELATIVE_REACH:
                return self._answer(Answer(last.actor, "last speaker"), source, word, SpeakerKind.PRONOUN)
            return Speaker(
                kind=SpeakerKind.PRONOUN, evidence=f"nobody named before fits “{word}”", certain=False
            )
        reason = "named before it in the sentence"
        close = source[0] - mention.end <= 3
        return self._answer(Answer(mention.actor, reason, close), source, word, SpeakerKind.PRONOUN)

    def _described(self, source: Span) -> Speaker:
        description = describe(self._text, source)
        if description is None:
            return Speaker(kind=SpeakerKind.COLLECTIVE)
        answer = self._points_back(description)
        if answer is not None:
            return self._answer(answer, source, f"“{description.name}”", SpeakerKind.NAMED)
        self._bring_in(description)
        number, reason = self._unnamed.add(self._text, description)
        self._note(number + len(self._cast.actors), source, _pronouns(description))
        return Speaker(self._unnamed.name(number), description.kind, reason)

    def _bring_in(self, description: Description) -> None:
        """Know the source that "the guards" point back to, where it was a subject before it was a source."""
        if not description.definite:
            return
        place = self._place(description.span[0])
        for before in introduced(self._text, (place.since, place.at), description.plural):
            if before.head == description.head and description.modifiers <= before.modifiers:
                self._unnamed.add(self._text, before)
                return

    def _points_back(self, description: Description) -> Answer | None:
        """The named actor that a definite description ("the ambassador", "the group") stands for."""
        if not description.definite or description.plural:
            return None
        place = self._place(description.span[0])
        if description.head in source_words("people"):
            since = place.at - _FAR
            fits = self._has_role
        elif description.head in source_words("group_descriptions") and not description.modifiers:
            since = place.since
            fits = self._is_body
            if self._is_part_of_a_name(description.head):
                since, fits = place.at - _FAR, self._has_last_word
        elif description.head.endswith("year-old"):
            since = place.since
            fits = self._is_person
        else:
            return None
        mention = next(
            (m for m in self._cast.before(description.span[0], since) if fits(m.actor, description)), None
        )
        return Answer(mention.actor, f"last named that fits “{description.head}”") if mention else None

    def _has_role(self, actor: int, description: Description) -> bool:
        return self._cast.is_person(actor) and description.head in self._cast.roles(actor)

    def _is_body(self, actor: int, description: Description) -> bool:
        return self._cast.actors[actor].kind in {ActorKind.ORGANISATION, ActorKind.OUTLET}

    def _is_part_of_a_name(self, head: str) -> bool:
        return head in self._last_words

    def _has_last_word(self, actor: int, description: Description) -> bool:
        return self._cast.actors[actor].name.casefold().endswith(f" {description.head}")

    def _is_person(self, actor: int, description: Description) -> bool:
        return self._cast.is_person(actor)


def _pronouns(description: Description) -> frozenset[str]:
    if description.plural:
        return frozenset({"they"})
    if description.kind is SpeakerKind.ANONYMOUS:
        told = nouns().get(description.head)
        return frozenset({told} if told else {*_PERSONS, "they"})
    return _GROUPS
