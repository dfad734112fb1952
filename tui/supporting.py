"""What stands behind a claim: independent origins (one text is one origin), and the verdicts of people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from analysis.values import Verdict
from store import ArticleRow, Case, ClaimRow, StatementRow
from tui.drawing.signs import counted


def divided(case: Case, claims: Iterable[ClaimRow]) -> dict[int, dict[str, Verdict]]:
    """What each person holds of those of the claims on which their verdicts differ, the latest last."""
    found: defaultdict[int, dict[str, Verdict]] = defaultdict(dict)
    for row in case.claims.opinions([claim.id for claim in claims if claim.split]):
        found[row.claim][row.who] = row.verdict
    return found


def several(origins: Mapping[int, int]) -> dict[int, int]:
    """Of article -> origin, those whose origin is that of others as well."""
    number = Counter(origins.values())
    return {article: first for article, first in origins.items() if number[first] > 1}


def families(statements: Iterable[StatementRow], origins: Mapping[int, int]) -> list[dict[int, str]]:
    """The articles of some statements by origin, each with its outlet (or title)."""
    found: dict[int, dict[int, str]] = {}
    for row in statements:
        first = origins.get(row.article, row.article)
        found.setdefault(first, {})[row.article] = row.outlet or row.title
    return list(found.values())


def support(case: Case, statements: Sequence[StatementRow]) -> str:
    """`5 articles, 2 origins: Meridian Wire = Lowland Courier`; only the articles where none is a copy."""
    found = families(statements, case.copies.origins(row.article for row in statements))
    articles = counted(sum(map(len, found)), "article")
    copies = [" = ".join(family.values()) for family in found if len(family) > 1]
    return f"{articles}, {counted(len(found), 'origin')}: {'; '.join(copies)}" if copies else articles


def printed(article: ArticleRow, others: Iterable[ArticleRow]) -> str:
    """Whose text an article prints, or who prints it as well; empty where there are no others."""

    def when(row: ArticleRow) -> tuple[bool, str, int]:
        return not row.published, row.published, row.id

    first, *rest = sorted([article, *others], key=when)
    if first is not article:
        return f"prints the text of {first.outlet or first.title}"
    return f"printed by {', '.join(row.outlet or row.title for row in rest)} as well" if rest else ""
