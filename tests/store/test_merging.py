"""A colleague's decisions come in as theirs; what is here already or was decided here is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.values import Clash, ConflictKind, Verdict
from store import Case, ClaimFilter, Origin, Ruling, Subject


@pytest.fixture
def copied(harbour: Case, tmp_path: Path) -> Iterator[Case]:
    """A copy of the case at ben's."""
    harbour.claims.verdict([1], Verdict.REFUTED)
    with twin(harbour, tmp_path / "ben.rashomon") as case:
        yield case


@pytest.fixture
def apart(newsroom: SimpleNamespace, tmp_path: Path) -> Iterator[Case]:
    """Ben's own case on the same accounts, and on one more: every id is another."""
    accounts = (
        newsroom.write("Jo Vale said the crane fell", path="/ben/crane.txt"),
        newsroom.write(
            "Mira Holt said The fire began at noon",
            "Captain Orsu said two were hurt",
            "Tomas Reyk denied the fire began at noon",
            path="/ben/mole.txt",
        ),
        newsroom.write("Mira Holt said the fire began at noon", "Tomas Reyk said nobody was hurt"),
    )
    with Case.create(tmp_path / "apart.rashomon", user="ben") as case:
        for account in accounts:
            case.filing.file(account, newsroom.read(account), "1")
        newsroom.analyse(case, conflicts=[Clash(2, 5, ConflictKind.NUMBER, ("two", "nobody"))])
        yield case


def twin(case: Case, path: Path, user: str = "ben") -> Case:
    case.care.backup(path)
    return Case.open(path, user=user)


def adopt(case: Case, other: Case, newsroom: SimpleNamespace) -> None:
    for each in case.lacking(other):
        case.filing.adopt(each.article, newsroom.read(each.article), "1", each.revises)
        newsroom.analyse(case)


def claim(case: Case, words: str) -> int:
    return case.claims.ids(ClaimFilter().containing(words))[0]


def seen(case: Case) -> dict[str, Any]:
    """All that a person can see of a case, apart from the journal."""
    claims, actors = case.claims.rows(case.claims.ids()), case.actors.rows()
    return {
        "claims": claims,
        "opinions": case.claims.opinions(),
        "statements": [case.statements.of_article(row.id) for row in case.articles.rows()],
        "actors": actors,
        "namings": [case.actors.namings(actor.id) for actor in actors],
        "conflicts": case.conflicts.rows(),
        "notes": {subject: case.notes.all(subject) for subject in Subject},
    }


def test_a_case_merged_with_itself_or_an_older_copy_stays_as_it_is(harbour: Case, copied: Case) -> None:
    before = harbour.tables()
    assert harbour.bring(harbour, "itself").entry is None
    assert harbour.bring(copied, "older").entry is None
    assert harbour.tables() == before
    harbour.claims.verdict([1], Verdict.DISPUTED)
    harbour.journal.undo()
    harbour.claims.tag([2], "gate")
    before = harbour.tables()
    assert harbour.bring(copied, "older").entry is None
    assert harbour.tables() == before


def test_decisions_come_in_with_their_own_who_and_when(harbour: Case, copied: Case) -> None:
    copied.claims.verdict([2, 3], Verdict.DISPUTED)
    copied.claims.tag([3], "gate")
    merged = harbour.bring(copied, "ben")
    assert (merged.decisions, merged.writers, merged.people) == (2, {"ben"}, {"ada", "ben"})
    assert [row.verdict for row in harbour.claims.rows([2, 3])] == [Verdict.DISPUTED] * 2
    assert harbour.claims.row(3).tags == ("gate",)
    rows = {row.id: row for row in harbour.history.rows(harbour.history.ids(who="ben"))}
    theirs = copied.journal.entries(2)
    assert [(row.at, row.summary) for row in rows.values()] == [(e.at, e.summary) for e in theirs]
    assert {row.brought for row in rows.values()} == {merged.entry}
    assert [o.who for o in harbour.claims.opinions([2])] == ["ben"]
    assert harbour.journal.entry(merged.entry or 0).summary == "Merged ben: 2 decisions of ben"
    assert harbour.care.verify() == ()


def test_merging_twice_changes_nothing(harbour: Case, apart: Case, newsroom: SimpleNamespace) -> None:
    apart.claims.verdict([claim(apart, "crane"), claim(apart, "hurt")], Verdict.DISPUTED)
    apart.statements.mark(2, [(0, 9)], speaker="Wren Adair")
    adopt(harbour, apart, newsroom)
    assert harbour.bring(apart, "ben").entry is not None
    before = harbour.tables()
    assert harbour.lacking(apart) == ()
    assert harbour.bring(apart, "ben").entry is None
    assert harbour.tables() == before


def test_the_merge_is_undone_as_a_whole_and_redone(harbour: Case, copied: Case) -> None:
    copied.claims.verdict([1, 2], Verdict.DISPUTED)
    copied.claims.split([3])
    before = seen(harbour)
    harbour.bring(copied, "ben")
    after = seen(harbour)
    assert after != before
    undone = harbour.journal.undo()
    assert undone is not None
    assert undone.summary == "Undone: Merged ben: 2 decisions of ben"
    assert seen(harbour) == before
    assert all(row.undone for row in harbour.history.rows(harbour.history.ids(who="ben")))
    harbour.journal.redo()
    assert seen(harbour) == after
    harbour.care.repair()
    assert seen(harbour) == after


def test_of_verdicts_that_differ_both_are_kept_and_ours_is_in_force(harbour: Case, copied: Case) -> None:
    harbour.claims.verdict([2], Verdict.CORROBORATED)
    copied.claims.verdict([2], Verdict.DISPUTED)
    copied.claims.verdict([1], Verdict.DISPUTED)
    harbour.bring(copied, "ben")
    assert harbour.clashes() == ()
    assert harbour.claims.row(2).verdict is Verdict.CORROBORATED
    assert harbour.claims.row(1).verdict is Verdict.DISPUTED  # nobody changed it here since the copy
    held = [(row.claim, row.who, row.verdict.value) for row in harbour.claims.opinions([1, 2])]
    assert held == [
        (1, "ada", "refuted"),
        (1, "ben", "disputed"),
        (2, "ada", "corroborated"),
        (2, "ben", "disputed"),
    ]
    assert harbour.claims.ids(ClaimFilter().split()).tolist() == [1, 2]


def test_notes_are_joined_and_tags_united(harbour: Case, copied: Case) -> None:
    for case, word in ((harbour, "ask"), (copied, "call")):
        case.notes.write(Subject.CLAIM, 1, f"{word} the guard")
        case.claims.tag([1], word)
        case.claims.tag([1], "gate")
    harbour.bring(copied, "ben")
    assert harbour.clashes() == ()
    assert harbour.notes.text(Subject.CLAIM, 1) == "ask the guard\n\nben: call the guard"
    assert harbour.claims.row(1).tags == ("ask", "call", "gate")


def test_other_fields_that_clash_are_listed_and_ours_stays(harbour: Case, copied: Case) -> None:
    conflict = harbour.conflicts.rows()[0].id
    harbour.conflicts.rule([conflict], Ruling.REAL)
    copied.conflicts.rule([conflict], Ruling.APPARENT)
    harbour.statements.speaker([1], "Wren Adair")
    copied.statements.speaker([1], "Ilse Hask")
    harbour.bring(copied, "ben")
    clashes = {clash.change.field: clash for clash in harbour.clashes()}
    assert harbour.conflicts.rows()[0].decision is Ruling.REAL
    ruling, speaker = clashes["decision"], clashes["speaker"]
    assert (ruling.change.before, ruling.change.after, ruling.who) == ("real", "apparent", "ben")
    assert speaker.change.label == "the fire began at noon"
    assert (speaker.change.before, speaker.change.after) == ("Wren Adair", "Ilse Hask")


def test_a_clash_is_left_to_decide_until_somebody_does_or_the_merge_is_undone(
    harbour: Case, copied: Case
) -> None:
    for case, words in ((harbour, "Fire at noon"), (copied, "A noon fire")):
        case.claims.rename(1, words)
        case.claims.tag([1], "gate")
    entry = harbour.bring(copied, "ben").entry
    assert [(each.change.field, each.entry) for each in harbour.clashes()] == [("text", entry)]
    harbour.journal.undo()
    assert harbour.clashes() == ()
    harbour.journal.redo()
    assert harbour.bring(copied, "ben").entry is None
    assert [each.change.after for each in harbour.clashes()] == ["A noon fire"]
    harbour.claims.rename(1, "The fire, at noon")
    assert harbour.clashes() == ()


def test_notes_that_were_joined_there_are_not_doubled_here(
    harbour: Case, copied: Case, tmp_path: Path
) -> None:
    with twin(harbour, tmp_path / "carl.rashomon", "carl") as third:
        for case, word in ((harbour, "ask"), (copied, "call"), (third, "pay")):
            case.notes.write(Subject.CLAIM, 1, f"{word} the guard")
        copied.bring(third, "carl")
        harbour.bring(copied, "ben")
        copied.bring(harbour, "ada")
    ours = harbour.notes.text(Subject.CLAIM, 1)
    assert ours == "ask the guard\n\nben: call the guard\n\ncarl: pay the guard"
    theirs = copied.notes.text(Subject.CLAIM, 1)
    assert theirs == "call the guard\n\ncarl: pay the guard\n\nada: ask the guard"
    copied.notes.write(Subject.CLAIM, 1, f"{theirs}\n\nwas paid")
    harbour.bring(copied, "ben")
    assert harbour.notes.text(Subject.CLAIM, 1) == f"{ours}\n\nben: was paid"


def test_a_name_is_shared_where_both_went_on_under_it(harbour: Case, copied: Case, tmp_path: Path) -> None:
    copied.claims.verdict([2], Verdict.DISPUTED)
    harbour.claims.verdict([3], Verdict.DISPUTED)
    assert harbour.bring(copied, "ben").shared == frozenset()
    harbour.journal.undo()
    assert harbour.bring(copied, "ben again").shared == frozenset()
    assert copied.bring(harbour, "ada").shared == frozenset()  # hers are in the copy, too
    with twin(copied, tmp_path / "elsewhere.rashomon") as elsewhere:
        copied.claims.verdict([1], Verdict.DISPUTED)
        elsewhere.claims.verdict([1], Verdict.UNVERIFIABLE)
        assert copied.bring(elsewhere, "elsewhere").shared == {"ben"}


def test_what_the_other_undid_since_is_taken_back(harbour: Case, copied: Case) -> None:
    copied.claims.verdict([2], Verdict.DISPUTED)
    copied.notes.write(Subject.CLAIM, 3, "ask")
    harbour.bring(copied, "ben")
    copied.journal.undo()
    copied.journal.undo()
    assert harbour.bring(copied, "ben").decisions == 0
    assert harbour.claims.row(2).verdict is Verdict.OPEN
    assert harbour.claims.opinions([2]) == ()
    assert harbour.notes.text(Subject.CLAIM, 3) == ""


def test_merging_back_and_forth_comes_to_rest(harbour: Case, copied: Case) -> None:
    harbour.claims.verdict([2], Verdict.CORROBORATED)
    copied.claims.verdict([2], Verdict.DISPUTED)
    copied.claims.verdict([3], Verdict.DISPUTED)
    harbour.bring(copied, "ben")
    assert copied.bring(harbour, "ada").decisions == 1
    assert harbour.bring(copied, "ben").entry is None
    assert copied.bring(harbour, "ada").entry is None
    assert harbour.claims.opinions() == copied.claims.opinions()


def test_what_came_from_a_third_case_stays_its_own(harbour: Case, copied: Case, tmp_path: Path) -> None:
    with twin(harbour, tmp_path / "carl.rashomon", "carl") as third:
        third.claims.verdict([3], Verdict.UNVERIFIABLE)
        copied.bring(third, "carl")
        assert harbour.bring(copied, "ben").writers == {"carl"}
        assert harbour.claims.row(3).verdict is Verdict.UNVERIFIABLE
        assert harbour.bring(third, "carl").entry is None


def test_a_case_of_other_ids_finds_its_counterparts(
    harbour: Case, apart: Case, newsroom: SimpleNamespace
) -> None:
    """Statements by their place, claims and actors by what is in them, conflicts by their sides."""
    fire, hurt = claim(apart, "fire"), claim(apart, "two hurt")
    apart.claims.verdict([fire], Verdict.CORROBORATED)
    apart.notes.write(Subject.CLAIM, hurt, "two, says the captain")
    apart.notes.write(Subject.ARTICLE, 2, "the later edition")
    apart.conflicts.rule([apart.conflicts.rows()[0].id], Ruling.APPARENT)
    apart.actors.rename(next(row.id for row in apart.actors.rows() if row.name == "Captain Orsu"), "A. Orsu")
    apart.statements.mark(2, [(0, 9)], speaker="Wren Adair")
    adopt(harbour, apart, newsroom)
    merged = harbour.bring(apart, "ben")
    assert (merged.decisions, harbour.clashes()) == (6, ())
    assert [row.outlet for row in harbour.articles.rows()] == ["The Quay", "The Mole", "The Quay"]
    assert harbour.claims.row(1).verdict is Verdict.CORROBORATED
    assert harbour.notes.text(Subject.CLAIM, claim(harbour, "two hurt")) == "two, says the captain"
    assert harbour.notes.text(Subject.ARTICLE, 2) == "the later edition"
    assert [row.decision for row in harbour.conflicts.rows()] == [Ruling.APPARENT]
    assert "A. Orsu" in [row.name for row in harbour.actors.rows()]
    mark = next(row for row in harbour.statements.of_article(2) if row.origin is Origin.PERSON)
    assert (mark.quote, mark.content, mark.speaker_name) == ("Mira Holt", ((0, 9),), "Wren Adair")
    assert harbour.care.verify() == ()


def test_of_one_text_in_two_outlets_each_is_its_own_also_where_one_was_corrected(
    newsroom: SimpleNamespace, tmp_path: Path
) -> None:
    words = "Mira Holt said the fire at the eastern quay began at noon"
    with Case.create(tmp_path / "ours.rashomon", user="ada") as ours:
        for path, outlet in (("/wire.txt", "Quay Wire"), ("/paper.txt", "Ferry Post")):
            account = newsroom.write(words, path=path, outlet=outlet)
            ours.filing.file(account, newsroom.read(account))
        newsroom.analyse(ours)
        with twin(ours, tmp_path / "ben.rashomon") as theirs:
            corrected = newsroom.write(words, path="/wire.txt", outlet="The Quay Wire")
            theirs.filing.file(corrected, newsroom.read(corrected))
            theirs.notes.write(Subject.ARTICLE, 1, "the first to print it")
            theirs.notes.write(Subject.ARTICLE, 2, "a reprint")
            assert ours.lacking(theirs) == ()
            ours.bring(theirs, "ben")
        notes = {row.item: row.note for row in ours.remarks.rows(Subject.ARTICLE)}
    assert notes == {1: "the first to print it", 2: "a reprint"}


def test_a_group_that_was_taken_apart_there_is_taken_apart_here(harbour: Case, copied: Case) -> None:
    copied.claims.split([3])
    copied.claims.verdict([copied.statements.row(3).claim or 0], Verdict.REFUTED)
    copied.actors.part([copied.actors.namings(1)[0].id])
    harbour.bring(copied, "ben")
    new = harbour.statements.row(3).claim or 0
    assert [row.id for row in harbour.statements.of_claim(new)] == [3]
    assert harbour.claims.row(new).verdict is Verdict.REFUTED
    assert len(harbour.actors.rows()) == len(copied.actors.rows())


def test_a_name_that_both_go_by_can_be_told_apart(harbour: Case, tmp_path: Path) -> None:
    with twin(harbour, tmp_path / "other.rashomon", "ada") as other:
        harbour.claims.verdict([1], Verdict.REFUTED)
        other.claims.verdict([1], Verdict.DISPUTED)
        harbour.bring(other, "other", called="eve")
        assert [(row.who, row.verdict.value) for row in harbour.claims.opinions([1])] == [
            ("ada", "refuted"),
            ("eve", "disputed"),
        ]
        assert harbour.bring(other, "other", called="eve").entry is None


def test_nothing_is_written_where_it_was_only_rehearsed(harbour: Case, copied: Case) -> None:
    copied.claims.verdict([2], Verdict.DISPUTED)
    before = harbour.tables()
    with harbour.together(keep=False):
        assert harbour.bring(copied, "ben").decisions == 1
    assert harbour.tables() == before


def test_a_merged_case_is_restored_as_it_was(harbour: Case, copied: Case, tmp_path: Path) -> None:
    copied.claims.verdict([1, 2], Verdict.DISPUTED)
    harbour.bring(copied, "ben")
    with Case.restore(tmp_path / "again.rashomon", harbour.tables(), user="ada") as again:
        assert seen(again) == seen(harbour)
        assert again.journal.undo() is not None
        assert again.claims.row(2).verdict is Verdict.OPEN


def test_a_lent_case_is_left_as_it_was(harbour: Case) -> None:
    harbour.close()
    harbour.path.chmod(0o400)
    before = harbour.path.read_bytes()
    with Case.borrowed(harbour.path) as case:
        case.claims.verdict([1], Verdict.REFUTED)
    assert harbour.path.read_bytes() == before
    assert [path.name for path in harbour.path.parent.iterdir()] == [harbour.path.name]


# ---------------------------------------------------------------- laws, over random decisions

PICK = st.integers(0, 9)
DECISION = st.tuples(st.integers(0, 8), PICK, st.sampled_from(Verdict))
DECISIONS = st.lists(DECISION, min_size=1, max_size=5)


def decide(case: Case, what: int, pick: int, verdict: Verdict) -> None:
    ids = case.claims.ids()
    one, two = ids[pick % len(ids)], ids[(pick + 1) % len(ids)]
    members = case.claims.members([one])
    acts: tuple[Callable[[], object], ...] = (
        lambda: case.claims.verdict([one], verdict),
        lambda: case.claims.verdict([one, two], verdict),
        lambda: case.claims.tag([one], f"tag {pick % 3}"),
        lambda: case.notes.write(Subject.CLAIM, one, f"note {pick}"),
        lambda: len(ids) > 1 and case.claims.merge([one, two]),
        lambda: len(members) > 1 and case.claims.split(members[:1]),
        lambda: case.statements.speaker(members[:1], f"Docker {pick % 3}"),
        lambda: case.statements.mark(1 + pick % 2, [(0, 5 + pick % 4)]),
        case.journal.undo,
    )
    acts[what]()


def fill(case: Case, newsroom: SimpleNamespace) -> None:
    for lines in (
        ("Mira Holt said the fire began at noon", "Tomas Reyk said nobody was hurt"),
        ("Captain Orsu said two were hurt", "Mira Holt said The fire began at noon"),
    ):
        article = newsroom.write(*lines)
        case.filing.file(article, newsroom.read(article))
    newsroom.analyse(case)


@settings(
    derandomize=True,
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(before=DECISIONS, ours=DECISIONS, theirs=DECISIONS)
def test_laws_of_merging(
    newsroom: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory, before: Any, ours: Any, theirs: Any
) -> None:
    """Idempotent, undone exactly, sound, and no field that was decided here only is touched."""
    folder = tmp_path_factory.mktemp("law")
    with Case.create(folder / "ada.rashomon", user="ada") as case:
        fill(case, newsroom)
        for decision in before:
            decide(case, *decision)
        with twin(case, folder / "ben.rashomon") as other:
            for decision in ours:
                decide(case, *decision)
            for decision in theirs:
                decide(other, *decision)
            held = case.tables()
            was = seen(case)
            merged = case.bring(other, "ben")
            assert case.care.verify() == ()
            now = case.tables()
            assert case.bring(other, "ben").entry is None
            assert case.tables() == now
            before_repair = seen(case)
            case.care.repair()
            assert seen(case) == before_repair
            if merged.entry is None:
                assert now == held
            else:
                case.journal.undo()
                assert seen(case) == was


@settings(
    derandomize=True,
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rounds=st.lists(st.tuples(DECISIONS, DECISIONS), min_size=2, max_size=3))
def test_in_rounds_both_ways_nothing_is_lost_or_doubled(
    newsroom: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory, rounds: Any
) -> None:
    folder = tmp_path_factory.mktemp("rounds")
    with Case.create(folder / "ada.rashomon", user="ada") as case:
        fill(case, newsroom)
        with twin(case, folder / "ben.rashomon") as other:
            for ours, theirs in rounds:
                for decision in ours:
                    decide(case, *decision)
                for decision in theirs:
                    decide(other, *decision)
                case.bring(other, "ben")
                other.bring(case, "ada")
                assert case.bring(other, "ben").entry is other.bring(case, "ada").entry is None
            assert trail(case) == trail(other)
            for note in (*case.notes.all(Subject.CLAIM).values(), *other.notes.all(Subject.CLAIM).values()):
                words = [paragraph.rpartition(": ")[2] for paragraph in note.split("\n\n")]
                assert len(words) == len(set(words))


def trail(case: Case) -> set[tuple[str, ...]]:
    """Every decision, undo and redo of a person, apart from those of merges."""
    entries = case.history.rows(case.history.ids())
    told = {(row.at, row.who, row.verb, row.summary) for row in entries if row.verb != "bring"}
    return {each for each in told if ": Merged " not in each[-1]}
