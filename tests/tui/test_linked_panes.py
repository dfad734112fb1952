"""The panes follow each other, the filter narrows, the session comes back."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from desk_reader import Open, Reader

import sample_data
from analysis.values import Verdict
from exchange.readers import expand
from store import Case
from tui import workflow
from tui.app import Rashomon
from tui.commands import COMMANDS, VIEWS, Context
from tui.palette import TableProvider
from tui.screens.desk import attribution
from tui.screens.help import HelpScreen
from tui.screens.small import SmallScreen
from tui.screens.telling import TellingScreen
from tui.workflow import Step, Stop, Tell


async def test_the_article_follows_the_claim_cursor(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("three bangs")
        assert reader.desk.statement is not None
        assert "three bangs" in reader.desk.statement.quote
        await reader.to_claim("told in March")
        assert reader.desk.names.by_id[reader.desk.place.article or 0].outlet == "Kanalblatt"


async def test_the_claim_cursor_follows_the_caret(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("2", "g", "n")
        assert "nobody had been warned" in reader.claim
        await reader.press("n")
        assert "two people were hurt" in reader.claim
        await reader.press("N")
        assert "nobody had been warned" in reader.claim
        await reader.press("enter")
        assert reader.desk.focused is reader.desk.claims


async def test_an_inner_statement_is_told_via_the_outer_one(open_desk: Open) -> None:
    async with open_desk() as reader:
        row = reader.desk.statement
        assert row is not None
        inner = replace(row, parent=row.id, speaker_name="Dana Okoro", source_text="Dana Okoro")
        assert attribution(inner, row).startswith(f"Dana Okoro via {row.speaker_name}")
        assert " via " not in attribution(row)


async def test_n_leads_through_the_statements_of_a_claim(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("crowd on the bridge")
        outlets = []
        for _ in range(3):
            assert reader.desk.statement is not None
            outlets.append(reader.desk.statement.outlet)
            await reader.press("n")
        assert outlets == ["The Ferry Post", "Varn Observer", "The Ferry Post"]


async def test_an_actor_filters_the_claims_and_lights_its_mentions(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("1", "g", "space")
        assert len(reader.claims()) == 3
        assert reader.desk.article._actor
        await reader.press("space")
        assert len(reader.claims()) == 6


async def test_the_filter_narrows_as_it_is_typed_and_escape_takes_it_back(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash")
        await reader.type("hurt")
        assert len(reader.claims()) == 2
        await reader.press("escape")
        assert len(reader.claims()) == 6
        await reader.press("slash")
        await reader.type("by:hospital")
        await reader.press("enter")
        assert len(reader.claims()) == 1
        await reader.press("escape")
        assert len(reader.claims()) == 6


async def test_open_only_lets_judged_claims_go(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("O", "c", "c")
        assert len(reader.claims()) == 4
        await reader.press("O")
        assert len(reader.claims()) == 6


async def test_the_session_is_there_again(case: Case, open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash")
        await reader.type("hurt")
        await reader.press("enter", "j", "S", "q")
    async with open_desk() as reader:
        assert reader.desk.filter.words == "hurt"
        assert len(reader.claims()) == 2
        assert reader.desk.filter.order.value == "size"
        assert reader.desk.statement is not None


async def test_article_and_caret_are_there_again_without_a_statement(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("right_square_bracket", "2", "G", "q")
        caret = reader.desk.article.caret
    async with open_desk() as reader:
        await reader.settle()
        assert reader.desk.names.by_id[reader.desk.place.article or 0].outlet == "Varn Observer"
        assert reader.desk.article.caret == caret
        assert caret > 0


async def test_a_filter_by_actor_comes_back_as_that_actor(open_desk: Open) -> None:
    """Though another actor's name has the same words in it."""
    async with open_desk() as reader:
        entries = reader.desk.actors.entries
        at = next(n for n, e in enumerate(entries) if e.actor.name == "guard")
        await reader.press("1", "g", *["j"] * at, "space")
        chosen = reader.desk.filter.actor
        await reader.press("slash", "enter", "q")
    async with open_desk() as reader:
        assert reader.desk.filter.actor == chosen == entries[at].actor.id


async def test_a_wrong_filter_is_told_and_changes_nothing(open_desk: Open) -> None:
    async with open_desk() as reader:
        for line, says in (("is:opx", "is:opx means nothing"), ("by:Zorro", "no actor is called 'Zorro'")):
            await reader.press("slash")
            await reader.type(line)
            assert reader.status.startswith(says)
            await reader.press("enter")
            assert reader.status.startswith(says)
            assert len(reader.claims()) == 6


async def test_an_outlet_stands_for_all_its_articles(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash")
        await reader.type("in:var")
        await reader.press("enter")
        assert len(reader.claims()) == 3
        await reader.press("slash", "ctrl+u")
        await reader.type("in:t")
        await reader.press("enter")
        assert len(reader.claims()) == len(set(reader.claims())) == 6


async def test_remapped_keys_work_and_are_shown(open_desk: Open) -> None:
    async with open_desk(keys={"undo": "ctrl+u", "never": "K"}) as reader:
        await reader.press("c")
        assert reader.desk.status[1] == "^u undoes"
        await reader.press("z")
        assert reader.case.claims.progress().triaged == 1
        await reader.press("ctrl+u")
        assert reader.case.claims.progress().triaged == 0
        await reader.press("1", "g", "K")
        assert "press K again" in reader.status


async def test_what_contradicts_is_gone_through_and_leads_back(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.to_claim("two people")
        start = reader.desk.place
        await reader.press("b")
        assert reader.desk.statement is not None
        assert reader.desk.statement.quote == "Five people were hurt"
        assert reader.status.startswith("≠ number: two / Five")
        assert reader.claim == "Five people were hurt"
        await reader.press("b")
        assert reader.desk.place != start or reader.claim == "two people were hurt"
        assert reader.claim == "two people were hurt"


async def test_a_statement_is_told_in_full(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("full_stop")
        assert isinstance(reader.pilot.app.screen, TellingScreen)
        told = dict(reader.pilot.app.screen._parts)
        assert told["Speaker"].startswith("Dana Okoro · named: Dana Okoro")
        assert told["≠ denial"].startswith("Dana Okoro (The Ferry Post)")
        await reader.press("escape")
        assert reader.pilot.app.screen is reader.desk


async def test_articles_are_turned_with_brackets(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("right_square_bracket")
        assert "A guard on the eastern ramp" in reader.desk.article.page.text
        await reader.press("left_square_bracket", "left_square_bracket")
        assert "according to the hospital" in reader.desk.article.page.text


async def test_tab_goes_round_the_panes_that_show(open_desk: Open) -> None:
    async with open_desk((120, 40)) as reader:
        seen = []
        for _ in range(3):
            await reader.press("tab")
            seen.append(reader.desk.focused and reader.desk.focused.id)
        assert seen == ["actors", "article", "claims"]
    async with open_desk((80, 24)) as reader:
        await reader.press("tab")
        assert reader.desk.focused is reader.desk.article
        await reader.press("1")
        assert reader.desk.actors.region.width > 0
        assert reader.desk.claims.region.width == 0
        await reader.press("3")
        assert reader.desk.actors.region.width == 0


async def test_help_narrows_and_gives_the_command(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("question_mark")
        assert isinstance(reader.pilot.app.screen, HelpScreen)
        await reader.type("contradict each")
        await reader.press("enter")
        assert reader.pilot.app.screen is reader.desk
        claim = reader.desk.claims.claim
        assert claim is not None
        assert reader.case.claims.row(claim).verdict is Verdict.DISPUTED


async def test_the_palette_knows_the_table(open_desk: Open) -> None:
    async with open_desk() as reader:
        provider = TableProvider(reader.desk)
        hits = [hit async for hit in provider.search("shown to be wrong")]
        assert len(hits) == 1
        hits[0].command()
        await reader.settle()
        assert reader.status.startswith("Refuted:")
        everything = [hit async for hit in provider.discover()]
        desk = [c for c in COMMANDS if c.context not in (*VIEWS, Context.VIEW) and not c.moves]
        assert len(everything) == len(desk)


async def test_accounts_are_added_from_the_screen(open_desk: Open, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text(
        "The mayor, Piet Sand, said that the chain had been replaced in May.\n"
    )
    async with open_desk() as reader:
        await reader.press("ctrl+o")
        await reader.type(str(tmp_path / "late.txt"))
        await reader.press("enter")
        assert reader.status == "1 added."
        assert len(reader.desk.articles) == 4
        await reader.press("ctrl+o")
        await reader.type(str(tmp_path / "missing.txt"))
        await reader.press("enter")
        assert reader.status.startswith("1 refused:")


async def test_an_empty_case_says_what_to_press(tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        async with Rashomon(case).run_test(size=(80, 24)) as pilot:
            await pilot.press(*"czxmsnNyiX", "tab", "enter", "right_square_bracket", "2", "v", "j", "k")
            await pilot.pause()
            assert case.journal.entries() == ()


async def test_in_too_small_a_window_nothing_can_be_decided(open_desk: Open) -> None:
    async with open_desk((70, 20)) as reader:
        assert isinstance(reader.pilot.app.screen, SmallScreen)
        await reader.press("c", "x", "z")
        assert reader.case.journal.entries() == ()
        await reader.pilot.resize_terminal(100, 30)
        await reader.settle()
        assert reader.pilot.app.screen is reader.desk
        await reader.press("j", "c")
        assert reader.case.claims.progress().triaged == 1


async def test_hidden_claims_are_not_judged(open_desk: Open) -> None:
    async with open_desk((80, 24)) as reader:
        await reader.press("1", "c")
        assert reader.status == "The claims are hidden; 3 shows them."
        await reader.press("space")
        assert reader.desk.focused is reader.desk.claims
        assert not reader.desk.claims_hidden


async def test_the_theme_turns_and_is_remembered(open_desk: Open) -> None:
    from tui.settings import load_state

    async with open_desk() as reader:
        await reader.press("ctrl+t")
        assert reader.pilot.app.theme == "light"
        assert load_state().theme == "light"


async def test_hostile_text_never_reaches_the_screen(tmp_path: Path) -> None:
    import hashlib

    from analysis import VERSION
    from analysis.values import Article, Reading

    text = "Safe\x1b[2J words \u202e[bold]tricks[/bold]\x07."
    digest = hashlib.sha256(text.encode()).hexdigest()
    with Case.create(tmp_path / "bad.rashomon") as case:
        case.filing.file(Article(text, digest, "T\x1b]0;pwn\x07", "\x9bOut"), Reading(), VERSION)
        async with Rashomon(case).run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            shot = pilot.app.export_screenshot()
    assert "[bold]tricks[/bold]" in shot.replace("&#160;", " ")
    assert not set("\x1b\x07\x9b\u202e") & set(shot)


async def test_long_work_tells_how_far_it_is_and_escape_stops_it(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The work waits at each step until the test lets it go on, so that nothing depends on time."""
    at_step, go_on = threading.Event(), threading.Semaphore(0)

    def work(case: Case, tell: Tell, stop: Stop) -> int:
        for number in range(1, 100):
            tell(Step(number, 100, "reading again"))
            at_step.set()
            go_on.acquire()
            if stop():
                return number
        return 100

    monkeypatch.setattr(workflow, "analyse_again", work)
    async with open_desk() as reader:
        await reader.pilot.press("ctrl+r")
        await wait_for(reader, at_step)
        assert reader.status.endswith("1 of 100 · reading again")
        await reader.pilot.press("ctrl+r")
        assert reader.status == "Work is going on; Esc stops it."
        await reader.pilot.press("c")  # reading and deciding go on meanwhile
        assert reader.case.claims.progress().triaged == 1
        await reader.pilot.press("escape")
        go_on.release(2)
        await reader.settle()
        assert reader.status == "1 article read again; your decisions stay."
        await reader.press("z")
        assert reader.status.startswith("Undone:")


async def wait_for(reader: Reader, event: threading.Event) -> None:
    """Let the screen run until another thread has got somewhere."""
    while not event.is_set():
        await reader.pilot.pause()
    await reader.pilot.pause()


async def test_claims_are_made_looser_and_tighter_and_it_is_remembered(tmp_path: Path) -> None:
    with Case.create(tmp_path / "fire.rashomon") as case:
        workflow.take_in(case, expand([sample_data.folder("harbour-fire")]))
        number = case.claims.progress().all
        async with Rashomon(case).run_test(size=(120, 40)) as pilot:
            reader = Reader(pilot)
            await reader.settle()
            await reader.press("c")
            judged = reader.desk.claims.claim
            assert judged is not None
            members = case.claims.members([judged])
            await reader.press("plus", "plus")
            assert case.claims.progress().all < number
            await reader.press("minus", "minus", "minus")
            assert case.claims.progress().all > number
            assert reader.status.startswith(f"{case.claims.progress().all} claims at looseness -0.2")
            assert case.claims.members([judged])[: len(members)] == members
        again = case.claims.progress().all
        workflow.compare(case)
        assert case.claims.progress().all == again


async def test_what_another_program_decides_is_shown(open_desk: Open) -> None:
    async with open_desk() as reader:
        with Case.open(reader.case.path, "ben") as other:
            other.claims.verdict([reader.desk.claims.claim or 0], Verdict.REFUTED)
        reader.desk.look_for_others()
        assert reader.status.startswith("Another program changed the case")
        await reader.press("c", "z", "z")
        assert reader.status.startswith("Undone (ben's): Refuted:")
        reader.desk.look_for_others()
        assert reader.status.startswith("Undone (ben's): Refuted:")


async def test_a_statement_is_copied_with_its_source(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("y")
        expected = (
            "There was a crowd on the bridge before the gates fell (Dana Okoro, The Ferry Post, 2031-04-02)"
        )
        assert reader.pilot.app.clipboard == expected


async def test_what_an_older_analysis_read_is_read_again(
    case: Case, open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.adding.VERSION", "next")
    async with open_desk() as reader:
        await reader.settle()
        assert reader.status == "3 articles read again; your decisions stay."


async def test_open_only_keeps_the_other_conditions(open_desk: Open) -> None:
    async with open_desk() as reader:
        await reader.press("slash")
        await reader.type("hurt")
        await reader.press("enter", "O")
        assert reader.status == "Open claims only."
        await reader.press("O")
        assert reader.status == "Judged claims, too."
        assert reader.desk.filter.words == "hurt"
