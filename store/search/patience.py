"""A bound on time for what has no other: a regular expression that goes back and forth for ever."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooSlow(Exception):
    """The time is up."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raise TooSlow once this process has computed for so long inside.

    Python's `re` looks for signals while it matches, so a timer of CPU time ends even a match that would take
    centuries. Signals are the main thread's: elsewhere there is no bound.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting = True

    def end(_number: int, _frame: FrameType | None) -> None:
        if waiting:
            raise TooSlow

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        waiting = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
