"""Times told from the day of publication: which days they mean, and when two of them clash."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.claims.conflicts.dates import moments
from analysis.claims.days import day_of
from analysis.claims.grouping import group
from analysis.claims.repeats import repeats
from analysis.claims.tokens import tokens
from analysis.values import ConflictKind, Form, Said

TUESDAY = date(2019, 9, 17)


def days(text: str, published: date = TUESDAY, quoted: bool = False) -> list[list[tuple[int, int]]]:
    """Months and days that the times of a text may mean, the first of each stretch."""
    told = moments(tokens(text), published, quoted)
    return [[(first.month, first.day) for first, _ in moment.days] for moment in told if moment.days]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the mill burned yesterday", [[(9, 16)]]),
        ("the mill burned last night", [[(9, 16)]]),
        ("the mill burned two days ago", [[(9, 15)]]),
        ("the mill burned on Monday", [[(9, 16), (9, 23)]]),
        ("the mill burned on Tuesday", [[(9, 17), (9, 24)]]),
        ("the mill burned last Tuesday", [[(9, 10), (9, 3)]]),
        ("the mill burned last week", [[(9, 8)]]),
        ("the mill burned on 14 September", [[(9, 14)]]),
        ("the mill burned on 29 December", [[(12, 29)]]),
        ("it was the last week of the strike", []),
        ("the mill burned on Monday of last week", [[(9, 8)]]),
        ("the mill burned on Saturday, 31 August", [[(8, 31)]]),
        ("the mill burned in 1984", []),
        ("the mill burned on 31 June", []),
    ],
)
def test_a_time_is_traced_to_the_days_it_may_mean(text: str, meant: list[list[tuple[int, int]]]) -> None:
    assert days(text) == meant


def test_what_is_quoted_may_have_been_said_before_the_day_of_publication() -> None:
    assert days("the mill burned yesterday", quoted=True) == [[(9, 14)]]


def test_the_year_is_the_one_that_stands_there_or_the_nearest() -> None:
    year = {
        text: moments(tokens(text), date(2020, 1, 3)) for text in ("on 29 December", "on 29 December 2011")
    }
    assert [next(m.days[0][0].year for m in told if m.days) for told in year.values()] == [2019, 2011]


@pytest.mark.parametrize(
    ("text", "day"),
    [("2019-09-17", TUESDAY), ("2019-09-17T23:10:00+02:00", TUESDAY), ("", None), ("Tuesday", None)],
)
def test_the_day_of_publication(text: str, day: date | None) -> None:
    assert day_of(text) == day


BURNED = "the mill at Orsk burned down {}"


def kinds(one: Said, two: Said) -> list[ConflictKind]:
    return [clash.kind for clash in group([one, two]).conflicts]


@pytest.mark.parametrize(
    ("one", "two", "later", "clashes"),
    [
        ("yesterday", "on 15 September", 0, True),
        ("yesterday", "on 16 September", 0, False),
        ("on Monday", "on Tuesday", 0, True),
        ("yesterday", "on Monday", 0, False),
        ("yesterday", "on Sunday", 0, True),
        ("yesterday", "two days ago", 1, False),
        ("yesterday", "yesterday evening", 1, False),
        ("last week", "on 16 September", 0, True),
        ("last week", "on 11 September", 0, False),
        ("on Monday", "on Monday evening", 7, False),
    ],
)
def test_two_accounts_clash_when_their_days_do(one: str, two: str, later: int, clashes: bool) -> None:
    first = Said(BURNED.format(one), "Orla Venn", "1", published=TUESDAY)
    second = Said(BURNED.format(two), "Piet Hask", "2", published=TUESDAY.replace(day=17 + later))
    assert kinds(first, second) == [ConflictKind.TIME] * clashes


def test_what_one_speaker_said_a_day_before_it_was_printed_clashes_with_nothing() -> None:
    quoted = Said(BURNED.format("yesterday"), "Orla Venn", "1", form=Form.DIRECT, published=TUESDAY)
    assert kinds(quoted, Said(BURNED.format("on 15 September"), "Piet Hask", "2", published=TUESDAY)) == []


def test_numbers_of_different_days_do_not_clash() -> None:
    one = Said("twelve sailors drowned off Orsk yesterday", "Orla Venn", "1", published=TUESDAY)
    two = Said("three sailors drowned off Orsk yesterday", "Piet Hask", "2", published=date(2019, 6, 4))
    assert kinds(one, two) == []
    assert kinds(one, Said(two.text, "Piet Hask", "2", published=TUESDAY)) == [ConflictKind.NUMBER]


def test_repeats_are_one_item_unless_they_tell_another_day() -> None:
    texts = ("the mill burned yesterday", "the mill burned")
    said = [Said(text, published=date(2019, 9, day)) for text in texts for day in (17, 18)]
    assert repeats(said) == ([0, 1, 2, 2], [0, 1, 2])
