"""What a person set (config.toml, theirs alone to write) and what the program remembers (state.json)."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_state_path

from tui.commands import BY_NAME, clash

THEMES = ("dark", "light", "terminal")
"""Names of the looks, in the order in which a key goes round them."""


class SettingsError(Exception):
    """A config file that can't be used; the text is one line for the person."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The config file: `theme = "light"`, `user = "ann"`, `[keys]` with `command = "key,key"`."""

    theme: str = ""
    user: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)


def config_file() -> Path:
    """Where the config file is looked for."""
    return user_config_path("rashomon") / "config.toml"


def load_settings(path: Path | None = None) -> Settings:
    """The settings of a config file; defaults where there is none.

    Raises SettingsError that names file, entry and remedy.
    """
    path = path or config_file()
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: {error}; mend the file or take it away") from None
    return _checked(raw, path)


def _checked(raw: dict[str, Any], path: Path) -> Settings:
    known = {f.name for f in fields(Settings)}
    for name in raw:
        if name not in known:
            raise SettingsError(f"{path}: no setting {name!r}; there are {', '.join(sorted(known))}")
    keys = raw.get("keys", {})
    if not isinstance(keys, dict):
        raise SettingsError(f"{path}: [keys] must be a table of command = key")
    for name, key in keys.items():
        if name not in BY_NAME:
            raise SettingsError(f"{path}: [keys] has no command {name!r}; docs/KEYS.md lists them")
        if not isinstance(key, str) or not key:
            raise SettingsError(f'{path}: the key of {name!r} must be a string such as "ctrl+n"')
    problem = clash(keys)
    if problem:
        raise SettingsError(f"{path}: [keys] {problem}")
    for name in ("theme", "user"):
        if not isinstance(raw.get(name, ""), str):
            raise SettingsError(f"{path}: {name} must be a string")
    if raw.get("theme", "") not in ("", *THEMES):
        raise SettingsError(f"{path}: no theme {raw['theme']!r}; there are {', '.join(THEMES)}")
    return Settings(theme=raw.get("theme", ""), user=raw.get("user", ""), keys=keys)


@dataclass(slots=True)
class State:
    """What the program remembers between runs, whatever the case."""

    last_case: str = ""
    theme: str = ""
    toured: str = ""
    """`yes` once the tour was seen or skipped."""


def state_file() -> Path:
    """Where the program remembers."""
    return user_state_path("rashomon") / "state.json"


def load_state(path: Path | None = None) -> State:
    """The remembered state; a lost or broken file is an empty one, for nothing of value is in it."""
    try:
        raw = json.loads((path or state_file()).read_text(encoding="utf-8"))
        return State(**{f.name: str(raw.get(f.name, "")) for f in fields(State)})
    except (OSError, ValueError, AttributeError):
        return State()


@contextmanager
def update_state(path: Path | None = None) -> Iterator[State]:
    """Change the remembered state and write it, whole or not at all; a read-only home is no error."""
    path = path or state_file()
    state = load_state(path)
    yield state
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(asdict(state)), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return
