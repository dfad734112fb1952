"""The promise of the journal, in any order of events: nothing a person decided is lost, and undo is exact."""

from __future__ import annotations

import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from analysis.values import Clash, ConflictKind, Reading, Verdict
from store import Case, CaseError, Origin, Ruling, Subject

SPEAKERS = ("Mira Holt", "Holt", "Tomas Reyk", "Captain Orsu", "a docker")
WORDS = (
    "the fire began at noon",
    "The fire began at noon",
    "nobody was hurt",
    "two were hurt",
    "the crane fell",
)
LINES = st.builds("{} said {}".format, st.sampled_from(SPEAKERS), st.sampled_from(WORDS))
PICK = st.integers(0, 30)


def visible(case: Case) -> dict[str, Any]:
    """All that a person can see of a case, apart from the journal."""
    claims = case.claims.rows(case.claims.ids())
    actors = case.actors.rows()
    return {
        "claims": claims,
        "statements": [case.statements.of_article(article.id) for article in case.articles.rows()],
        "actors": actors,
        "namings": [case.actors.namings(actor.id) for actor in actors],
        "conflicts": case.conflicts.rows(),
        "notes": {subject: case.notes.all(subject) for subject in Subject},
        "progress": case.claims.progress(),
    }


class Desk(RuleBasedStateMachine):
    """A person who decides, undoes and redoes at random while articles arrive and analyses differ."""

    newsroom: SimpleNamespace

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.case = Case.create(Path(self.folder.name) / "x.rashomon", user="ada")

    def teardown(self) -> None:
        self.case.close()
        self.folder.cleanup()

    def one(self, rows: Any, pick: int) -> int:
        return rows[pick % len(rows)].id

    # ------------------------------------------------------------ what arrives

    @initialize(lines=st.lists(LINES, min_size=2, max_size=4))
    def first(self, lines: list[str]) -> None:
        self.arrive(lines, 0)
        self.analyse(2, 4, False)

    @rule(lines=st.lists(LINES, min_size=1, max_size=4), path=st.integers(0, 2))
    def arrive(self, lines: list[str], path: int) -> None:
        article = self.newsroom.write(*lines, path=f"/{path}")
        self.case.filing.file(article, self.newsroom.read(article))

    @rule(pick=PICK, first=st.integers(0, 3), named=st.integers(0, 2))
    def read_again(self, pick: int, first: int, named: int) -> None:
        current = [row for row in self.case.articles.rows() if row.revised_by is None]
        article = self.one(current, pick)
        reading = self.read(article)
        self.case.filing.refile(article, Reading(reading.statements[first:], reading.actors[named:]))

    def read(self, article: int) -> Reading:
        """All that there is to find in an article."""
        reading: Reading = self.newsroom.read(
            self.newsroom.write(*self.case.articles.text(article).split("\n"))
        )
        return reading

    @rule(claims=st.integers(1, 9), actors=st.integers(1, 9), clash=st.booleans())
    def analyse(self, claims: int, actors: int, clash: bool) -> None:
        conflicts = [Clash(place, place + 1, ConflictKind.NUMBER) for place in range(6)] if clash else []
        self.newsroom.analyse(
            self.case,
            claim_of=lambda text: sum(map(ord, text)) % claims,
            actor_of=lambda name: sum(map(ord, name)) % actors,
            conflicts=conflicts,
        )

    # ------------------------------------------------------------ what a person does

    @precondition(lambda self: len(self.case.claims.ids()) > 0)
    @rule(pick=PICK, other=PICK, verdict=st.sampled_from(Verdict), what=st.integers(0, 6))
    def decide_on_claims(self, pick: int, other: int, verdict: Verdict, what: int) -> None:
        ids = self.case.claims.ids()
        one, two = ids[pick % len(ids)], ids[other % len(ids)]
        claims = self.case.claims
        self.attempt(
            (
                lambda: claims.verdict([one, two], verdict),
                lambda: claims.merge([one, two]),
                lambda: claims.split(claims.members([one, two])[:1]),
                lambda: claims.move(claims.members([one])[:1], two),
                lambda: claims.tag([one], f"tag {other % 3}"),
                lambda: claims.rename(one, f"words {other}"),
                lambda: self.case.notes.write(Subject.CLAIM, one, f"note {other}"),
            )[what]
        )

    @precondition(lambda self: len(self.case.claims.ids()) > 0)
    @rule(pick=PICK, other=PICK, what=st.integers(0, 5))
    def decide_on_statements(self, pick: int, other: int, what: int) -> None:
        statements = self.case.claims.members(self.case.claims.ids())
        one = statements[pick % len(statements)]
        article = self.one(self.case.articles.rows(), other)
        case = self.case
        self.attempt(
            (
                lambda: case.statements.mark(article, [(0, 5 + pick % 4)], speaker="Mira Holt"),
                lambda: case.statements.mark(article, self.read(article).statements[0].content),
                lambda: case.statements.unmark([one]),
                lambda: case.statements.speaker([one], f"Docker {other % 3}"),
                lambda: case.statements.speaker([one], None),
                lambda: case.notes.write(Subject.STATEMENT, one, f"note {other}"),
            )[what]
        )

    @precondition(lambda self: len(self.case.actors.rows()) > 1)
    @rule(pick=PICK, other=PICK, what=st.integers(0, 3))
    def decide_on_actors(self, pick: int, other: int, what: int) -> None:
        rows = self.case.actors.rows()
        one, two = self.one(rows, pick), self.one(rows, other)
        actors = self.case.actors
        namings = [row.id for row in actors.namings(one)]
        self.attempt(
            (
                lambda: actors.same([one, two]),
                lambda: actors.never(one, two),
                lambda: actors.part(namings[:1]),
                lambda: actors.rename(one, f"Name {other}"),
            )[what]
        )

    @precondition(lambda self: len(self.case.conflicts.rows()) > 0)
    @rule(pick=PICK, ruling=st.sampled_from([*Ruling, None]))
    def decide_on_conflicts(self, pick: int, ruling: Ruling | None) -> None:
        self.attempt(lambda: self.case.conflicts.rule([self.one(self.case.conflicts.rows(), pick)], ruling))

    def attempt(self, decision: Any) -> None:
        """Make a decision, if it isn't refused; undo brings back what was before, redo what was after."""
        before = visible(self.case)
        try:
            receipt = decision()
        except CaseError:
            assert visible(self.case) == before
            return
        after = visible(self.case)
        if receipt.entry is None:
            assert after == before
            return
        assert self.case.journal.undo() is not None
        assert visible(self.case) == before
        assert self.case.journal.redo() is not None
        assert visible(self.case) == after

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            self.case.journal.undo()

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            self.case.journal.redo()

    # ------------------------------------------------------------ what always holds

    @invariant()
    def nothing_decided_is_lost(self) -> None:
        decided = self.decided()
        statements = {
            row.id: row
            for article in self.case.articles.rows()
            for row in self.case.statements.of_article(article.id)
        }
        for (subject, item, field), value in decided.items():
            if subject is Subject.STATEMENT and decided.get((subject, item, "mark")) != "false":
                assert item in statements
            if field == "claim" and item in statements:
                assert statements[item].claim == int(value)
            if field == "verdict":
                rows = self.case.claims.rows([item])
                assert [row.verdict for row in rows] == [value]

    @invariant()
    def summaries_are_what_they_would_be_from_scratch(self) -> None:
        before = visible(self.case)
        self.case.care.repair()
        assert visible(self.case) == before

    @invariant()
    def file_is_sound(self) -> None:
        assert self.case.care.verify() == ()

    @rule()
    def all_the_way_back_and_forth(self) -> None:
        before = visible(self.case)
        undone = 0
        while self.case.journal.undo():
            undone += 1
        bare = visible(self.case)
        assert self.decided() == {}
        assert not any(row.touched for row in (*bare["claims"], *bare["actors"]))
        assert all(row.origin is Origin.ANALYSIS for rows in bare["statements"] for row in rows)
        for _ in range(undone):
            assert self.case.journal.redo() is not None
        assert visible(self.case) == before

    def decided(self) -> dict[tuple[Subject, int, str], str]:
        """Replay the journal from its beginning."""
        fields: dict[tuple[Subject, int, str], str] = {}
        for entry in reversed(self.case.journal.entries()):
            for change in self.case.journal.changes(entry.id):
                key = (change.subject, change.item, change.field)
                assert fields.get(key) == change.before
                if change.after is None:
                    del fields[key]
                else:
                    fields[key] = change.after
        return fields


def test_no_order_of_events_loses_a_decision(newsroom: SimpleNamespace) -> None:
    Desk.newsroom = newsroom
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=12,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
