"""A small case made by hand whose accounts repeat, change, correct and drop each other's claims."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from hand_made_case import reading

from analysis import VERSION
from analysis.values import ActorKind, Article, Cast, Clash, ConflictKind, Grouping
from store import Case

BRANDT = (
    "Ilse Brandt said that [nobody had been warned]{Ilse Brandt|said|Ilse Brandt|says} of the worn chain."
)
POLICE = "The police said that [three people were hurt]{The police|said|police|says}."
WIRE = (
    f"VARN — The chain of the eastern gate broke shortly after nine in the evening. {BRANDT} {POLICE} Divers "
    "looked for the gate until the morning and found it below the quay. The ministry did not answer."
)
COPY = (
    f"VARN — The chain of the eastern gate broke shortly after ten in the evening. {BRANDT} {POLICE} The "
    "ministry did not answer. The market stays closed."
)
REVISED = (
    f"VARN — The chain of the eastern gate broke shortly after nine in the evening. {BRANDT} The police said "
    "that [two people were hurt]{The police|said|police|says}."
)
ACCOUNTS = (
    ("Meridian", "2031-04-02T06:10", WIRE),
    ("The Ferry Post", "2031-04-02T08:00", COPY),
    (
        "Kanalblatt",
        "2031-04-03",
        "The ministry denied that [nobody had been warned]{The ministry|denied|ministry|denies}.",
    ),
    ("Meridian", "2031-04-03T12:00", REVISED),
    (
        "The Ferry Post",
        "2031-04-05",
        "The bridge is open again.\n\nCORRECTION: On Wednesday the Post wrote that the police had said that "
        "[three people were hurt]{the police|said|police|says}. There were two.",
    ),
    (
        "Quayside Notes",
        "",
        "My neighbour says [nobody had been warned]{My neighbour|says|neighbour|says} and shrugs.",
    ),
)


def build_in_time(path: Path) -> Case:
    """Six accounts of four outlets: a wire, its copy, a denial, a revision, a correction, one undated."""
    case = Case.create(path, "reader")
    for number, (outlet, published, markup) in enumerate(ACCOUNTS):
        text, found = reading(markup)
        digest = sha256(text.encode()).hexdigest()
        place = "/accounts/wire.txt" if outlet == "Meridian" else f"/accounts/{number}.txt"
        case.filing.file(Article(text, digest, "", outlet, "", published, path=place), found, VERSION)
    namings = case.findings.namings()
    heads = list(dict.fromkeys(naming.head for naming in namings.values))
    labels = tuple(heads.index(naming.head) for naming in namings.values)
    case.findings.recast(
        namings,
        Cast(labels, ("",) * len(labels), dict(enumerate(heads)), dict.fromkeys(labels, ActorKind.OTHER)),
    )
    said = case.findings.said()
    case.findings.regroup(said.ids, _grouping([value.text for value in said.values]))
    case.copies.find()
    return case


def _grouping(quotes: list[str]) -> Grouping:
    keys = ("warned", "three", "two")
    labels = tuple(next(n for n, key in enumerate(keys) if key in quote) for quote in quotes)
    clash = Clash(labels.index(1), labels.index(2), ConflictKind.NUMBER, ("three", "two"))
    return Grouping(labels, (clash,))
