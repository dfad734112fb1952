"""Foreign text inside Markdown: shown as it is, never obeyed."""

from __future__ import annotations

import re

from exchange.cleaning import clean_line

_MARKS = re.compile(r"[\\`*_\[\]|~$]|&(?=[#\w])")
# Where a backslash keeps a line from opening a heading, a list, a rule or a table.
_BLOCK_HEAD = re.compile(r"^(?:(?=[#+=:-])|(\d{1,9})(?=[.)](?:\s|$)))")
# Addresses that GitHub-flavoured Markdown turns into links by itself.
_ADDRESS = re.compile(r"(?<=\w)(?=://)|(?<=\bwww)(?=\.)", re.I)

_WEB = re.compile(r"https?://[^\s<>\\|`]+", re.I)


def escaped(text: str) -> str:
    """The text on one line, everything escaped that Markdown (CommonMark, GitHub's) or HTML would obey."""
    line = clean_line(text)
    line = _MARKS.sub(r"\\\g<0>", line).replace("<", "&lt;").replace(">", "&gt;")
    return _ADDRESS.sub(r"\\", _BLOCK_HEAD.sub(r"\1\\", line))


def link(url: str) -> str:
    """A web address as a link, anything else as escaped text."""
    return f"<{url}>" if _WEB.fullmatch(url) else escaped(url)


def code(text: str) -> str:
    """A code span that holds the text, a hash for one."""
    line = " ".join(text.split())
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"
