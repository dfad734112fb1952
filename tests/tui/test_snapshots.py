"""Pictures of the screen, each looked at by a person before it was accepted."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hand_made_case import build
from pictures import LARGE, SMALL, Compare, look

from analysis import VERSION
from analysis.values import Article, Reading
from store import Case


@pytest.mark.parametrize("size", [SMALL, LARGE, (160, 45)], ids=["80x24", "120x40", "160x45"])
@pytest.mark.parametrize("theme", ["dark", "light", "terminal"])
def test_first_screen(snap_compare: Compare, case: Case, size: tuple[int, int], theme: str) -> None:
    look(snap_compare, case, size=size, theme=theme)


def test_first_screen_without_colour(
    snap_compare: Compare, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    look(snap_compare, case, ["j", "d", "j"])


STATES = {
    "verdicts": "c j d j r j u j x j e s e e n enter",
    "selection": "space space j",
    "merged": "j j space j m",
    "split": "s",
    "note_question": "e a s k",
    "tag_shown": "t t o l l enter",
    "reworded": "E ctrl+u C r o w d ! enter",
    "speaker_question": "i ctrl+u I l",
    "undone": "c d z",
    "filter_typed": "slash h u r t",
    "filter_nothing": "slash z e p p enter",
    "open_only": "O c x",
    "conflict_other_side": "b",
    "article_caret": "2 j j l l",
    "article_marking": "2 G k v l l l j",
    "article_own_statement": "2 G k v l l enter I l s e space B r a n d t enter",
    "second_article": "right_square_bracket 2 n n",
    "actors": "1 j",
    "actor_chosen": "1 space",
    "actor_held": "1 a j j",
    "nothing_to_undo": "z",
}


@pytest.mark.parametrize("state", STATES)
def test_states_at_80x24(snap_compare: Compare, case: Case, state: str) -> None:
    look(snap_compare, case, STATES[state].split())


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("state", ["C", "C j r k b"], ids=["open", "ruled"])
def test_conflicts(snap_compare: Compare, case: Case, state: str, size: tuple[int, int]) -> None:
    look(snap_compare, case, state.split(), size)


def test_no_conflicts(snap_compare: Compare, tmp_path: Path) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, ["C"])


DOUBTS = {
    "perhaps_one_actor": "1 j j j",
    "perhaps_one_claim": "j n",
    "one_actor_after_all": "1 j j j a",
}


@pytest.mark.parametrize("state", DOUBTS)
def test_doubts(snap_compare: Compare, tmp_path: Path, state: str) -> None:
    with build(tmp_path / "varn.rashomon", doubts=True) as case:
        look(snap_compare, case, DOUBTS[state].split())


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
def test_all_that_is_known_of_a_statement(
    snap_compare: Compare, tmp_path: Path, size: tuple[int, int]
) -> None:
    with build(tmp_path / "varn.rashomon", doubts=True) as case:
        look(snap_compare, case, ["j", "full_stop"], size)


@pytest.mark.parametrize("state", ["verdicts", "actor_chosen", "conflict_other_side", "article_marking"])
def test_states_at_120x40(snap_compare: Compare, case: Case, state: str) -> None:
    look(snap_compare, case, STATES[state].split(), LARGE)


@pytest.mark.parametrize("theme", ["light", "terminal"])
def test_decided_claims_in_other_looks(snap_compare: Compare, case: Case, theme: str) -> None:
    look(snap_compare, case, STATES["verdicts"].split(), theme=theme)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
def test_help(snap_compare: Compare, case: Case, size: tuple[int, int]) -> None:
    look(snap_compare, case, ["question_mark"], size)


def test_help_narrowed(snap_compare: Compare, case: Case) -> None:
    look(snap_compare, case, ["question_mark", *"undo"])


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_empty_case(snap_compare: Compare, tmp_path: Path, theme: str) -> None:
    with Case.create(tmp_path / "empty.rashomon") as case:
        look(snap_compare, case, theme=theme)


def test_too_small(snap_compare: Compare, case: Case) -> None:
    look(snap_compare, case, size=(60, 20))


def test_hostile_and_wide_text(snap_compare: Compare, tmp_path: Path) -> None:
    text = (
        "港口火災。三人死亡 \x1b[31mnot red\x1b[0m \u202eright to left\u202c [b]no markup[/b] "
        + "很" * 60
        + " é́ end."
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    with Case.create(tmp_path / "hostile.rashomon") as case:
        article = Article(text, digest, "T\x1b]0;title\x07 [red]", "\x9b31mOut", published="2031-04-02")
        case.filing.file(article, Reading(), VERSION)
        look(snap_compare, case, ["2", "v", "l"])
