"""What can stand where on the command line, as values that any shell's script is made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.cli.verbs import SHELLS, VERBS, Argument, Verb

CASE, FILE = "CASE", "FILE"
"""Kinds of words that are files: those of cases, and any."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option, by all its names."""

    names: tuple[str, ...]
    help: str
    takes: str = ""
    """The kind of word that follows it, or nothing."""


@dataclass(frozen=True, slots=True)
class VerbWords:
    """What can follow a verb."""

    name: str
    help: str
    options: tuple[Option, ...]
    places: tuple[str, ...]
    """The kinds of the words, in order."""
    repeats: bool
    """Whether the last of them may be given again and again."""

    @property
    def valued(self) -> tuple[tuple[str, str], ...]:
        """Names of options that take a word, each with its kind."""
        return tuple((name, o.takes) for o in self.options if o.takes for name in o.names)


def described() -> tuple[VerbWords, ...]:
    """All verbs."""
    return tuple(map(_verb, VERBS))


def choices(kind: str) -> tuple[str, ...]:
    """The words that a kind of word is one of; none where it may be anything."""
    return tuple(_CHOICES[kind]()) if kind in _CHOICES else ()


def kinds(verbs: Sequence[VerbWords]) -> tuple[str, ...]:
    """The kinds of words with choices that these verbs take."""
    taken = [kind for verb in verbs for kind in (*verb.places, *(kind for _, kind in verb.valued))]
    return tuple(kind for kind in dict.fromkeys(taken) if kind in _CHOICES)


def _verb(verb: Verb) -> VerbWords:
    places = [(names, more) for names, more in verb.arguments if not names[0].startswith("-")]
    return VerbWords(
        verb.name,
        verb.help,
        (*map(_option, (a for a in verb.arguments if a[0][0].startswith("-"))), _HELP),
        tuple(more["metavar"] for _, more in places),
        bool(places) and places[-1][1].get("nargs") in ("*", "+"),
    )


def _option(argument: Argument) -> Option:
    names, more = argument
    return Option(names, more["help"], "" if more.get("action") == "store_true" else more["metavar"])


_HELP = Option(("--help", "-h"), "show what the verb takes")


def _samples() -> Sequence[str]:
    import sample_data

    return sample_data.NAMES


def _parts() -> Sequence[str]:
    from tui.telling.parts import PARTS

    return tuple(PARTS)


def _formats() -> Sequence[str]:
    from exchange.writers import WRITERS

    return tuple(WRITERS)


_CHOICES: dict[str, Callable[[], Sequence[str]]] = {
    "SAMPLE": _samples,
    "PART": _parts,
    "FORMAT": _formats,
    "SHELL": lambda: SHELLS,
}
