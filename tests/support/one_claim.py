"""A case made by hand whose statements are all one claim, each in words and an outlet of its own."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from analysis import VERSION
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

SALT = (
    (
        "The Ferry Post",
        "Dana Okoro",
        "said",
        "two carts of salt sank at the eastern ramp before Dana Okoro rang",
    ),
    ("Varn Observer", "a guard", "denied", "two carts of salt sank at the eastern ramp"),
    (
        "Kanalblatt",
        "Ilse Brandt",
        "said",
        "at least five carts of salt sank at the western ramp before Okoro rang",
    ),
    (
        "Quay Leaf",
        "Dana Okoro",
        "told us",
        "no carts of salt sank at the eastern ramp before Ilse Brandt rang",
    ),
    (
        "The Night Gazette",
        "a guard",
        "said",
        "two carts sank at the eastern ramp, he thought, on Tuesday morning",
    ),
    ("Radio Oste", "Dana Okoro", "said", "Two carts of salt sank at the eastern ramp before Dana Okoro rang"),
)
"""Outlet, speaker, cue, words."""


def build(path: Path, told: Iterable[tuple[str, str, str, str]] = SALT) -> Case:
    """The case in a new file; the last statement belongs to the claim by likeness only."""
    case = Case.create(path, "reader")
    for number, (outlet, speaker, cue, words) in enumerate(told, 1):
        text = f"{speaker} {cue} {words}."
        about = Article(
            text, sha256(text.encode()).hexdigest(), words, outlet, "", f"2031-04-{number % 28 + 1:02}"
        )
        case.filing.file(about, _reading(text, speaker, cue, words), VERSION)
    namings = case.findings.namings()
    labels = {name: label for label, name in enumerate({n.name.split()[-1] for n in namings.values})}
    chosen = tuple(labels[n.name.split()[-1]] for n in namings.values)
    names = {label: naming.name for label, naming in zip(chosen, namings.values, strict=True)}
    kinds = dict.fromkeys(names, ActorKind.PERSON)
    case.findings.recast(namings, Cast(chosen, ("",) * len(chosen), names, kinds))
    ids = case.findings.said().ids
    case.findings.regroup(ids, Grouping((0,) * len(ids), (), (*(True for _ in ids[1:]), False)))
    return case


def _reading(text: str, speaker: str, cue: str, words: str) -> Reading:
    at = len(speaker) + 1
    stance = Stance.DENIES if cue == "denied" else Stance.SAYS
    statement = Statement(
        ((at + len(cue) + 1, len(text) - 1),),
        ((at, at + len(cue)),),
        ((0, len(speaker)),),
        Kind.REPORT,
        Form.INDIRECT,
        stance,
        speaker,
        SpeakerKind.NAMED,
    )
    named = {name: text.find(name) for name in ("Dana Okoro", "Okoro", "Ilse Brandt", "a guard")}
    actors = tuple(
        Actor(name, ActorKind.PERSON, mentions=((text.rfind(name), text.rfind(name) + len(name)),))
        for name, place in named.items()
        if place >= 0 and not (name == "Okoro" and "Dana Okoro" in text)
    )
    return Reading((statement,), actors)
