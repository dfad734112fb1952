"""Runs of capitalised words: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.actors.lexicon.places import place_abbreviations
from analysis.language import table
from analysis.values import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞȘŠŢȚŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
_GAP = 14
"""Characters of the longest gap that may stand inside a name (" van der ", " of the ")."""
LONGEST = 12
"""Words of the longest run that is read as names; more capitals in a row are display type."""


class Word(NamedTuple):
    """A capitalised word in its place."""

    start: int
    end: int
    """Without a possessive ending."""
    text: str
    gap: str
    """What stands between the word before it in the run and this one; "" for the first."""
    opens: bool
    """It begins a sentence, a quotation or a paragraph, so that its capital tells nothing."""
    possessive: bool


@cache
def _word() -> re.Pattern[str]:
    data = table("particles")
    articles = "|".join(sorted(data["articles"], key=len, reverse=True))
    return re.compile(
        rf"(?<![\w&])(?:[{_UPPER}]\.(?:[{_UPPER}]\.)+"
        rf"|[{_UPPER}][\w]*(?:(?:[-‑&]|[’'](?!(?:s|m|ve|re|ll|d|t)\b))(?=\w)[\w]+)*\.?"
        rf"|(?:{articles})[-‑’'][{_UPPER}][\w]*(?:[-‑’'](?=\w)[\w]+)*)"
    )


@cache
def _leading() -> frozenset[str]:
    return frozenset(table("particles")["leading"])


@cache
def _name_gap() -> re.Pattern[str]:
    inner = "|".join(table("particles")["inner"])
    return re.compile(rf"\s+(?:(?:{inner})\s+){{0,2}}")


@cache
def _link_gap() -> re.Pattern[str]:
    links = "|".join(table("organisations")["links"])
    return re.compile(rf"\s+(?:{links}|and|&)\s+(?:the\s+)?")


@lru_cache(maxsize=1 << 14)
def _joins(gap: str) -> bool:
    """Whether a gap may stand between two words of one name."""
    return gap == " " or (_name_gap().fullmatch(gap) or _link_gap().fullmatch(gap)) is not None


_OPENER = re.compile(r"(?:^|[.!?…:;]['\"”’)\]]*\s+|[\"“‘«(\[—–•*·|]\s*|\s[-'`]+\s*|\.{3}\s*)[\"“‘'«(\[]*\Z")
_LOOK_BACK = 8
_ABBREVIATED = re.compile(
    r"(?:[A-Z]|Jr|Sr|Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Lt|Sgt|Capt|Maj|Adm|Rev|Prof|No|Mt|Ft)\.\Z"
)


def runs(text: str, paragraph: Span) -> Iterator[list[Word]]:
    """The runs of capitalised words of one paragraph, joined over particles and links ("of", "and")."""
    run: list[Word] = []
    end, broken = paragraph[0], True
    for found in _word().finditer(text, *paragraph):
        gap = text[end : found.start()] if not broken and found.start() - end <= _GAP else None
        if gap is None or not _joins(gap):
            if run:
                yield run
            run, gap = [], ""
        word = _made(text, paragraph, found, gap)
        run.append(word)
        end = word.end + (2 if word.possessive else text.startswith(("' ", "’ "), word.end))
        broken = end > word.end and not _owning(word.text)
    if run:
        yield run


def _made(text: str, paragraph: Span, found: re.Match[str], gap: str) -> Word:
    start, end = found.span()
    raw = found[0]
    if raw.endswith(".") and not _dotted(raw):
        end -= 1
    cut = _participle(raw)
    end = start + cut if cut else end
    possessive = text[end : end + 2] in ("'s", "’s")
    opens = not gap and _opens(text, paragraph[0], start)
    if not gap:
        start = _with_particles(text, paragraph[0], start)
    return Word(start, end, text[start:end], gap, opens, possessive)


def _with_particles(text: str, floor: int, start: int) -> int:
    """The start of a name with the particles in lower case before it: "de Mistura", "van der Bellen"."""
    while start > floor + 2 and text[start - 1] == " " and text[start - 2].islower():
        before = text[max(floor, start - _LOOK_BACK) : start - 1].rpartition(" ")[2]
        if before not in _leading():
            break
        start -= len(before) + 1
    return start


def _dotted(word: str) -> bool:
    """Whether the full stop belongs to the word: an initial, an acronym, an abbreviation."""
    return word.count(".") > 1 or word in place_abbreviations() or _ABBREVIATED.fullmatch(word) is not None


_HYPHENED = re.compile(r"[-‑](?:[a-z]{5,}|led|run|era|like|wide|held|born|made|based|type|area)\Z")


def _participle(word: str) -> int:
    """Where "Trump-backed" leaves the name; 0 if it does not."""
    found = _HYPHENED.search(word) if "-" in word or "‑" in word else None
    return found.start() if found else 0


def _opens(text: str, floor: int, start: int) -> bool:
    """Whether the word at `start` begins a sentence or a quotation."""
    if start > floor + 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ","):
        return False
    before = text[max(floor, start - _LOOK_BACK) : start]
    if start - floor <= _LOOK_BACK and not any(c.isalnum() for c in before):
        return True
    found = _OPENER.search(before)
    return found is not None and found.start() > 0 and not _ABBREVIATED.search(before[: found.start() + 1])


@cache
def _owners() -> frozenset[str]:
    return frozenset(table("organisations")["owning"])


def _owning(word: str) -> bool:
    """Whether the name goes on after "'s": "People's Party"."""
    return word.lower() in _owners()
