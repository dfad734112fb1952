"""Text on the screen: safe, wrapped by cells, under layers of style."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from tui.drawing import signs
from tui.drawing.glimpse import glimpse
from tui.drawing.layers import Layer, merge_spans, paint
from tui.drawing.lines import Look, Piece, folded, line, lit, words
from tui.drawing.safe import safe
from tui.drawing.wrap import clip, fold, wrap

HOSTILE = "a\x1b[2Jb\x07c\u202ed\u200be\u2066f\x9bg"


def test_nothing_that_a_terminal_obeys_is_drawn_and_offsets_stay() -> None:
    drawn = safe(HOSTILE)
    assert len(drawn) == len(HOSTILE)
    assert not any(unicodedata.category(c) in ("Cc", "Cf") for c in drawn)
    assert safe("naïve “quote” 北京 – ok") == "naïve “quote” 北京 – ok"


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text(alphabet="ab é北\n\t -", max_size=200), st.integers(2, 30))
def test_wrapping_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(text[a:b].split()) for a, b in lines) == "".join(text.split())
    assert all(cell_len(text[a:b]) <= width for a, b in lines)
    assert lines == sorted(lines)


def test_a_blank_line_parts_paragraphs_but_several_are_one() -> None:
    text = "One two.\n\n\nThree."
    assert [text[a:b] for a, b in wrap(text, 20)] == ["One two.", "", "Three."]


def test_a_word_wider_than_the_line_comes_in_pieces() -> None:
    assert wrap("abcdefghi", 4) == [(0, 4), (4, 8), (8, 9)]


def test_clipping_and_folding_end_in_an_ellipsis() -> None:
    assert clip("There was a protest", 12) == "There was a…"
    assert clip("short", 12) == "short"
    assert fold("There was a protest before the attack began", 16, 2) == ["There was a", "protest before…"]
    assert cell_len(clip("北京北京北京", 7)) <= 7


def test_layers_are_painted_over_each_other_in_the_fewest_pieces() -> None:
    bold, red = Style(bold=True), Style(color="red")
    pieces = paint("one two three", (0, 13), Style(), [Layer([(4, 13)], bold), Layer([(8, 13)], red)])
    assert [(p.text, p.style) for p in pieces] == [
        ("one ", Style()),
        ("two ", bold),
        ("three", bold + red),
    ]


def test_only_what_lies_on_the_line_is_painted() -> None:
    bold = Style(bold=True)
    pieces = paint("one two three", (4, 7), Style(), [Layer([(0, 3), (4, 7), (8, 13)], bold)])
    assert [(p.text, p.style) for p in pieces] == [("two", bold)]


@settings(derandomize=True, max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_merged_spans_cover_the_same_and_lie_apart(spans: list[tuple[int, int]]) -> None:
    merged = merge_spans(spans)
    covered = {n for a, b in spans for n in range(a, b)}
    assert {n for a, b in merged for n in range(a, b)} == covered
    assert all(left[1] < right[0] for left, right in pairwise(merged))


def test_the_bar_is_full_only_when_all_is_done() -> None:
    assert signs.bar(0, 0) == "▱" * 10
    assert signs.bar(36, 37) == "▰" * 9 + "▱"
    assert signs.bar(37, 37) == "▰" * 10
    assert signs.counted(1, "claim") == "1 claim"
    assert signs.counted(1200, "claim") == "1,200 claims"


def test_every_sign_is_one_cell_wide() -> None:
    own = [signs.CURSOR, signs.SELECTED, signs.CONFLICT, signs.NOTE, signs.UNNAMED, signs.UNTOUCHED]
    assert all(cell_len(sign) == 1 for sign in [*own, *signs.VERDICTS.values()])
    assert len(set(signs.VERDICTS.values())) == len(signs.VERDICTS)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.text(alphabet="ab é北 -", max_size=40), st.sampled_from(Look)), max_size=6),
    st.integers(12, 40),
    st.integers(0, 3),
)
def test_folding_a_line_keeps_words_looks_and_width(
    given_pieces: list[tuple[str, Look]], width: int, most: int
) -> None:
    whole = tuple(Piece(text, look) for text, look in given_pieces)
    lead = len(words(whole)) - len(words(whole).lstrip())
    width += lead
    lines = folded(whole, width, most, indent="  ")
    assert all(cell_len(words(each)) <= width for each in lines)
    assert not most or len(lines) <= most
    seen = "".join(words(each) for each in lines).replace(" ", "")
    full = words(whole).replace(" ", "")
    assert seen == full if not most else full.startswith(seen.removesuffix("…"))
    looks = [p.look for each in lines for p in each for letter in p.text if letter not in " …"]
    assert looks == [look for text, look in given_pieces for letter in text if letter != " "][: len(looks)]


def test_a_folded_line_keeps_its_indent_and_indents_what_follows() -> None:
    told = line("  ", Piece("there was no demonstration", Look.SAID))
    folds = [words(each) for each in folded(told, 20, indent="- ")]
    assert folds == ["  there was no", "  - demonstration"]
    assert lit("no protest", [(0, 2)], Look.CLASH) == (Piece("no", Look.CLASH), Piece(" protest"))


def test_a_shortened_quotation_may_hold_anything() -> None:
    long = line(
        *(Piece(f"{HOSTILE} said \u0301\u200d\n") for _ in range(40)), Piece("five", Look.CLASH), " hurt"
    )
    (shown,) = glimpse(long, 40, 1)
    assert "five" in words(shown)
    assert cell_len(words(shown)) <= 40
