"""Table cells that a spreadsheet shows and never runs."""

from __future__ import annotations

# What makes a spreadsheet take a cell for a formula, by OWASP's page "CSV Injection"; also in full width.
_FORMULA_HEADS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cell(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_HEADS) else text
