"""Completing the tag that is being typed, the last of several parted by commas."""

from __future__ import annotations

from collections.abc import Sequence

from textual.suggester import Suggester

from tui.drawing.remarks import typed_tags
from tui.drawing.safe import safe


class TagCompletion(Suggester):
    """From the tags in use, those used most first."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = [safe(tag) for tag in known]

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last tag in full; None where no tag begins so that isn't there already."""
        before, _, last = value.rpartition(",")
        begun = "".join(typed_tags(last)).casefold()
        if not begun:
            return None
        given = {tag.casefold() for tag in typed_tags(before)}
        found = (t for t in self._known if t.casefold().startswith(begun) and t.casefold() not in given)
        return next((value + tag[len(begun) :] for tag in found), None)
