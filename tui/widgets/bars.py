"""The one-line bars: the head of the screen, the title of a pane, the status line, the keys."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui.drawing.safe import safe
from tui.drawing.wrap import clip


class Bar(Widget):
    """Words at the left and at the right of one line; the left give way. Drawn only when they change."""

    DEFAULT_CSS = "Bar { height: 1; }"
    COMPONENT_CLASSES = {"bar--rule", "bar--strong"}
    RULE = " "

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._words: tuple[str, str, bool] = ("", "", False)

    def say(self, left: str, right: str = "", strong: bool = False) -> None:
        """Show these words."""
        words = (safe(left), safe(right), strong)
        if words != self._words:
            self._words = words
            self.refresh()

    @property
    def words(self) -> tuple[str, str]:
        """What is shown at the left and at the right."""
        return self._words[:2]

    def render_line(self, y: int) -> Strip:
        """The line."""
        width, base = self.size.width, self.rich_style
        left, right, strong = self._words
        right = f" {right} " if right else ""
        left = clip(f" {left} " if left else "", max(0, width - cell_len(right)))
        style = base + self.get_component_rich_style("bar--strong", partial=True) if strong else base
        rule = self.RULE * max(0, width - cell_len(left) - cell_len(right))
        between = base + self.get_component_rich_style("bar--rule", partial=True)
        return Strip(
            [Segment(left, style), Segment(rule, between), Segment(right, style)]
        ).adjust_cell_length(width, base)


class PaneTitle(Bar):
    """The title of a pane, on a rule; strong where the pane has the focus."""

    RULE = "─"


class KeyBar(Widget):
    """The keys that matter here, as many as fit."""

    DEFAULT_CSS = "KeyBar { height: 1; }"
    COMPONENT_CLASSES = {"keys--key", "keys--label"}

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._keys: tuple[tuple[str, str], ...] = ()

    def show(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of key and label; drawn again only when they change."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line: whole pairs only; the last pair always has its place."""
        width, base = self.size.width, self.rich_style
        key_style = base + self.get_component_rich_style("keys--key", partial=True)
        label_style = base + self.get_component_rich_style("keys--label", partial=True)
        pieces, room = [Segment(" ", base)], width - 1
        for key, label in self._fitting(room):
            pieces += [Segment(key, key_style), Segment(f" {label}  ", label_style)]
        return Strip(pieces).adjust_cell_length(width, base)

    def _fitting(self, room: int) -> Sequence[tuple[str, str]]:
        if not self._keys:
            return ()
        *rest, last = self._keys
        taken, room = [], room - self._width(last)
        for pair in rest:
            if self._width(pair) > room:
                break
            taken.append(pair)
            room -= self._width(pair)
        return [*taken, last]

    @staticmethod
    def _width(pair: tuple[str, str]) -> int:
        return cell_len(pair[0]) + cell_len(pair[1]) + 3
