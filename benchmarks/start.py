"""Time to the first screen: `rashomon CASE` beside a bare three-pane Textual app, in the same run.

    python benchmarks/start.py [RUNS]

Each run starts both in a pseudo-terminal of 80x24, waits for their text, stops them, and takes the CPU
seconds that the system accounts to them. The budget is 1.5 times the bare app.
"""

from __future__ import annotations

import os
import pty
import resource
import select
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

import sample_data
from exchange.readers import expand
from store import Case
from tui.workflow import take_in

BARE = """
from textual.app import App
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, Header, Static

class Bare(App):
    def compose(self):
        yield Header()
        with Horizontal():
            for _ in range(3):
                with VerticalScroll():
                    yield Static("ready\\n" * 40)
        yield Footer()

Bare().run()
"""
PATIENCE = 30.0


def cpu_seconds(argv: list[str], wanted: bytes) -> float:
    """CPU seconds of a command until `wanted` was painted; it is ended then."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    pid, master = pty.fork()
    if pid == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": "80", "LINES": "24"}
        os.execv(argv[0], argv)
    seen, deadline = b"", time.monotonic() + PATIENCE
    while wanted not in seen and time.monotonic() < deadline:
        if select.select([master], [], [], 0.5)[0]:
            seen += os.read(master, 65536)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(master)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if wanted not in seen:
        raise SystemExit(f"{argv}: {wanted!r} never came")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print medians and their ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "benghazi.rashomon"
        with Case.create(path) as case:
            take_in(case, expand([sample_data.folder("benghazi")]))
        ours = [str(Path(sys.executable).with_name("rashomon")), str(path)]
        bare = [sys.executable, "-c", BARE]
        pairs = [(cpu_seconds(ours, b"Claims by"), cpu_seconds(bare, b"ready")) for _ in range(runs + 1)][1:]
    mine, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"rashomon {mine:.2f} s, bare {theirs:.2f} s of CPU, ratio {ratio:.2f} (budget 1.50), {runs} runs")


if __name__ == "__main__":
    main()
