"""Statements and who made them, as lines of words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.values import Span
from store import ArticleRow, StatementRow
from tui.drawing.lines import Line, Look, Piece, line, lit

_MARKS = ("“", "”", "„", "«", '"')


def who(row: StatementRow) -> str:
    """The speaker, else the source as the text has it."""
    return row.speaker_name or row.source_text or "nobody named"


def where(row: StatementRow) -> str:
    """Outlet (or title) and day."""
    return " ".join(filter(None, (row.outlet or row.title, row.published[:10])))


def titled(article: ArticleRow) -> str:
    """Outlet (or title) and day of an article."""
    return " ".join(filter(None, (article.outlet or article.title, article.published[:10])))


def said_by(row: StatementRow, marked: str = "") -> Line:
    """Who said it, how, and where: `Dana Okoro · said · The Ferry Post 2031-04-02`; a cue may be marked."""
    clashing = bool(row.cue_text) and row.cue_text.casefold() == marked.casefold()
    return line(
        Piece(who(row), Look.STRONG),
        Piece(" · ", Look.FAINT),
        Piece(row.cue_text or "no cue", Look.CLASH if clashing else Look.FAINT),
        Piece(f" · {where(row)}", Look.FAINT),
    )


def marked_off(text: str) -> str:
    """A text in quotation marks, unless it begins with one."""
    return text if text[:1] in _MARKS else f"“{text}”"


def quoted(row: StatementRow, marked: Iterable[str] = (), look: Look = Look.CLASH) -> Line:
    """The statement's words, some of them marked: where they stand first, in whatever case."""
    spans = sorted(span for word in marked if (span := _first(word, row.quote)))
    return lit(row.quote, _apart(spans), look, Look.SAID)


def _first(word: str, text: str) -> Span | None:
    if not word.strip():
        return None
    found = re.search(rf"(?<!\w){re.escape(word.strip())}(?!\w)", text, re.IGNORECASE)
    return found.span() if found else None


def _apart(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
