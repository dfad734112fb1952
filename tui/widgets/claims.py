"""The claims pane: ids in memory, rows fetched as they show."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment

from analysis.values import Verdict
from store.rows.case import ClaimRow
from tui.bindings import bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.drawing.wrap import clip, fold
from tui.widgets.fetched import FetchedList


class ClaimList(FetchedList[ClaimRow]):
    """The claims that the filter lets through, three lines each: two of wording, one of who says it."""

    BINDINGS = bindings(Context.CLAIMS)
    ROW_HEIGHT = 3
    COMPONENT_CLASSES = {
        "claim--text",
        "claim--decided",
        "claim--dismissed",
        "claim--meta",
        "claim--conflict",
        "claim--gutter",
    }
    selected: frozenset[int] = frozenset()
    chosen: Sequence[int] = ()
    """The selected claims that the list shows, in its order."""

    def show(self, ids: Sequence[int], here: int | None = None) -> None:
        """Show these claims; those that were selected stay so."""
        super().show(ids, here)
        self._choose()

    @property
    def claim(self) -> int | None:
        """Id of the claim under the cursor."""
        return self.here

    @property
    def targets(self) -> list[int]:
        """What a decision is about: the selected claims, or the one under the cursor."""
        if self.chosen:
            return list(self.chosen)
        return [] if self.claim is None else [self.claim]

    def _choose(self) -> None:
        self.chosen = [claim for claim in self.ids if claim in self.selected] if self.selected else ()

    def select(self, claims: frozenset[int]) -> None:
        """Make these the selected ones."""
        changed = self.selected ^ claims
        self.selected = claims
        self._choose()
        for index in self.window:
            if self.ids[index] in changed:
                self.refresh_row(index)

    # ------------------------------------------------------------ drawing

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """Sign and wording, then counts, speakers and marks."""
        row = self.row(index)
        if row is None:
            return [[]]
        style = self.get_component_rich_style
        words = style(self._wording(row), partial=True)
        lines = fold(safe(row.text[:1].upper() + row.text[1:]), width - 5, 2) or [""]
        drawn = [[self._gutter(index, row), Segment(f"{self._sign(row)} {lines[0]}", words)]]
        drawn += [[self._gutter(index, row), Segment(f"  {line}", words)] for line in lines[1:]]
        drawn.append([self._gutter(index, row), *self._meta(row, width - 5)])
        return drawn

    def _gutter(self, index: int, row: ClaimRow) -> Segment:
        sign = signs.CURSOR if index == self.cursor else " "
        mark = signs.SELECTED if row.id in self.selected else " "
        lit = (sign + mark).strip()  # an unlit gutter in the row's own style is one piece with the words
        style = "claim--gutter" if lit else self._wording(row)
        return Segment(sign + mark, self.get_component_rich_style(style, partial=True))

    @staticmethod
    def _wording(row: ClaimRow) -> str:
        if row.verdict is Verdict.DISMISSED:
            return "claim--dismissed"
        return "claim--text" if row.verdict is Verdict.OPEN else "claim--decided"

    @staticmethod
    def _sign(row: ClaimRow) -> str:
        return signs.VERDICTS[row.verdict] if row.touched else signs.UNTOUCHED

    def _meta(self, row: ClaimRow, width: int) -> list[Segment]:
        """Who says it, in how many articles; at the right what stands against it and what was added."""
        marks = f"{signs.CONFLICT}{row.conflicts}" if row.conflicts else ""
        marks += f" {signs.SPLIT}" if row.split else ""
        marks += f" {signs.NOTE}" if row.noted else ""
        room = width - cell_len(marks) - 1
        who = ", ".join(safe(name) for name in row.speakers)
        parts = [f"#{safe(tag)}" for tag in row.tags]
        parts += [] if who and row.statements == row.says == 1 else [_counts(row)]
        parts += _support(row, room - cell_len(" · ".join([*parts, ""])))
        words = clip(" · ".join([*parts, who] if who else parts), room)
        meta, clash = (
            self.get_component_rich_style(f"claim--{part}", partial=True) for part in ("meta", "conflict")
        )
        gap = " " * (width - cell_len(words) - cell_len(marks))
        return [Segment("  ", None), Segment(words + gap, meta), Segment(marks, clash)]


def _counts(row: ClaimRow) -> str:
    """How many statements say, deny and doubt it; how many of all belong to it by likeness only."""
    doubts = row.statements - row.says - row.denies
    sides = ((row.says, "says", "say"), (row.denies, "denies", "deny"), (doubts, "doubts", "doubt"))
    told = " · ".join(f"{number} {one if number == 1 else many}" for number, one, many in sides if number)
    return f"{told} ({row.perhaps} perhaps)" if row.perhaps else told


def _support(row: ClaimRow, room: int) -> list[str]:
    """`5 articles, 2 origins` where some articles print one text; shorter where there is less room."""
    if row.origins == row.articles:
        return []
    short = signs.counted(row.origins, "origin")
    full = f"{signs.counted(row.articles, 'article')}, {short}"
    return [full if cell_len(full) <= room else short]
