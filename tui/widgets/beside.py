"""Accounts side by side: a cursor on a statement of one, and beside it what the others tell of the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.message import Message

from store import StatementRow
from tui.bindings import moves
from tui.drawing.quoting import titled
from tui.telling.comparison import Comparison, Standing
from tui.widgets.account import Account
from tui.widgets.quiet import Quiet

MOST = 3


class Beside(Quiet, can_focus=True):
    """Up to three accounts; keys go to the active one, the others follow."""

    BINDINGS = moves()
    DEFAULT_CSS = "Beside { layout: horizontal; } Account { width: 1fr; height: 1fr; }"

    @dataclass
    class Moved(Message):
        """The cursor stands on another statement, or in another account."""

        def can_replace(self, message: Message) -> bool:
            """Only the last place counts."""
            return isinstance(message, Beside.Moved)

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.comparison = Comparison((), {}, frozenset(), {})
        self.active = 0
        """Which account keys go to."""
        self._places: list[int] = []
        """For each account, which of its statements is meant."""

    def compose(self) -> ComposeResult:
        """The accounts; those without an article are hidden."""
        for _ in range(MOST):
            yield Account()

    @property
    def accounts(self) -> Sequence[Account]:
        """All of them."""
        return list(self.query(Account))

    def show(
        self, comparison: Comparison, text: Callable[[int], str], active: int, statement: int | None
    ) -> None:
        """Show these articles, the cursor on a statement of the active one; `text` gives an article's."""
        self.comparison, self.active = comparison, active
        self._places = [0] * len(comparison.witnesses)
        for at, account in enumerate(self.accounts):
            account.display = at < max(2, len(comparison.witnesses))
            if at < len(comparison.witnesses):
                self._show_one(account, at, text)
            else:
                account.entitle("", False)
                account.show("", (), (), {})
        ids = [s.id for s in self.statements]
        self._places[active : active + 1] = [ids.index(statement) if statement in ids else 0]
        self.call_after_refresh(self.align)

    def _show_one(self, account: Account, at: int, text: Callable[[int], str]) -> None:
        witness = self.comparison.witnesses[at]
        body, title = text(witness.article.id), witness.article.title
        heading = [title] if title and not body.startswith(title.rstrip("…")) else []
        standings = {s.id: self.comparison.standing(s) for s in witness.statements}
        account.show(body, heading, witness.statements, standings)

    # ------------------------------------------------------------ where we are

    @property
    def account(self) -> Account:
        """The active account."""
        return self.accounts[self.active]

    @property
    def statements(self) -> Sequence[StatementRow]:
        """Those of the active account."""
        witnesses = self.comparison.witnesses
        return witnesses[self.active].statements if witnesses else ()

    @property
    def place(self) -> int:
        """Which of the active account's statements is meant."""
        return self._places[self.active]

    @property
    def statement(self) -> StatementRow | None:
        """The statement under the cursor."""
        return self.statements[self.place] if self.statements else None

    # ------------------------------------------------------------ together

    def align(self) -> None:
        """Bring the cursor into the window, and what the others tell of the same beside it."""
        statement = self.statement
        if statement:
            row, account = self.account.row_of(statement), self.account
            if not 0 <= row - account.top < account.lines - 3:
                account.scroll_text(max(0, row - account.lines // 3))
            self._bring_beside(statement, row - account.top)
        self._show_titles()
        self.post_message(self.Moved())

    def _bring_beside(self, statement: StatementRow, line: int) -> None:
        """Scroll the other accounts so that what they tell of the same stands on a line of the window."""
        for at, account in enumerate(self.accounts[: len(self._places)]):
            if at == self.active:
                account.light(statement)
                continue
            peer = next(iter(self.comparison.peers(statement, at)), None)
            account.light(peer)
            if peer:
                self._places[at] = self.comparison.witnesses[at].statements.index(peer)
                account.scroll_text(account.row_of(peer) - line)

    def _show_titles(self) -> None:
        for at, witness in enumerate(self.comparison.witnesses):
            self.accounts[at].entitle(f"{at + 1} {titled(witness.article)}", at == self.active)

    # ------------------------------------------------------------ moving

    def go(self, place: int) -> None:
        """Put the cursor on one of the active account's statements, or as near as there is one."""
        if self.statements:
            self._places[self.active] = max(0, min(place, len(self.statements) - 1))
            self.align()

    def activate(self, at: int) -> bool:
        """Let keys go to another account; False where there is none."""
        if at >= len(self._places):
            return False
        self.active = at
        self.align()
        return True

    def seek_difference(self, step: int) -> bool:
        """To the next statement that is told here only, or otherwise elsewhere; False where there is none."""
        ahead = range(self.place + 1, len(self.statements)) if step > 0 else range(self.place - 1, -1, -1)
        for place in ahead if self.statements else ():
            if self.comparison.standing(self.statements[place]) is not Standing.SHARED:
                self.go(place)
                return True
        return False

    def action_down(self) -> None:
        """To the next statement."""
        self._step(1)

    def action_up(self) -> None:
        """To the statement before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self.statement and not self.account.shows(self.statement):  # the text was turned away from it
            rows = [self.account.row_of(s) for s in self.statements]
            after = sum(row < self.account.top for row in rows)
            self.go(after if step > 0 else after - 1)
        elif self.statements:
            self.go(self.place + step)

    def action_left(self) -> None:
        """To the account at the left."""
        if self._places:
            self.activate(max(0, self.active - 1))

    def action_right(self) -> None:
        """To the account at the right."""
        self.activate(self.active + 1)

    def action_page_down(self) -> None:
        """A window of text down."""
        self._turn(1)

    def action_page_up(self) -> None:
        """A window of text up."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        """Turn the page; the cursor goes to the first statement on it, the others follow or turn as well."""
        if not self._places:
            return
        by = step * max(1, self.account.lines - 2)
        top = max(0, min(self.account.top + by, self.account.page.rows - 1))
        by = top - self.account.top
        self.account.scroll_text(top)
        first = next((n for n, s in enumerate(self.statements) if self.account.shows(s)), None)
        if first is not None:
            self._places[self.active] = first
            self._bring_beside(self.statements[first], self.account.row_of(self.statements[first]) - top)
            self.post_message(self.Moved())
        else:
            for account in self.accounts[: len(self._places)]:
                if account is not self.account:
                    account.scroll_text(account.top + by)

    def action_first(self) -> None:
        """To the first statement, with what stands before it."""
        if self._places:
            self.account.scroll_text(0)
        self.go(0)

    def action_last(self) -> None:
        """To the last statement."""
        self.go(len(self.statements) - 1)

    def on_resize(self) -> None:
        """The texts are wrapped anew: bring them together again."""
        self.call_after_refresh(self.align)
