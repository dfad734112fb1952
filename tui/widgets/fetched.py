"""A list of a case's rows: ids in memory, rows fetched as they show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from tui.widgets.rows import RowList

_KEPT = 2000
"""Rows that are kept at most."""


class Row(Protocol):
    """What is fetched by its id."""

    @property
    def id(self) -> int:
        """The id that it is fetched by."""


R = TypeVar("R", bound=Row)


class FetchedList(RowList, Generic[R]):
    """Rows by their ids; a window of them is fetched at once."""

    def __init__(self, fetch: Callable[[Sequence[int]], Sequence[R]], id: str) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self.ids: Sequence[int] = ()
        self._rows: dict[int, R] = {}

    def show(self, ids: Sequence[int], here: int | None = None) -> None:
        """Show these rows with the cursor on `here`, or as near to where it was as can be."""
        at = self.cursor
        if here is not None and here in ids:
            at = list(ids).index(here)
        self.ids = ids
        self._rows.clear()
        self.set_count(len(ids), at)

    @property
    def here(self) -> int | None:
        """Id of the row under the cursor."""
        return self.ids[self.cursor] if self.row_count else None

    def go(self, wanted: int) -> bool:
        """Put the cursor on a row without telling anyone; False when the list has it not."""
        if wanted == self.here:
            return True
        if wanted not in self.ids:
            return False
        before = self.cursor
        self.set_reactive(RowList.cursor, list(self.ids).index(wanted))
        self.show_cursor()
        self.refresh_row(before)
        self.refresh_row(self.cursor)
        return True

    def refetch(self) -> None:
        """Fetch the rows anew; those in the window are drawn again where they changed."""
        before, self._rows = self._rows, {}
        for index in self.window:
            if self.row(index) != before.get(self.ids[index]):
                self.refresh_row(index)

    def row(self, index: int) -> R | None:
        """The row at an index; None for one that is gone."""
        wanted = self.ids[index]
        if wanted not in self._rows:
            if len(self._rows) > _KEPT:
                self._rows.clear()
            first = max(0, index - self.page)
            window = [c for c in self.ids[first : index + 2 * self.page] if c not in self._rows]
            self._rows.update((row.id, row) for row in self._fetch(window))
        return self._rows.get(wanted)

    @property
    def current(self) -> R | None:
        """The row under the cursor."""
        return self.row(self.cursor) if self.row_count else None

    @property
    def window(self) -> range:
        """Indexes of the rows in the window."""
        top = self.scroll_offset.y // self.ROW_HEIGHT
        return range(top, min(self.row_count, top + self.page + 2))
