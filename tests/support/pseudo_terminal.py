"""A real pseudo-terminal with the installed command in it, seen through pyte."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

COMMAND = Path(sys.executable).with_name("rashomon")
PATIENCE = 20.0
"""Seconds until a screen that does not come is a failure."""
FRAME_BEGIN, FRAME_END = b"\x1b[?2026h", b"\x1b[?2026l"


class Terminal:
    """Runs a command; `frames` are what Textual painted, each between the marks of synchronised output."""

    def __init__(self, argv: Sequence[str], columns: int = 80, lines: int = 24, **environ: str) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        self._pending = b""
        self.frames: list[bytes] = []
        self.pid, self.master = pty.fork()
        if self.pid == 0:  # the child: nothing but exec
            os.execve(COMMAND, [str(COMMAND), *argv], self._environment(environ))
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.modes = termios.tcgetattr(self.master)
        self.status: int | None = None

    @staticmethod
    def _environment(more: dict[str, str]) -> dict[str, str]:
        kept = {
            name: os.environ[name]
            for name in ("HOME", "PATH", "PYTHONPATH", "LC_ALL", "TZ")
            if name in os.environ
        }
        kept |= {n: v for n, v in os.environ.items() if n.startswith("XDG_")}
        return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", **more}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self.master >= 0:
            os.close(self.master)

    # ------------------------------------------------------------ seeing

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def pump(self, seconds: float) -> bytes:
        """What comes within `seconds`; empty when nothing does."""
        watched = [self.master] if self.master >= 0 else []
        ready, _, _ = select.select(watched, [], [], max(0.0, seconds))
        if not ready:
            return b""
        try:
            data = os.read(self.master, 65536)
        except OSError:  # Linux says EIO once the other side is closed
            return b""
        self.output += data
        self._answer(data)
        self._cut(data)
        self._stream.feed(data)
        return data

    def _answer(self, data: bytes) -> None:
        """Say, as terminals do, that synchronised output is known."""
        if b"\x1b[?2026$p" in data:
            os.write(self.master, b"\x1b[?2026;2$y")

    def _cut(self, data: bytes) -> None:
        self._pending += data
        while FRAME_END in self._pending:
            before, _, self._pending = self._pending.partition(FRAME_END)
            _, mark, painted = before.rpartition(FRAME_BEGIN)
            if mark:
                self.frames.append(FRAME_BEGIN + painted + FRAME_END)

    def until(self, seen: Callable[[str], bool] | str) -> str:
        """Wait until the screen's text has these words, or meets a condition; the text."""
        wanted = (lambda text: seen in text) if isinstance(seen, str) else seen
        deadline = time.monotonic() + PATIENCE
        while not wanted(self.text):
            if not self.pump(deadline - time.monotonic()) and (self.ended() or time.monotonic() > deadline):
                raise AssertionError(f"never came: {seen}\n{self.text}\n{self.output[-2000:]!r}")
        return self.text

    def quiet(self, seconds: float = 0.4) -> bytes:
        """All that comes until nothing has come for `seconds`."""
        came = b""
        while data := self.pump(seconds):
            came += data
        return came

    # ------------------------------------------------------------ doing

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.master, keys.encode())

    def painted_by(self, keys: str) -> list[bytes]:
        """The frames that a key press brings, until the screen is quiet."""
        self.quiet()
        before = len(self.frames)
        self.press(keys)
        self.quiet()
        return self.frames[before:]

    def ended(self) -> bool:
        """Whether the command has ended; its status is kept, negative for a signal."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def wait(self) -> int:
        """Wait for the end; the exit status."""
        deadline = time.monotonic() + PATIENCE
        while not self.ended():
            assert time.monotonic() < deadline, f"still runs\n{self.text}"
            self.pump(0.05)
        self.quiet(0.1)
        assert self.status is not None
        return self.status

    def hang_up(self) -> None:
        """Close the terminal, as a lost connection does."""
        os.close(self.master)
        self.master = -1

    def until_stopped(self) -> None:
        """Wait until the command has stopped for a signal, as a shell sees it."""
        deadline = time.monotonic() + PATIENCE
        while not os.WIFSTOPPED(os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)[1]):
            assert time.monotonic() < deadline, f"does not stop\n{self.text}"
            self.pump(0.05)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self.pid, number)
