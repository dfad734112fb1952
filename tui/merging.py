"""Bring a colleague's case in: their articles, read anew, their decisions, and how far people agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TypeAlias

from analysis import VERSION
from analysis.agreement import Agreement, agreement
from analysis.values import Verdict
from store import Case, CaseError, Clashing
from tui.workflow import Tell, compare, quiet, readings

Verdicts: TypeAlias = Mapping[str, Verdict]
"""What each person holds of a claim, the latest last."""


@dataclass(frozen=True, slots=True)
class Between:
    """Two people who judged some of the same claims."""

    one: str
    other: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Divided:
    """A claim that people judge differently."""

    claim: int
    text: str
    verdicts: Verdicts


@dataclass(frozen=True, slots=True)
class Report:
    """What a merge did, or would do."""

    articles: int
    entry: int | None
    """The journal entry that undo takes back; None where there was nothing new."""
    decisions: int
    people: tuple[str, ...]
    """Who decided in the other case."""
    shared: tuple[str, ...]
    """Names under which decisions came in while others were made here: taken to be one person's."""
    between: tuple[Between, ...]
    divided: tuple[Divided, ...]
    clashes: tuple[Clashing, ...]
    """Fields other than verdicts and notes that were decided differently, and are left to decide."""
    backup: Path | None = None
    """A copy of the case from before; None where nothing was changed."""

    @property
    def changed(self) -> bool:
        """Whether there was anything to bring in."""
        return self.articles > 0 or self.entry is not None


def merge(case: Case, path: Path, called: str = "", rehearse: bool = False, tell: Tell = quiet) -> Report:
    """Bring the case at `path` into `case`, all of it in one transaction; with `rehearse` only look.

    `called` is the name for what they decided under a name that somebody here goes by. Raises CaseError, with
    nothing changed, where the other case can't be read or is not sound.
    """
    with Case.borrowed(path) as other:
        faults = other.care.verify()
        if faults:
            raise CaseError(f"not a sound case: {faults[0]}", path, "`rashomon doctor` may mend it")
        lacking = case.lacking(other)
        read = readings([each.article.text for each in lacking], tell)
        backup = None if rehearse else case.care.set_aside("before-merge")
        report = None
        try:
            with case.together(keep=not rehearse):
                for each, reading in zip(lacking, read, strict=True):
                    case.filing.adopt(each.article, reading, VERSION, each.revises)
                if lacking:
                    compare(case)
                report = _bring(case, other, len(lacking), path.stem, called)
        finally:
            if backup and not (report and report.changed):
                backup.unlink()
                backup = None
    return replace(report, backup=backup)


def _bring(case: Case, other: Case, articles: int, name: str, called: str) -> Report:
    merged = case.bring(other, name, called)
    held = _held(case)
    return Report(
        articles=articles,
        entry=merged.entry,
        decisions=merged.decisions,
        people=tuple(sorted(merged.people)),
        shared=tuple(sorted(merged.shared)),
        between=tuple(_between(held, merged.people)),
        divided=tuple(_divided(case, held, merged.people)),
        clashes=case.clashes(),
    )


def _held(case: Case) -> dict[int, dict[str, Verdict]]:
    held: defaultdict[int, dict[str, Verdict]] = defaultdict(dict)
    for row in case.claims.opinions():
        held[row.claim][row.who] = row.verdict
    return held


def _between(held: Mapping[int, Verdicts], theirs: Collection[str]) -> Iterator[Between]:
    """Every two people, one of them of the other case, who judged some of the same claims."""
    everybody = sorted({who for verdicts in held.values() for who in verdicts})
    for one, other in combinations(everybody, 2):
        pairs = [(v[one], v[other]) for v in held.values() if one in v and other in v]
        if pairs and (one in theirs or other in theirs):
            yield Between(one, other, agreement(pairs))


def _divided(case: Case, held: Mapping[int, Verdicts], theirs: Collection[str]) -> Iterator[Divided]:
    """The claims on which somebody of the other case and somebody else differ."""
    apart = [
        claim
        for claim, verdicts in held.items()
        if len({*verdicts.values()}) > 1 and any(who in theirs for who in verdicts)
    ]
    for row in case.claims.rows(apart):
        yield Divided(row.id, row.text, held[row.id])
