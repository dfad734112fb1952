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


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """One person's standing verdict on a claim: the latest that was not taken back."""

    claim: int
    who: str
    verdict: Verdict
    at: str
    """ISO 8601, UTC."""
