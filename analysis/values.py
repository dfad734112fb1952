"""The values that every room speaks in: frozen, plain, without behaviour that needs a file or a screen.

Offsets are Unicode code points into the text they were found in; ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]


class Kind(StrEnum):
    """What sort of attribution a statement is."""

    REPORT = "report"
    SPEECHACT = "speechact"
    EVIDENCE = "evidence"
    ATTITUDE = "attitude"


class Form(StrEnum):
    """How much of a statement's content stands between quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Stance(StrEnum):
    """What the cue tells of the source's commitment to the content."""

    SAYS = "says"
    DENIES = "denies"
    DOUBTS = "doubts"
    HEDGES = "hedges"


class SpeakerKind(StrEnum):
    """How the article names the source of a statement."""

    NAMED = "named"
    PRONOUN = "pronoun"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    NONE = "none"


class ActorKind(StrEnum):
    """What sort of thing an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OUTLET = "outlet"
    OTHER = "other"


class ConflictKind(StrEnum):
    """Why two statements can't both hold."""

    NEGATION = "negation"
    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    CAUSE = "cause"
    DENIAL = "denial"
    ANTONYM = "antonym"


class Verdict(StrEnum):
    """What a person holds of a claim."""

    OPEN = "open"
    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    REFUTED = "refuted"
    UNVERIFIABLE = "unverifiable"
    DISMISSED = "dismissed"


# ---------------------------------------------------------------- one article


@dataclass(frozen=True, slots=True)
class Article:
    """One account as it was read in: normalised text, what is known of it, the bytes it came from."""

    text: str
    """Decoded, LF newlines, NFC, control characters and bidi overrides gone; never changed afterwards."""
    sha256: str
    """Of the text's UTF-8 bytes, in hex."""
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    """ISO 8601 date or date and time, or empty."""
    url: str = ""
    path: str = ""
    """Where the file lay, or "-" for standard input."""
    origin: str = ""
    """SHA-256 of the raw bytes, in hex."""
    raw: bytes = b""
    media_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a source is reported to have said: the attribution triple and what was worked out of it."""

    content: Spans
    cue: Spans
    source: Spans
    kind: Kind
    form: Form
    stance: Stance = Stance.SAYS
    speaker: str | None = None
    """Name of the actor (an `Actor.name` of the same reading) that the source resolves to."""
    speaker_kind: SpeakerKind = SpeakerKind.NONE
    evidence: str = ""
    """Why the speaker is who it is, in words for the reader."""
    certain: bool = True
    """False where a second actor fits the source as well."""
    parent: int | None = None
    """Position in the reading of the statement that this one is nested in."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write an actor's name, and why it is taken to be that actor's."""

    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article says of an unnamed source, in normal form; empty where it says nothing."""

    institution: str = ""
    nationality: str = ""
    """The country: "Libya" for a Libyan official."""
    rank: str = ""
    number: str = ""
    """As it is written ("two"), else "one" or "several"."""
    condition: str = ""
    """On what terms it spoke: "anonymity", "not authorised to speak"."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, group, place or outlet inside one article; an unnamed source is one too."""

    name: str
    kind: ActorKind
    aliases: tuple[Alias, ...] = ()
    """The other forms that the article uses; `name` is not among them."""
    mentions: Spans = ()
    unnamed: bool = False
    role: str = ""
    """The title or apposition that introduces a person ("army chief of staff"), at most 60 characters."""
    profile: Profile | None = None
    """What is known of an unnamed source; None for a named actor."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the analysis finds in one article, statements in the order of their first content span."""

    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()


# ---------------------------------------------------------------- names


@dataclass(frozen=True, slots=True)
class Name:
    """A name to be clustered."""

    text: str
    count: int = 1
    kind: ActorKind | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """The names of one actor: the best first, each with the reason why it belongs."""

    name: str
    aliases: tuple[Alias, ...]
    """Every name of the cluster, `name` itself among them (with an empty reason)."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One form of a name in one article of a case."""

    article: int
    name: str
    head: str
    """The fullest name of the actor that this form belongs to inside its article."""
    kind: ActorKind
    count: int = 1
    unnamed: bool = False
    role: str = ""
    """As the actor's in the article."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a case: label and reason for each naming, by position; name and kind for each label."""

    labels: tuple[int, ...]
    reasons: tuple[str, ...]
    names: Mapping[int, str]
    kinds: Mapping[int, ActorKind]
    roles: Mapping[int, str] = field(default_factory=dict)
    """By label, of the persons that some article introduces: the fullest."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors of a cast that may be one: not likely enough to be joined unasked."""

    a: int
    b: int
    """Labels of the cast; `a` is the smaller."""
    score: float
    """Above 0 and below 1: by this, suggestions are ordered."""
    reason: str


# ---------------------------------------------------------------- claims


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as the grouping sees it: its words and its context."""

    text: str
    speaker: str | None = None
    article: str | None = None
    stance: Stance = Stance.SAYS
    form: Form | None = None
    names: tuple[tuple[str, str], ...] = ()
    """Forms of actors' names in the text, in order, each with what stands for the actor in all texts."""
    published: date | None = None
    """The day from which "yesterday" and "on Tuesday" are told."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements, by position, that can't both hold, with the words that clash."""

    a: int
    b: int
    kind: ConflictKind
    words: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Grouping:
    """Claims and conflicts over a sequence of statements: a label for each, conflicts by position."""

    labels: tuple[int, ...] = ()
    conflicts: tuple[Clash, ...] = field(default=())
    certain: tuple[bool, ...] = ()
    """By position: whether near repetition, quotation or a person ties the statement to its claim;
    empty where all are tied."""
