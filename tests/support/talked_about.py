"""A small case about one person: they speak, contradict themselves, and others speak of them."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from analysis import VERSION
from analysis.values import (
    Actor,
    ActorKind,
    Alias,
    Article,
    Cast,
    Clash,
    ConflictKind,
    Form,
    Grouping,
    Kind,
    Profile,
    Reading,
    SpeakerKind,
    Stance,
    Statement,
    Suggestion,
)
from store import Case

ACCOUNTS = (
    (
        "The Ferry Post",
        "2031-04-05",
        "Dana Okoro said three boats sank. A harbour official said Okoro was warned.",
    ),
    ("Varn Observer", "2031-04-02", "Dana Okoro said two boats sank. Ilse Brandt denied two boats sank."),
    (
        "Kanalblatt",
        "2031-04-07",
        "An official said, long after Dana Okoro had left and Okoro was gone, nothing.",
    ),
)
ACTORS = {
    "Dana Okoro": ("Dana Okoro", "Okoro"),
    "Ilse Brandt": ("Ilse Brandt",),
    "official": ("A harbour official", "An official"),
}
PROFILES = {
    "The Ferry Post": Profile("harbour", rank="official", number="one"),
    "Kanalblatt": Profile(rank="official", number="one", condition="anonymity"),
}
SAID = re.compile(r"(?P<source>[A-Z][\w ]*?) (?P<cue>said|denied),? (?P<words>[^.]+)")


def build(path: Path) -> Case:
    """The case in a new file: 3 articles, 5 statements, 3 actors, an offer, 2 conflicts, one with herself."""
    case = Case.create(path, "reader")
    for outlet, published, text in ACCOUNTS:
        digest = sha256(text.encode()).hexdigest()
        article = Article(text, digest, f"{outlet} on the boats", outlet, published=published)
        case.filing.file(article, _reading(text, outlet), VERSION)
    namings = case.findings.namings()
    order = {
        head: label for label, head in enumerate(dict.fromkeys(naming.head for naming in namings.values))
    }
    labels = tuple(order[naming.head] for naming in namings.values)
    kinds = dict.fromkeys(order.values(), ActorKind.PERSON)
    names = {label: head for head, label in order.items()}
    reasons = tuple("surname alone" if naming.name == "Okoro" else "" for naming in namings.values)
    offer = Suggestion(order["Dana Okoro"], order["Ilse Brandt"], 0.5, "seen together")
    case.findings.recast(namings, Cast(labels, reasons, names, kinds), [offer])
    said = case.findings.said()
    at = {value.text: position for position, value in enumerate(said.values)}
    three, two, denied = at["three boats sank"], at["two boats sank"] - 1, at["two boats sank"]
    clashes = (
        Clash(three, two, ConflictKind.NUMBER, ("three", "two")),
        Clash(two, denied, ConflictKind.DENIAL, ("two boats", "two boats")),
    )
    groups = tuple(two if position == denied else position for position in range(len(said.ids)))
    case.findings.regroup(said.ids, Grouping(groups, clashes))
    return case


def _reading(text: str, outlet: str) -> Reading:
    statements = tuple(_statement(match) for match in SAID.finditer(text))
    return Reading(statements, tuple(_actors(text, outlet)))


def _statement(match: re.Match[str]) -> Statement:
    speaker = next(name for name, forms in ACTORS.items() if match["source"] in forms)
    stance = Stance.DENIES if match["cue"] == "denied" else Stance.SAYS
    spans = ((match.span("words"),), (match.span("cue"),), (match.span("source"),))
    return Statement(*spans, Kind.REPORT, Form.INDIRECT, stance, speaker, SpeakerKind.NAMED)


def _actors(text: str, outlet: str) -> list[Actor]:
    actors = []
    for name, forms in ACTORS.items():
        pattern = "|".join(map(re.escape, forms))
        found = list(re.finditer(pattern, text))
        if found:
            spans = tuple(match.span() for match in found)
            used = {match[0] for match in found} - {name}
            unnamed = name == "official"
            aliases = tuple(Alias(form, "") for form in forms if form in used)
            role = "ferry pilot" if name == "Dana Okoro" and outlet == "Kanalblatt" else ""
            profile = PROFILES.get(outlet, Profile()) if unnamed else Profile()
            actors.append(Actor(name, ActorKind.PERSON, aliases, spans, unnamed, role=role, profile=profile))
    return actors
