"""Signals from outside: a closed connection or a shutdown, a stop and the way back from it."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Mapping

from textual.app import App


class Signals(App[int]):
    """An app that leaves in good order when told to from outside, and comes back from being stopped.

    Textual's own handler of SIGCONT takes the terminal a second time where nothing had let go of it; and a
    terminal that goes away sends SIGCONT too, after SIGHUP.
    """

    _paused = False

    def heed_signals(self, leave: Callable[[int], None]) -> None:
        """Take the handlers over; call it once the app runs. `leave` is to end it with an exit status."""
        loop = asyncio.get_running_loop()
        handlers: Mapping[signal.Signals, Callable[[], None]] = {
            signal.SIGHUP: lambda: leave(128 + signal.SIGHUP),
            signal.SIGTERM: lambda: leave(128 + signal.SIGTERM),
            signal.SIGTSTP: self._pause,
            signal.SIGCONT: self._go_on,
        }
        for number, handler in handlers.items():
            try:
                loop.add_signal_handler(number, handler)
            except (RuntimeError, ValueError):  # not in the main thread, as in tests
                return

    def _pause(self) -> None:
        """Let go of the terminal and stop, as a job of the shell does; SIGCONT goes on from here."""
        self._paused = True
        with self.suspend():
            os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """After a stop that could not be heeded, take the terminal anew, as whoever had it left it."""
        if not self._paused and self.return_code is None:
            with self.suspend():
                pass
        self._paused = False
