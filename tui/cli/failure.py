"""What went wrong, in one line for the person."""

from __future__ import annotations


class Failure(Exception):
    """An error that the person can do something about; its text is the line that is printed."""

    status = 1
    """The exit status."""


class WrongUsage(Failure):
    """What was asked for has no meaning."""

    status = 2
