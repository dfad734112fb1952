"""Articles in lines of words: what is known of each account, its revisions, and who prints the same text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from store import ArticleRow, Case, Subject
from tui.drawing.lines import Line
from tui.telling.labelled import fact, facts, heading


def whole(case: Case) -> Iterator[Line]:
    """All articles, in the order in which they came, earlier revisions among them."""
    origins = case.copies.origins()
    shared = Counter(origins.values())
    for row in case.articles.rows():
        yield from told(row)
        if shared[origins.get(row.id, row.id)] > 1:
            yield from _copies(case, row)
        if row.noted:
            yield from facts(note=case.notes.text(Subject.ARTICLE, row.id))


def name(row: ArticleRow) -> str:
    """The title, else where it came from."""
    return row.title or row.outlet or row.path


def told(row: ArticleRow) -> Iterator[Line]:
    """What is known of an article, and how it stands to its revisions."""
    yield heading("Article", row.id, name(row))
    yield from facts(
        outlet=row.outlet,
        author=row.author,
        published=row.published,
        address=row.url,
        file=row.path,
        statements=f"{row.statements:,}",
        revises=f"article {row.revises}" if row.revises is not None else "",
        revised_by=f"article {row.revised_by}" if row.revised_by is not None else "",
    )


def _copies(case: Case, row: ArticleRow) -> Iterator[Line]:
    """The other articles of its origin; revisions are told above already."""
    for copy in case.copies.of(row.id):
        if copy.article not in (row.revises, row.revised_by):
            yield fact("same text", f"{copy.share:.0%} in common with article {copy.article}")
