"""Read, analyse, file: what the command line and the screens share."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sample_data
from analysis.claims.grouping import group
from analysis.values import Verdict
from exchange.readers import expand
from exchange.refusal import Refused
from store import Case
from tui.workflow import Comparison, Fate, Step, analyse_again, compare, summary, take_in


@pytest.fixture
def empty(tmp_path: Path) -> Case:
    return Case.create(tmp_path / "case.rashomon", "reader")


def accounts(folder: Path, number: int) -> list[Path]:
    """So many small accounts of one event."""
    folder.mkdir()
    for n in range(number):
        text = f"Ilse Brandt said that {n + 2} lamps were lit on the bridge.\n\nNothing else was seen."
        (folder / f"{n:03}.txt").write_text(text)
    return sorted(folder.iterdir())


def test_many_accounts_are_read_in_other_processes_and_filed_in_order(empty: Case, tmp_path: Path) -> None:
    told: list[Step] = []
    with empty as case:
        taken = take_in(case, accounts(tmp_path / "in", 20), told.append)
        assert [t.fate for t in taken] == [Fate.ADDED] * 20
        assert [Path(a.path).name for a in case.articles.rows()] == [f"{n:03}.txt" for n in range(20)]
        assert [step.done for step in told] == [*range(1, 21), 20]
        assert told[-1].what == "comparing"


def test_what_was_read_before_a_stop_stays_and_is_compared(empty: Case, tmp_path: Path) -> None:
    with empty as case:
        answers = iter([False, False, True])
        taken = take_in(case, accounts(tmp_path / "in", 5), stop=lambda: next(answers))
        assert len(taken) == 3
        assert len(case.articles.rows()) == 3
        assert not case.findings.pending()


def test_a_refused_source_does_not_stop_the_rest(empty: Case, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    good = accounts(tmp_path / "in", 1)
    with empty as case:
        taken = take_in(case, [tmp_path / "empty.txt", Refused("no file matches", "*.doc"), *good])
        assert [t.fate for t in taken] == [Fate.REFUSED, Fate.REFUSED, Fate.ADDED]
        assert summary(taken) == "1 added, 2 refused"
        assert summary([]) == "nothing to add"


def test_reading_again_loses_no_decision(empty: Case) -> None:
    with empty as case:
        take_in(case, expand([sample_data.folder("benghazi")]))
        ids = case.claims.ids()
        case.claims.verdict(ids[:2], Verdict.DISPUTED)
        case.claims.merge(list(ids[2:4]))
        before = decided(case)
        assert analyse_again(case) == 6
        compare(case)
        assert decided(case) == before
        assert case.care.verify() == ()


def decided(case: Case) -> dict[int, tuple[Verdict, tuple[str, ...], set[int]]]:
    """What a person decided on each claim, and the statements that belonged to it then."""
    pinned = {change.item for entry in case.journal.entries() for change in case.journal.changes(entry.id)}
    return {
        row.id: (row.verdict, row.tags, set(case.claims.members([row.id])) & pinned)
        for row in case.claims.rows(case.claims.ids())
        if row.touched
    }


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["judge", "tag", "merge", "split", "undo", "redo", "add", "again"]),
        st.integers(0, 99),
    ),
    max_size=8,
)


@settings(derandomize=True, max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_no_order_of_decisions_and_analyses_loses_a_decision(steps: list[tuple[str, int]]) -> None:
    """With the real analysis; the store's own tests do the same at length with a feigned one."""
    accounts = sorted(sample_data.folder("benghazi").iterdir())
    with TemporaryDirectory() as folder, Case.create(Path(folder) / "case.rashomon") as case:
        take_in(case, accounts[:2])
        waiting = accounts[2:]
        for what, number in steps:
            ids = case.claims.ids().tolist()
            one, other = ids[number % len(ids)], ids[(number + 1) % len(ids)]
            if what in ("add", "again"):
                before = decided(case)
                if what == "again":
                    analyse_again(case)
                elif waiting:
                    take_in(case, [waiting.pop()])
                assert decided(case) == before
            else:
                decide(case, what, one, other)
        assert case.care.verify() == ()


def decide(case: Case, what: str, one: int, other: int) -> None:
    members = case.claims.members([one])
    match what:
        case "judge":
            case.claims.verdict([one], Verdict.REFUTED)
        case "tag":
            case.claims.tag([one], "later")
        case "merge" if one != other:
            case.claims.merge([one, other])
        case "split" if len(members) > 1:
            case.claims.split(members[:1])
        case "undo":
            case.journal.undo()
        case "redo":
            case.journal.redo()


def test_the_sample_case_shows_what_it_is_there_for(empty: Case) -> None:
    """Name variants are one actor, Al Qaeda and its branch are two, and the guard contradicts the guards."""
    with empty as case:
        take_in(case, expand([sample_data.folder("benghazi")]))
        names = [{actor.name, *actor.aliases} for actor in case.actors.rows()]
        militia = next(n for n in names if "Ansar al-Sharia" in n)
        assert {"Ansur al-Sharia", "Ansur al-Shari"} <= militia
        assert not any("Qa" in name for name in militia)
        spokesman = next(n for n in names if "Mohamad Al Akari" in n)
        assert "Akari" in spokesman
        conflicts = [{c.a.quote, c.b.quote} for c in case.conflicts.rows()]
        assert any(
            any("no demonstration" in q for q in pair) and any("were demonstrations" in q for q in pair)
            for pair in conflicts
        )


def test_a_comparison_is_made_once_and_again_when_something_was_said(empty: Case) -> None:
    accounts = list(expand([sample_data.folder("benghazi")]))
    comparison = Comparison()
    with empty as case:
        for sources in (accounts[:3], accounts[3:]):
            take_in(case, sources)
            said = case.findings.said()
            for looseness in (-1.0, 0.0, 1.0):
                anew = group(said.values, said.pinned, looseness=looseness)
                assert comparison.of(said).group(said.pinned, looseness) == anew


def dated_accounts(folder: Path, days: tuple[str, str]) -> list[Path]:
    """Two accounts of one fire, published on these days."""
    folder.mkdir(exist_ok=True)
    told = (("Ilse Brandt", "yesterday"), ("Arno Pohl", "on 15 September"))
    for (speaker, when), day in zip(told, days, strict=True):
        text = f"{speaker} said that the mill at Orsk burned down {when}.\n"
        (folder / f"{speaker}.txt").write_text(f"---\ndate: {day}\n---\n{text}")
    return sorted(folder.iterdir())


def test_another_day_of_publication_changes_what_clashes(empty: Case, tmp_path: Path) -> None:
    with empty as case:
        for days, clashes in ((("2019-09-16", "2019-09-18"), 0), (("2019-09-18", "2019-09-18"), 1)):
            take_in(case, expand(dated_accounts(tmp_path / "accounts", days)))
            assert case.conflicts.count() == clashes
            said = case.findings.said()
            assert len(group(said.values, said.pinned).conflicts) == clashes


def test_who_denies_is_shown_by_the_word_that_denies(empty: Case, tmp_path: Path) -> None:
    for name, cue in (("Arno Pohl", "said"), ("Ilse Brandt", "denied")):
        (tmp_path / f"{name}.txt").write_text(f"{name} {cue} that the sluice was shut before the flood.\n")
    with empty as case:
        take_in(case, expand([tmp_path / "Arno Pohl.txt", tmp_path / "Ilse Brandt.txt"]))
        assert [row.words for row in case.conflicts.rows()] == [
            ("sluice was shut before the flood", "denied")
        ]
