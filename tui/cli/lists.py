"""The lists of a case: claims, conflicts, articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from store import ArticleRow, Case, ConflictRow, RemarkRow, StatementRow, Subject
from tui.cli.cases import failing, reading
from tui.cli.failure import Failure
from tui.cli.tables import write
from tui.supporting import families

_BATCH = 500
"""Claims that are fetched at a time."""


def claims(asked: argparse.Namespace) -> int:
    """Claims with their statements."""
    with failing(), reading(asked.case) as case:
        rows = claim_rows(case, asked.full)
        if asked.json:
            return write(asked, rows, ())
        counted = ({**row, "said": len(row["statements"])} for row in rows)
        columns = ("id", "verdict", "said", "text", "note", "tags")
        return write(asked, counted, columns, "Claim {id}: {text}")


def claim_rows(case: Case, full: bool = False) -> Iterator[dict[str, Any]]:
    """All claims as the lists have them, some hundreds at a time in memory.

    In full with their articles' ids, by origin.
    """
    notes = case.notes.all(Subject.CLAIM)
    verdicts = verdicts_of_all(case) if full else {}
    origins = case.copies.origins() if full else {}
    remarks = {row.item: row for row in case.remarks.rows(Subject.STATEMENT)} if full else {}
    ids = case.claims.ids()
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        said = case.statements.by_claim(batch)
        for row in case.claims.rows(batch):
            yield {
                "id": row.id,
                "text": row.text,
                "verdict": row.verdict,
                "note": notes.get(row.id, ""),
                "tags": list(row.tags),
                **({"origins": [list(family) for family in families(said[row.id], origins)]} if full else {}),
                "statements": [
                    {**statement(s, full), **_remarked(remarks, s.id, full)} for s in said[row.id]
                ],
                **({"verdicts": verdicts.get(row.id, [])} if full else {}),
            }


def verdicts_of_all(case: Case) -> dict[int, list[dict[str, str]]]:
    """By claim, everybody's standing verdict, the latest last."""
    found: dict[int, list[dict[str, str]]] = {}
    for row in case.claims.opinions():
        found.setdefault(row.claim, []).append({"who": row.who, "verdict": row.verdict, "at": row.at})
    return found


def _remarked(remarks: Mapping[int, RemarkRow], item: int, full: bool) -> dict[str, Any]:
    """Note and tags of a statement or an article, for lists in full."""
    found = remarks.get(item)
    return {"note": found.note if found else "", "tags": list(found.tags if found else ())} if full else {}


def statement(row: StatementRow, full: bool = False) -> dict[str, Any]:
    """One statement as the lists have it; in full with what was added to them since.

    `parent`, the id of the statement that it stands inside, is there where there is one.
    """
    more: dict[str, Any] = {"tied": row.tied} if full else {}
    if row.parent is not None:
        more["parent"] = row.parent
    return {
        "id": row.id,
        "article": row.article,
        "spans": row.content,
        "quote": row.quote,
        "source": row.source_text,
        "speaker": row.speaker_name or None,
        "speaker_kind": row.speaker_kind,
        "cue": row.cue_text,
        "stance": row.stance,
        "form": row.form,
        **more,
    }


def conflicts(asked: argparse.Namespace) -> int:
    """Conflicts; the table shows the quotations, JSON the ids of the statements."""
    with failing(), reading(asked.case) as case:
        found = case.conflicts.rows()
        if asked.json:
            return write(asked, [conflict(row) for row in found], ())
        columns = ("id", "kind", "words", "a", "b", "decision")
        told = ({**conflict(row), "a": _who(row.a), "b": _who(row.b)} for row in found)
        return write(asked, told, columns, "Conflict {id}: {kind}")


def conflict(row: ConflictRow) -> dict[str, Any]:
    """One conflict as the lists have it."""
    return {
        "id": row.id,
        "a": row.a.id,
        "b": row.b.id,
        "kind": row.kind,
        "words": list(row.words),
        "decision": row.decision,
    }


def _who(row: StatementRow) -> str:
    return f"{row.speaker_name or row.source_text}: {row.quote}"


def articles(asked: argparse.Namespace) -> int:
    """Articles, or the stored text of one."""
    with failing(), reading(asked.case) as case:
        if asked.text is not None and abs(asked.text) > 2**62:
            raise Failure(f"there is no article {asked.text}")
        if asked.text is not None:
            sys.stdout.write(case.articles.text(asked.text))
            return 0
        remarks = {row.item: row for row in case.remarks.rows(Subject.ARTICLE)}
        full = asked.full and asked.json
        rows = [{**article(row), **_remarked(remarks, row.id, full)} for row in case.articles.rows()]
        columns = ("id", "outlet", "published", "title", "author", "path", "sha256")
        return write(asked, rows, columns, "Article {id}: {title}")


def article(row: ArticleRow) -> dict[str, Any]:
    """One article as the lists have it."""
    return {
        "id": row.id,
        "title": row.title,
        "outlet": row.outlet,
        "author": row.author,
        "published": row.published,
        "url": row.url,
        "path": row.path,
        "sha256": row.sha256,
        "origin": row.origin,
    }
