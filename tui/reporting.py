"""A case as the writers see it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path

from exchange.report import (
    ActorEntry,
    ArticleEntry,
    ClaimEntry,
    ConflictEntry,
    Report,
    StatementEntry,
    Tables,
)
from store import ActorRow, ArticleRow, Case, ClaimRow, ConflictRow, StatementRow, Subject
from tui.introducing import known
from tui.supporting import several


class CaseExport:
    """Fetches from a case what a writer asks for."""

    def __init__(self, case: Case, now: datetime) -> None:
        self._case = case
        self._now = now
        copies = several(case.copies.origins())
        self._articles = {row.id: _article(row, copies.get(row.id, 0)) for row in case.articles.rows()}
        self._paragraphs = cache(self._paragraph_starts)

    def tables(self) -> Tables:
        """All rows, for the case's own JSON."""
        return self._case.tables()

    def report(self) -> Report:
        """What the case comes to."""
        case = self._case
        return Report(
            case=case.path.stem,
            made=self._now.isoformat(timespec="seconds"),
            program=f"Rashomon {version('rashomon')}",
            articles=tuple(self._articles.values()),
            actors=tuple(self._actors(case.actors.rows())),
            claims=tuple(self._claims(case.claims.rows(case.claims.ids()))),
            conflicts=tuple(self._conflicts(case.conflicts.rows())),
        )

    def _actors(self, rows: Iterable[ActorRow]) -> Iterable[ActorEntry]:
        rows = list(rows)
        profiles = self._case.actors.profiles(row.id for row in rows)
        for row in rows:
            about = row.role or known(told.profile for told in profiles[row.id])
            yield ActorEntry(
                row.name, row.kind, row.aliases, row.statements, row.mentions, row.unnamed, about
            )

    def _claims(self, rows: Iterable[ClaimRow]) -> Iterable[ClaimEntry]:
        rows = list(rows)
        notes: Mapping[int, str] = self._case.notes.all(Subject.CLAIM)
        statements = self._case.statements.by_claim(row.id for row in rows)
        for row in rows:
            said = tuple(map(self._statement, statements[row.id]))
            yield ClaimEntry(row.id, row.text, row.verdict, notes.get(row.id, ""), row.tags, said)

    def _conflicts(self, rows: Iterable[ConflictRow]) -> Iterable[ConflictEntry]:
        notes: Mapping[int, str] = self._case.notes.all(Subject.CONFLICT)
        for row in rows:
            a, b = self._statement(row.a), self._statement(row.b)
            yield ConflictEntry(row.kind, a, b, row.words, row.decision or "", notes.get(row.id, ""))

    def _statement(self, row: StatementRow) -> StatementEntry:
        return StatementEntry(
            quote=row.quote,
            source=row.source_text,
            speaker=row.speaker_name or None,
            article=self._articles[row.article],
            paragraph=bisect_right(self._paragraphs(row.article), row.content[0][0]),
            spans=row.content,
            stance=row.stance,
            form=row.form,
            speaker_kind=row.speaker_kind,
            tied=row.tied,
        )

    def _paragraph_starts(self, article: int) -> list[int]:
        """Offsets at which the paragraphs of an article begin."""
        starts, offset = [], 0
        for line in self._case.articles.text(article).split("\n"):
            if line.strip():
                starts.append(offset)
            offset += len(line) + 1
        return starts


def _article(row: ArticleRow, first: int) -> ArticleEntry:
    return ArticleEntry(
        row.id,
        row.title,
        row.outlet,
        row.author,
        row.published,
        row.url,
        Path(row.path).name,  # a report goes to others, whom the folders of this machine don't concern
        row.sha256,
        row.origin,
        first,
    )
