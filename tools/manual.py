"""The manual page, in mdoc, made from the table of verbs and the table of commands."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from tui.cli.verbs import CASE, VERBS, Argument, Verb
from tui.commands import COMMANDS, Command, Context, shown

DATE = "November 25, 2026"
"""When the words below were last gone over."""

_HEAD = r""".\" Made from tui/cli/verbs.py and tui/commands.py by `make docs`.
.Dd @DATE@
.Dt RASHOMON 1
.Os
.Sh NAME
.Nm rashomon
.Nd read several accounts of one event against each other
.Sh SYNOPSIS
.Nm
.Op Ar CASE
.Nm
.Ar verb
.Op Ar option ...
.Op Ar word ...
.Sh DESCRIPTION
.Nm
finds who said what in several accounts of one event, puts statements of the
same claim together, shows who contradicts whom, and takes down what a person
holds of each claim.
A case is one file,
.Pa NAME.rashomon ;
the ending may be left out.
Without a verb the case is opened on the screen, without a case the last one.
.Pp
The verbs are:"""

_TAIL = r""".Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev NO_COLOR
where it is set and not empty, nothing is told by colour
.It Ev TERM , Ev COLORTERM
what the terminal can show; the looks follow
.El
.Sh FILES
.Bl -tag -width Ds
.It Pa NAME.rashomon
a case: an SQLite database, readable by its owner only
.It Pa ~/.config/rashomon/config.toml
.Ql theme ,
.Ql user ,
and under
.Ql [keys]
other keys for commands by their names
.It Pa ~/.local/state/rashomon/state.json
what the program remembers: the last case, the look, whether the tour was seen
.El
.Sh EXIT STATUS
0 where all was done, 1 where something failed or nothing was found, 2 for
wrong usage, 130 after an interrupt.
.Sh EXAMPLES
See the sample case:
.Pp
.Dl $ rashomon demo
.Pp
Make a case of some articles and read it:
.Pp
.Dl $ rashomon add bridge articles/ *.html
.Dl $ rashomon bridge
.Pp
Hear its claims from a screen reader:
.Pp
.Dl $ rashomon show bridge claims --plain"""


def man_page() -> str:
    """docs/rashomon.1."""
    parts = [
        _HEAD.replace("@DATE@", DATE),
        *_list(line for verb in VERBS for line in _verb(verb)),
        ".Sh KEYS",
    ]
    parts += ["On the screen, each command has a name, by which", ".Pa config.toml", "gives it other keys."]
    for context in Context:
        commands = [command for command in COMMANDS if command.context is context]
        if commands:
            parts += [f".Ss {_words(context.value)}"]
            parts += _list((line for c in commands for line in _key(c)), "-compact")
    return "\n".join([*parts, _TAIL]) + "\n"


def _list(lines: Iterator[str], how: str = "") -> Iterator[str]:
    yield f".Bl -tag -width 14n {how}".rstrip()
    yield from lines
    yield ".El"


def _verb(verb: Verb) -> Iterator[str]:
    """Verb and words, what it does; then its words (what a case is was said above) and its options."""
    words = [argument for argument in verb.arguments if not argument[0][0].startswith("-")]
    yield " ".join([f".It Ic {_macro(verb.name)}", *map(_word, words)])
    yield _text(f"{verb.help}.")
    told = [word for word in words if word[0] != CASE[0]]
    told += [argument for argument in verb.arguments if argument not in words]
    if told:
        yield from _list((line for argument in told for line in _argument(argument)), "-compact")


def _word(argument: Argument) -> str:
    _, more = argument
    name = f"Ar {_macro(more['metavar'])}"
    return {"?": f"Op {name}", "*": f"Op {name} ...", "+": f"{name} ..."}.get(more.get("nargs", ""), name)


def _argument(argument: Argument) -> Iterator[str]:
    names, more = argument
    value = f"Ar {_macro(more['metavar'])}" if "metavar" in more else ""
    flags = [f"Fl {_dashes(name[1:])} {value}".rstrip() for name in names if name.startswith("-")]
    yield ".It " + (" , ".join(flags) or value)
    yield _text(more["help"])


def _key(command: Command) -> Iterator[str]:
    yield f".It {' '.join(f'Ic {_macro(key)}' for key in shown(command.keys).split())}"
    yield _text(command.help)
    yield f".Pq {_words(command.name)}"


def _words(text: str) -> str:
    return " ".join(map(_macro, text.split()))


def _macro(word: str) -> str:
    """A word on a macro's line: never a macro or a mark of punctuation itself."""
    return rf"\&{_letters(word)}"


def _dashes(text: str) -> str:
    return _letters(text).replace("-", r"\-")


def _text(text: str) -> str:
    """Lines of text: none of them a request."""
    lines = map(_letters, wrap(text, 78, break_long_words=False, break_on_hyphens=False))
    return "\n".join(rf"\&{line}" if line.startswith((".", "'")) else line for line in lines)


def _letters(text: str) -> str:
    """ASCII only, without what roff takes for its own."""
    return "".join(r"\e" if c == "\\" else c if c.isascii() else rf"\[u{ord(c):04X}]" for c in text)
