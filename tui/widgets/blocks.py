"""Lists of what is told in lines of words: blocks under a cursor, and a panel below them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui.drawing import signs
from tui.drawing.glimpse import fitted
from tui.drawing.lines import Line, Look, cut, folded
from tui.widgets.rows import RowList

LOOKS = {f"look--{look}" for look in Look}
_GUTTER = 2
_HEADED = 2
"""Lines of a panel that a heading with space above it takes: with no more room it is left out."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines that the cursor stands on together, folded at the width there is."""

    lines: tuple[Line, ...]
    item: int | None = None
    """Id of what the block is about."""
    jump: int | None = None
    """The statement to go to from here."""
    still: bool = False
    """A heading: the cursor passes over it."""
    indent: str = "  "
    """What the later lines of a folded one begin with."""
    most: int = 0
    """Lines that one line is folded into at most; 0 for no bound."""
    fixed: bool = False
    """Its lines are drawn as they stand and cut where they are too long: rows of a table."""


class BlockList(RowList):
    """Blocks of different heights."""

    COMPONENT_CLASSES = LOOKS

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.blocks: Sequence[Block] = ()
        self._folded: list[list[Line]] = []
        self._tops: list[int] = [0]

    def show(self, blocks: Sequence[Block], cursor: int = 0) -> None:
        """Show these blocks, the cursor on one, or on the nearest that it can stand on."""
        self.blocks = blocks
        self._lay_out()
        self.set_count(len(blocks), self._standing(cursor, 1))

    @property
    def block(self) -> Block | None:
        """The block under the cursor; None where there is none to stand on."""
        block = self.blocks[self.cursor] if self.blocks else None
        return None if block is None or block.still else block

    # ------------------------------------------------------------ layout

    def on_resize(self) -> None:
        """Fold the lines anew; RowList then keeps the cursor in sight."""
        self._lay_out()

    def _lay_out(self) -> None:
        room = max(20, self.scrollable_content_region.width - _GUTTER - 1)
        self._folded = [self._laid(block, room) for block in self.blocks]
        self._tops = [0, *accumulate(map(len, self._folded))]

    def _laid(self, block: Block, room: int) -> list[Line]:
        if block.fixed:
            return [cut(line, room) for line in block.lines]
        return [line for whole in block.lines for line in folded(whole, room, block.most, block.indent)]

    def top_of(self, index: int) -> int:
        """The line that a block begins on."""
        return self._tops[min(index, len(self._tops) - 1)]

    def row_at(self, line: int) -> tuple[int, int]:
        """The block that a line belongs to, and which of its lines it is."""
        index = bisect_right(self._tops, line) - 1
        return index, line - self._tops[index]

    @property
    def page(self) -> int:
        """How many blocks fit into the window from the cursor on."""
        end = self.top_of(self.cursor) + self.scrollable_content_region.height
        return max(1, bisect_right(self._tops, end) - 1 - self.cursor)

    def validate_cursor(self, index: int) -> int:
        """Keep the cursor on a block that it can stand on."""
        return self._standing(super().validate_cursor(index), 1 if index >= self.cursor else -1)

    def _standing(self, index: int, step: int) -> int:
        """The nearest block that is no heading, looked for in the direction of `step` first."""
        if not self.blocks:
            return 0
        index = max(0, min(index, len(self.blocks) - 1))
        ways = (range(index, len(self.blocks)), range(index, -1, -1))
        for way in ways if step > 0 else reversed(ways):
            for at in way:
                if not self.blocks[at].still:
                    return at
        return index

    # ------------------------------------------------------------ drawing

    def row_style(self, index: int) -> Style:
        """Headings have no cursor."""
        return self.rich_style if self.blocks[index].still else super().row_style(index)

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """The block's lines; the cursor's sign before its first."""
        here = index == self.cursor and not self.blocks[index].still
        key = self.get_component_rich_style("look--key", partial=True)
        gutter = Segment(f"{signs.CURSOR if here else ' ':{_GUTTER}}", key if here else None)
        return [[gutter, *segments(self, line)] for line in self._folded[index]]


class Panel(Widget):
    """Some lines about what is under a cursor, as many as it is high; long quotations give way."""

    COMPONENT_CLASSES = LOOKS

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()
        self._more: Sequence[Line] = ()
        self._folded: list[Line] = []

    def show(self, lines: Sequence[Line], more: Sequence[Line] = ()) -> None:
        """Show these lines, and below them as many `more` as fit; those that change are drawn again."""
        before, self._lines, self._more = self._folded, tuple(lines), tuple(more)
        self._lay_out()
        height = self.size.height
        for y, (old, new) in enumerate(zip_longest(before[:height], self._folded[:height])):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def on_resize(self) -> None:
        """Fold the lines anew."""
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        room = max(20, self.size.width - 2)
        told = fitted(self._lines, room, self.size.height, indent="  ")
        more = self._more if self.size.height - len(told) > _HEADED else ()
        self._folded = [*told, *(line for each in more for line in folded(each, room, indent="  "))]

    def fold(self, width: int) -> list[Line]:
        """The lines at a width, however many that makes."""
        room = max(20, width - 2)
        return [line for whole in (*self._lines, *self._more) for line in folded(whole, room, indent="  ")]

    def render_line(self, y: int) -> Strip:
        """One line."""
        width, base = self.size.width, self.rich_style
        if y >= len(self._folded):
            return Strip.blank(width, base)
        pieces = [
            Segment(" ", base),
            *(Segment(s.text, base + s.style if s.style else base) for s in segments(self, self._folded[y])),
        ]
        return Strip(pieces).adjust_cell_length(width, base)


class FittingPanel(Panel):
    """A panel that is as high as what it tells."""

    DEFAULT_CSS = "FittingPanel { height: auto; }"

    def show(self, lines: Sequence[Line], more: Sequence[Line] = ()) -> None:
        """Show these lines."""
        super().show(lines, more)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it takes at this width."""
        return len(self.fold(width))


def segments(widget: Widget, line: Line) -> list[Segment]:
    """The pieces of a line as a widget draws them that has `LOOKS` among its component classes."""
    style = widget.get_component_rich_style
    return [
        Segment(p.text, None if p.look is Look.PLAIN else style(f"look--{p.look}", partial=True))
        for p in line
    ]
