"""`rashomon completion SHELL`: a completion script made from the table of verbs.

The scripts know all words when they are printed: no key waits for the program. (shtab, which makes such
scripts from a parser, knows neither that a case may stand in the verb's place nor which files are cases.)
"""

from __future__ import annotations

import argparse

from tui.cli.completion import bash, fish, zsh
from tui.cli.completion.words import described

WRITERS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}


def completion(asked: argparse.Namespace) -> int:
    """Print the script for a shell."""
    print(WRITERS[asked.shell](described()))
    return 0
