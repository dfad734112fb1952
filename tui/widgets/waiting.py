"""Blocks that are told only as they come into the window: for thousands of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment

from tui.drawing.glimpse import glimpse
from tui.drawing.lines import Line
from tui.widgets.blocks import Block, BlockList

_AHEAD = 30
"""Blocks on either side that are told along with one."""


@dataclass(frozen=True, slots=True)
class Waiting(Block):
    """A block whose lines are fetched; how many it has is known before."""

    height: int = 1


Tell = Callable[[Sequence[int]], Sequence[Sequence[Line]]]
"""The lines of the blocks at these indexes."""


class WaitingList(BlockList):
    """A `BlockList` of which some blocks are `Waiting`; each of their lines takes one line of the screen."""

    def __init__(self, tell: Tell, id: str) -> None:
        super().__init__(id=id)
        self._tell = tell
        self._room = 0
        self._waiting: set[int] = set()

    def _lay_out(self) -> None:
        super()._lay_out()
        self._waiting = {at for at, block in enumerate(self.blocks) if isinstance(block, Waiting)}

    def _laid(self, block: Block, room: int) -> list[Line]:
        self._room = room
        return [()] * block.height if isinstance(block, Waiting) else super()._laid(block, room)

    def draw_row(self, index: int, width: int) -> Sequence[list[Segment]]:
        """The block's lines, told now if need be."""
        if index in self._waiting:
            self._fill([at for at in range(index - _AHEAD, index + _AHEAD) if at in self._waiting])
        return super().draw_row(index, width)

    def _fill(self, indexes: Sequence[int]) -> None:
        for at, lines in zip(indexes, self._tell(indexes), strict=True):
            told = [line for whole in lines for line in glimpse(whole, self._room, 1)]
            self._folded[at] = [*told, *self._folded[at]][: len(self._folded[at])]
        self._waiting.difference_update(indexes)
