"""The tour of the sample case, as a value: steps that go on when the person presses the key they tell of."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from tui.commands import BY_NAME
from tui.drawing.lines import Line, Look, Piece

_COMMAND = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what to look at and what to press; commands stand in the words as `{name}`."""

    words: str
    goes_on: tuple[str, ...]
    """The commands that take the tour on, any of them."""


STEPS = (
    Step(
        "What accounts disagree on stands first; ≠ counts what contradicts a claim. The lit words are one "
        "side. Press {against} (but) for the other.",
        ("against",),
    ),
    Step(
        "Both can't be true. The line below tells which words clash, and who said them. {disputed} holds "
        "this claim disputed.",
        ("disputed",),
    ),
    Step(
        "◐ stands before it, and it is saved already. {undo} takes it back, as far back as you like, "
        "tomorrow too.",
        ("undo",),
    ),
    Step("{variants} sets a claim's wordings under each other, and lights only what differs.", ("variants",)),
    Step("{matrix} shows all claims by accounts: who says so, who denies it, who is silent.", ("matrix",)),
    Step("{conflicts} lists all conflicts of the case, with who stands on which side.", ("conflicts",)),
    Step(
        "{rule_real}, {rule_both} and {rule_none} rule on the conflict under the cursor. {jump} goes to its "
        "exact words in the article, {leave} leads back.",
        ("jump", "leave"),
    ),
)
"""A step whose commands this version has not is left out."""


@dataclass(frozen=True, slots=True)
class Tour:
    """Where a person is in the tour; without steps there is none."""

    steps: tuple[Step, ...] = ()
    at: int = 0

    @property
    def step(self) -> Step | None:
        """The present step; None where the tour is over."""
        return self.steps[self.at] if self.at < len(self.steps) else None

    @property
    def title(self) -> str:
        """`Tour · 2 of 5`."""
        return f"Tour · {self.at + 1} of {len(self.steps)}"

    def after(self, command: str) -> Tour:
        """The tour after a command: a step on where the present one asked for it."""
        return replace(self, at=self.at + 1) if self.step and command in self.step.goes_on else self

    def told(self, key: Callable[[str], str]) -> Line:
        """The words of the step; `key` gives a command's key as people write it."""
        return tuple(_pieces(self.step.words, key)) if self.step else ()


def begun(known: Collection[str] = BY_NAME) -> Tour:
    """A tour at its first step, of the steps whose commands are known."""
    return Tour(tuple(step for step in STEPS if set(step.goes_on) <= set(known)))


def _pieces(words: str, key: Callable[[str], str]) -> Iterator[Piece]:
    for number, part in enumerate(_COMMAND.split(words)):
        if part:
            yield Piece(key(part), Look.KEY) if number % 2 else Piece(part)
