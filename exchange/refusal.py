"""The one error of this room: an input that can't be taken, said in a line that helps."""

from __future__ import annotations


class Refused(Exception):
    """An input that was not taken. `str()` of it is one printable line: where, what is wrong, what to do.

    It is raised by whatever reads a single input, and yielded as a value by whatever walks over many.
    """

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)  # all three in args, so that it pickles between processes
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        told = f"{self.what}; {self.remedy}" if self.remedy else self.what
        return _printable(f"{self.where}: {told}" if self.where else told)


def _printable(line: str) -> str:
    """The line with every character that a terminal might obey written as an escape."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape", "backslashreplace").decode("ascii")
        for char in line
    )
