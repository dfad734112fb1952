"""Which notes and tags to show: words, `is:` a sort of thing or noted or tagged, `tag:`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from store import RemarkRow, Subject
from store.subjects.remarks import KINDS

HINT = f"words tag:T is:noted is:tagged is:{' is:'.join(KINDS[:2])} ..."


@dataclass(frozen=True, slots=True)
class RemarkFilter:
    """The remarks that meet every condition."""

    kind: Subject | None = None
    noted: bool = False
    tagged: bool = False
    tag: str = ""
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, line: str) -> RemarkFilter:
        """The filter that a line stands for; what is no condition is a word to look for."""
        found = cls()
        for part in line.split():
            found = found._with(part)
        return found

    def _with(self, part: str) -> RemarkFilter:
        key, _, value = part.casefold().partition(":")
        if key == "tag" and value:
            return replace(self, tag=value)
        if key == "is" and value == "noted":
            return replace(self, noted=True)
        if key == "is" and value == "tagged":
            return replace(self, tagged=True)
        if key == "is" and value in KINDS:
            return replace(self, kind=Subject(value))
        return replace(self, words=(*self.words, part.casefold()))

    def __str__(self) -> str:
        """The line that it would be typed as."""
        parts = [f"is:{self.kind}"] if self.kind else []
        parts += ["is:noted"] if self.noted else []
        parts += ["is:tagged"] if self.tagged else []
        parts += [f"tag:{self.tag}"] if self.tag else []
        return " ".join([*parts, *self.words])

    def through(self, remarks: Iterable[RemarkRow]) -> list[RemarkRow]:
        """Those of the remarks that it lets through, in their order."""
        return [remark for remark in remarks if self._lets(remark)]

    def _lets(self, remark: RemarkRow) -> bool:
        text = " ".join((remark.note, *remark.tags, remark.about)).casefold()
        return (
            self.kind in (None, remark.subject)
            and (bool(remark.note) or not self.noted)
            and (bool(remark.tags) or not self.tagged)
            and (not self.tag or any(tag.casefold().startswith(self.tag) for tag in remark.tags))
            and all(word in text for word in self.words)
        )
