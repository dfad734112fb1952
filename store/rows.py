"""What the store hands out: frozen rows, each with what a line on a screen or in a list shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.values import (
    ActorKind,
    ConflictKind,
    Form,
    Kind,
    Profile,
    Spans,
    SpeakerKind,
    Stance,
    Verdict,
)


class Subject(StrEnum):
    """What a decision can be about."""

    ARTICLE = "article"
    STATEMENT = "statement"
    CLAIM = "claim"
    NAMING = "naming"
    ACTOR = "actor"
    CONFLICT = "conflict"


class Origin(StrEnum):
    """Where a statement comes from."""

    ANALYSIS = "analysis"
    PERSON = "person"
    KEPT = "kept"
    """Once found, not any more, but a person decided something about it."""


class Ruling(StrEnum):
    """What a person holds of a conflict."""

    REAL = "real"
    APPARENT = "apparent"
    """Both hold: of different times, or of different things."""
    MISTAKEN = "mistaken"
    """No conflict: the two say no such thing."""


class Outcome(StrEnum):
    """What became of an article that was filed."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    REVISED = "revised"
    CORRECTED = "corrected"
    """A duplicate with other details: they were taken over."""
    REREAD = "reread"
    """The text is the same, but not what was read in it."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One account, without its text."""

    id: int
    title: str
    outlet: str
    author: str
    published: str
    url: str
    path: str
    sha256: str
    origin: str
    media_type: str
    added: str
    revises: int | None
    revised_by: int | None
    statements: int
    noted: bool


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement, as the findings and the decisions have it, with the article it stands in."""

    id: int
    article: int
    content: Spans
    cue: Spans
    source: Spans
    quote: str
    cue_text: str
    source_text: str
    kind: Kind
    form: Form
    stance: Stance
    speaker: int | None
    """An actor's id."""
    speaker_name: str
    """The actor's name in the case, or empty."""
    speaker_kind: SpeakerKind
    evidence: str
    certain: bool
    parent: int | None
    origin: Origin
    claim: int | None
    tied: bool
    """Whether it surely belongs to its claim: near repetition or a person says so, not likeness alone."""
    outlet: str
    title: str
    published: str
    speaker_decided: bool
    noted: bool


@dataclass(frozen=True, slots=True)
class CopyRow:
    """An article that prints the same text as another."""

    article: int
    share: float
    """How much of the shorter one stands in the longer one, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A span that names an actor."""

    start: int
    end: int
    actor: int | None
    naming: int


@dataclass(frozen=True, slots=True)
class NamingRow:
    """One form of an actor's name in one article, and why it is taken to be that actor's."""

    id: int
    article: int
    name: str
    head: str
    count: int
    actor: int | None
    reason: str
    decided: bool


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor of the case."""

    id: int
    name: str
    kind: ActorKind
    unnamed: bool
    role: str
    """The title or apposition that introduces a person, or empty."""
    aliases: tuple[str, ...]
    """The other forms of the name, the most frequent first."""
    statements: int
    mentions: int
    articles: int
    noted: bool
    touched: bool
    """Whether a person decided anything about it."""


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """What one article tells of an unnamed source."""

    article: int
    name: str
    profile: Profile


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
class SuggestionRow:
    """Two actors that may be one; a person decides."""

    a: int
    b: int
    """Actors' ids; `a` is the smaller."""
    score: int
    """From 1 to 99, the likelier the higher."""
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim, as a line of the list shows it."""

    id: int
    text: str
    verdict: Verdict
    statements: int
    articles: int
    origins: int
    """How many articles it stands in, those that print one text counted once."""
    says: int
    denies: int
    perhaps: int
    """How many of the statements belong to the claim by likeness only."""
    conflicts: int
    noted: bool
    tags: tuple[str, ...]
    speakers: tuple[str, ...]
    """Up to three names, those with the most statements first."""
    touched: bool
    """Whether a person decided anything about it."""
    split: bool = False
    """Whether the verdicts of two people on it differ."""


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Two statements that can't both hold."""

    id: int
    a: StatementRow
    b: StatementRow
    kind: ConflictKind
    words: tuple[str, str]
    decision: Ruling | None
    noted: bool


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What a person put on a thing: a note, tags, or both."""

    subject: Subject
    item: int
    note: str = ""
    tags: tuple[str, ...] = ()
    about: str = ""
    """The words that the thing goes by: a quotation, a name, a title."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """A conflict as one of a contradiction: its statements, that of the contradiction's first side first."""

    conflict: int
    statements: tuple[int, int]
    claims: tuple[int, int]
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One matter with two sides: the conflicts of a kind that one claim is in by one word."""

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
    words: tuple[str, str]
    rulings: tuple[tuple[Ruling | None, int], ...]
    """What was decided, and of how many of its pairs."""
    a: tuple[str, ...]
    b: tuple[str, ...]
    """The sources of the statements that clash, by side."""
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
    """Who stands where in a contradiction: statements of the same tenor as those that clash, these first."""

    a: tuple[StatementRow, ...]
    b: tuple[StatementRow, ...]


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


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the case has already, in this text or in an earlier one."""

    article: int
    same_text: bool


@dataclass(frozen=True, slots=True)
class Filed:
    """What filing an article did."""

    article: int
    outcome: Outcome
    carried: int = 0
    """Statements that were found again, with their ids and decisions."""
    lost: int = 0
    """Statements that were not: left with the earlier revision, kept for their decisions, or gone."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a decision did: its journal entry (None when nothing had to change) and a line that tells it."""

    entry: int | None
    summary: str
    regroups: bool = False
    """Whether statements or names may have moved from group to group, not only something said of one."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry of the journal."""

    id: int
    at: str
    """ISO 8601, UTC."""
    who: str
    verb: str
    summary: str
    target: int | None
    """The entry that this one undoes or redoes."""
    brought: int | None = None
    """The entry that brought this one in from another case; such a one sets no fields by itself."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field that an entry set; None stands for "not decided"."""

    subject: Subject
    item: int
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the triage is."""

    triaged: int
    all: int


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
    """By a statement that can't hold if the claim does."""
    DENIED = "denied"
    DOUBTED = "doubted"
    CORRECTED = "corrected"
    """By a revision with other words, or in a correction notice."""
    DROPPED = "not told any more"
    """By an outlet that told it before."""


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
