"""What a report of a case tells: everything a writer may put on paper, and nothing about how it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from analysis.values import ActorKind, ConflictKind, Form, Spans, SpeakerKind, Stance, Verdict

Tables: TypeAlias = Mapping[str, Sequence[Mapping[str, Any]]]
"""A case as plain rows by table: whole numbers, strings, bytes and None; see docs/JSON.md."""


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """One account that the case rests on."""

    id: int
    title: str
    outlet: str = ""
    author: str = ""
    published: str = ""
    """ISO 8601, or empty."""
    url: str = ""
    path: str = ""
    sha256: str = ""
    """Of the stored text, in hex."""
    origin: str = ""
    """SHA-256 of the bytes it was read from, in hex."""
    first: int = 0
    """Id of the first article that prints the same text; 0 where no other does."""
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """Who speaks or is spoken of."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    statements: int = 0
    mentions: int = 0
    unnamed: bool = False
    about: str = ""
    """A person's role, or what the accounts tell of an unnamed source."""
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """What one article says that one source said."""

    quote: str
    """The content as the article words it, with its quotation marks."""
    source: str
    """The article's words for the source."""
    speaker: str | None
    """The actor that they stand for, where that is known."""
    article: ArticleEntry
    paragraph: int
    """Counted from 1."""
    spans: Spans
    """Of the quote, in code points of the article's stored text."""
    stance: Stance = Stance.SAYS
    form: Form = Form.INDIRECT
    speaker_kind: SpeakerKind = SpeakerKind.NONE
    tied: bool = True
    """Whether it surely belongs to its claim, not by likeness only."""
    note: str = ""
    tags: tuple[str, ...] = ()
    actor: ActorEntry | None = None
    """The speaker, with what a person put on it."""


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """Statements taken as one claim, and what a person holds of it."""

    id: int
    text: str
    verdict: Verdict = Verdict.OPEN
    note: str = ""
    tags: tuple[str, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    divided: tuple[tuple[str, Verdict], ...] = ()
    """What each person holds of it, where they differ; `verdict` is what is in force."""


@dataclass(frozen=True, slots=True)
class ConflictEntry:
    """Two statements that can't both hold, with the words that clash."""

    kind: ConflictKind
    a: StatementEntry
    b: StatementEntry
    words: tuple[str, str] = ("", "")
    decision: str = ""
    """What a person made of it; empty while undecided."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A case at one moment, in the order in which it is to be told."""

    case: str
    made: str
    """ISO 8601 date and time."""
    program: str = "Rashomon"
    articles: tuple[ArticleEntry, ...] = ()
    actors: tuple[ActorEntry, ...] = ()
    claims: tuple[ClaimEntry, ...] = ()
    conflicts: tuple[ConflictEntry, ...] = ()

    @property
    def triaged(self) -> int:
        """Claims on which a person has a verdict."""
        return sum(claim.verdict is not Verdict.OPEN for claim in self.claims)


class Exportable(Protocol):
    """A case as writers see it: each takes what it needs, and only that is fetched."""

    def report(self) -> Report:
        """What the case comes to, for people."""
        ...

    def tables(self) -> Tables:
        """All rows of the case, for programs."""
        ...
