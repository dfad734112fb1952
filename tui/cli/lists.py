"""The lists of a case: claims, conflicts, articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from store import ArticleRow, Case, ConflictRow, RemarkRow, StatementRow, Subject
from tui.cli.cases import existing, failing
from tui.cli.failure import Failure
from tui.cli.tables import write
from tui.supporting import families


def claims(asked: argparse.Namespace) -> int:
    """Claims with their statements."""
    with failing(), existing(asked.case) as case:
        rows = claim_rows(case, asked.full)
        for row in rows:
            row["said"] = len(row["statements"])
        columns = ("id", "verdict", "said", "text", "note", "tags")
        if asked.json:
            rows = [{k: v for k, v in row.items() if k != "said"} for row in rows]
        return write(asked, rows, columns)


def claim_rows(case: Case, full: bool = False) -> list[dict[str, Any]]:
    """All claims as the lists have them; in full with their articles' ids, by origin."""
    found = case.claims.rows(case.claims.ids())
    notes = case.notes.all(Subject.CLAIM)
    said = case.statements.by_claim(row.id for row in found)
    origins = case.copies.origins() if full else {}
    remarks = {row.item: row for row in case.remarks.rows(Subject.STATEMENT)} if full else {}
    return [
        {
            "id": row.id,
            "text": row.text,
            "verdict": row.verdict,
            "note": notes.get(row.id, ""),
            "tags": list(row.tags),
            **({"origins": [list(family) for family in families(said[row.id], origins)]} if full else {}),
            "statements": [{**statement(s, full), **_remarked(remarks, s.id, full)} for s in said[row.id]],
        }
        for row in found
    ]


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
    with failing(), existing(asked.case) as case:
        found = case.conflicts.rows()
        if asked.json:
            return write(asked, [conflict(row) for row in found], ())
        columns = ("id", "kind", "words", "a", "b", "decision")
        return write(asked, [{**conflict(row), "a": _who(row.a), "b": _who(row.b)} for row in found], columns)


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
    with failing(), existing(asked.case) as case:
        if asked.text is not None and abs(asked.text) > 2**62:
            raise Failure(f"there is no article {asked.text}")
        if asked.text is not None:
            sys.stdout.write(case.articles.text(asked.text))
            return 0
        remarks = {row.item: row for row in case.remarks.rows(Subject.ARTICLE)}
        full = asked.full and asked.json
        rows = [{**article(row), **_remarked(remarks, row.id, full)} for row in case.articles.rows()]
        return write(asked, rows, ("id", "outlet", "published", "title", "author", "path", "sha256"))


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
