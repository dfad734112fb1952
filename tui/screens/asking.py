"""Questions that the desk and the views share: a note, tags, and whether many are meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from store import Subject
from tui.drawing import signs
from tui.drawing.remarks import hashed, in_lines, on_one_line, typed_tags
from tui.drawing.wrap import clip
from tui.screens.stage import Stage
from tui.tag_completion import TagCompletion

_MANY = 20
"""Things that one key decides on without asking."""
_NAME = 20
"""Cells of an actor's name in a question."""
_LISTED = 6
"""Tags in use that are told."""


@dataclass(frozen=True, slots=True)
class About:
    """What a note or tags are for."""

    subject: Subject
    items: tuple[int, ...]
    name: str = ""
    """Its own name, where it has a short one."""

    @property
    def words(self) -> str:
        """As a question calls it: `the claim`, `3 claims`, `Dana Okoro`."""
        if len(self.items) > 1:
            return signs.counted(len(self.items), self.subject)
        return clip(self.name, _NAME) if self.name else f"the {self.subject}"


def ask_note(stage: Stage[Any], about: About) -> None:
    """Ask for a note; words for several things are put below the notes that they have."""
    notes, several = stage.case.notes, len(about.items) > 1

    def write(typed: str) -> None:
        text = in_lines(typed)
        if not several:
            stage.decide(lambda: notes.write(about.subject, about.items[0], text))
        elif text:
            stage.decide(lambda: notes.add(about.subject, about.items, text))

    before = "" if several else on_one_line(notes.text(about.subject, about.items[0]))
    stage.question(f"Note on {about.words}", write, before, lines=True)


def ask_tags(stage: Stage[Any], about: About) -> None:
    """Ask for tags, completed from those in use; those that all of the things have are taken off."""
    known = stage.case.tags.names()

    def turn(line: str) -> None:
        tags = typed_tags(line)
        if tags:
            stage.decide(lambda: stage.case.tags.turn(about.subject, about.items, *tags))

    hint = f"in use: {hashed(known[:_LISTED])}" if known else "a comma parts several"
    stage.question(f"Tag {about.words}", turn, hint=hint, completes=TagCompletion(known))


def ask_first(stage: Stage[Any], asked: str, number: int, then: Callable[[], None]) -> None:
    """Do it at once; where it is about many things, only after Enter."""
    if number <= _MANY:
        then()
        return

    def answered(words: str) -> None:
        if words.casefold() in ("", "y", "yes"):
            then()
        else:
            stage.say("Not done.")

    stage.question(asked, answered, hint=f"{stage.key('undo')} undoes it in one step")
