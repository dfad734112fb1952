"""One row a statement, for spreadsheets: RFC 4180, UTF-8 without a byte order mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from exchange.report import ActorEntry, ArticleEntry, ClaimEntry, Exportable, StatementEntry
from exchange.writers.cells import cell
from exchange.writers.writer import Writer

COLUMNS = (
    *("claim", "claim_text", "verdict", "tags", "note", "link"),
    *("speaker", "speaker_kind", "source", "stance", "form", "quote"),
    *("outlet", "title", "author", "published", "url", "paragraph", "spans", "article_sha256"),
    *("statement_tags", "statement_note", "speaker_tags", "speaker_note", "article_tags", "article_note"),
)


def write(case: Exportable) -> Iterator[str]:
    """The header, then the statements claim by claim, each line ended by CRLF."""
    yield _line(COLUMNS)
    for claim in case.report().claims:
        for statement in claim.statements:
            link = "certain" if statement.tied else "suggested"
            yield _line((*_of_claim(claim), link, *_of_statement(statement)))


def _of_claim(claim: ClaimEntry) -> tuple[str, ...]:
    return str(claim.id), claim.text, claim.verdict.value, " ".join(claim.tags), claim.note


def _of_statement(statement: StatementEntry) -> tuple[str, ...]:
    article = statement.article
    return (
        *(statement.speaker or "", statement.speaker_kind.value, statement.source),
        *(statement.stance.value, statement.form.value, statement.quote),
        *(article.outlet, article.title, article.author, article.published, article.url),
        str(statement.paragraph),
        " ".join(f"{start}:{end}" for start, end in statement.spans),
        article.sha256,
        *_remarked(statement),
        *_remarked(statement.actor),
        *_remarked(article),
    )


def _remarked(entry: StatementEntry | ActorEntry | ArticleEntry | None) -> tuple[str, str]:
    """Tags and note."""
    return (" ".join(entry.tags), entry.note) if entry else ("", "")


def _line(values: tuple[str, ...]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow([cell(value) for value in values])
    return buffer.getvalue()


CSV = Writer("csv", ".csv", "text/csv", write)
