"""Notes and tags in few words, and as they are typed on one line."""

from __future__ import annotations

from collections.abc import Iterable

from store import RemarkRow
from tui.drawing import signs
from tui.drawing.wrap import clip

BREAK = "¶"
"""Stands for the end of a line where a note is typed."""
_BRIEF = 24
"""Cells of a remark beside other things."""


def on_one_line(note: str) -> str:
    """A note as it is typed: `one ¶ two` for two lines."""
    return f" {BREAK} ".join(line.strip() for line in note.split("\n"))


def in_lines(typed: str) -> str:
    """The note that was typed on one line."""
    return "\n".join(line.strip() for line in typed.split(BREAK)).strip()


def typed_tags(line: str) -> list[str]:
    """The tags of a line: parted by commas, with or without their signs."""
    tags = (tag.strip().removeprefix(signs.TAG).strip() for tag in line.split(","))
    return list(filter(None, tags))


def hashed(tags: Iterable[str]) -> str:
    """`#press #follow up`."""
    return " ".join(f"{signs.TAG}{tag}" for tag in tags)


def brief(remark: RemarkRow, most: int = _BRIEF) -> str:
    """Note and tags beside other things, clipped: `✎ ask her office… #press`."""
    note = f"{signs.NOTE} {' '.join(remark.note.split())}" if remark.note else ""
    tags = hashed(remark.tags)
    room = most - len(tags) - 1 if tags else most
    return clip(" ".join(filter(None, (clip(note, max(3, room)), tags))), most)


def signed(remark: RemarkRow) -> str:
    """That there is a note, that there are tags, by signs alone."""
    return (signs.NOTE if remark.note else "") + (signs.TAG if remark.tags else "")
