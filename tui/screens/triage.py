"""What a person decides about claims and statements."""

from __future__ import annotations

from analysis.values import Verdict
from store import EntryRow, Subject
from tui.screens.deciding import Decider


class Triage(Decider):
    """Verdicts, notes, tags, merging and splitting, undo and redo."""

    def _needs_claim(self) -> bool:
        if self.claims_hidden:
            self.say(f"The claims are hidden; {self.key('pane_claims')} shows them.")
            return False
        if self.claims.targets:
            return True
        self.say("No claim to decide on.")
        return False

    # ------------------------------------------------------------ verdicts

    def _judge(self, verdict: Verdict) -> None:
        if self._needs_claim():
            self.decide(lambda: self.case.claims.verdict(self.claims.targets, verdict))

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

    def action_note(self) -> None:
        """Write a note on the claim under the cursor."""
        claim = self.claims.claim
        if claim is None:
            self.say("No claim to write a note on.")
            return

        def write(words: str) -> None:
            self.decide(lambda: self.case.notes.write(Subject.CLAIM, claim, words))

        self.question("Note", write, self.case.notes.text(Subject.CLAIM, claim))

    def action_tag(self) -> None:
        """Tag the claims, or take a tag away that they all have."""
        if not self._needs_claim():
            return
        targets = self.claims.targets

        def put(tag: str) -> None:
            if tag:
                had = all(tag in row.tags for row in self.case.claims.rows(targets))
                act = self.case.claims.untag if had else self.case.claims.tag
                self.decide(lambda: act(targets, tag))

        self.question("Tag", put, known=list(self.case.claims.tags()))

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

    def action_merge(self) -> None:
        """Merge the selected claims into the one under the cursor."""
        under = self.claims.claim
        others = [claim for claim in self.claims.selected if claim != under]
        if under is None or not others:
            self.say("Select claims with space, put the cursor on the one to keep, then merge.")
            return
        self.decide(lambda: self.case.claims.merge([under, *others]))

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
        """Show the claim or the statement that an entry was about, under what was said of it."""
        changes = self.case.journal.changes(entry.id) if entry else ()
        told, about = self.status, {change.subject: change.item for change in reversed(changes)}
        if Subject.CLAIM in about and self.claims.go(about[Subject.CLAIM]):
            self.follow_claim()
        elif Subject.STATEMENT in about:
            for statement in self.case.statements.rows([about[Subject.STATEMENT]]):
                self.go_to(statement)
        self.show_titles()
        self.say(*told)
