"""Search: a line to type in, what has it as it is typed, and the hit under the cursor in full."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from contextlib import suppress

from textual.app import ComposeResult
from textual.widgets import Input

from store import Case, CaseError, Hit, QueryError, Way
from store.search.searching import Item, Searching
from store.session import Json
from tui.bindings import view_bindings
from tui.commands import BY_NAME, Context
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.telling.hits import counts, standing, told
from tui.telling.ways import WAYS
from tui.views.destination import beginning, destination
from tui.views.place import Leave, Start
from tui.views.view import View
from tui.widgets.bars import KeyBar
from tui.widgets.blocks import Panel
from tui.widgets.hits import HitList, HitRow, QueryLine

_REST = 0.08
"""Seconds without a letter before the search begins."""
_TELLING = 0.25
"""Seconds between two words on how far a long search is."""
_ROOM = 420
"""Code points of the hit in full."""


class SearchView(View):
    """What was searched for last is there again."""

    CONTEXT = Context.SEARCH
    BINDINGS = view_bindings(Context.SEARCH)

    def __init__(self, case: Case, keys: Mapping[str, str], start: Start) -> None:
        super().__init__(case, keys, start)
        self.way, self._text, self._at = _remembered(case)
        self._searching: Searching | None = None
        self._items: Sequence[Item] = ()
        self._sought = ""
        """The words of the last search; an input tells of a change also where there is none."""
        self._under_way = False
        self._awaited = False
        """Whether Enter was pressed before there were hits to go into."""

    def body(self) -> ComposeResult:
        """Line, list, panel."""
        yield QueryLine(id="query")
        yield HitList(self._fetch, id="hits")
        yield Panel(id="hit")

    @property
    def line(self) -> QueryLine:
        """Where the query is typed."""
        return self.query_one(QueryLine)

    @property
    def list(self) -> HitList:
        """The hits."""
        return self.query_one(HitList)

    @property
    def hit(self) -> Hit | None:
        """The one under the cursor."""
        row = self.list.current
        return row.hit if row else None

    def reload(self) -> None:
        """Search again; the first time for what was searched for last, which the next letter replaces."""
        if self._text:
            self.line.put(self._text)
            self.line.words.action_select_all()
            self._text = ""
        self.look(self._at)
        self.show_way()

    # ------------------------------------------------------------ searching

    def look(self, at: int = 0) -> None:
        """Search for what the line says once it rests, and put the cursor on the hit at a place."""
        self._at, self._sought = at, self.line.value
        self._under_way, self._awaited = True, False
        self.run_worker(self._look(), group="search", exclusive=True)

    async def _look(self) -> None:
        await asyncio.sleep(_REST)
        try:
            await self._gather(self.case.search.by(self.way, self.line.value, growing=True))
        except QueryError as error:
            self._show_nothing(f"{error.what}:", f"{error.remedy}.")
        except CaseError as error:
            self.say(str(error))

    async def _gather(self, searching: Searching) -> None:
        """Show what is found: at the end, and before that when it takes long."""
        clock = asyncio.get_running_loop().time
        said = clock()
        items: list[Item] = []
        shown = False
        for batch in searching.batches():
            items += batch
            if clock() - said > _TELLING:
                said = clock()
                if items and not shown:
                    self._show(searching, tuple(items))
                    shown = True
                self.say(f"Searching… {signs.counted(len(items), 'hit')} so far", "Type on to stop it")
            await asyncio.sleep(0)
        self._show(searching, items)
        self.say(WAYS[self.way].hint)

    def _show(self, searching: Searching, items: Sequence[Item]) -> None:
        self._searching, self._items = searching, items
        typed = self.line.value.strip()
        self.list.empty = WAYS[self.way].nothing if typed else self._invitation()
        self.list.show(range(len(items)), min(self._at, len(items) - 1) if items else None)
        self.follow()
        self._under_way = False
        if self._awaited:
            self.action_hits()

    def _show_nothing(self, *why: str) -> None:
        self._searching, self._items, self._under_way = None, (), False
        self.list.empty = [safe(line) for line in why]
        self.list.show(())
        self.follow()
        self.say(WAYS[self.way].hint)

    def _invitation(self) -> Sequence[str]:
        others = " or ".join(words.title for way, words in WAYS.items() if way is not self.way)
        return (
            WAYS[self.way].asks,
            f"{self.key('search_way')} searches by {others}.",
        )

    def _fetch(self, places: Sequence[int]) -> Sequence[HitRow]:
        if self._searching is None:
            return ()
        asked = {self._items[place]: place for place in places}
        found = self._searching.hits(list(asked))
        where = standing(self.case, list(found.values()))
        return [
            HitRow(asked[item], hit, line) for (item, hit), line in zip(found.items(), where, strict=True)
        ]

    # ------------------------------------------------------------ showing

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another letter."""
        event.stop()
        if self.line.value != self._sought:
            self.look()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: into the hits."""
        event.stop()
        self.action_hits()

    def on_row_list_moved(self) -> None:
        """Another hit is under the cursor."""
        if self.list.row_count:  # an empty list tells of its cursor, too, when it comes on the screen
            self._at = self.list.cursor
        self.follow_soon()

    def on_descendant_focus(self) -> None:
        """The keys of where the focus is."""
        self.show_here()

    def follow(self) -> None:
        """Title and panel for the hit under the cursor."""
        found = counts(self._items)
        at = f"{self.list.cursor + 1} of {len(self._items):,}" if self._items else ""
        self.head(f"Search · {WAYS[self.way].title}", " · ".join(filter(None, (found, at))))
        full = self._searching.hits([self._items[self.list.cursor]], _ROOM) if self._searching and at else {}
        self.query_one(Panel).show([line for hit in full.values() for line in told(self.case, hit)])

    def show_way(self) -> None:
        """The words for the way to search."""
        self.line.call(WAYS[self.way].label)
        self.list.empty = self._invitation()
        self.follow()
        self.say(WAYS[self.way].hint)

    def show_here(self) -> None:
        """While letters go to the line, the keys that are none."""
        if self.focused is not self.line.words:
            super().show_here()
            return
        way, leave = (BY_NAME[name] for name in ("search_way", "leave"))
        keys = [
            ("Enter", "to the hits"),
            (self.key(way.name), way.label),
            (self.key(leave.name), leave.label),
        ]
        self.query_one(KeyBar).show(keys)

    # ------------------------------------------------------------ commands

    def action_hits(self) -> None:
        """Into the hits, once they are there."""
        self._awaited = self._under_way
        if self.list.row_count and not self._under_way:
            self.set_focus(self.list, scroll_visible=False)

    def action_query(self) -> None:
        """Back to the line."""
        self.line.take_focus()

    def action_open(self, name: str) -> Awaitable[None] | None:
        """The key that opened the search leads to its line; other views open over it."""
        if Context[name] is not self.CONTEXT:
            return super().action_open(name)
        self.action_query()
        return None

    def action_search_way(self) -> None:
        """Search for the same in the next way."""
        ways = [*Way]
        self.way = ways[(ways.index(self.way) + 1) % len(ways)]
        self.show_way()
        self.look()

    def action_next_kind(self) -> None:
        """To the first hit of the next kind; from the line, to the hits."""
        if self.focused is not self.list:
            self.action_hits()
            return
        here = self.list.cursor
        kinds = [kind for kind, _ in self._items]
        after = (at for at in range(here, len(kinds)) if kinds[at] is not kinds[here])
        self.list.cursor = next(after, 0)

    # ------------------------------------------------------------ ways out

    @property
    def start(self) -> Start:
        """What the hit under the cursor stands for."""
        return beginning(self.case, self.hit, super().start) if self.hit else super().start

    def action_jump(self) -> None:
        """Leave for the exact words."""
        hit = self.hit
        where = destination(self.case, hit) if hit else None
        if where is None:
            self.say("No hit here to go to." if hit is None else "Its words are gone from the case.")
        else:
            self.leave_for(where)

    def leave_for(self, where: Leave) -> None:
        """Remember what was searched for, where the case can be written to."""
        kept: Json = {"way": self.way.value, "text": self.line.value, "at": self._at}
        with suppress(CaseError):
            self.case.session.remember(search=kept)
        super().leave_for(where)


def _remembered(case: Case) -> tuple[Way, str, int]:
    """What was searched for last; words, and none, where that can't be told."""
    match case.session.recall("search"):
        case {"way": str(way), "text": str(text), "at": int(at)} if way in [*Way]:
            return Way(way), text, at
        case _:
            return Way.WORDS, "", 0
