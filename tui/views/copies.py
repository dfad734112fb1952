"""The same text: which articles print the one on show, and what the chosen one has otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from analysis.text.differences import Change
from store import CopyRow
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line
from tui.telling.copies import Part, named, parts
from tui.views.view import View
from tui.widgets.blocks import Block, BlockList, Panel

_SHOWN = 5
"""Copies that are listed at once."""


class CopiesView(View):
    """The copies above, the differences of the chosen one below."""

    CONTEXT = Context.COPIES
    BINDINGS = view_bindings(Context.COPIES)

    copies: Sequence[CopyRow] = ()
    chosen = 0
    parts: Sequence[Part] = ()

    def body(self) -> ComposeResult:
        """Copies and differences."""
        yield Panel(id="copies")
        yield BlockList(id="differences")

    @property
    def differences(self) -> BlockList:
        """The differences."""
        return self.query_one(BlockList)

    def reload(self) -> None:
        """Look for the articles that print the text on show."""
        article = self.start.article
        self.copies = self.case.copies.of(article) if article is not None else ()
        self.chosen = min(self.chosen, max(0, len(self.copies) - 1))
        self.differences.empty = (
            "No article here." if article is None else "No other article prints this text.",
            f"{self.key('leave')} leads back.",
        )
        self.show_copy()

    def show_copy(self) -> None:
        """The chosen copy: its line in the list, its differences."""
        article = self.start.article
        here = self.case.articles.row(article) if article is not None else None
        title = f"The same text as {named(here)}" if here else "The same text"
        at = (
            f"{self.chosen + 1} of {signs.counted(len(self.copies), 'copy', 'copies')}" if self.copies else ""
        )
        self.head(title, at)
        listed = self._listed()
        copies = self.query_one("#copies", Panel)
        copies.display = bool(listed)
        copies.styles.height = len(listed) + 1
        copies.show(listed)
        self.parts = self._compared(article) if article is not None and self.copies else ()
        self.differences.show(
            [Block((part.line,), item=n) for n, part in enumerate(self.parts)], self._first()
        )
        self.tell()

    def _compared(self, article: int) -> Sequence[Part]:
        there = self.copies[self.chosen].article
        return parts(self.case.articles.text(article), self.case.articles.text(there))

    def _first(self) -> int:
        return next((n for n, part in enumerate(self.parts) if part.change is not Change.SAME), 0)

    def _listed(self) -> list[Line]:
        """Some of the copies, the chosen one among them."""
        first = max(0, min(self.chosen - _SHOWN // 2, len(self.copies) - _SHOWN))
        lines = []
        for number, copy in list(enumerate(self.copies))[first : first + _SHOWN]:
            here = number == self.chosen
            row = self.case.articles.row(copy.article)
            mark = Piece(signs.CURSOR if here else " ", Look.KEY)
            name = Piece(f" {named(row)}", Look.STRONG if here else Look.PLAIN)
            lines.append(line(mark, name, Piece(f" · {copy.share:.0%} of the shorter text", Look.FAINT)))
        return lines

    def tell(self) -> None:
        """What the signs mean."""
        differences = sum(part.change is not Change.SAME for part in self.parts)
        if self.copies:
            told = signs.counted(differences, "difference") if differences else "No differences."
            self.say(told, "− left out  + added  ~ changed  ↕ moved")

    # ------------------------------------------------------------ moving

    def action_next_change(self) -> None:
        """The next difference."""
        self._step(1)

    def action_previous_change(self) -> None:
        """The difference before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        ahead = range(self.differences.cursor + by, len(self.parts) if by > 0 else -1, by)
        at = next((n for n in ahead if self.parts[n].change is not Change.SAME), None)
        if at is None:
            self.say("No more differences." if self.copies else "")
        else:
            self.differences.cursor = at

    def action_next_copy(self) -> None:
        """The next copy."""
        self._choose(1)

    def action_previous_copy(self) -> None:
        """The copy before."""
        self._choose(-1)

    def _choose(self, by: int) -> None:
        if len(self.copies) > 1:
            self.chosen = (self.chosen + by) % len(self.copies)
            self.show_copy()
        elif self.copies:
            self.say("This is the only copy.")

    # ------------------------------------------------------------ ways out

    def action_jump(self) -> None:
        """Leave for the place in the article on show."""
        article = self.start.article
        if article is None or not self.parts:
            super().action_jump()
        else:
            self.leave(article=article, offset=self.parts[self.differences.cursor].at)
