"""The reading screen: moving about, filtering, looking things up, and all that the desk can decide."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from contextlib import suppress

from textual.widget import Widget

from analysis.values import Verdict
from store import Case, CaseError, ClaimFilter, ConflictRow, Order, StatementRow
from store.session import Json
from tui.completing import LastWord, completions, hint
from tui.drawing import signs
from tui.filter_line import HINT, FilterError, describe, narrows, parse
from tui.screens.adding import Adding
from tui.screens.casting import Casting
from tui.screens.desk import Place, attribution
from tui.screens.marking import Marking
from tui.screens.remarking import Remarking
from tui.screens.triage import Triage
from tui.views.place import Leave, Start
from tui.widgets.article import following


class ReadingScreen(Triage, Casting, Marking, Remarking, Adding):
    """What a person sees first and last."""

    def __init__(self, case: Case, keys: Mapping[str, str] | None = None) -> None:
        super().__init__(case, keys)
        self._restore_filter()
        self._pivot: StatementRow | None = None
        """The statement whose opponents `b` goes through; `_side` is which, `_against` the one it showed."""
        self._side = -1
        self._against: int | None = None

    def on_mount(self) -> None:
        """Show the case where it was left."""
        session = self._session()
        self.place = Place(session.get("article"), session.get("statement"))
        self.reload(session.get("claim"))
        self.set_focus(self.claims, scroll_visible=False)
        if "caret" in session and self.place.article == session.get("article"):
            self.call_after_refresh(self.article.go, session["caret"])
        elif self.articles and self.place.statement is None:
            self.follow()
        self.catch_up()
        self.set_timer(0.3, self.get_ready)
        self.watch_case()

    # ------------------------------------------------------------ the session

    def _session(self) -> dict[str, int]:
        kept = self.case.session.recall("place", {})
        return {k: v for k, v in kept.items() if isinstance(v, int)} if isinstance(kept, dict) else {}

    def _restore_filter(self) -> None:
        """The filter that was on; one that this version does not understand is dropped."""
        with suppress(TypeError, ValueError, KeyError):
            self.filter = ClaimFilter.of(self.case.session.recall("filter"))

    def keep_session(self) -> None:
        """Remember where we are, for the next time; a case that can't be written to can still be read."""
        place: Json = {
            "article": self.place.article,
            "statement": self.place.statement,
            "claim": self.claims.claim,
            "caret": self.article.caret,
        }
        with suppress(CaseError):
            self.case.session.remember(place=place, filter=self.filter.values())

    # ------------------------------------------------------------ filter and order

    def action_filter(self) -> None:
        """Filter the claims as the line is typed; Escape brings back what was."""
        before = self.filter

        def take(line: str) -> None:
            problem = self._try_filter(line)
            self.filter = before if problem else self.filter
            finish(problem)

        def leave() -> None:
            self.filter = before
            finish("")

        def finish(problem: str) -> None:
            self.refilter()
            number = signs.counted(self.claims.row_count, "claim")
            self.say(problem or number, "Esc shows all" if narrows(self.filter) else "")

        line = describe(before, self.names)
        known = completions(self.names, self.case.claims.tags(), self.case.filters.all())

        def changed(line: str) -> None:
            if not self._try_filter(line):
                self.say(hint(line, known), "Enter takes it · Esc leaves")

        self.question("Filter", take, line, hint=HINT, changed=changed, left=leave, completes=LastWord(known))

    def _try_filter(self, line: str) -> str:
        """Filter by a line; what is wrong with it, while the list stays as it is."""
        try:
            self.filter = parse(line, self.names, self.filter, self.case.filters.all())
        except FilterError as error:
            self.say(str(error), "Esc leaves")
            return str(error)
        self.list_claims(self.claims.claim)
        return ""

    def action_open_only(self) -> None:
        """Show open claims only, or all."""
        only = self.filter.verdicts != {Verdict.OPEN}
        self.filter = self.filter.open() if only else self.filter.judged()
        self.refilter()
        self.say("Open claims only." if only else "Judged claims, too.")

    def action_order(self) -> None:
        """The next order."""
        orders = list(Order)
        self.filter = self.filter.ordered(orders[(orders.index(self.filter.order) + 1) % len(orders)])
        self.list_claims(self.claims.claim)
        self.say(f"Ordered by {self.filter.order.value}.")

    def action_clear(self) -> None:
        """One step back: work, marking, the tour, taken actor, selection, filter."""
        if self.stop_work():
            return
        if self.marking:
            self.stop_marking()
            self.say("Not marked.")
        elif self.end_tour():
            return
        elif self.actors.held is not None:
            self.actors.hold(None)
            self.say("Let go.")
        elif self.claims.selected:
            self.claims.select(frozenset())
            self.say("None selected.")
        elif narrows(self.filter):
            self.filter = ClaimFilter(order=self.filter.order)
            self.refilter()
            self.say("All claims.")

    # ------------------------------------------------------------ panes

    def action_pane_actors(self) -> None:
        """To the actors; on a narrow screen they take the place of the claims."""
        self.add_class("-actors")
        self._go_to_pane(self.actors)

    def action_pane_article(self) -> None:
        """To the article."""
        self._go_to_pane(self.article)

    def action_pane_claims(self) -> None:
        """To the claims."""
        self.remove_class("-actors")
        self._go_to_pane(self.claims)

    def action_next_pane(self) -> None:
        """To the next pane that shows."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        panes = [
            pane for pane in (self.actors, self.article, self.claims) if pane.parent and pane.parent.display
        ]
        at = panes.index(self.focused) if self.focused in panes else 0
        self._go_to_pane(panes[(at + step) % len(panes)])

    def _go_to_pane(self, pane: Widget) -> None:
        """Into a pane, and tell who or what is under its cursor."""
        self.set_focus(pane, scroll_visible=False)
        if pane is self.actors:
            self.tell_actor()
        else:
            self.tell()

    # ------------------------------------------------------------ statements and articles

    def action_read(self) -> None:
        """Go to the statement in its article."""
        self.follow_now()
        self.set_focus(self.article, scroll_visible=False)
        if self.statement:
            self.article.go(self.statement.content[0][0])

    def action_next_statement(self) -> None:
        """The next statement of the claim, or of the article where that has the focus."""
        self._step_statement(1)

    def action_previous_statement(self) -> None:
        """The one before."""
        self._step_statement(-1)

    def _step_statement(self, step: int) -> None:
        found = self._next_here(step) if self.focused is self.article else self._next_of_claim(step)
        if found:
            self.go_to(found)
            if self.focused is self.article:
                self.article.go(found.content[0][0])

    def _next_here(self, step: int) -> StatementRow | None:
        at = following([s.content[0] for s in self.statements], self.article.caret, step)
        if at is None:
            self.say("No more statements in this article; ] goes to the next one.")
            return None
        return self.statements[at]

    def _next_of_claim(self, step: int) -> StatementRow | None:
        self.follow_now()
        claim = self.claims.claim
        members = self.case.statements.of_claim(claim) if claim is not None else ()
        if len(members) < 2:
            self.say("This claim has one statement only." if members else "No claim here.")
            return members[0] if members else None
        ids = [s.id for s in members]
        at = ids.index(self.place.statement) + step if self.place.statement in ids else 0
        return members[at % len(members)]

    def action_against(self) -> None:
        """Go to what contradicts the statement on show, one after the other, and back to it."""
        shown = self.shown_statement()
        if shown is None:
            return
        pivot, at = (self._pivot, self._side + 1) if self._against == shown.id and self._pivot else (shown, 0)
        sides = self._opponents(pivot)
        if not sides:
            self.say("Nothing was found that contradicts this claim.")
            return
        conflict, other = sides[at] if at < len(sides) else (None, pivot)
        self._pivot, self._side, self._against = pivot, at if conflict else -1, other.id
        self.go_to(other)
        if conflict:
            clash = f"{signs.CONFLICT} {conflict.kind}: {' / '.join(conflict.words)}"
            self.say(
                f"{clash} · {attribution(other)}", f"{at + 1} of {len(sides)} · {self.key('against')} goes on"
            )

    def _opponents(self, pivot: StatementRow) -> list[tuple[ConflictRow, StatementRow]]:
        """What stands against a statement; where nothing does, what its claim's conflicts are made of."""
        conflicts = self.case.conflicts.of_claim(pivot.claim) if pivot.claim is not None else ()
        sides = [(c, s) for c in conflicts for s in (c.a, c.b) if s.id != pivot.id]
        own = [(c, s) for c, s in sides if pivot.id in (c.a.id, c.b.id)]
        return own or [(c, s) for c, s in sides if s.claim != pivot.claim] or sides

    def action_tell(self) -> None:
        """Tell in full who said it and how we know."""
        statement = self.shown_statement()
        if statement:
            from tui.screens.telling import TellingScreen

            self.app.push_screen(TellingScreen(self.case, statement))

    def action_next_article(self) -> None:
        """The next article."""
        self._step_article(1)

    def action_previous_article(self) -> None:
        """The one before."""
        self._step_article(-1)

    def _step_article(self, step: int) -> None:
        self.follow_now()
        ids = [a.id for a in self.articles]
        if not ids:
            self.say("No articles yet: ^o adds some.")
            return
        at = ids.index(self.place.article) + step if self.place.article in ids else 0
        self.open_article(ids[at % len(ids)], follow=False)

    def action_copy(self) -> None:
        """Copy the statement with its source."""
        statement = self.shown_statement()
        if statement:
            where = ", ".join(filter(None, (statement.outlet or statement.title, statement.published)))
            who = statement.speaker_name or statement.source_text
            self.app.copy_to_clipboard(f"{statement.quote} ({', '.join(filter(None, (who, where)))})")
            self.say("Copied.")

    # ------------------------------------------------------------ views

    @property
    def start(self) -> Start:
        """What is on show: claim, statement, article, speaker; in the actors, the one under the cursor."""
        entry = self.actors.entry
        actor = (entry.other or entry.actor).id if entry else None
        if self.focused is not self.actors and self.statement:
            actor = self.statement.speaker
        return Start(self.claims.claim, self.place.statement, self.place.article, actor, self.filter)

    def action_open(self, name: str) -> Awaitable[None] | None:
        """Open a view, once the article has followed."""
        self.follow_now()
        return super().action_open(name)

    def came_back(self, left: Leave) -> None:
        """Go where a view leads, after drawing what was decided in it."""
        if left.decided:
            self.redraw(regroups=True)
        if left.statement is not None:
            for statement in self.case.statements.rows([left.statement]):
                self.go_to(statement)
        elif left.article is not None:
            self.open_article(left.article, follow=False)
            if left.offset is not None:
                self.show_statement(self.statement_at(left.offset), follow=False)
        if left.statement is not None or left.article is not None:
            self.set_focus(self.article, scroll_visible=False)
            begin = self.statement.content[0][0] if self.statement else 0
            self.article.go(begin if left.offset is None else left.offset)
            self.show_titles()
        if left.filter is not None:
            self.filter = left.filter
            self.action_pane_claims()
            self.refilter()
            self.say(signs.counted(self.claims.row_count, "claim"), "Esc shows all")

    # ------------------------------------------------------------ the program

    @property
    def tour_exit(self) -> str:
        """The desk has nothing to go back to: there the key that leads back ends the tour."""
        return f"{self.key('clear')} ends it"

    def action_tour(self) -> None:
        """The tour, from the claims."""
        self.action_pane_claims()
        self.begin_tour()

    def action_palette(self) -> None:
        """Find a command by name."""
        from tui.palette import Palette

        self.app.push_screen(Palette())

    async def action_quit(self) -> None:
        """Leave."""
        await self.app.run_action("leave")
