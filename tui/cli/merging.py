"""`rashomon merge`: a colleague's case comes in, and what people agree on is told."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from tui.cli.adding import progress
from tui.cli.cases import existing, failing, path_of
from tui.drawing import signs
from tui.drawing.quoting import marked_off
from tui.drawing.safe import safe
from tui.merging import Between, Report, merge
from tui.telling.history import clash


def merge_case(asked: argparse.Namespace) -> int:
    """Bring one case into another and print the report."""
    called = " ".join(asked.called.split())
    with failing(), existing(asked.case, asked.user) as case, progress("reading") as tell:
        report = merge(case, path_of(asked.other), called, asked.dry_run, tell)
    if asked.json:
        json.dump(as_json(report, asked.dry_run), sys.stdout, ensure_ascii=False)
        print()
    else:
        print("\n".join(safe(line) for line in told(report, asked.dry_run)))
    return 0


def as_json(report: Report, rehearsed: bool) -> dict[str, Any]:
    """The report for programs; a kappa that is not defined is null."""
    return {
        "dry_run": rehearsed,
        "articles": report.articles,
        "decisions": report.decisions,
        "people": report.people,
        "agreement": [
            {
                "a": pair.one,
                "b": pair.other,
                "claims": pair.agreement.number,
                "alike": pair.agreement.alike,
                "percent": round(100 * pair.agreement.share, 1),
                "kappa": pair.agreement.kappa,
            }
            for pair in report.between
        ],
        "divided": [asdict(each) for each in report.divided],
        "clashes": [
            {
                "subject": each.change.subject,
                "id": each.change.item,
                "field": each.change.field,
                "about": each.change.label,
                "ours": each.change.before,
                "theirs": each.change.after,
                "who": each.who,
            }
            for each in report.clashes
        ],
        "backup": str(report.backup) if report.backup else None,
    }


def told(report: Report, rehearsed: bool) -> Iterator[str]:
    """The report for people, line by line."""
    articles, decisions = (
        signs.counted(number, noun)
        for number, noun in ((report.articles, "article"), (report.decisions, "decision"))
    )
    if report.changed:
        yield f"{'would come' if rehearsed else 'came'} in: {articles}, {decisions}"
    else:
        yield "nothing new: all its articles and decisions are here"
    yield from (
        f"{name} decided in both cases and is taken to be one person; --as NAME tells two apart"
        for name in report.shared
    )
    yield from map(_agreement, report.between)
    if not report.between:
        yield "no claim was judged by two people"
    yield from _to_decide(report)
    if report.backup:
        yield f"a copy from before: {report.backup}"
        yield "undo (z) takes the decisions back; articles stay"


def _agreement(pair: Between) -> str:
    found = pair.agreement
    kappa = "not defined: one verdict throughout" if found.kappa is None else f"{found.kappa:.2f}"
    judged = signs.counted(found.number, "claim")
    return (
        f"{pair.one} and {pair.other}: {judged} judged by both, {found.alike} alike "
        f"({found.share:.0%}), Cohen's kappa {kappa}"
    )


def _to_decide(report: Report) -> Iterator[str]:
    if report.divided:
        yield f"{signs.counted(len(report.divided), 'verdict')} to decide (filter is:split):"
    for each in report.divided:
        held = ", ".join(f"{who} {verdict}" for who, verdict in each.verdicts.items())
        yield f"  claim {each.claim} {marked_off(each.text)}: {held}"
    if report.clashes:
        other = signs.counted(len(report.clashes), "other clash", "other clashes")
        yield f"{other} to decide, ours stays in force (H on the desk tells it again):"
    yield from (f"  {clash(each)}" for each in report.clashes)
