"""Rows about who decided what: the journal as it is read, verdicts by person, what a merge brings."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.values import Article
from store.rows.case import Subject


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One entry of the journal, as a list of them shows it; fields as in `EntryRow`."""

    id: int
    at: str
    who: str
    verb: str
    summary: str
    target: int | None
    brought: int | None
    undone: bool
    """Whether it is a decision that does not stand any more."""


@dataclass(frozen=True, slots=True)
class LabelledChange:
    """A field that an entry set, in words."""

    subject: Subject
    item: int
    field: str
    label: str
    """The words of what it is about: a claim's text, a quotation, a name."""
    before: str | None
    """The value, or the words of what it refers to; None stands for "not decided"."""
    after: str | None


@dataclass(frozen=True, slots=True)
class Lacking:
    """An article that another case has and this one has not."""

    article: Article
    revises: str
    """SHA-256 of the text that it revises there, or empty."""


@dataclass(frozen=True, slots=True)
class Clashing:
    """A field that two cases decided differently; what is held here stayed in force."""

    change: LabelledChange
    """What is held here as `before`, what is held there as `after`."""
    who: str
    """Who decided it there."""
    entry: int
    """The journal entry that brought it in."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What bringing another case's decisions in did."""

    entry: int | None
    """The journal entry that has its effect and can be undone; None where there was nothing new."""
    decisions: int
    """How many were brought in; undo and redo are none."""
    people: frozenset[str]
    """Who decided in the other case."""
    writers: frozenset[str]
    """Whose decisions were brought in."""
    shared: frozenset[str]
    """Under whose names decisions came in while others were made here: one person, or two of one name."""
