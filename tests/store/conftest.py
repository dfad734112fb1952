"""A small invented newsroom: articles whose every line is `SPEAKER said WORDS`, and what is found in them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from analysis.values import (
    Actor,
    ActorKind,
    Article,
    Cast,
    Clash,
    ConflictKind,
    Form,
    Grouping,
    Kind,
    Reading,
    SpeakerKind,
    Stance,
    Statement,
)
from store import Case, Namings


def write(*lines: str, path: str = "", url: str = "", outlet: str = "The Quay") -> Article:
    text = "\n".join(lines)
    raw = text.encode()
    sha = hashlib.sha256(raw).hexdigest()
    return Article(text, sha, title=lines[0], outlet=outlet, path=path, url=url, raw=raw, origin=sha)


def read(article: Article) -> Reading:
    statements: list[Statement] = []
    mentions: dict[str, list[tuple[int, int]]] = {}
    start = 0
    for line in article.text.split("\n"):
        for cue, stance in ((" said ", Stance.SAYS), (" denied ", Stance.DENIES)):
            if cue in line:
                middle = start + line.index(cue)
                name = article.text[start:middle]
                mentions.setdefault(name, []).append((start, middle))
                content = ((middle + len(cue), start + len(line)),)
                cue_span = ((middle + 1, middle + len(cue) - 1),)
                statements.append(
                    Statement(
                        content,
                        cue_span,
                        ((start, middle),),
                        Kind.REPORT,
                        Form.INDIRECT,
                        stance,
                        name,
                        SpeakerKind.NAMED,
                    )
                )
        start += len(line) + 1
    actors = tuple(Actor(name, ActorKind.PERSON, mentions=tuple(spans)) for name, spans in mentions.items())
    return Reading(tuple(statements), actors)


def cast(namings: Namings, actor_of: Callable[[str], object] = str) -> Cast:
    """Names with the same key are one actor, as far as the pins allow."""
    labels = _labels([actor_of(naming.name) for naming in namings.values], namings.pinned)
    names = {label: namings.values[position].name for position, label in reversed(list(enumerate(labels)))}
    return Cast(tuple(labels), ("",) * len(labels), names, dict.fromkeys(labels, ActorKind.PERSON))


def analyse(
    case: Case,
    claim_of: Callable[[str], object] = str.lower,
    actor_of: Callable[[str], object] = str,
    conflicts: Sequence[Clash] = (),
) -> None:
    """A whole-case analysis: what has the same key belongs together, as far as the pins allow."""
    namings = case.findings.namings()
    case.findings.recast(namings, cast(namings, actor_of))
    said = case.findings.said()
    labels = _labels([claim_of(value.text) for value in said.values], said.pinned)
    valid = tuple(clash for clash in conflicts if clash.b < len(labels))
    case.findings.regroup(said.ids, Grouping(tuple(labels), valid))


def _labels(keys: Sequence[object], pinned: dict[int, int]) -> list[int]:
    """A pinned position goes by its pin; a free one joins the pinned ones of its key, where those agree."""
    pins_of: dict[object, set[int]] = {}
    for position, pin in pinned.items():
        pins_of.setdefault(keys[position], set()).add(pin)
    numbers: dict[object, int] = {}
    labels = []
    for position, key in enumerate(keys):
        pins = pins_of.get(key, set())
        pin = pinned.get(position, min(pins) if len(pins) == 1 else None)
        labels.append(numbers.setdefault(("free", key) if pin is None else ("pin", pin), position))
    return labels


@pytest.fixture
def newsroom() -> SimpleNamespace:
    return SimpleNamespace(write=write, read=read, cast=cast, analyse=analyse)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "quay.rashomon", user="ada") as case:
        yield case


@pytest.fixture
def harbour(case: Case) -> Case:
    """Two accounts of a fire on a quay, analysed: five statements in three claims, one conflict."""
    accounts = (
        write(
            "Mira Holt said the fire began at noon", "Tomas Reyk said nobody was hurt", path="/in/quay.txt"
        ),
        write(
            "Mira Holt said The fire began at noon",
            "Captain Orsu said two were hurt",
            "Tomas Reyk denied the fire began at noon",
            path="/in/mole.txt",
            outlet="The Mole",
        ),
    )
    for account in accounts:
        case.filing.file(account, read(account), "1")
    analyse(case, conflicts=[Clash(1, 3, ConflictKind.NUMBER, ("nobody", "two"))])
    return case
