"""A case of many invented accounts and claims, large enough for a grid to scroll both ways."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from analysis.values import (
    Actor,
    ActorKind,
    Article,
    Cast,
    Form,
    Grouping,
    Kind,
    Reading,
    SpeakerKind,
    Stance,
    Statement,
)
from store import Case

STANCES = (Stance.SAYS, Stance.SAYS, Stance.DENIES, Stance.SAYS, Stance.DOUBTS)


def build(path: Path, articles: int = 20, claims: int = 40) -> Case:
    """Every third article tells of a claim; the statements of a claim are worded alike."""
    case = Case.create(path, "reader")
    for number in range(articles):
        told = [claim for claim in range(claims) if (claim + number) % 3 == 0]
        case.filing.file(*_account(number, told), "1")
    namings = case.findings.namings()
    labels = tuple(int(naming.name.split()[1]) for naming in namings.values)
    names = {label: f"Clerk {label}" for label in labels}
    case.findings.recast(
        namings, Cast(labels, ("",) * len(labels), names, dict.fromkeys(names, ActorKind.PERSON))
    )
    said = case.findings.said()
    case.findings.regroup(said.ids, Grouping(tuple(int(value.text.split()[1]) for value in said.values), ()))
    return case


def _account(number: int, told: list[int]) -> tuple[Article, Reading]:
    name = f"Clerk {number % 7}"
    lines = [f"Round {number}."]
    statements, start = [], len(lines[0]) + 1
    for claim in told:
        line = f"{name} said lamp {claim} was lit"
        end = start + len(line)
        cue = start + len(name) + 1
        statements.append(
            Statement(
                ((cue + 5, end),),
                ((cue, cue + 4),),
                ((start, cue - 1),),
                Kind.REPORT,
                Form.INDIRECT,
                STANCES[(claim + number) % len(STANCES)],
                name,
                SpeakerKind.NAMED,
            )
        )
        lines.append(line)
        start = end + 1
    text = "\n".join(lines)
    digest = sha256(text.encode()).hexdigest()
    article = Article(text, digest, f"Lamps {number}", f"Post {number}", path=f"/{number}.txt")
    mentions = tuple(s.source[0] for s in statements)
    return article, Reading(tuple(statements), (Actor(name, ActorKind.PERSON, mentions=mentions),))
