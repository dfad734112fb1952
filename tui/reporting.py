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
from store import ActorRow, ArticleRow, Case, ClaimRow, ConflictRow, RemarkRow, StatementRow, Subject
from tui.introducing import known
from tui.supporting import divided, several


class CaseExport:
    """Fetches from a case what a writer asks for."""

    def __init__(self, case: Case, now: datetime) -> None:
        self._case = case
        self._now = now
        copies = several(case.copies.origins())
        self._remarks = {(row.subject, row.item): row for row in case.remarks.rows()}
        self._articles = {row.id: self._article(row, copies.get(row.id, 0)) for row in case.articles.rows()}
        self._actors: Mapping[int, ActorEntry] = {}
        self._paragraphs = cache(self._paragraph_starts)

    def tables(self) -> Tables:
        """All rows, for the case's own JSON."""
        return self._case.tables()

    def report(self) -> Report:
        """What the case comes to."""
        case = self._case
        self._actors = dict(self._cast(case.actors.rows()))
        return Report(
            case=case.path.stem,
            made=self._now.isoformat(timespec="seconds"),
            program=f"Rashomon {version('rashomon')}",
            articles=tuple(self._articles.values()),
            actors=tuple(self._actors.values()),
            claims=tuple(self._claims(case.claims.rows(case.claims.ids()))),
            conflicts=tuple(self._conflicts(case.conflicts.rows())),
        )

    def _remark(self, subject: Subject, item: int) -> RemarkRow:
        return self._remarks.get((subject, item), RemarkRow(subject, item))

    def _cast(self, rows: Iterable[ActorRow]) -> Iterable[tuple[int, ActorEntry]]:
        rows = list(rows)
        profiles = self._case.actors.profiles(row.id for row in rows)
        for row in rows:
            about = row.role or known(told.profile for told in profiles[row.id])
            remark = self._remark(Subject.ACTOR, row.id)
            yield (
                row.id,
                ActorEntry(
                    row.name,
                    row.kind,
                    row.aliases,
                    row.statements,
                    row.mentions,
                    row.unnamed,
                    about,
                    remark.note,
                    remark.tags,
                ),
            )

    def _claims(self, rows: Iterable[ClaimRow]) -> Iterable[ClaimEntry]:
        rows = list(rows)
        statements = self._case.statements.by_claim(row.id for row in rows)
        held = divided(self._case, rows)
        for row in rows:
            said = tuple(map(self._statement, statements[row.id]))
            note = self._remark(Subject.CLAIM, row.id).note
            yield ClaimEntry(
                row.id, row.text, row.verdict, note, row.tags, said, tuple(held.get(row.id, {}).items())
            )

    def _conflicts(self, rows: Iterable[ConflictRow]) -> Iterable[ConflictEntry]:
        for row in rows:
            a, b = self._statement(row.a), self._statement(row.b)
            note = self._remark(Subject.CONFLICT, row.id).note
            yield ConflictEntry(row.kind, a, b, row.words, row.decision or "", note)

    def _statement(self, row: StatementRow) -> StatementEntry:
        remark = self._remark(Subject.STATEMENT, row.id)
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
            note=remark.note,
            tags=remark.tags,
            actor=self._actors.get(row.speaker or 0),
        )

    def _article(self, row: ArticleRow, first: int) -> ArticleEntry:
        remark = self._remark(Subject.ARTICLE, row.id)
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
            remark.note,
            remark.tags,
        )

    def _paragraph_starts(self, article: int) -> list[int]:
        """Offsets at which the paragraphs of an article begin."""
        starts, offset = [], 0
        for line in self._case.articles.text(article).split("\n"):
            if line.strip():
                starts.append(offset)
            offset += len(line) + 1
        return starts
