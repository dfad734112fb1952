"""`rashomon search`: words, regular expressions, and names that are nearly so."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from store import Case, Hit, HitKind, QueryError, Way
from store.search.searching import Item, Searching
from tui.cli.cases import failing, reading
from tui.cli.failure import WrongUsage
from tui.cli.tables import write
from tui.drawing.lines import Line, words
from tui.drawing.safe import safe
from tui.drawing.spoken import spoken
from tui.telling.hits import counts, plain, standing

COLUMNS = ("kind", "id", "article", "excerpt", "found_in", "where")


def search(asked: argparse.Namespace) -> int:
    """Print what is found; status 0, 1 when nothing is, 2 for a query that can't be searched for."""
    way = Way.REGEX if asked.regex else Way.NAMES if asked.fuzzy else Way.WORDS
    if asked.regex and asked.fuzzy:
        raise WrongUsage("--regex and --fuzzy don't go together")
    if asked.limit < 0:
        raise WrongUsage("--limit takes a number from 0 (no limit) on")
    with failing(), reading(asked.case) as case:
        try:
            searching = case.search.by(way, asked.query)
            items = [item for batch in searching.batches() for item in batch]
        except QueryError as error:
            raise WrongUsage(str(error)) from None
        _print(asked, case, searching, items)
        return 0 if items else 1


def _print(asked: argparse.Namespace, case: Case, searching: Searching, items: Sequence[Item]) -> None:
    kept = _first(items, asked.limit)
    hits = list(searching.hits(kept).values())
    if asked.json or asked.csv or asked.plain:
        tell = spoken if asked.plain else words
        write(asked, _rows(case, hits, tell), COLUMNS, "{kind} {id}: {excerpt}")
    elif hits:
        more = f", the first {asked.limit:,} of each" if len(kept) < len(items) else ""
        print(f"{counts(items)}{more}")
        for told in plain(case, hits):
            print(safe(told))
    else:
        print("Nothing found.", file=sys.stderr)


def _first(items: Sequence[Item], limit: int) -> list[Item]:
    """Of each kind at most `limit`, in the same order; all for 0."""
    seen: Counter[HitKind] = Counter()
    kept: list[Item] = []
    for item in items:
        seen[item[0]] += 1
        if not limit or seen[item[0]] <= limit:
            kept.append(item)
    return kept


def _rows(case: Case, hits: Sequence[Hit], tell: Callable[[Line], str]) -> list[dict[str, Any]]:
    """The hits as objects; `kind` and `id` tell what each is about: a note may be on a claim."""
    return [
        {
            "kind": hit.subject,
            "id": hit.item,
            "article": hit.article,
            "excerpt": hit.excerpt,
            "found_in": hit.kind,
            "marks": hit.marks,
            "start": hit.start,
            "places": hit.places,
            "where": tell(where),
        }
        for hit, where in zip(hits, standing(case, hits), strict=True)
    ]
