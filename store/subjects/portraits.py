"""Portraits: what the articles of a case make of one actor, and all that they let them say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeAlias

from analysis.values import Profile, Span, Spans
from store.file.connection import Connection
from store.file.spans import place, unpacked
from store.rows.views import DescriptionRow, RoleRow, SpellingRow

BY_DATE = "published = '', published, article.id, statement.start, statement.id"

NAMED = """SELECT naming.name, naming.role, count, coalesce(nullif(outlet, ''), title), article,
        found_reason, reason, EXISTS (
            SELECT 1 FROM decided WHERE subject = 'naming' AND item = naming.id AND field = 'actor')
    FROM naming JOIN article ON article.id = article WHERE found AND actor = ?
    ORDER BY published = '', published, article, naming.id"""

DESCRIBED = """SELECT coalesce(nullif(outlet, ''), title), article,
        institution, nationality, rank, number, condition
    FROM naming JOIN article ON article.id = article WHERE found AND unnamed AND actor = ?
    ORDER BY published = '', published, article, naming.id"""

SAID = f"""SELECT statement.id FROM statement JOIN article ON article.id = article
    WHERE speaker = ? AND statement.origin <> 'gone' ORDER BY {BY_DATE}"""

ABOUT = f"""SELECT statement.id, content, mention.start, stop
    FROM naming JOIN mention ON mention.naming = naming.id
    JOIN statement ON statement.article = mention.article AND statement.start <= mention.start
        AND json_extract(content, '$[#-1][1]') >= stop
    JOIN article ON article.id = statement.article
    WHERE naming.actor = ?1 AND naming.found AND statement.origin <> 'gone' AND speaker IS NOT ?1
    ORDER BY {BY_DATE}, mention.start"""

Part: TypeAlias = tuple[Any, ...]
"""Of a form of a name in one article: count, outlet, article, two reasons, whether a person decided it."""


class Portraits:
    """One actor across all articles, by their dates; what has no date comes last."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def names(self, actor: int) -> tuple[tuple[SpellingRow, ...], tuple[RoleRow, ...]]:
        """The forms of the name, the most frequent first, and the roles that introduce them, with outlets."""
        spelt: defaultdict[str, list[Part]] = defaultdict(list)
        roles: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name, role, *part in self._connection.rows(NAMED, [actor]):
            spelt[name].append(tuple(part))
            if role:
                roles[role][part[1]] = None
        spellings = sorted((_spelling(*each) for each in spelt.items()), key=lambda row: -row.count)
        return tuple(spellings), tuple(RoleRow(role, tuple(outlets)) for role, outlets in roles.items())

    def described(self, actor: int) -> tuple[DescriptionRow, ...]:
        """What each outlet tells of an unnamed source; nothing of named actors."""
        rows: dict[tuple[str, Profile], int] = {}
        for outlet, article, *known in self._connection.rows(DESCRIBED, [actor]):
            rows.setdefault((outlet, Profile(*known)), article)
        return tuple(DescriptionRow(outlet, article, profile) for (outlet, profile), article in rows.items())

    def said(self, actor: int) -> list[int]:
        """Ids of their statements."""
        return self._connection.ints(SAID, [actor])

    def about(self, actor: int) -> dict[int, Spans]:
        """Ids of the statements of others that name them, and where in their quotations they do."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        for statement, content, start, stop in self._connection.rows(ABOUT, [actor]):
            span = place(unpacked(content), (start, stop))
            if span and (not found[statement] or span[0] >= found[statement][-1][1]):
                found[statement].append(span)
        return {statement: tuple(spans) for statement, spans in found.items() if spans}


def _spelling(name: str, parts: Sequence[Part]) -> SpellingRow:
    counts, outlets, articles, in_case, in_article, decided = zip(*parts, strict=True)
    reasons = dict.fromkeys(
        reason for pair in zip(in_case, in_article, strict=True) for reason in pair if reason
    )
    return SpellingRow(
        name, sum(counts), tuple(dict.fromkeys(outlets)), tuple(reasons), any(decided), articles[0]
    )
