"""The named actors of an article by place: whom a span names, who was named before it, their gender."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from analysis.actors.folding import plain
from analysis.actors.forms import parse
from analysis.actors.gender import courtesy, gender, word_before
from analysis.actors.lexicon.genders import relations
from analysis.language import table
from analysis.text.quotations import Quotation, quotations
from analysis.values import Actor, ActorKind, Span

_NEXT_WORD = re.compile(r" ([a-z]+)")
_WORD = re.compile(r"\w[\w-]*")


class Mention(NamedTuple):
    """A place that names an actor; `actor` is its position in the reading's actors."""

    start: int
    end: int
    actor: int


@cache
def _words(*classes: str) -> frozenset[str]:
    return frozenset(word for name in classes for word in table("sources")[name].split())


class Cast:
    """The actors of one article and every place that names them."""

    def __init__(self, text: str, paragraphs: Sequence[Span], actors: Sequence[Actor]) -> None:
        self.text = text
        self.actors = actors
        self.mentions = sorted(
            Mention(start, end, number)
            for number, actor in enumerate(actors)
            for start, end in actor.mentions
        )
        self._starts = [mention.start for mention in self.mentions]
        self._paragraphs = paragraphs
        self._paragraph_starts = [start for start, _ in paragraphs]
        self._quoted: dict[int, list[Quotation]] = {}
        self._genders: dict[int, str] = {}
        self._roles: dict[int, frozenset[str]] = {}

    def within(self, span: Span) -> list[Mention]:
        """The mentions inside `span`, in order."""
        return self.mentions[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]

    def before(self, position: int, since: int) -> Iterator[Mention]:
        """The mentions that end before `position` and start at or after `since`, the nearest first."""
        for at in range(bisect_left(self._starts, position) - 1, -1, -1):
            mention = self.mentions[at]
            if mention.start < since:
                return
            if mention.end <= position:
                yield mention

    def is_quoted(self, position: int) -> bool:
        """Whether `position` stands between quotation marks."""
        paragraph = bisect_right(self._paragraph_starts, position) - 1
        if paragraph not in self._quoted:
            self._quoted[paragraph] = quotations(self.text, self._paragraphs[paragraph])
        quoted = self._quoted[paragraph]
        at = bisect_right(quoted, position, key=lambda quotation: quotation.start) - 1
        return at >= 0 and position < quoted[at].end

    def is_modifier(self, mention: Mention) -> bool:
        """Whether the name only describes the noun that follows: "the Obama administration"."""
        following = _NEXT_WORD.match(self.text, mention.end)
        return following is not None and following[1] in _words("collectives", "people")

    def person_called(self, surname: str) -> int | None:
        """The one person of that surname who has a given name too, in any case; None if none or several."""
        found = self.called(surname)
        return found[0] if len(found) == 1 else None

    def called(self, surname: str) -> list[int]:
        """The persons of that surname, in any case, who have a given name or a title too."""
        ending = f" {surname.casefold()}"
        return [
            number
            for number, actor in enumerate(self.actors)
            if self.is_person(number) and actor.name.casefold().endswith(ending)
        ]

    def is_person(self, actor: int) -> bool:
        """Whether the actor is a person."""
        return self.actors[actor].kind is ActorKind.PERSON

    def gender(self, actor: int) -> str:
        """The pronoun "he" or "she", or "" where neither a title nor the given name tells."""
        if actor not in self._genders:
            self._genders[actor] = self._gender(self.actors[actor])
        return self._genders[actor]

    def _gender(self, actor: Actor) -> str:
        starts = [start for start, _ in actor.mentions]
        addressed = {told[1] for start in starts if (told := courtesy(self.text, start))}
        if len(addressed) == 1:
            return addressed.pop()
        related = (relations().get(plain(word_before(self.text, start)), "") for start in starts)
        return gender(parse(actor.name)) or next(filter(None, related), "")

    def addressed(self, mention: Mention) -> str:
        """The gender that a form of address before a mention tells: "she" after "Ms", or ""."""
        told = courtesy(self.text, mention.start)
        return told[1] if told else ""

    def is_full(self, mention: Mention) -> bool:
        """Whether a given name stands at a mention too, or a title that is part of the name."""
        return " " in self.text[mention.start : mention.end]

    def mentions_of(self, actor: int) -> Iterator[Mention]:
        """The places that name an actor, in order."""
        return (Mention(start, end, actor) for start, end in self.actors[actor].mentions)

    def roles(self, actor: int) -> frozenset[str]:
        """Words directly before a mention of the actor or in the apposition after it, in lower case."""
        if actor not in self._roles:
            found: set[str] = set()
            for start, end in self.actors[actor].mentions[:4]:
                found |= _role_words(self.text, start, end)
            self._roles[actor] = frozenset(found)
        return self._roles[actor]


def _role_words(text: str, start: int, end: int) -> set[str]:
    before = re.split(r"[.,;:!?\n“”\"()]", text[max(0, start - 60) : start])[-1]
    after = text[end : end + 80]
    apposition = re.split(r"[,.;:!?\n“”\"()]", after[1:])[0] if after.startswith(",") else ""
    near = _WORD.findall(before)[-4:] + _WORD.findall(apposition)[:8]
    return {word.lower() for word in near}
