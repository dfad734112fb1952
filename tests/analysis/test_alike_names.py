"""Names that are alike, found again only for those that are new."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.actors import crowds
from analysis.actors.alike import LEAST, alike, alike_to
from analysis.actors.candidates import keys
from analysis.actors.crowds import demand
from analysis.actors.suggest import suggest
from analysis.actors.unite import unite
from analysis.values import ActorKind, Naming


class Names:
    """The names of a case and the pairs that are alike, kept up to date as a store does."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.alike: dict[tuple[str, str], float] = {}

    def become(self, names: set[str]) -> None:
        before, new, gone = self.sizes(None), names - self.names, self.names - names
        self.names = names
        after = self.sizes(None)
        crossed = {key for key in before | after if demand(before[key]) != demand(after[key])}
        again = new | {name for name in names if not crossed.isdisjoint(keys(name))}
        self.alike = {pair: score for pair, score in self.alike.items() if (gone | again).isdisjoint(pair)}
        self.alike |= alike_to(again, self)

    def sizes(self, _wanted: object) -> Counter[str]:
        return Counter(key for name in self.names for key in keys(name))

    def holders(self, wanted: Iterable[str]) -> list[tuple[str, str]]:
        return [(key, name) for key in wanted for name in self.names if key in keys(name)]


def test_names_are_alike_in_spelling_and_in_what_is_left_out() -> None:
    found = alike(["Samir al-Qasimi", "Sameer Al Kasimi", "Samir Kasimi", "Ines Duarte", "Rui Duarte"])
    assert set(found) == set(combinations(sorted(["Samir al-Qasimi", "Sameer Al Kasimi", "Samir Kasimi"]), 2))
    assert min(found.values()) >= LEAST


def test_batches_that_other_processes_compare_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [
        "Samir al-Qasimi",
        "Sameer Al Kasimi",
        "Samir Kasimi",
        "Ines Duarte",
        "Inês Duarte",
        "Rui Duarte",
    ]
    whole = alike(names)
    monkeypatch.setattr("analysis.actors.alike._BATCH", 2)
    batches: list[int] = []

    def elsewhere(work, given):  # as a process pool does: what goes there and comes back is pickled
        for batch in given:
            batches.append(len(batch))
            yield pickle.loads(pickle.dumps(work))(pickle.loads(pickle.dumps(batch)))

    assert alike(names, elsewhere) == whole
    assert len(batches) > 1


def test_a_likeness_that_joins_no_names_and_is_worth_no_question_is_not_kept() -> None:
    assert alike(["Tarrow", "Tarrel", "Brandt", "Brendel"]) == {}
    assert alike(["Velmer", "Velmor"])


def test_in_a_crowd_of_one_surname_spellings_of_one_person_still_meet() -> None:
    given_names = [f"{one}{two}len" for one in "BDFGKLMNPR" for two in "aeiouwy"]
    crowd = [f"{name.capitalize()} Marwick" for name in given_names]
    assert len(crowd) > crowds.CROWD
    assert ("Orsola Marwick", "Orsolla Marwick") in alike([*crowd, "Orsola Marwick", "Orsolla Marwick"])


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few names are a crowd already."""
    monkeypatch.setattr(crowds, "CROWD", 2)
    monkeypatch.setattr(crowds, "THRONG", 4)


WORDS = st.sampled_from(["Samir", "Sameer", "Qasimi", "Kasimi", "Duarte", "Ines", "Harbour", "Council", "K."])
NAMES = st.sets(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=12)


@pytest.mark.usefixtures("crowded")
@settings(
    derandomize=True,
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(NAMES, min_size=1, max_size=4))
def test_names_that_come_and_go_leave_what_comparing_all_at_once_finds(steps: list[set[str]]) -> None:
    case = Names()
    for names in steps:
        case.become(names)
        assert case.alike == alike(names)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(NAMES)
def test_actors_and_questions_are_the_same_with_the_pairs_that_are_kept(names: set[str]) -> None:
    namings = [Naming(1, name, name, ActorKind.OTHER, 1) for name in sorted(names)]
    known = alike(names)
    cast = unite(namings)
    assert unite(namings, known=known) == cast
    assert suggest(namings, cast, known=known) == suggest(namings, cast)
