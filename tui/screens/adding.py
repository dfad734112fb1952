"""Adding accounts and analysing again, in a thread, while the person reads on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeAlias

from textual import work
from textual.suggester import Suggester

from analysis import VERSION
from store import Case, CaseError
from tui.drawing import signs
from tui.drawing.safe import safe
from tui.screens.desk import Desk
from tui.screens.stage import Stage

if TYPE_CHECKING:
    from tui.workflow import Comparison, Step, Stop, Tell

Task: TypeAlias = "Callable[[Case, Tell, Stop], str]"
# The analysis is imported by the task that needs it: a quarter of the time to the first screen otherwise.


_STEP = 0.2
"""How much looser or tighter one key press makes the claims, on a scale from -1 to 1."""
_LOOK = 2.0
"""Seconds between looks at whether another program has written to the case."""


class Adding(Desk):
    """Long work: one at a time, told on the status line, stopped by Escape."""

    _stop: Event | None = None
    _version = 0

    @cached_property
    def _comparison(self) -> Comparison:
        from tui.workflow import Comparison

        return Comparison()

    def watch_case(self) -> None:
        """Begin to look, now and then, whether another program writes to the case."""
        self._version = self.case.version()
        self.set_interval(_LOOK, self.look_for_others)

    def look_for_others(self) -> None:
        """Show what another program did to the case; nothing is drawn where nothing was done."""
        version = self.case.version()
        if version != self._version and not self.working:
            self._version = version
            self.reload()
            self.agree()
            self._renew_views()
            self._announce("Another program changed the case; this is how it is now.")

    def _renew_views(self) -> None:
        """What lies over the desk shows rows of the same case: they may have gone, too."""
        for screen in self.app.screen_stack:
            if isinstance(screen, Stage) and screen is not self and screen.is_mounted:
                screen.reload()

    def _announce(self, words: str) -> None:
        """Say it here, and where the person is."""
        for screen in self.app.screen_stack:
            if isinstance(screen, Stage) and screen.is_mounted:
                screen.say(words)

    def action_add(self) -> None:
        """Add accounts."""

        def add(words: str) -> None:
            if words:
                self._work(lambda case, tell, stop: _add(case, words, tell, stop))

        if not self._busy():
            self.question("Add (file, folder or pattern)", add, completes=PathSuggester())

    def action_analyse(self) -> None:
        """Analyse all again."""
        if not self._busy():
            self._work(_analyse)

    def action_looser(self) -> None:
        """Larger claims."""
        self._loosen(_STEP)

    def action_tighter(self) -> None:
        """Smaller claims."""
        self._loosen(-_STEP)

    def _loosen(self, by: float) -> None:
        if not self._busy():
            self._work(lambda case, _tell, _stop: _loosen(case, by, self._comparison))

    def catch_up(self) -> None:
        """Read again what an earlier version of the analysis read, and compare what was never compared."""
        if self.case.filing.stale(VERSION) or self.case.findings.pending():
            self._work(_analyse)

    @property
    def working(self) -> bool:
        """Whether long work is going on."""
        return self._stop is not None

    def _busy(self) -> bool:
        if self.working:
            self.say("Work is going on; Esc stops it.")
        return self.working

    def stop_work(self) -> bool:
        """Ask the work to stop; False when there is none."""
        if self._stop:
            self._stop.set()
            self.say("Stopping; what was read in stays.")
        return self._stop is not None

    def _work(self, task: Task) -> None:
        self._stop = Event()
        self._carry_out(task, self._stop)

    @work(thread=True, group="work")
    def _carry_out(self, task: Task, stop: Event) -> None:
        """Carry out a task on a connection of its own: a case belongs to its thread."""
        try:
            with Case.open(self.case.path) as case:
                told = task(case, self._tell, stop.is_set)
        except CaseError as error:
            told = f"Not done: {error}"
        self.app.call_from_thread(self._finished, told)

    def _tell(self, step: Step) -> None:
        """Called in the worker's thread."""
        words = f"{signs.bar(step.done, step.of)} {step.done} of {step.of} · {Path(step.what).name}"
        self.app.call_from_thread(self.say, words, "Esc stops")

    def _finished(self, told: str) -> None:
        self._stop = None
        self._version = self.case.version()
        self.reload()
        if self.statement is None:
            self.follow()
        self._renew_views()
        self._announce(safe(told))


def _add(case: Case, words: str, tell: Tell, stop: Stop) -> str:
    from exchange.readers import expand
    from tui.workflow import Fate, summary, take_in

    taken = take_in(case, expand([words]), tell, stop)
    refused = [t.reason for t in taken if t.fate is Fate.REFUSED]
    return f"{summary(taken)}: {refused[0]}" if refused else f"{summary(taken)}."


def _analyse(case: Case, tell: Tell, stop: Stop) -> str:
    from tui.workflow import analyse_again

    number = analyse_again(case, tell, stop)
    return f"{signs.counted(number, 'article')} read again; your decisions stay."


def _loosen(case: Case, by: float, comparison: Comparison) -> str:
    from tui.workflow import LOOSENESS, compare_statements, looseness

    now = round(max(-1.0, min(1.0, looseness(case) + by)), 1)
    case.session.remember(**{LOOSENESS: now})
    compare_statements(case, comparison)
    claims = signs.counted(case.claims.progress().all, "claim")
    return f"{claims} at looseness {now:+.1f} (-1 to +1); your decisions stay."


class PathSuggester(Suggester):
    """Completes the name of a file or folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first entry, in the order of names, that begins as the last part does."""
        typed = Path(value).expanduser()
        folder, begin = (typed, "") if value.endswith("/") else (typed.parent, typed.name)
        try:
            names = sorted(p.name + "/" * p.is_dir() for p in folder.iterdir() if p.name.startswith(begin))
        except OSError:
            return None
        shown = [name for name in names if name == safe(name) and (begin or not name.startswith("."))]
        return value[: len(value) - len(begin)] + shown[0] if shown and value else None
