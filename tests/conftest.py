"""What holds for every test: no colour or Textual settings from outside, a home of its own."""

from __future__ import annotations

import os

import pytest

_FROM_OUTSIDE = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "CLICOLOR")


@pytest.fixture(autouse=True)
def still_world(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings of the person who runs the tests change nothing."""
    for name in [*_FROM_OUTSIDE, *(n for n in os.environ if n.startswith("TEXTUAL") and "SNAPSHOT" not in n)]:
        monkeypatch.delenv(name, raising=False)
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
