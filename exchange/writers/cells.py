"""Table cells that a spreadsheet shows and never runs."""

from __future__ import annotations

from exchange.cleaning import clean

# What makes a spreadsheet take a cell for a formula, by OWASP's page "CSV Injection"; also in full width.
_FORMULA_HEADS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cell(text: str) -> str:
    """The text, cleaned of control characters, with an apostrophe before what a spreadsheet would run."""
    plain = text if text.isprintable() else clean(text)
    return f"'{plain}" if text.startswith(_FORMULA_HEADS) or plain.startswith(_FORMULA_HEADS) else plain
