"""The reporting verbs of `cues.toml`, every form of them, as one table."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from analysis.language import table
from analysis.values import Kind, Stance


class Shape(StrEnum):
    """The form that a verb stands in. A past form may be a participle too."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a reporting verb."""

    lemma: str
    shape: Shape
    kind: Kind
    stance: Stance
    takes: frozenset[str]
    particle: tuple[str, ...] = ()
    """Words that must follow: "out" of "point out"."""
    noun_like: bool = False
    """Whether the form is a noun or an adjective as often as a verb."""


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """The cues by the form of their verb; those with the longest particle first."""
    data = table("cues")
    noun_like = frozenset(data["noun_like"]["forms"].split())
    found: defaultdict[str, list[Cue]] = defaultdict(list)
    for group in data["group"]:
        for entry in group["verbs"].split():
            lemma, *particle = entry.split("_")
            for form, shape in _forms(lemma, data["irregular"], data["variant"]):
                found[form].append(
                    Cue(
                        lemma=entry.replace("_", " "),
                        shape=shape,
                        kind=Kind(group["kind"]),
                        stance=Stance(group["stance"]),
                        takes=frozenset(group["takes"]),
                        particle=tuple(particle),
                        noun_like=form in noun_like,
                    )
                )
    return {form: tuple(sorted(of, key=lambda cue: -len(cue.particle))) for form, of in found.items()}


@cache
def introductions() -> frozenset[str]:
    """Words after which an infinitive of a cue reports: "went on to say", "was quick to say"."""
    return frozenset(table("cues")["introduction"]["words"].split())


def _forms(
    lemma: str, irregular: dict[str, list[str]], variant: dict[str, list[str]]
) -> list[tuple[str, Shape]]:
    if lemma in irregular:
        present, past, participle, gerund = irregular[lemma]
    else:
        present, past, gerund = _regular(lemma)
        participle = past
    forms = {
        lemma: Shape.BASE,
        present: Shape.PRESENT,
        participle: Shape.PAST,
        past: Shape.PAST,
        gerund: Shape.GERUND,
        **dict(zip(variant.get(lemma, ()), (Shape.PAST, Shape.GERUND), strict=False)),
    }
    return list(forms.items())


def _regular(lemma: str) -> tuple[str, str, str]:
    stem = lemma.removesuffix("e")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
    return lemma + ("es" if sibilant else "s"), stem + "ed", (lemma if lemma.endswith("ee") else stem) + "ing"


@cache
def never_inverted() -> frozenset[str]:
    """Verbs after which a noun phrase is the hearer, never the source."""
    return frozenset(table("cues")["never_inverted"]["verbs"].split())
