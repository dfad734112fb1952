"""The pieces that the Markdown report is put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from analysis.values import Stance
from exchange.report import ActorEntry, ArticleEntry, ClaimEntry, StatementEntry
from exchange.writers.escaping import escaped

Remarked: TypeAlias = ArticleEntry | ActorEntry | StatementEntry | ClaimEntry

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)
_STANCES = {Stance.DENIES: "denies", Stance.DOUBTS: "doubts", Stance.HEDGES: "hedges"}


class Sources:
    """The numbers under which the articles stand in the list at the end, for references to them."""

    def __init__(self, articles: Sequence[ArticleEntry]) -> None:
        self._numbers = {article.id: number for number, article in enumerate(articles, 1)}

    def line(self, statement: StatementEntry) -> str:
        """A list item: who, with what reserve, what, and where it stands."""
        stance = _STANCES.get(statement.stance)
        said = f" *{stance}*" if stance else ""
        return f"- {_speaker(statement)}{said}: {escaped(statement.quote)} ({self._place(statement)})"

    def _place(self, statement: StatementEntry) -> str:
        article = statement.article
        number = self._numbers.get(article.id)
        reference = f" [{number}]" if number else ""
        return f"{escaped(article.outlet or article.title)}{reference}, paragraph {statement.paragraph}"


def _speaker(statement: StatementEntry) -> str:
    """The actor, and the article's own words for it where they differ."""
    if not statement.speaker:
        return f"**{escaped(statement.source) or 'Nobody named'}**"
    if not statement.source or _bare(statement.source) == _bare(statement.speaker):
        return f"**{escaped(statement.speaker)}**"
    return f"**{escaped(statement.speaker)}** (“{escaped(statement.source)}”)"


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name).casefold()


def support(articles: Iterable[ArticleEntry]) -> str:
    """How many accounts, and how many origins where some print one text: `3 accounts, 2 origins (A = B)`."""
    families: dict[int, dict[int, str]] = {}
    for article in articles:
        families.setdefault(article.first or article.id, {})[article.id] = article.outlet or article.title
    accounts = counted(sum(map(len, families.values())), "account")
    copies = [" = ".join(map(escaped, family.values())) for family in families.values() if len(family) > 1]
    if not copies:
        return accounts
    return f"{accounts}, {counted(len(families), 'origin')} ({'; '.join(copies)})"


def counted(number: int, noun: str) -> str:
    """The number with its noun, in the plural by -s where it is not one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def quoted(note: str) -> Iterator[str]:
    """A person's note as a block quotation, line for line; nothing for an empty one."""
    lines = [escaped(line) for line in note.splitlines() if line.strip()]
    if lines:
        yield ""
        yield "> " + "  \n> ".join(lines)


def remarked(of: Remarked, indent: str = "") -> Iterator[str]:
    """Tags and note of an entry, each a block of its own, indented where they belong to a list item."""
    if of.tags:
        yield ""
        yield f"{indent}Tags: {', '.join(map(escaped, of.tags))}"
    for line in quoted(of.note):
        yield "\n".join(indent + part for part in line.split("\n")) if line else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; cells are Markdown already."""
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
