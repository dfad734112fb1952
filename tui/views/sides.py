"""Side by side: two or three articles that scroll together by the claims they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from textual.app import ComposeResult

from store import Case
from tui.bindings import view_bindings
from tui.commands import Context
from tui.telling.comparison import Comparison, compare
from tui.telling.sides import counted, standing_words
from tui.views.place import Start
from tui.views.view import View
from tui.widgets.beside import MOST, Beside

_ROOMY = 120
"""From this width on, three articles have room."""


class SidesView(View):
    """The article on show, and those that share most claims with it."""

    CONTEXT = Context.SIDES
    BINDINGS = view_bindings(Context.SIDES)

    def __init__(self, case: Case, keys: Mapping[str, str], start: Start) -> None:
        super().__init__(case, keys, start)
        self._articles: list[int] = []
        """Ids of the articles side by side."""

    def body(self) -> ComposeResult:
        """The accounts."""
        yield Beside(id="beside")

    @property
    def beside(self) -> Beside:
        """The accounts."""
        return self.query_one(Beside)

    # ------------------------------------------------------------ what is shown

    def reload(self) -> None:
        """Compare the articles again; the first time, begin with the one on show and the statement in it."""
        first = not self._articles
        if first:
            self._articles = self._chosen()
        at = self.beside.statement
        statement = super().start.statement if first else at.id if at else None
        self._show(self.beside.active, statement)

    def _chosen(self) -> list[int]:
        """The article on show, else the first; then those that share most with it."""
        here = super().start.article
        here = here if here is not None else next(iter(self._current), None)
        return [] if here is None else [here, *self._others(here)][: self._room]

    @property
    def _room(self) -> int:
        return MOST if self.app.size.width >= _ROOMY else MOST - 1

    @cached_property
    def _current(self) -> Sequence[int]:
        """All articles without earlier revisions, in the order in which they came."""
        return [row.id for row in self.case.articles.rows() if row.revised_by is None]

    def _others(self, article: int) -> list[int]:
        """The other articles, those that share most claims with this one first."""
        sharing = [row.article for row in self.case.collation.sharing(article)]
        if len(sharing) >= MOST:
            return sharing
        return [*sharing, *(a for a in self._current if a != article and a not in sharing)]

    def _show(self, active: int, statement: int | None) -> None:
        beside = self.beside
        for at, account in enumerate(beside.accounts):
            account.empty = self._why_empty() if at == len(self._articles) else ()
        beside.show(compare(self.case, self._articles), self.case.articles.text, active, statement)
        self.follow()

    def _why_empty(self) -> Sequence[str]:
        if self._articles:
            return ("No other account in the case.", f"{self.key('leave')} leads back.")
        return ("No accounts yet.", f"{self.key('leave')} leads back.")

    def on_beside_moved(self) -> None:
        """Another statement is under the cursor."""
        self.follow_soon()
        self.tell()

    def follow(self) -> None:
        """Title for the statement under the cursor."""
        beside, comparison = self.beside, self._comparison
        number = len(beside.statements)
        at = f"{beside.place + 1} of {number}" if number else ""
        self.head(f"Side by side   {counted(comparison)}" if len(self._articles) > 1 else "Side by side", at)

    def tell(self) -> None:
        """How the statement under the cursor stands to the other accounts."""
        statement = self.beside.statement
        self.say(standing_words(self._comparison, statement) if statement else "")

    @property
    def _comparison(self) -> Comparison:
        return self.beside.comparison

    @property
    def jump(self) -> int | None:
        """The statement under the cursor."""
        statement = self.beside.statement
        return statement.id if statement else None

    @property
    def start(self) -> Start:
        """The statement under the cursor and its claim, for views that are opened from here."""
        row, before = self.beside.statement, super().start
        if row is None:
            return before
        return Start(row.claim, row.id, row.article, row.speaker, before.filter)

    def on_resize(self) -> None:
        """Where there is more room or less, there are more articles or fewer."""
        super().on_resize()
        if self._articles and len(self._articles) != self._room:
            chosen = [
                *self._articles,
                *(a for a in self._others(self._articles[0]) if a not in self._articles),
            ]
            if chosen[: self._room] != self._articles:
                self._articles = chosen[: self._room]
                self._show(min(self.beside.active, len(self._articles) - 1), self.jump)

    # ------------------------------------------------------------ moving

    def action_next_difference(self) -> None:
        """What is told here only, or otherwise elsewhere."""
        self._seek(1)

    def action_previous_difference(self) -> None:
        """The difference before."""
        self._seek(-1)

    def _seek(self, step: int) -> None:
        if not self.beside.seek_difference(step):
            self.say("No more differences in this account.", f"{self.key('side_next')} to the other")

    def action_side_next(self) -> None:
        """Round the accounts."""
        if self._articles:
            self.beside.activate((self.beside.active + 1) % len(self._articles))

    def action_side_first(self) -> None:
        """To the first."""
        self._activate(0)

    def action_side_second(self) -> None:
        """To the second."""
        self._activate(1)

    def action_side_third(self) -> None:
        """To the third."""
        self._activate(2)

    def _activate(self, at: int) -> None:
        if not self.beside.activate(at):
            self.say(f"There is no account {at + 1} here.")

    # ------------------------------------------------------------ other articles

    def action_side_after(self) -> None:
        """Another article in the place of the active one."""
        self._change(1)

    def action_side_before(self) -> None:
        """The one before it."""
        self._change(-1)

    def _change(self, step: int) -> None:
        """The first place goes through the articles as they came, others through those that share most."""
        active = self.beside.active
        kept = [a for at, a in enumerate(self._articles) if at != active]
        if active:
            ranked = self._others(self._articles[0])
            order = [*ranked, *(a for a in self._current if a not in ranked and a != self._articles[0])]
        else:
            order = list(self._current)
        order = [a for a in order if a not in kept]
        if len(order) < 2:
            self.say("No other account in the case.")
            return
        here = self._articles[active]
        at = order.index(here) if here in order else -1
        self._articles[active] = order[(at + step) % len(order)]
        self._show(active, None)
