"""Pictures of notes and tags, each looked at by a person before it was accepted."""

from __future__ import annotations

from pathlib import Path

import pytest
from pictures import Compare, look

from store import Case, Subject

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@pytest.fixture
def remarked(case: Case, monkeypatch: pytest.MonkeyPatch) -> Case:
    """Notes and tags on several sorts of things, all written at one moment."""
    monkeypatch.setattr("store.deciding.journal.datetime", Noon)
    case.notes.write(Subject.CLAIM, 1, "Who stood where? " * 30)
    case.tags.put(Subject.CLAIM, [1, 2], "bridge")
    case.notes.write(Subject.STATEMENT, 1, "heard from whom?\nask again")
    case.tags.put(Subject.ACTOR, [1], "council", "by phone")
    case.notes.write(Subject.ARTICLE, 1, "the first account")
    case.tags.put(Subject.ARTICLE, [1], "bridge")
    case.notes.write(Subject.CONFLICT, 1, "both were there")
    return case


class Noon:
    """A clock that stands."""

    @staticmethod
    def now(zone: object) -> Noon:
        return Noon()

    def isoformat(self, timespec: str) -> str:
        return "2031-05-06T12:00:00.000+00:00"


STATES = {
    "list": "L g",
    "page_on": "L g space",
    "statement": "L g j j",
    "kind": "L o o o",
    "question": "L g e",
    "tags": "L g t c o",
    "filter": "L slash t a g : b r",
    "desk": "1 j k",
    "desk_article": "2",
    "all_selected": "asterisk",
}


@SIZES
@pytest.mark.parametrize("state", STATES)
def test_states(snap_compare: Compare, remarked: Case, state: str, size: tuple[int, int]) -> None:
    look(snap_compare, remarked, STATES[state], size)


@pytest.mark.parametrize("theme", ["light", "terminal"])
def test_themes(snap_compare: Compare, remarked: Case, theme: str) -> None:
    look(snap_compare, remarked, "L g j", (80, 24), theme)


def test_without_colour(snap_compare: Compare, remarked: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, remarked, "L g j", (80, 24))


@SIZES
def test_no_notes(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, "L", size)
