"""The sentences that tell what a decision did: for the status line, and for the journal."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.values import Verdict

LONGEST = 72
"""Code points of article text that a summary quotes."""

VERDICTS = {
    Verdict.OPEN: "Open again",
    Verdict.CORROBORATED: "Corroborated",
    Verdict.DISPUTED: "Disputed",
    Verdict.REFUTED: "Refuted",
    Verdict.UNVERIFIABLE: "Unverifiable",
    Verdict.DISMISSED: "Dismissed",
}


def brief(text: str) -> str:
    """The text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def told(verb: str, texts: Sequence[str], noun: str) -> str:
    """`Corroborated: There was a protest`, or `Corroborated: 3 claims` for several."""
    if len(texts) == 1:
        return f"{verb}: {brief(texts[0])}"
    return f"{verb}: {len(texts)} {noun}s"
