"""What a person decides about claims and statements."""

from __future__ import annotations

from analysis.values import Verdict
from store import EntryRow, Subject
from tui.drawing import signs
from tui.screens.asking import ask_first
from tui.screens.deciding import Decider


class Triage(Decider):
    """Verdicts, wordings, merging and splitting, undo and redo."""

    # ------------------------------------------------------------ verdicts

    def _judge(self, verdict: Verdict) -> None:
        if self.needs_claim():
            claims = self.claims.targets
            asked = f"{signs.counted(len(claims), 'claim')} {verdict}?"
            ask_first(
                self,
                asked,
                len(claims),
                lambda: self.decide(lambda: self.case.claims.verdict(claims, verdict)),
            )

    def action_corroborated(self) -> None:
        """The claim holds."""
        self._judge(Verdict.CORROBORATED)

    def action_disputed(self) -> None:
        """Sources contradict each other."""
        self._judge(Verdict.DISPUTED)

    def action_refuted(self) -> None:
        """The claim is wrong."""
        self._judge(Verdict.REFUTED)

    def action_unverifiable(self) -> None:
        """The claim can't be checked."""
        self._judge(Verdict.UNVERIFIABLE)

    def action_dismissed(self) -> None:
        """The claim is of no interest."""
        self._judge(Verdict.DISMISSED)

    def action_reopen(self) -> None:
        """Open again."""
        self._judge(Verdict.OPEN)

    # ------------------------------------------------------------ words on claims

    def action_reword(self) -> None:
        """Put the claim into one's own words."""
        claim = self.claims.claim
        row = next(iter(self.case.claims.rows([claim] if claim is not None else [])), None)
        if row is None:
            self.say("No claim to reword.")
            return

        def reword(words: str) -> None:
            self.decide(lambda: self.case.claims.rename(row.id, words))

        self.question("Wording", reword, row.text)

    # ------------------------------------------------------------ groups

    def action_select(self) -> None:
        """Select the claim under the cursor, or let it go, and move on."""
        claim = self.claims.claim
        if claim is None:
            return
        self.claims.select(self.claims.selected ^ {claim})
        self.show_titles()
        self.claims.cursor += 1

    def action_select_all(self) -> None:
        """Select all claims that the list shows; where all are, none."""
        shown = frozenset(self.claims.ids)
        self.claims.select(frozenset() if len(self.claims.chosen) == len(shown) else shown)
        self.show_titles()
        self.say(f"{signs.counted(len(self.claims.chosen), 'claim')} selected.", "Esc selects none")

    def action_merge(self) -> None:
        """Merge the selected claims into the one under the cursor."""
        under = self.claims.claim
        others = [claim for claim in self.claims.chosen if claim != under]
        if under is None or not others:
            self.say("Select claims with space, put the cursor on the one to keep, then merge.")
            return
        asked = f"Merge {signs.counted(len(others) + 1, 'claim')} into one?"
        ask_first(
            self,
            asked,
            len(others) + 1,
            lambda: self.decide(lambda: self.case.claims.merge([under, *others])),
        )

    def action_split(self) -> None:
        """Split the statement on show off its claim."""
        statement = self.shown_statement()
        if statement:
            self.decide(lambda: self.case.claims.split([statement.id]))

    # ------------------------------------------------------------ undo

    def action_undo(self) -> None:
        """Take the last decision back."""
        entry = self.case.journal.undoable()
        self.decide(self.case.journal.undo, "Nothing to undo.", f"{self.key('redo')} does it again")
        self._go_where(entry)

    def action_redo(self) -> None:
        """Decide again what was undone."""
        entry = self.case.journal.redoable()
        self.decide(self.case.journal.redo, "Nothing to redo.")
        self._go_where(entry)

    def _go_where(self, entry: EntryRow | None) -> None:
        """Show what an entry was about, under what was said of it."""
        changes = self.case.journal.changes(entry.id) if entry else ()
        told, about = self.status, {change.subject: change.item for change in reversed(changes)}
        if Subject.CLAIM in about and self.claims.go(about[Subject.CLAIM]):
            self.follow()
        elif Subject.STATEMENT in about:
            for statement in self.case.statements.rows([about[Subject.STATEMENT]]):
                self.go_to(statement)
        elif Subject.ARTICLE in about:
            self.open_article(about[Subject.ARTICLE], follow=False)
        elif Subject.ACTOR in about:
            self.actors.go(about[Subject.ACTOR])
        self.show_titles()
        self.say(*told)
