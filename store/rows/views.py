"""What the store hands out to views: frozen rows that the first screen does without."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.values import ConflictKind, Profile, Spans, Verdict
from store.rows.case import Ruling, StatementRow, Subject


@dataclass(frozen=True, slots=True)
class CopyRow:
    """An article that prints the same text as another."""

    article: int
    share: float
    """How much of the shorter one stands in the longer one, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class SpellingRow:
    """One form of an actor's name over the whole case."""

    name: str
    count: int
    outlets: tuple[str, ...]
    """Outlets (or titles) that have it, by date."""
    reasons: tuple[str, ...]
    """Why it is taken to be that actor's."""
    decided: bool
    article: int
    """The first that has it."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A title or apposition that introduces an actor, and the outlets that use it."""

    role: str
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DescriptionRow:
    """What one outlet tells of an unnamed source, and the first article in which it does."""

    outlet: str
    article: int
    profile: Profile


@dataclass(frozen=True, slots=True)
class Opposed:
    """A conflict as one of a contradiction: its statements, that of the contradiction's first side first."""

    conflict: int
    statements: tuple[int, int]
    claims: tuple[int, int]
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One matter with two sides: conflicts of a kind that hang together."""

    id: int
    """That of its first conflict."""
    kind: ConflictKind
    pairs: tuple[Opposed, ...]
    """Those between the better supported claims first."""


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """One contradiction, as a line of the list shows it."""

    id: int
    kind: ConflictKind
    words: tuple[tuple[str, ...], tuple[str, ...]]
    """Those that clash, by side; that of the first pair first."""
    rulings: tuple[tuple[Ruling | None, int], ...]
    """What was decided, and of how many of its pairs."""
    a: tuple[str, ...]
    b: tuple[str, ...]
    """The sources of the statements that clash, by side."""
    alone: bool
    """Whether all of them are of one actor."""
    noted: bool

    @property
    def pairs(self) -> int:
        """How many conflicts it consists of."""
        return sum(number for _, number in self.rulings)

    @property
    def decision(self) -> Ruling | None:
        """What was decided of all its pairs alike."""
        return self.rulings[0][0] if len(self.rulings) == 1 else None


@dataclass(frozen=True, slots=True)
class Sides:
    """Who stands where in a contradiction: the statements that clash, then those that tell the same.

    Each with the word by which it stands there.
    """

    a: tuple[tuple[StatementRow, str], ...]
    b: tuple[tuple[StatementRow, str], ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an actor stands in a contradiction: ids of the statements on either side that they made."""

    contradiction: Contradiction
    a: frozenset[int]
    b: frozenset[int]

    @property
    def with_self(self) -> bool:
        """Whether they stand on both sides."""
        return bool(self.a and self.b)


class Way(StrEnum):
    """How a case is searched."""

    WORDS = "words"
    REGEX = "regex"
    NAMES = "names"
    """Names that are nearly what was typed, and what their owners said."""


class HitKind(StrEnum):
    """What was searched, and had it."""

    ACTOR = "actor"
    STATEMENT = "statement"
    NOTE = "note"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search found."""

    kind: HitKind
    subject: Subject
    """What it is about; for all but notes the same as `kind`."""
    item: int
    """Id of what it is about."""
    article: int | None
    """The article that it stands in; None for notes and actors."""
    excerpt: str
    """Some words around the best place, on one line."""
    marks: Spans
    """Where the excerpt has what was looked for; sorted and apart."""
    start: int | None
    """Of articles: offset of the first place in the text; None where only the title has it."""
    places: int
    """How many places have it."""


class Act(StrEnum):
    """What an article does with a claim, seen from those before it."""

    FIRST = "first told"
    REPEATED = "told again"
    AGAINST = "told otherwise"
    """By a statement that can't hold if the claim does, or by the opposite."""
    DENIED = "denied"
    """By someone who is told to deny it."""
    DOUBTED = "doubted"
    CORRECTED = "corrected"
    """By a revision with other words, or in a correction notice."""
    SILENT = "silent"
    """In the next article of an outlet that told it."""
    DROPPED = "dropped"
    """In a revision of a text that told it."""


@dataclass(frozen=True, slots=True)
class DatedRow:
    """An article in time."""

    id: int
    published: str
    outlet: str
    title: str
    revises: int | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """What one article does with a claim."""

    article: int
    act: Act
    statement: int | None
    """By which statement; None where the article does not tell the claim."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One claim in time: its events in the order of publication, last those of articles without a date."""

    id: int
    text: str
    verdict: Verdict
    events: tuple[EventRow, ...]
