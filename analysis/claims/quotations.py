"""What stands between quotation marks, and whether two statements quote the same words."""

from __future__ import annotations

import re

from analysis.claims.folding import split
from analysis.claims.stemming import stem

RUN = 5
"""So many words running that two quotations share are the same words of one speaker, not chance."""
QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]{12,})(?:[”\"»]|$)|(?<!\w)[‘'](?=\w)([^‘\"“]{12,}?)[’'](?!\w)")


def quotations(text: str, whole: bool = False) -> list[str]:
    """The quoted parts of a text of 12 characters or more; all of it when `whole` and no marks are there."""
    parts = [double or single for double, single in QUOTED.findall(text)]
    return parts or ([text] if whole else [])


def runs(text: str, whole: bool = False) -> frozenset[tuple[str, ...]]:
    """Every run of `RUN` stems inside the quotations of a text (word shingles; Broder, SEQUENCES 1997)."""
    found: set[tuple[str, ...]] = set()
    for part in quotations(text, whole):
        stems = [stem(word) for word in split(part)]
        found.update(tuple(stems[at : at + RUN]) for at in range(len(stems) - RUN + 1))
    return frozenset(found)
