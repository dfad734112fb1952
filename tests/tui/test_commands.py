"""The one table of commands, and all that is made from it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tui.commands import BY_NAME, COMMANDS, VIEWS, Command, Context, shown, working
from tui.drawing import signs
from tui.screens.help import lines
from tui.screens.reading import ReadingScreen
from tui.settings import SettingsError, load_settings, load_state, update_state
from tui.views.registry import view
from tui.views.view import View
from tui.widgets.article import ArticleView
from tui.widgets.rows import RowList

FORBIDDEN = {f"ctrl+{letter}" for letter in "mhijsqz"} | {"ctrl+left_square_bracket"}


def test_every_command_is_carried_out_by_screen_or_pane() -> None:
    for command in COMMANDS:
        action = command.action.partition("(")[0]
        assert any(hasattr(owner, f"action_{action}") for owner in _owners(command)), command.name


def _owners(command: Command) -> tuple[type, ...]:
    if command.moves:
        return RowList, ArticleView
    if command.context in VIEWS:
        return (view(command.context),)
    return (View,) if command.context is Context.VIEW else (ReadingScreen,)


@pytest.mark.parametrize("here", VIEWS)
def test_what_works_in_a_view_is_carried_out_there(here: Context) -> None:
    for command in working(here):
        owner = RowList if command.moves else view(here)
        moved = command.name in ("left", "right")
        assert moved or hasattr(owner, f"action_{command.action.partition('(')[0]}"), command.name


def test_no_key_means_two_things_in_one_place() -> None:
    for here in (Context.CLAIMS, Context.ARTICLE, Context.ACTORS):
        keys = Counter(
            key
            for command in COMMANDS
            if command.context in (Context.MOVING, here)
            for key in command.keys.split(",")
        )
        assert [key for key, number in keys.items() if number > 1] == []
    for here in VIEWS:
        in_view = Counter(key for command in working(here) for key in command.keys.split(","))
        assert [key for key, number in in_view.items() if number > 1] == [], here
    desk = Counter(
        key for c in COMMANDS if c.context in (Context.DESK, Context.MOVING) for key in c.keys.split(",")
    )
    assert [key for key, number in desk.items() if number > 1] == []


def test_keys_are_ones_that_terminals_pass() -> None:
    for command in COMMANDS:
        for key in command.keys.split(","):
            assert key not in FORBIDDEN, command.name
            assert not re.fullmatch(r"f\d+|alt\+.*|ctrl\+shift\+.*", key), command.name


def test_keys_are_shown_as_people_write_them() -> None:
    assert shown("slash") == "/"
    assert shown("colon,ctrl+p") == ": ^p"
    assert shown("pagedown,ctrl+f") == "PgDn ^f"


def test_help_begins_with_the_pane_that_has_the_focus() -> None:
    found = lines(Context.ACTORS, {})
    assert found[0].heading == Context.ACTORS.value
    headings = [line.heading for line in found if line.heading]
    assert headings[:3] == ["In the actors", "Everywhere", "Moving"]
    desk = [c for c in COMMANDS if c.context not in (*VIEWS, Context.VIEW)]
    assert set(headings) == {command.context.value for command in desk}
    assert len([line for line in found if line.command]) == len(desk)


def test_help_in_a_view_tells_what_works_there() -> None:
    found = [line.command.name for line in lines(Context.CONFLICTS, {}) if line.command]
    assert found[0] == "rule_real"
    assert {"leave", "jump", "undo", "down", "conflicts"} <= set(found)
    assert "corroborated" not in found


def test_help_in_a_view_tells_what_its_signs_mean() -> None:
    found = [line.sign for line in lines(Context.VARIANTS, {}) if line.sign]
    assert found == list(signs.VARIANTS)
    assert [line.sign for line in lines(Context.VARIANTS, {}, "number or time") if line.sign] == ["#"]
    assert not any(line.sign for line in lines(Context.CONFLICTS, {}))


def test_help_narrows_by_word_and_by_key_and_knows_remapped_keys() -> None:
    merge = [line for line in lines(Context.CLAIMS, {}, "merge") if line.command]
    assert [line.command for line in merge] == [BY_NAME["merge"]]
    by_key = [line.command.name for line in lines(Context.CLAIMS, {"undo": "ctrl+u"}, "^u") if line.command]
    assert by_key == ["undo"]
    assert lines(None, {}, "no such thing at all") == []


def test_config_file_sets_theme_and_keys(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    assert load_settings(path).keys == {}
    path.write_text('theme = "light"\n[keys]\nundo = "ctrl+u"\n')
    assert load_settings(path).theme == "light"
    assert load_settings(path).keys == {"undo": "ctrl+u"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("theme = ", "Invalid value"),
        ("colour = 'red'", "no setting 'colour'"),
        ("[keys]\nfly = 'f'", "no command 'fly'"),
        ("[keys]\nundo = 3", "the key of 'undo'"),
        ("keys = 3", "must be a table"),
        ("theme = 3", "theme must be a string"),
        ("theme = 'mauve'", "no theme 'mauve'; there are dark, light, terminal"),
        ("[keys]\ndisputed = 'c'", "c would be both corroborated and disputed"),
        ("[keys]\nundo = 'j'", "j would be both down and undo"),
        ("[keys]\nselect = 'v'\nmark = 'space,x'", "x would be both dismissed and mark"),
        ("[keys]\nundo = 'ctrl+m'", "'ctrl+m' is no key that a terminal passes"),
        ("[keys]\nundo = 'shift+u'", "'shift+u' is no key that a terminal passes"),
        ("[keys]\nundo = 'nokey'", "'nokey' is no key that a terminal passes"),
    ],
)
def test_a_wrong_config_file_is_refused_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    with pytest.raises(SettingsError, match=re.escape(says)) as caught:
        load_settings(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_remembered_survives_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    with update_state(path) as state:
        state.last_case = "/cases/fire.rashomon"
    assert load_state(path).last_case == "/cases/fire.rashomon"
    path.write_text("[1, 2")
    assert load_state(path).last_case == ""
