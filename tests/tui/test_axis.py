"""The columns of the timeline fit the room there is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from store import DatedRow
from tui.drawing.axis import axis


def articles(*days: str) -> list[DatedRow]:
    return [DatedRow(number, day, "The Quay", "", None) for number, day in enumerate(days)]


def test_a_column_for_each_article_while_there_is_room() -> None:
    found = axis(articles("2031-05-02", "2031-05-02", "2031-05-04"), 40)
    assert [column.day for column in found.columns] == ["2031-05-02", "2031-05-02", "2031-05-04"]
    assert [label for _, label in found.labels()] == ["05-02", "05-04"]
    assert found.year == "2031"


def test_then_for_each_day_then_for_some_days_together() -> None:
    days = [f"2031-05-{day:02}" for day in range(1, 29) for _ in range(2)]
    assert len(axis(articles(*days), 60).columns) == 28
    scaled = axis(articles(*days), 20)
    assert len(scaled.columns) == 10
    assert scaled.columns[0].days == "2031-05-01 to 2031-05-02"


def test_articles_without_a_date_have_a_column_of_their_own() -> None:
    found = axis(articles("2031-12-30", "2032-01-02", "", ""), 60)
    assert [column.days for column in found.columns] == ["2031-12-30", "2032-01-02", "no date"]
    assert found.year == ""
    assert found.at == {0: 0, 1: 1, 2: 2, 3: 2}


days = st.dates().map(lambda day: day.isoformat())


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(days, max_size=80).map(sorted), st.integers(0, 2), st.integers(12, 120))
def test_every_article_has_a_place_and_nothing_is_wider_than_the_room(
    dated: list[str], undated: int, room: int
) -> None:
    found = axis(articles(*dated, *[""] * undated), room)
    assert sorted(found.at) == list(range(len(dated) + undated))
    assert all(at + 1 <= room for at in map(found.left, range(len(found.columns))))
    ends = [at + len(label) for at, label in found.labels()]
    assert all(end < start for end, (start, _) in zip(ends, found.labels()[1:], strict=False))
