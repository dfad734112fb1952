"""`rashomon CASE` and `rashomon demo`: the screen."""

from __future__ import annotations

import argparse
import os
import sys
import termios
from contextlib import suppress
from pathlib import Path

from store import Case
from tui.cli.cases import existing, failing
from tui.cli.failure import Failure
from tui.settings import Settings, load_settings, load_state, update_state


def open_case(asked: argparse.Namespace) -> int:
    """Open the screen on a case: the one named, else the last one."""
    with failing():
        name = asked.case or load_state().last_case
        if not name:
            raise Failure("no case yet; make one: rashomon add NAME FILE…, or see one: rashomon demo")
        settings = load_settings()
        with existing(name, asked.user or settings.user) as case:
            with update_state() as state:
                state.last_case = str(case.path.absolute())
            return _show(case, settings)


def demo(asked: argparse.Namespace) -> int:
    """Open a sample case, made afresh in a temporary folder."""
    from tempfile import TemporaryDirectory

    import sample_data
    from exchange.readers import expand
    from tui.workflow import take_in

    if asked.sample not in sample_data.NAMES:
        raise Failure(f"no sample {asked.sample!r}; there are {', '.join(sample_data.NAMES)}")
    with failing(), TemporaryDirectory(prefix="rashomon-") as folder:
        path = Path(folder) / f"{asked.sample}.rashomon"
        settings = load_settings()
        with Case.create(path, asked.user or settings.user or None) as case:
            take_in(case, expand([sample_data.folder(asked.sample)]))
            return _show(case, settings, tour=asked.tour or not load_state().toured)


def _show(case: Case, settings: Settings, tour: bool = False) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise Failure("the screen needs a terminal; `rashomon show CASE --plain` tells the same in words")
    from tui.app import Rashomon
    from tui.tour import begun

    app = Rashomon(case, settings, load_state().theme)
    if tour:
        app.tour = begun()
    modes = termios.tcgetattr(sys.stdin)
    try:
        app.run()
    finally:  # Textual may have saved those of a terminal that was stopped and continued
        with suppress(termios.error):  # one that is gone
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, modes)
    return app.return_code or 0
