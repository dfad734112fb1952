"""The shape of a grid, heads cut to size, brackets over neighbours."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.drawing.grid import TOTALS, Shape, bracket, headed

few = settings(derandomize=True, max_examples=60)


@few
@given(st.integers(80, 240), st.integers(0, 90))
def test_labels_columns_and_totals_fill_the_width(width: int, columns: int) -> None:
    shape = Shape.of(width, columns)
    assert shape.label + shape.visible * shape.cell + TOTALS == width
    assert shape.label >= width * 3 // 8
    assert shape.visible <= columns
    assert not columns or shape.visible


def test_a_name_is_cut_to_its_head() -> None:
    assert headed("The Ferry Post", 5) == ["Ferry", "Post "]
    assert headed("Kanalblatt", 5) == ["     ", "Kanal"]
    assert headed("Varn Observer on Sunday", 11) == ["Varn       ", "Observer on"]
    assert headed("港口日報", 5) == ["     ", "港口 "]
    assert headed("The", 5) == ["     ", "The  "]


@few
@given(st.lists(st.sampled_from([1, 2, None]), min_size=1, max_size=9), st.integers(6, 12))
def test_every_part_of_a_bracket_is_as_wide_as_its_column(groups: list[int | None], width: int) -> None:
    parts = [bracket(groups, at, width, "copies") for at in range(len(groups))]
    assert [cell_len(part) for part in parts] == [width] * len(groups)
    whole = "".join(parts)
    assert whole.count("┌") == whole.count("┐")


def test_a_bracket_says_what_its_columns_have_in_common() -> None:
    groups = [None, 1, 1, 2]
    assert "".join(bracket(groups, at, 7, "copies") for at in range(4)) == ("       ┌ copies ───┐        ")
    assert bracket([1], 0, 7, "copies") == "       "
