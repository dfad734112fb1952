"""The same text: which articles print the one on show, and what the chosen one has otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult

from analysis.text.differences import Change
from store import ArticleRow
from tui.bindings import view_bindings
from tui.commands import Context
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line
from tui.telling.copies import Part, in_time, named, parts, texts
from tui.views.view import View
from tui.widgets.blocks import Block, BlockList, Panel

_SHOWN = 4
"""Copies that are listed at once, below the base."""


class CopiesView(View):
    """The articles of one text above, what the chosen one has otherwise than the base below.

    The base is the one that was printed first, until another is taken.
    """

    CONTEXT = Context.COPIES
    BINDINGS = view_bindings(Context.COPIES)

    texts: Sequence[Sequence[int]] = ()
    """The articles of each text that several print."""
    text = -1
    """Which of them is shown; before the first: the article on show has a text of its own."""
    base: ArticleRow | None = None
    copies: Sequence[ArticleRow] = ()
    """The other articles that print it, in the order of time."""
    shares: Mapping[int, float] = {}
    """How much of the shorter text each has in common with the base."""
    chosen = 0
    parts: Sequence[Part] = ()

    def body(self) -> ComposeResult:
        """Articles and differences."""
        yield Panel(id="copies")
        yield BlockList(id="differences")

    @property
    def differences(self) -> BlockList:
        """The differences."""
        return self.query_one(BlockList)

    @property
    def copy(self) -> ArticleRow | None:
        """The chosen one."""
        return self.copies[self.chosen] if self.copies else None

    def reload(self) -> None:
        """Look for the articles that print one text; the article on show is the chosen one of its own."""
        article = self.copy.id if self.copy else self.start.article
        self.texts = texts(self.case)
        self.text = next((n for n, ids in enumerate(self.texts) if article in ids), -1)
        self._take(self.base.id if self.base else None, article)
        self.show_copy()

    def _take(self, base: int | None, chosen: int | None = None) -> None:
        """Compare the articles of the text with one of them, or with the first; choose one if it is there."""
        members = in_time(self.case, self.texts[self.text]) if self.text >= 0 else []
        self.base = next((row for row in members if row.id == base), members[0] if members else None)
        self.copies = [row for row in members if row is not self.base]
        alike = self.case.copies.of(self.base.id) if self.base else ()
        self.shares = {row.article: row.share for row in alike}
        self.chosen = next((n for n, row in enumerate(self.copies) if row.id == chosen), 0)

    def show_copy(self) -> None:
        """The chosen copy: its line in the list, its differences."""
        self.differences.empty = self._why_empty()
        self._show_title()
        listed = self._listed()
        panel = self.query_one("#copies", Panel)
        panel.display = bool(listed)
        panel.styles.height = len(listed) + 1
        panel.show(listed)
        text = self.case.articles.text
        self.parts = parts(text(self.base.id), text(self.copy.id)) if self.base and self.copy else ()
        first = next((n for n, part in enumerate(self.parts) if part.change is not Change.SAME), 0)
        self.differences.show([Block((part.line,), item=n) for n, part in enumerate(self.parts)], first)
        self.tell()

    def _show_title(self) -> None:
        if self.copies:
            copy = f"{self.chosen + 1} of {signs.counted(len(self.copies), 'copy', 'copies')}"
            text = f"text {self.text + 1} of {len(self.texts)} · " if len(self.texts) > 1 else ""
            self.head(f"One text in {len(self.copies) + 1} articles", text + copy)
            return
        article = self.start.article
        self.head(f"The text of {named(self.case.articles.row(article))}" if article else "The text")

    def _why_empty(self) -> Sequence[str]:
        own = "No article here." if self.start.article is None else "No other article prints this text."
        several = signs.counted(len(self.texts), "text that several print", "texts that several print")
        there = [f"{self.key('next_copy')} goes to {several}."] if self.texts else []
        return (own, *there, f"{self.key('leave')} leads back.")

    def _listed(self) -> list[Line]:
        """The base, and some of the copies, the chosen one among them."""
        if self.base is None:
            return []
        first = max(0, min(self.chosen - _SHOWN // 2, len(self.copies) - _SHOWN))
        lines = [line(Piece(f"  {named(self.base)}"), Piece(" · the base", Look.FAINT))]
        for number, row in list(enumerate(self.copies))[first : first + _SHOWN]:
            here = number == self.chosen
            mark = Piece(signs.CURSOR if here else " ", Look.KEY)
            name = Piece(f" {named(row)}", Look.STRONG if here else Look.PLAIN)
            share = f" · {self.shares[row.id]:.0%} of the shorter text"
            lines.append(line(mark, name, Piece(share, Look.FAINT)))
        return lines

    def tell(self) -> None:
        """How many differences, and what the signs mean."""
        differences = sum(part.change is not Change.SAME for part in self.parts)
        if self.base:
            told = signs.counted(differences, "difference") if differences else "No differences"
            name = self.base.outlet or self.base.title
            self.say(f"{told} from {name}", "− left out  + added  ~ changed  ↕ moved")

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
        """The next copy, after the last the first of the next text."""
        self._choose(1)

    def action_previous_copy(self) -> None:
        """The copy before, before the first the last of the text before."""
        self._choose(-1)

    def _choose(self, by: int) -> None:
        if not self.texts:
            self.say("No text here is in more than one article.")
        elif len(self.texts) == len(self.copies) == 1:
            self.say("This is the only copy.")
        else:
            self.chosen += by
            if not 0 <= self.chosen < len(self.copies):
                self._turn(by)
            self.show_copy()

    def _turn(self, by: int) -> None:
        """To the text after, or before; after the last comes the first."""
        self.text = (max(self.text, -1 if by > 0 else 0) + by) % len(self.texts)
        self._take(self.base.id if self.base else None)
        self.chosen = 0 if by > 0 else len(self.copies) - 1

    def action_copy_base(self) -> None:
        """Compare the others with the chosen one."""
        if self.base and self.copy:
            self._take(self.copy.id, self.base.id)
            self.show_copy()

    # ------------------------------------------------------------ ways out

    def action_jump(self) -> None:
        """Leave for the words in the copy, or for those that it left out in the base."""
        if not (self.base and self.copy and self.parts):
            super().action_jump()
            return
        part = self.parts[self.differences.cursor]
        if part.there is None:
            self.leave(article=self.base.id, offset=part.at)
        else:
            self.leave(article=self.copy.id, offset=part.there)
