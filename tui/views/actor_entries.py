"""What the list of the actor's view is made of: blocks, and what each of them is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from store import Case, ClaimRow, StatementRow
from tui.drawing.lines import Line
from tui.telling.actor import Opposition, Part, claims_of, contradicted, heading, opposition, said, told_of
from tui.telling.portrait import Offer, Portrait, head, offered, spelling, table
from tui.widgets.blocks import Block
from tui.widgets.waiting import Waiting


@dataclass(frozen=True, slots=True)
class Entry:
    """A block of the list, and what it is about."""

    block: Block
    part: Part | None = None
    """None at the head."""
    statement: int | None = None
    """Of a contradiction the actor's own."""
    article: int | None = None
    """The first that has a spelling or a description."""
    spelling: str = ""
    offer: Offer | None = None
    opposition: Opposition | None = None

    @property
    def place(self) -> tuple[Part | None, int | None, int | None, tuple[Line, ...]]:
        """What makes it the same entry when the list is made anew."""
        offered_for = self.offer.actor.id if self.offer else None
        return self.part, self.statement, offered_for, () if self.statement else self.block.lines


def entries(case: Case, found: Portrait) -> list[Entry]:
    """The head, then part by part under headings; statements and contradictions wait to be told."""
    names = [
        *(
            Entry(Block((spelling(row),)), Part.NAMES, article=row.article, spelling=row.name)
            for row in found.spellings
        ),
        *(Entry(Block((offered(offer),)), Part.NAMES, offer=offer) for offer in found.offers),
    ]
    parts = {
        Part.NAMES: names,
        Part.DESCRIBED: list(_described(found)),
        Part.CONTRADICTIONS: list(_contradictions(case, found)),
        Part.SAID: _statements(Part.SAID, found.said),
        Part.ABOUT: _statements(Part.ABOUT, found.about),
    }
    told = [Entry(Block(tuple(head(found))))]
    for part, members in parts.items():
        if members:
            told += [Entry(Block(((), heading(part, found)), still=True), part), *members]
    return told


def _described(found: Portrait) -> Iterator[Entry]:
    articles = (None, *(row.article for row in found.described))
    for line, article in zip(table(found.described), articles, strict=False):
        yield Entry(Block((line,), fixed=True, still=article is None), Part.DESCRIBED, article=article)


def _contradictions(case: Case, found: Portrait) -> Iterator[Entry]:
    rows = case.contradictions.rows([stand.contradiction for stand in found.stands])
    for row, stand in zip(rows, found.stands, strict=True):
        seen = opposition(row, stand)
        yield Entry(Waiting((), height=3), Part.CONTRADICTIONS, seen.own, opposition=seen)


def _statements(part: Part, ids: Iterable[int]) -> list[Entry]:
    block = Waiting((), height=2)
    return [Entry(block, part, item) for item in ids]


def told(case: Case, found: Portrait, waiting: Sequence[Entry]) -> list[list[Line]]:
    """The lines of statements and contradictions, fetched together."""
    wanted = [e.statement for e in waiting if e.statement is not None]
    wanted += [e.opposition.other for e in waiting if e.opposition]
    rows: dict[int | None, StatementRow] = {row.id: row for row in case.statements.rows(wanted)}
    claims = claims_of(case, rows.values())
    return [list(_told(found, entry, rows, claims)) for entry in waiting]


def _told(
    found: Portrait,
    entry: Entry,
    rows: Mapping[int | None, StatementRow],
    claims: Mapping[int | None, ClaimRow],
) -> Iterator[Line]:
    row = rows.get(entry.statement)
    if row is None:
        return
    if entry.opposition:
        yield from contradicted(entry.opposition, row, rows[entry.opposition.other])
    elif entry.part is Part.SAID:
        yield from said(row, claims.get(row.claim))
    else:
        yield from told_of(row, found.about[row.id], claims.get(row.claim))
