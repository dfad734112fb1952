"""Saved filters: a list to pick from, what each lets through, the one that is on to be saved."""

from __future__ import annotations

from textual.app import ComposeResult

from store import CaseError
from tui.bindings import view_bindings
from tui.commands import BY_NAME, COMMANDS, Context
from tui.drawing.lines import Look, Piece, line
from tui.filter_line import FilterError, Names, describe, narrows, parse
from tui.views.place import Leave
from tui.views.view import View
from tui.widgets.bars import KeyBar
from tui.widgets.blocks import Block, BlockList


class FiltersView(View):
    """One line for the name, one for the filter as it is typed."""

    CONTEXT = Context.FILTERS
    BINDINGS = view_bindings(Context.FILTERS)

    def body(self) -> ComposeResult:
        """The list."""
        yield BlockList(id="filters")

    @property
    def list(self) -> BlockList:
        """The list."""
        return self.query_one(BlockList)

    @property
    def chosen(self) -> str | None:
        """The filter under the cursor."""
        names = list(self.case.filters.all())
        return names[self.list.cursor] if self.list.block else None

    def reload(self) -> None:
        """Read the filters again."""
        self.show(self.list.cursor)

    def show(self, cursor: int) -> None:
        """Show the filters, the cursor on one."""
        saved = self.case.filters.all()
        self.list.empty = (
            "No saved filters yet.",
            f"{self.key('save_filter')} saves the filter that is on;",
            f"{self.key('filter')} on the desk makes one.",
        )
        blocks = [
            Block((line(Piece(name, Look.STRONG)), line(Piece(f"  {words}", Look.FAINT))))
            for name, words in saved.items()
        ]
        self.list.show(blocks, cursor)
        self.head("Saved filters", f"{len(saved)}" if saved else "")
        self.tell()

    def tell(self) -> None:
        """What is on now."""
        self.say(f"On now: {self._on()}" if narrows(self.start.filter) else "No filter is on.")

    def _on(self) -> str:
        """The filter that is on, as it would be typed."""
        on = self.start.filter
        return describe(on, self._names() if on.actor or on.articles else Names())

    def _names(self) -> Names:
        return Names(self.case.actors.rows(), self.case.articles.rows())

    def show_here(self) -> None:
        """The keys of every view; Enter does not lead to words here."""
        own = [c for c in COMMANDS if c.footer and c.context in (Context.VIEW, Context.FILTERS)]
        keys = [(self.key(c.name), "use" if c.name == "jump" else c.label) for c in (*own, BY_NAME["help"])]
        self.query_one(KeyBar).show(keys)

    # ------------------------------------------------------------ commands

    def action_jump(self) -> None:
        """Show what the filter lets through."""
        if self.chosen is None:
            self.say("No saved filter to use.")
            return
        words = self.case.filters.all()[self.chosen]
        try:
            chosen = parse(words, self._names(), self.start.filter)
        except FilterError as error:
            self.say(f"{self.chosen}: {error}")
        else:
            self.leave_for(Leave(filter=chosen))

    def action_save_filter(self) -> None:
        """Save the filter that is on; one of the same name gives way."""
        if not narrows(self.start.filter):
            self.say(f"No filter is on: {self.key('filter')} on the desk makes one.")
            return
        words = self._on()
        known = self.case.filters.all()

        def save(name: str) -> None:
            try:
                kept = self.case.filters.save(name, words)
            except (CaseError, ValueError) as error:
                self.say(f"Not saved: {error}")
            else:
                self.show(list(self.case.filters.all()).index(kept))
                self.say(f"Saved: ={kept} in the filter line calls it.")

        self.question("Name", save, known=list(known), hint=words)

    def action_delete_filter(self) -> None:
        """Delete the filter under the cursor; what it was stays on the status line."""
        name = self.chosen
        if name is None:
            self.say("No saved filter to delete.")
            return
        words = self.case.filters.all()[name]
        try:
            self.case.filters.delete(name)
        except CaseError as error:
            self.say(f"Not deleted: {error}")
        else:
            self.show(self.list.cursor)
            self.say(f"Deleted {name}: {words}")
