"""Read, analyse, file: the one way of accounts into a case, for the command line and the screens alike."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from multiprocessing import get_context, resource_tracker
from typing import Protocol, TypeVar

from analysis import VERSION
from analysis.actors.suggest import suggest
from analysis.actors.unite import unite
from analysis.claims.grouping import Prepared, prepare
from analysis.claims.standing import regroup, regroup_all
from analysis.reading import read as analyse_text
from analysis.values import Article, Reading, Said
from exchange.readers import Source, read
from exchange.refusal import Refused
from store import Case, Outcome, Sayings

_ALONE = 8
"""Up to so many accounts one process is faster than starting others (0.2 s each)."""
_COLLECT_AFTER = 20_000
"""New objects after which Python looks for cycles of dead ones, while much is analysed; 700 otherwise."""


class Fate(StrEnum):
    """What became of one source."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    CORRECTED = "corrected"
    REVISED = "revised"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Taken:
    """One source and what became of it."""

    where: str
    fate: Fate
    reason: str = ""
    """Why it was refused, which article it doubles, or what the revision carried over."""
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is."""

    done: int
    of: int
    what: str
    """The source that was dealt with last, or the phase."""


Tell = Callable[[Step], None]
Stop = Callable[[], bool]


def quiet(_step: Step) -> None:
    """Tells nobody."""


def _never() -> bool:
    return False


def take_in(
    case: Case, sources: Iterable[Source | Refused], tell: Tell = quiet, stop: Stop = _never
) -> list[Taken]:
    """Read the sources, analyse and file each, then compare them all; what was filed before `stop` stays.

    Raises CaseError when the case can't be written to.
    """
    waiting = list(sources)
    taken: list[Taken] = []
    with _seldom_collecting(), _mapping(len(waiting)) as mapped:
        with case.filing.in_bulk():
            for source, answer in zip(waiting, mapped(_read, waiting), strict=False):
                taken.append(_file(case, source, answer))
                tell(Step(len(taken), len(waiting), taken[-1].where))
                if stop():
                    break
        if any(t.fate in _COMPARED for t in taken) or case.findings.pending():
            tell(Step(len(taken), len(waiting), "comparing"))
            compare(case, mapped)
    return taken


def readings(texts: Sequence[str], tell: Tell = quiet) -> list[Reading]:
    """What this version of the analysis reads in texts, in order."""
    found: list[Reading] = []
    with _seldom_collecting(), _mapping(len(texts)) as mapped:
        for reading in mapped(analyse_text, texts):
            found.append(reading)
            tell(Step(len(found), len(texts), "reading"))
    return found


def compare(case: Case, mapped: Mapped = map) -> None:
    """Find the actors, claims and conflicts of the whole case, around what was decided.

    `mapped` may do several parts of the work at a time.
    """
    with _seldom_collecting():
        case.copies.find()
        known = case.heads.alike(VERSION, mapped)
        namings = case.findings.namings()
        cast = unite(namings.values, namings.pinned, known)
        case.findings.recast(namings, cast, suggest(namings.values, cast, namings.pinned, known))
        compare_statements(case)


_COMPARED = (Fate.ADDED, Fate.REVISED, Fate.CORRECTED)
"""What is followed by a comparison: of a corrected account, "yesterday" may be another day."""

LOOSENESS = "looseness"
"""Key of a case's memory: how loose its claims are, from -1 (repetitions only) over 0 to 1 (all there is)."""


def looseness(case: Case) -> float:
    """How loose the reader wants the claims of a case."""
    kept = case.session.recall(LOOSENESS, 0.0)
    return float(kept) if isinstance(kept, int | float) else 0.0


class Comparison:
    """Statements laid side by side once, so that they are grouped looser and tighter at once."""

    def __init__(self) -> None:
        self._of: Sequence[Said] | None = None
        self._prepared = prepare(())

    def of(self, said: Sayings) -> Prepared:
        """The comparison of these; made anew only where statements or names are not what they were."""
        if self._of != said.values:
            self._prepared = prepare(said.values)
            self._of = said.values
        return self._prepared


def compare_statements(case: Case, comparison: Comparison | None = None) -> None:
    """Find the claims and conflicts of what has changed, as loose as the reader wants them."""
    loose = looseness(case)
    with case.standing.changing(VERSION, loose) as stirred:
        found = stirred and regroup(case.standing, stirred.change, loose)
        if stirred and found:
            case.standing.keep(found, stirred)
            case.findings.regroup(found.told.ids, found.grouping, stirred.lost)
            return
        case.standing.forget()
    while not _compare_all_statements(case, loose, comparison or Comparison()):
        pass


def _compare_all_statements(case: Case, loose: float, comparison: Comparison) -> bool:
    """Find all claims and conflicts anew; False where another process did so meanwhile."""
    begun = case.standing.begin()
    said = begun.sayings
    found = regroup_all(said.ids, comparison.of(said), said.pinned, loose)
    case.findings.regroup(said.ids, found.grouping)
    return case.standing.replace(begun, found, VERSION, loose)


def analyse_again(case: Case, tell: Tell = quiet, stop: Stop = _never) -> int:
    """Read every article anew with this version of the analysis, and compare.

    Returns how many were read; after `stop` the others keep what was found in them before.
    """
    ids = [article.id for article in case.articles.rows() if article.revised_by is None]
    texts = [case.articles.text(article) for article in ids]
    done = 0
    with _mapping(len(ids)) as mapped:
        with case.filing.in_bulk():
            for article, reading in zip(ids, mapped(analyse_text, texts), strict=True):
                case.filing.refile(article, reading, VERSION)
                done += 1
                tell(Step(done, len(ids), "reading again"))
                if stop():
                    break
        compare(case, mapped)
    return done


# ---------------------------------------------------------------- reading, in as many processes as help

Answer = tuple[Article, Reading] | Refused
T = TypeVar("T")
U = TypeVar("U")


def _read(source: Source | Refused) -> Answer:
    if isinstance(source, Refused):
        return source
    try:
        article = read(source)
    except Refused as refused:
        return refused
    return article, analyse_text(article.text)


class Mapped(Protocol):
    """What `map` is for one function and one sequence of things."""

    def __call__(self, work: Callable[[T], U], things: Iterable[T], /) -> Iterable[U]:
        """The answers, in order."""


@contextmanager
def _mapping(number: int) -> Iterator[Mapped]:
    """A `map` over so many things: in this process for a few, in one process a core for many."""
    if number <= _ALONE:
        yield map
        return
    # Spawned, not forked: the screen's threads must not be copied halfway through what they do. The helper
    # process that comes with it inherits standard error, which the screen has put its own object in place of.
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()
    pool = ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), _be_a_worker, (os.getpid(),))
    try:
        yield partial(pool.map, chunksize=4)
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Analysis makes values by the thousand and no cycles: looking for those costs a tenth of its time."""
    before = gc.get_threshold()
    gc.set_threshold(_COLLECT_AFTER, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _be_a_worker(parent: int) -> None:
    """In a worker: Ctrl-C is the parent's to answer, and a parent that is gone leaves nothing to do."""
    gc.set_threshold(_COLLECT_AFTER)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _file(case: Case, source: Source | Refused, answer: Answer) -> Taken:
    if isinstance(answer, Refused):
        return Taken(answer.where or str(source), Fate.REFUSED, str(answer))
    article, reading = answer
    filed = case.filing.file(article, reading, VERSION)
    match filed.outcome:
        case Outcome.DUPLICATE | Outcome.REREAD:
            return Taken(str(source), Fate.DUPLICATE, f"the same text as article {filed.article}")
        case Outcome.CORRECTED:
            return Taken(
                str(source), Fate.CORRECTED, f"other details for article {filed.article}, the same text"
            )
        case Outcome.REVISED:
            reason = f"{filed.carried} statements found again, {filed.lost} not (filter is:revised)"
            return Taken(str(source), Fate.REVISED, reason, len(reading.statements))
        case Outcome.ADDED:
            return Taken(str(source), Fate.ADDED, "", len(reading.statements))


def summary(taken: Sequence[Taken]) -> str:
    """`5 added, 1 duplicate, 2 refused`."""
    counts = [(fate, sum(t.fate is fate for t in taken)) for fate in Fate]
    return ", ".join(f"{number} {fate}" for fate, number in counts if number) or "nothing to add"
