"""Articles that print one text: the list, the differences, and the way to the place."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from desk_reader import Open, Reader

from analysis import VERSION
from analysis.reading import read
from analysis.values import Article
from store import Case
from tui.app import Rashomon
from tui.cli.lists import claim_rows
from tui.drawing.lines import words
from tui.reporting import CaseExport
from tui.screens.telling import told as told_in_full
from tui.telling.copies import parts, whole
from tui.views.copies import CopiesView
from tui.workflow import compare

WIRE = (
    "The chain of the eastern gate broke shortly after nine in the evening. Twelve people were on the bridge "
    "when it fell. Ilse Brandt, the harbour master, said that nobody had been warned of the worn chain. "
    "The ministry at Varn did not answer questions on Tuesday about the letter that the council read out."
)
SHORTER = WIRE.replace("Twelve people", "Ten people").partition(" The ministry")[0]
LONGER = WIRE + " More follows as it comes in."


SECOND = (
    "Varn will close the eastern bridge for eleven weeks, the mayor said on Thursday. Carts are to go by the "
    "ferry at Holm, which takes thirty of them in an hour, and nobody is to pay for the crossing until then."
)


def file(case: Case, outlet: str, text: str) -> None:
    digest = sha256(text.encode()).hexdigest()
    article = Article(text, digest, outlet, outlet, published="2031-04-02", path=f"/{outlet}.txt")
    case.filing.file(article, read(text), VERSION)


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[Case]:
    """One text in three outlets."""
    with Case.create(tmp_path / "gate.rashomon", "reader") as case:
        for outlet, text in (("Wire", WIRE), ("Shorter", SHORTER), ("Longer", LONGER)):
            file(case, outlet, text)
        compare(case)
        yield case


@asynccontextmanager
async def opened(case: Case) -> AsyncIterator[Reader]:
    async with Rashomon(case).run_test(size=(80, 24)) as pilot:
        reader = Reader(pilot)
        await reader.settle()
        yield reader


def view(reader: Reader) -> CopiesView:
    screen = reader.pilot.app.screen
    assert isinstance(screen, CopiesView)
    return screen


def heading(reader: Reader) -> str:
    page = reader.desk.article.page
    return " ".join(page.heading)


def told(reader: Reader) -> list[str]:
    return [words(part.line) for part in view(reader).parts]


async def test_every_copy_with_what_it_has_otherwise(printed: Case) -> None:
    async with opened(printed) as reader:
        await reader.press("W")
        assert [row.outlet for row in view(reader).copies] == ["Shorter", "Longer"]
        assert told(reader) == [
            "= 1 sentence the same · The chain of the eastern gate…",
            "~ [− Twelve] [+ Ten] people were on the bridge when it fell.",
            "= 1 sentence the same · Ilse Brandt, the harbour master, said…",
            "− The ministry at Varn did not answer questions on Tuesday about the letter that the council "
            "read out.",
        ]
        await reader.press("right_square_bracket")
        assert told(reader)[-1] == "+ More follows as it comes in."
        await reader.press("right_square_bracket")
        assert told(reader)[-1].startswith("− The ministry")


async def test_a_copy_is_compared_with_what_was_printed_first_until_another_is_the_base(
    printed: Case,
) -> None:
    async with opened(printed) as reader:
        await reader.press("right_square_bracket", "W")
        assert view(reader).base == printed.articles.row(1)
        assert told(reader)[1] == "~ [− Twelve] [+ Ten] people were on the bridge when it fell."
        assert view(reader).status[0] == "2 differences from Wire"
        await reader.press("b")
        assert told(reader)[1] == "~ [− Ten] [+ Twelve] people were on the bridge when it fell."
        await reader.press("right_square_bracket")
        assert [view(reader).base, view(reader).copy] == [printed.articles.row(2), printed.articles.row(3)]
        assert told(reader)[-1] == "+ More follows as it comes in."
        await reader.press("G", "enter")
        assert reader.desk.place.article == 3
        assert reader.desk.article.caret == LONGER.index("More follows")


async def test_from_an_article_of_its_own_the_texts_of_the_others_are_a_key_away(printed: Case) -> None:
    file(printed, "Own", "The council said on Friday that it would pay for a new chain before the winter.")
    for outlet, text in (("Early", SECOND), ("Late", f"{SECOND} The ferry runs until dusk.")):
        file(printed, outlet, text)
    compare(printed)
    async with opened(printed) as reader:
        await reader.press("right_square_bracket", "right_square_bracket", "right_square_bracket", "W")
        assert view(reader).differences.empty == (
            "No other article prints this text.",
            "] goes to 2 texts that several print.",
            "Esc leads back.",
        )
        seen = []
        for key in ("left_square_bracket", "right_square_bracket", "right_square_bracket"):
            await reader.press(key)
            seen.append(view(reader).copy)
        assert [row.outlet for row in seen if row] == ["Late", "Shorter", "Longer"]


async def test_n_goes_from_difference_to_difference_and_enter_to_the_place(printed: Case) -> None:
    async with opened(printed) as reader:
        await reader.press("W")
        assert view(reader).differences.cursor == 1
        await reader.press("n")
        assert view(reader).differences.cursor == 3
        await reader.press("n")
        assert view(reader).status[0] == "No more differences."
        await reader.press("N", "n", "enter")
        assert reader.desk.article.caret == WIRE.index("The ministry")
        assert reader.desk.focused is reader.desk.article


async def test_the_article_says_that_it_is_a_copy_and_the_telling_names_the_origins(printed: Case) -> None:
    async with opened(printed) as reader:
        assert "printed by Shorter, Longer as well · W compares" in heading(reader)
        await reader.press("right_square_bracket")
        assert "prints the text of Wire · W compares" in heading(reader)
        statement = next(s for s in reader.desk.statements if "warned" in s.quote)
        support = dict(told_in_full(printed, statement))["Support"]
        assert support == "3 articles, 1 origin: Wire = Shorter = Longer"


def test_lists_and_reports_tell_the_origins(printed: Case) -> None:
    claim = next(row for row in claim_rows(printed, full=True) if "warned" in row["text"])
    assert claim["origins"] == [[1, 2, 3]]
    report = CaseExport(printed, datetime(2031, 4, 9, tzinfo=UTC)).report()
    assert [article.first for article in report.articles] == [1, 1, 1]


async def test_a_text_of_its_own(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("W")
        assert "No other article prints this text." in view(reader).differences.render_line(1).text
        await reader.press("n", "right_square_bracket", "enter")
        assert view(reader).status[0] == "No statement here to go to."


def test_the_same_as_plain_lines(printed: Case) -> None:
    plain = [words(line) for line in whole(printed)]
    assert plain[:3] == ["3 articles, 1 origin", "", "Shorter 2031-04-02 = Wire 2031-04-02"]
    assert plain[4] == "  ~ [− Twelve] [+ Ten] people were on the bridge when it fell."
    assert "Longer 2031-04-02 = Wire 2031-04-02" in plain


def test_where_an_added_sentence_would_stand() -> None:
    found = parts("One fell. Two fell.", "One fell. Nobody saw it. Two fell.")
    assert [(words(part.line)[0], part.at) for part in found] == [("=", 0), ("+", 9), ("=", 10)]
