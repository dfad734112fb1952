"""The verbs of the command line: one table for parsing and help; code is imported when it is run."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from tui.telling.parts import PARTS

Argument = tuple[tuple[str, ...], dict[str, Any]]


def arg(*names: str, **settings: Any) -> Argument:
    """An argument as argparse's `add_argument` takes it."""
    return names, settings


CASE = arg("case", metavar="CASE", help="the case file; .rashomon may be left out")
JSON = arg("--json", action="store_true", help="one JSON array")
FULL = arg("--full", action="store_true", help="with --json: more fields")
CSV = arg("--csv", action="store_true", help="comma-separated, safe in a spreadsheet")
PLAIN = arg("--plain", action="store_true", help="one fact a line, in words only, for screen readers")
JSONL = arg(
    "--jsonl", action="store_true", help="JSON objects, one a line, from standard input to standard output"
)
USER = arg("--user", metavar="NAME", default="", help="who decides (default: the login name)")

SHELLS = ("bash", "zsh", "fish")


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: its name, a line of help, its arguments, and `module:function` that runs it."""

    name: str
    help: str
    run: str
    arguments: tuple[Argument, ...] = field(default=())

    def load(self) -> Callable[[argparse.Namespace], int]:
        """The function that runs the verb; it returns the exit status."""
        module, function = self.run.split(":")
        loaded: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
        return loaded


VERBS: tuple[Verb, ...] = (
    Verb(
        "open",
        "open the screen (the same as naming a case alone; the last case when none is named)",
        "tui.cli.desk:open_case",
        (arg("case", metavar="CASE", nargs="?", default="", help="the case file"), USER),
    ),
    Verb(
        "demo",
        "open the sample case, fresh, in a temporary copy",
        "tui.cli.desk:demo",
        (
            arg(
                "sample",
                metavar="SAMPLE",
                nargs="?",
                default="benghazi",
                help="benghazi (default) or harbour-fire",
            ),
            arg("--tour", action="store_true", help="begin with the tour, though it was seen or skipped"),
            USER,
        ),
    ),
    Verb(
        "add",
        "read accounts into a case (made if it is not there) and analyse them",
        "tui.cli.adding:add",
        (
            CASE,
            arg(
                "sources", metavar="FILE", nargs="+", help="files, folders, patterns, or - for standard input"
            ),
        ),
    ),
    Verb("claims", "list the claims of a case", "tui.cli.lists:claims", (CASE, JSON, CSV, PLAIN, FULL)),
    Verb(
        "actors",
        "list the actors of a case",
        "tui.cli.actors:actors",
        (
            CASE,
            JSON,
            CSV,
            PLAIN,
            arg(
                "--full", action="store_true", help="tell all that is known of each; with --json: more fields"
            ),
            arg("--maybe", action="store_true", help="list pairs of actors that may be one"),
        ),
    ),
    Verb("conflicts", "list the conflicts of a case", "tui.cli.lists:conflicts", (CASE, JSON, CSV, PLAIN)),
    Verb(
        "articles",
        "list the articles of a case",
        "tui.cli.lists:articles",
        (
            CASE,
            JSON,
            CSV,
            PLAIN,
            FULL,
            arg("--text", metavar="ID", type=int, help="print the stored text of one article"),
        ),
    ),
    Verb(
        "show",
        "print what the screens tell, in reading order, for screen readers and pipes",
        "tui.cli.showing:show",
        (
            CASE,
            arg("parts", metavar="PART", nargs="*", help=f"{', '.join(PARTS)}; all parts by default"),
            PLAIN,
        ),
    ),
    Verb(
        "search",
        "search articles, statements and notes; exit status 1 where nothing is found, 2 for a wrong query",
        "tui.cli.searching:search",
        (
            CASE,
            arg("query", metavar="QUERY", help='words: "quoted phrase", begin*, AND OR NOT, brackets'),
            arg("--regex", action="store_true", help="QUERY is a regular expression, as Python has them"),
            arg("--fuzzy", action="store_true", help="QUERY is a name, however spelt: who, what they said"),
            arg("--limit", metavar="N", type=int, default=100, help="hits of a kind (100; 0 for all)"),
            JSON,
            CSV,
            PLAIN,
        ),
    ),
    Verb(
        "export",
        "write a case as a report, a table or JSON",
        "tui.cli.transfer:export",
        (
            CASE,
            arg("--to", metavar="FORMAT", required=True, help="markdown, csv or json"),
            arg("--output", "-o", metavar="FILE", default="-", help="where to (default: standard output)"),
        ),
    ),
    Verb(
        "import",
        "make a case from exported JSON",
        "tui.cli.transfer:import_case",
        (CASE, arg("file", metavar="FILE", help="what `export --to json` wrote, or - for standard input")),
    ),
    Verb("analyse", "compute all findings again; decisions stay", "tui.cli.adding:analyse", (CASE,)),
    Verb("verify", "check every quotation and hash against the stored texts", "tui.cli.care:verify", (CASE,)),
    Verb("doctor", "check the file itself and mend what can be mended", "tui.cli.care:doctor", (CASE,)),
    Verb(
        "backup",
        "write a checked copy of a case, also while it is open",
        "tui.cli.care:backup",
        (CASE, arg("file", metavar="FILE", help="the copy; must not be there yet")),
    ),
    Verb(
        "merge",
        "bring a colleague's case in, and tell how far people agree",
        "tui.cli.merging:merge_case",
        (
            CASE,
            arg("other", metavar="OTHER", help="the colleague's case; it is only read"),
            arg("--dry-run", action="store_true", help="only tell what would come in; nothing is changed"),
            arg(
                "--as",
                metavar="NAME",
                dest="called",
                default="",
                help="the colleague's name, where both of you decided under one",
            ),
            arg("--json", action="store_true", help="one JSON object"),
            USER,
        ),
    ),
    Verb(
        "log",
        "print the journal of decisions",
        "tui.cli.care:log",
        (
            CASE,
            JSON,
            CSV,
            PLAIN,
            arg("--by", metavar="NAME", default="", help="one person's entries only"),
            arg("--claim", metavar="ID", type=int, help="only what was decided on one claim"),
        ),
    ),
    Verb(
        "extract",
        "find who said what in texts, without a case",
        "tui.cli.filters:extract_verb",
        (JSONL, PLAIN, arg("files", metavar="FILE", nargs="*", help="text files; a table for people")),
    ),
    Verb("names", "cluster variants of names, without a case", "tui.cli.filters:names_verb", (JSONL,)),
    Verb(
        "group", "group statements and find conflicts, without a case", "tui.cli.filters:group_verb", (JSONL,)
    ),
    Verb(
        "completion",
        "print a script that completes words in a shell",
        "tui.cli.completion:completion",
        (arg("shell", metavar="SHELL", choices=SHELLS, help="bash, zsh or fish"),),
    ),
)

BY_NAME: dict[str, Verb] = {verb.name: verb for verb in VERBS}


class _Version(argparse.Action):
    """Asks the package's metadata only when it is wanted: that import takes as long as a small filter."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"rashomon {version('rashomon')}")
        parser.exit()


class _VerbParser(argparse.ArgumentParser):
    """Takes options between the words, too: `show CASE --plain claims`."""

    _mixing = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Options first, then words; argparse does that with two passes through this method."""
        if self._mixing:
            return super().parse_known_args(args, namespace)
        self._mixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._mixing = False


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="rashomon",
        description="Read several accounts of one event against each other.",
        epilog="`rashomon CASE` opens a case, `rashomon demo` a sample. `rashomon VERB --help` tells more.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", parser_class=_VerbParser)
    for verb in VERBS:
        sub = verbs.add_parser(
            verb.name,
            help=verb.help,
            description=verb.help[0].upper() + verb.help[1:] + ".",
            allow_abbrev=False,
        )
        for names, settings in verb.arguments:
            sub.add_argument(*names, **settings)
    return top
